"""Attributions as sets of characters, with the subsets that they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from onrecord.contract import Kind, Spans
from onrecord_lab.attribution import Attribution

Characters = frozenset[int]
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Item:
    """Positions of the characters of each role, white space left out.

    `words` are the content's letters and digits; `kind` is where they lie relative to double
    marks; `reporting` is true where the cue holds a reporting word.
    """

    source: Characters
    cue: Characters
    content: Characters
    words: Characters
    kind: Kind
    reporting: bool


def item_of(attribution: Attribution, text: str, inside: Sequence[int]) -> Item:
    """The item of an attribution; `inside` comes from `double_quoted`."""
    content = characters(attribution.content, text)
    words = frozenset(index for index in content if text[index].isalnum())
    cue = " ".join(span.of(text) for span in attribution.cue)
    return Item(
        source=characters(attribution.source, text),
        cue=characters(attribution.cue, text),
        content=content,
        words=words,
        kind=_kind(words, inside),
        reporting=is_reporting(cue),
    )


def characters(spans: Spans, text: str) -> Characters:
    """The positions that the spans cover, without white space."""
    return frozenset(i for s in spans for i in range(*s) if not text[i].isspace())


def is_reporting(words: str) -> bool:
    """True where a form of a reporting verb, or "according to", is among the words."""
    words = words.lower()
    return bool(reporting_words().intersection(_WORD.findall(words))) or "according to" in words


def pieces(content: Characters, text: str) -> list[Characters]:
    """The contiguous parts of a content; white space does not part them."""
    parts: list[list[int]] = []
    for index in sorted(content):
        if parts and not text[parts[-1][-1] + 1 : index].strip():
            parts[-1].append(index)
        else:
            parts.append([index])
    return [frozenset(part) for part in parts]


@cache
def reporting_words() -> frozenset[str]:
    """The forms of reporting verbs that the measure knows."""
    name = "reporting_words.txt"
    text = resources.files(__package__ or "").joinpath(name).read_text(encoding="utf-8")
    return frozenset(
        word for line in text.splitlines() if not line.startswith("#") for word in line.split()
    )


def _kind(words: Characters, inside: Sequence[int]) -> Kind:
    quoted = sum(inside[index] for index in words)
    if not quoted:
        return Kind.INDIRECT
    return Kind.DIRECT if quoted == len(words) else Kind.MIXED
