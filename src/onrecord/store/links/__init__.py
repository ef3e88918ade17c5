"""Utterances in the record: what is linked, and what is told of it."""
