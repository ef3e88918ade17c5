"""One number, negation or name of a text made another, in many ways, by chance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from onrecord.contract import Span
from onrecord_lab.evaluate.links.edits import Edit
from onrecord_lab.evaluate.links.name_pool import NamePool
from onrecord_lab.evaluate.links.written_numbers import value_of

# No digits within a name or an address: "B52", "#3", "10.0.0.1".
_DIGITS = re.compile(r"(?<![\w.,:#/&-])\d+(?:[.,:]\d+)*(?![\w/#]|-[A-Za-z])")
_COUNTS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
).split()
_SCALES = "hundred thousand million billion".split()
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join((*_COUNTS, *_SCALES))})\b", re.IGNORECASE)

_CONTRACTED = re.compile(r"\b(?!ain)([a-z]+?)n['’]t\b", re.IGNORECASE)
_STEMS = {"ca": "can", "wo": "will", "sha": "shall"}
_NOT = re.compile(r" not\b(?! only| just| necessarily)", re.IGNORECASE)
_CANNOT = re.compile(r"\bcannot\b", re.IGNORECASE)
_ABSOLUTE = re.compile(r"\b(?:never|no|without)\b(?! longer| one| matter| doubt| more|,|\.)")
_AFFIRMED = re.compile(
    r"\b(?:is|are|was|were|will|would|can|could|should|has been|have been|must|do|does|did)\b"
    r"(?! not|n['’]t)(?= [a-z])",
    re.IGNORECASE,
)
_CONTRACTIONS = {"can": "can't", "will": "won't", "must": "mustn't"}
_OPPOSITES = {
    "never": ("always", "often", "once"),
    "no": ("a", "some", "the"),
    "without": ("with",),
}
_OPENS_A_QUESTION = re.compile(r"(?:^|[.?!:;,\"“„(\n—–-])\s*$")


def number_edits(text: str, chance: Random) -> Iterator[Edit]:
    """Each number with another in its place, in digits where it was, or in words."""
    for found in _DIGITS.finditer(text):
        yield Edit(Span(*found.span()), _other_digits(found.group(), chance))
    for found in _NUMBER_WORD.finditer(text):
        yield Edit(Span(*found.span()), _other_word(found.group(), chance))


def negation_edits(text: str, chance: Random) -> Iterator[Edit]:
    """Each negation taken away or made its opposite, and one put into each clause that has none."""
    for found in _CONTRACTED.finditer(text):
        whole = _STEMS.get(found[1].lower(), found[1])
        yield Edit(Span(*found.span()), _capital_of(found.group(), whole))
    for pattern, new in ((_NOT, ""), (_CANNOT, "can")):
        for found in pattern.finditer(text):
            yield Edit(Span(*found.span()), _capital_of(found.group(), new))
    for found in _ABSOLUTE.finditer(text):
        yield Edit(Span(*found.span()), chance.choice(_OPPOSITES[found.group()]))
    for found in _AFFIRMED.finditer(text):
        if not _OPENS_A_QUESTION.search(text[: found.start()]):
            yield Edit(Span(*found.span()), _negated(found.group(), chance))


def name_edits(text: str, pool: NamePool, chance: Random) -> Iterator[Edit]:
    """Each name, or the last word of one, with another name in its place."""
    for span in pool.names_in(text):
        if chance.random() < 0.3 and " " in span.of(text):
            span = Span(span.start + span.of(text).rindex(" ") + 1, span.end)
        if (other := pool.another(span.of(text), text, chance)) is not None:
            yield Edit(span, other)


def _other_digits(old: str, chance: Random) -> str:
    """Another number of the same form, near it or far from it."""
    new = old
    while new == old or (new[0] == "0" and old[0] != "0"):
        places = [place for place, sign in enumerate(old) if sign.isdigit()]
        place = chance.choice(places)
        new = old[:place] + chance.choice("0123456789") + old[place + 1 :]
    if old.isdecimal() and 1 <= int(old) < 100 and chance.random() < 0.15:
        return chance.choice([word for word in _COUNTS if str(value_of(word)) != old])
    return new


def _other_word(old: str, chance: Random) -> str:
    among = _SCALES if old.lower() in _SCALES else _COUNTS
    new = chance.choice([word for word in among if word != old.lower()])
    if among is _COUNTS and chance.random() < 0.25:
        return str(value_of(new))
    return _capital_of(old, new)


def _negated(verb: str, chance: Random) -> str:
    first, _, rest = verb.partition(" ")
    rest = f" {rest}" if rest else ""
    way = chance.random()
    if way < 0.4:
        contracted = _CONTRACTIONS.get(first.lower(), f"{first}n't")
        return f"{_capital_of(first, contracted)}{rest}"
    if way < 0.85 or first.lower() in ("do", "does", "did"):
        return f"{first} not{rest}"
    return f"{first} never{rest}"


def _capital_of(old: str, new: str) -> str:
    return new[:1].upper() + new[1:] if old.lstrip()[:1].isupper() else new
