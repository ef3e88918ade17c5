"""Readers of the corpora, one file each. Nothing of them is part of the project."""
