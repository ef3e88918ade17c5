"""Words that say the same in another form."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from onrecord.link.differences.alignment import Run, Side
from onrecord.link.differences.contractions import POSSESSIVE, READINGS
from onrecord.link.differences.facts.same_names import may_be_same
from onrecord.link.differences.words import Word
from onrecord.word_lists import listed_words

# "Mr." before a name, and the words of short forms that tell nothing.
_MOST_WORDS = 10
_UNTOLD = frozenset({POSSESSIVE, "mister", "mrs", "ms", "miss", "mx"})


def is_form(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """True where both say the same: "healthcare" and "health care", "he's" and "he has"."""
    if _letters(one) == _letters(other):
        return True
    keys, keys_of_other = _told(one), _told(other)
    if "".join(keys) == "".join(keys_of_other):
        return True
    if len(keys) == len(keys_of_other):
        pairs = list(zip(keys, keys_of_other, strict=True))
        if all(a == b or (a, b) in READINGS for a, b in pairs):
            return True
    if all(word.value is not None for word in (*one, *other)):
        return [word.value for word in one] == [word.value for word in other]
    if max(len(one), len(other)) > _MOST_WORDS or not all(map(_names, (*one, *other))):
        return False
    return may_be_same(keys, keys_of_other)


def _names(word: Word) -> bool:
    is_name = word.is_capital and word.keys[0] not in listed_words("link", "no_names")
    return is_name and len(word.keys) == 1


def is_bracketed(word: Word) -> bool:
    """True for what those who quote have put in, or changed: "[sic]", "[t]he"."""
    return word.is_inserted or "[" in word.text


def is_fuller_name(side: Side, run: Run) -> bool:
    """True for a title or first name that only one wording puts beside a name which both have."""
    words = side.words[run.start : run.stop]
    if not _told(words):
        return True
    beside = (run.start - 1, run.stop)
    is_beside_a_name = any(
        0 <= at < len(side.words) and side.words[at].is_capital and side.partners[at] is not None
        for at in beside
    )
    return is_beside_a_name and all(word.is_capital or is_title(word) for word in words)


def is_title(word: Word) -> bool:
    """True for "Ms" and "president"."""
    return word.plain in listed_words("registry", "titles")


def _letters(words: Sequence[Word]) -> str:
    return "".join(word.plain.replace(" ", "") for word in words)


def _told(words: Sequence[Word]) -> list[str]:
    keys = chain.from_iterable(word.keys for word in words)
    return [key for key in keys if key not in _UNTOLD]
