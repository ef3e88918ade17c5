"""Reprints: which texts have wholly or mostly the same words, and which words those are.

words -> sequences -> sketch        a text, as it is compared
rules                               are two texts reprints? which texts are a group?
stretches -> relation               what two reprints share, and how one was made from the other
"""
