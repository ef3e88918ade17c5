"""The shared encoder: a text in, pieces with their places and what each means there out."""
