"""What else differs where the facts agree: words moved, left out, put in, or of another form."""
