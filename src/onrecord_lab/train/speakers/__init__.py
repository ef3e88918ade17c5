"""Teaches the weights that choose among an article's speakers."""
