"""A source's words, read: what sort of words they are, and whom they name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from onrecord.contract import Span, Spans
from onrecord.identify.naming.mentions import ArticleNames
from onrecord.identify.naming.names import Name, no_names, titles
from onrecord.identify.source.groups import named_group
from onrecord.identify.source.head_name import OWNED, find_head_name
from onrecord.identify.source.joint import joint_names

_PRONOUN = re.compile(
    r"(?P<pronoun>he|she|it|they|we|i|you|him|her|them|us|me|his|hers|its|their|theirs|our|my|your"
    r"|who|whom|which|that|this|these|those|himself|herself|themselves|itself|myself|ourselves"
    r"|everyone|everybody|nobody|someone|somebody|anyone|one|others|another|many|some|most|few"
    r"|several|both|each|all)"
    r"(?:[’'](?:s|d|ve|re|ll|m))?"
    r"(?:\s+(?:himself|herself|themselves|itself|myself|ourselves|both|all|too|also|then|each))?",
    re.I,
)
# Words that a source begins with and that are no part of whom it names.
_LEADING = re.compile(
    r"(?:(?:that|as|by|from|to|for|of|than|only|even|both|but|and|yet|so|while|when|because|if|all"
    r"|neither|either)\s+)+(?=\S)",
    re.I,
)
_REFLEXIVE = (" himself", " herself", " itself", " themselves")
_OPENING_MARKS = "(\"“'‘"
_CLOSING = ",;:–—-"
_DEFINITE = frozenset("the his her its their my our this that".split())
_BEHIND_A_HEAD = frozenset(
    """of for from at in with to on among inside within across close near who that which whose
    and or""".split()
)


class SourceKind(StrEnum):
    """What sort of words a source is."""

    NONE = "none"
    PRONOUN = "pronoun"
    NAME = "name"
    GROUP = "group"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source's words, read.

    names
        Of a name: one, or those of several who speak together.
    apposed
        The name stands behind a comma, as whom a description is of.
    pronoun
        In small letters.
    group
        The words that name a group, body or document as a whole: "Veldish officials".
    head, words
        Of a description: its main word, and all its words but the small ones, in small letters.
    owner
        Of a description: the name in the possessive, "Reed" of "Reed's aide".
    owned
        A description that a name or pronoun in the possessive begins.
    definite
        A description of one that is known already: "the mayor", "his aide".
    """

    kind: SourceKind
    span: Span | None = None
    names: tuple[Name, ...] = ()
    apposed: bool = False
    pronoun: str = ""
    group: str = ""
    head: str = ""
    words: frozenset[str] = frozenset()
    owner: Name | None = None
    owned: bool = False
    definite: bool = False


def read_phrase(source: Spans, names: ArticleNames) -> Phrase:
    """What the words of a source are. Never raises."""
    if not source:
        return Phrase(SourceKind.NONE)
    text = names.text
    span = _trim(text, Span(source[0].start, source[-1].end))
    match = _PRONOUN.fullmatch(text, *_without_leading(text, span))
    if match:
        return Phrase(SourceKind.PRONOUN, span, pronoun=match["pronoun"].lower())
    span = _trim(text, _without_leading(text, span))
    several = joint_names(span, names)
    if several:
        return Phrase(SourceKind.NAME, span, names=several)
    name, apposed = find_head_name(span, names)
    if name is not None:
        return Phrase(SourceKind.NAME, span, names=(name,), apposed=apposed)
    group = named_group(span, names)
    if group:
        return Phrase(SourceKind.GROUP, span, group=group)
    return _description(span, names)


def _without_leading(text: str, span: Span) -> Span:
    leading = _LEADING.match(text, *span)
    return Span(leading.end(), span.end) if leading else span


def _trim(text: str, span: Span) -> Span:
    """Without marks and white space at the edges, and "himself" behind a name."""
    start, end = span
    while start < end and not text[start].isalnum() and text[start] not in _OPENING_MARKS:
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _CLOSING):
        end -= 1
    for ending in _REFLEXIVE:
        if end - start > len(ending) and text.endswith(ending, start, end):
            end -= len(ending)
    return Span(start, end)


def _description(span: Span, names: ArticleNames) -> Phrase:
    words = span.of(names.text).split()
    first = words[0].lower() if words else ""
    core = [_bare(word) for word in _core(words)]
    owned_by_name = any(OWNED.search(word) for word in _core(words)[:-1])
    return Phrase(
        SourceKind.DESCRIPTION,
        span,
        head=core[-1] if core else "",
        words=frozenset(_bare(word) for word in words) - no_names(),
        owner=next((name for name in names.within(span) if name.possessive), None),
        owned=owned_by_name or first in {"his", "her", "their", "its", "my", "our"},
        definite=first in _DEFINITE or owned_by_name or (len(words) == 1 and first in titles()),
    )


def _core(words: list[str]) -> list[str]:
    """The words up to the head: "the former mayor" of "the former mayor of Orr, who"."""
    core: list[str] = []
    for word in words:
        if core and word.lower().strip(",") in _BEHIND_A_HEAD:
            break
        core.append(word)
        if word.endswith(","):
            break
    return core


def _bare(word: str) -> str:
    return word.strip(",.\"“”’'()").lower().removesuffix("'s").removesuffix("’s")
