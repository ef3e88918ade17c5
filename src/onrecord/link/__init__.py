"""Across articles: reprints, the same utterance in several reports, and how the reports differ."""
