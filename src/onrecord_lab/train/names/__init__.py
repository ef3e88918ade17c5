"""Teaches the network that looks at names: whom a pronoun means, "he" or "she", person or body."""
