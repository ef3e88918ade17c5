"""Is it told rightly to whom, where and when a statement was said?"""
