"""What a short form is short for: "don't" is two words."""

from __future__ import annotations

from functools import cache

from onrecord.word_lists import listed_lines

_ENDINGS = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}
# Behind these "'s" is "is", behind all others somebody's.
_BEFORE_IS = frozenset(
    "he she it that this there here what who where when how why everyone everybody nobody someone "
    "somebody everything nothing something".split()
)
POSSESSIVE = "'s"
# What else the words of a short form may be.
READINGS = {("is", "has"), ("has", "is"), ("would", "had"), ("had", "would")}


def whole_words(word: str) -> tuple[str, ...]:
    """The words for which a word in small letters is short; itself where for none."""
    if "'" not in word:
        return _listed().get(word, (word,))
    if (listed := _listed().get(word)) is not None:
        return listed
    if word.endswith("n't") and len(word) > 3:
        return (word[:-3], "not")
    start, apostrophe, end = word.rpartition("'")
    if end == "s":
        return (start, "is" if start in _BEFORE_IS else POSSESSIVE)
    if (ending := _ENDINGS.get(apostrophe + end)) is not None:
        return (*whole_words(start), ending)
    return (word,)


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    lines = (line.split() for line in listed_lines("link", "contractions"))
    return {short: tuple(whole) for short, *whole in lines}
