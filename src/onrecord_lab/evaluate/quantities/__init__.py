"""Quantities: found beside what was labelled."""
