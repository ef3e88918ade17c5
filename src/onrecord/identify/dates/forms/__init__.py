"""The forms in which expressions of time are written: one file for each family."""
