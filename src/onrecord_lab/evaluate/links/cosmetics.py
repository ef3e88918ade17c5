"""Changes of form alone: the same numbers, names and words, written as another outlet would."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from importlib import resources
from random import Random

from onrecord.contract import Span
from onrecord_lab.evaluate.links.edits import Edit
from onrecord_lab.evaluate.links.name_pool import NamePool
from onrecord_lab.evaluate.links.written_numbers import in_words, value_of

_DIGITS = re.compile(r"(?<![\w.,:#/&$€£°-])\d{1,3}(?:,?\d{3})*(?![\w/#°%]|[.,:-]\d|-[A-Za-z])")
_WORDS = re.compile(
    r"\b(?:(?:two|three|four|five|six|seven|eight|nine) (?:hundred|thousand)"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|sixty)\b(?![- ]\w+th\b|-)"
)
_PERCENT = re.compile(r"(?<=\d)(?:%| percent\b| per cent\b)")
_MADE = {
    "do not": "don't",
    "does not": "doesn't",
    "did not": "didn't",
    "is not": "isn't",
    "are not": "aren't",
    "was not": "wasn't",
    "were not": "weren't",
    "cannot": "can't",
    "will not": "won't",
    "would not": "wouldn't",
    "could not": "couldn't",
    "it is": "it's",
    "have not": "haven't",
    "has not": "hasn't",
    "I am": "I'm",
    "they are": "they're",
    "we are": "we're",
    "you are": "you're",
    "I will": "I'll",
    "I have": "I've",
    "we have": "we've",
    "that is": "that's",
    "we will": "we'll",
    "he is": "he's",
}
_WHOLE = {short.replace("'", mark): whole for whole, short in _MADE.items() for mark in "'’"}
_AFTER_WHOLE = r"(?= [a-z])"
_DOUBLE = re.compile(r"[“”„\"]")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_HYPHEN = re.compile(r"(?<=[a-z]{2})-(?=[a-z]{2})")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\.? (?=[A-Z])")
_PRONOUN = re.compile(r"\b(?:he|she|they)\b(?=\s)")
_CAPITAL = re.compile(r"^[A-Z](?=[a-z])")
_AFTER_A_WORD = re.compile(r"(?<=[a-z]{4}) (?=[a-z])")

_SPELLINGS = resources.files("onrecord_lab.evaluate.links") / "spellings.txt"

Cosmetic = Callable[[str, Random], Iterator[Edit]]


def cosmetics(pool: NamePool) -> Mapping[str, Cosmetic]:
    """Every change of form by its name; each gives all the places where it can be made."""

    def titles_added(text: str, _: Random) -> Iterator[Edit]:
        for span in pool.names_in(text):
            if " " in span.of(text):
                yield Edit(Span(span.start, span.start), "Mr. ")

    return {
        "number rewritten": _numbers,
        "percent": _percent,
        "contraction made": _contracted,
        "contraction expanded": _expanded,
        "quotation marks": _marks,
        "hyphen": _hyphens,
        "title added": titles_added,
        "title dropped": lambda text, _: _replaced(_TITLED, text, ""),
        "spelling": _spelled,
        "brackets": _brackets,
    }


def _numbers(text: str, chance: Random) -> Iterator[Edit]:
    for found in _DIGITS.finditer(text):
        value = int(found.group().replace(",", ""))
        is_year = 1900 <= value <= 2100 and "," not in found.group()
        if value <= 1_000_000 and not is_year and not found.group().startswith("0"):
            forms = [in_words(value), str(value), f"{value:,}"]
            new = chance.choice([form for form in forms if form != found.group()])
            yield Edit(Span(*found.span()), new)
    for found in _WORDS.finditer(text):
        yield Edit(Span(*found.span()), f"{value_of(found.group()):,}")


def _percent(text: str, chance: Random) -> Iterator[Edit]:
    for found in _PERCENT.finditer(text):
        forms = [form for form in ("%", " percent", " per cent") if form != found.group()]
        yield Edit(Span(*found.span()), chance.choice(forms))


def _contracted(text: str, chance: Random) -> Iterator[Edit]:
    for whole, short in _MADE.items():
        mark = chance.choice("'’")
        for found in re.finditer(rf"\b{whole}\b{_AFTER_WHOLE}", text):
            yield Edit(Span(*found.span()), short.replace("'", mark))


def _expanded(text: str, _: Random) -> Iterator[Edit]:
    for short, whole in _WHOLE.items():
        # What is behind "it's" may be "has", and then this would be no change of form.
        behind = "" if short.endswith("t") else r"(?= (?:a|the|not|very)\b)"
        for found in re.finditer(rf"\b{short}\b{behind}", text):
            yield Edit(Span(*found.span()), whole)


def _marks(text: str, chance: Random) -> Iterator[Edit]:
    new = chance.choice(("'", '"', "“", "«", ""))
    yield from _replaced(_DOUBLE, text, new)
    yield from _replaced(_APOSTROPHE, text, chance.choice("'’"))


def _hyphens(text: str, chance: Random) -> Iterator[Edit]:
    for found in _HYPHEN.finditer(text):
        yield Edit(Span(*found.span()), chance.choice((" ", "", "‑", "–")))


def _spelled(text: str, _: Random) -> Iterator[Edit]:
    other = dict(_spellings())
    for found in re.finditer(r"\b[a-z]+\b", text):
        if found.group() in other:
            yield Edit(Span(*found.span()), other[found.group()])


def _spellings() -> Iterator[tuple[str, str]]:
    lines = _SPELLINGS.read_text(encoding="utf-8").splitlines()
    for pair in " ".join(line for line in lines if not line.startswith("#")).split():
        british, _, american = pair.partition("/")
        yield british, american
        yield american, british


def _brackets(text: str, chance: Random) -> Iterator[Edit]:
    for found in _PRONOUN.finditer(text):
        new = chance.choice(("[the minister]", "[Mr. Orr]", f"{found.group()} [Ann Reed]"))
        yield Edit(Span(*found.span()), new)
    for found in _CAPITAL.finditer(text):
        yield Edit(Span(*found.span()), f"[{found.group().lower()}]")
    places = [found.start() for found in _AFTER_A_WORD.finditer(text)]
    if places:
        place = chance.choice(places)
        yield Edit(Span(place, place), chance.choice((" [sic]", " [as of Friday]")))


def _replaced(pattern: re.Pattern[str], text: str, new: str) -> Iterator[Edit]:
    for found in pattern.finditer(text):
        yield Edit(Span(*found.span()), new)
