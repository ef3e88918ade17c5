"""registry: who a name means. Base room: nothing of a record in it, pure functions of words.

states (words/states.txt)       the states of the world by any of their names
"""
