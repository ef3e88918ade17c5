"""Teaching what tells whether two wordings report one act of saying."""
