"""Corpora, evaluation and training: imports onrecord, never imported by it."""
