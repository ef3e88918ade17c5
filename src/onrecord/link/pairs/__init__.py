"""Two wordings in, how probable it is that they report one act of saying, and why, out."""
