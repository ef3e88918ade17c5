"""Per what: "a day", "per hour", "/km", "annually"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.identify.quantities.function_words import is_function_word
from onrecord.identify.quantities.gaps import HYPHEN, JOINT, SPACE, next_word
from onrecord.identify.quantities.plurals import singular
from onrecord.identify.quantities.units import UnitKind, unit_behind
from onrecord.identify.quantities.word_tables import section_of, words_of

_PER = re.compile(
    rf"{JOINT}(?P<how>an?|per|each|every)(?={JOINT})|(?P<slash>{SPACE}?/)(?=[^\W\d_])",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(rf"{SPACE}(?:ago|earlier|later|before|after|from now|old|or|and a half)\b")


@dataclass(frozen=True, slots=True)
class Rate:
    """What stands behind the slash of the unit, and where its words end."""

    name: str
    end: int


def rate_behind(text: str, at: int, *, money: bool) -> Rate | None:
    """The rate that follows at `at`. "A foreigner" is one only where `money` is paid for it."""
    per = _PER.match(text, at)
    if per is None:
        return _adverb(text, at)
    how = (per["how"] or "per").lower()
    unit = unit_behind(text, per.end())
    if unit is not None and (unit.unit.kind is UnitKind.TIME or how in ("a", "an", "per")):
        is_other = _AFTERWARDS.match(text, unit.end) or unit.unit.kind is UnitKind.MONEY
        if is_other or (unit.unit.name == "second" and _is_ordinal(text, unit.end)):
            return None
        return Rate(unit.unit.name, unit.end)
    return _noun(text, per.end(), how=how, money=money)


def _noun(text: str, at: int, *, how: str, money: bool) -> Rate | None:
    noun = next_word(text, at)
    if noun is None or how not in ("a", "an", "per"):
        return None
    told = noun[1].lower()
    if told in ("capita", "head"):
        return Rate("person", noun.end())
    is_known = told in words_of("rates", "nouns") and money
    is_per = how == "per" and told not in ("cent", "mille")
    if not (is_per or is_known) or is_function_word(told):
        return None
    return Rate(singular(told), noun.end())


def _adverb(text: str, at: int) -> Rate | None:
    word = next_word(text, at)
    if word is None or text[at] in HYPHEN:
        return None
    pairs = (line.split() for line in section_of("rates", "adverbs"))
    told = word[1].lower()
    return next((Rate(name, word.end()) for adverb, name in pairs if adverb == told), None)


def _is_ordinal(text: str, at: int) -> bool:
    """True for "a second attack", which tells no rate."""
    word = next_word(text, at)
    return word is not None and not is_function_word(word[1].lower())
