"""Names of speakers that are told more or less fully."""

from __future__ import annotations

from onrecord.registry.fold import folded


def is_shorter_name(name: str, whole: str) -> bool:
    """True for the end of a longer name: "Holt" and "Lena Holt" of "Captain Lena Holt"."""
    words, whole_words = folded(name).split(), folded(whole).split()
    return 0 < len(words) < len(whole_words) and words == whole_words[-len(words) :]
