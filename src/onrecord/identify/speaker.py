"""The speaker of a statement from the words of its source alone."""

from __future__ import annotations

import re
from itertools import takewhile

from onrecord.contract import Candidate, Reason, Span, Speaker, SpeakerBasis, SpeakerType, Statement
from onrecord.identify.names import ArticleNames, Name, names_in, no_names, titles
from onrecord.word_lists import listed_words

_APPOSITION = re.compile(r",\s*|\s\(")
# What follows a name here belongs to its description: "Ann Reed of the harbour board".
_DESCRIBES = re.compile(r"\s(?:of|for|from|at|in|with|who)\s")
_BEHIND_A_HEAD = frozenset("of for from at in with to who".split())
_LONGEST_GROUP = 6
_MOST_ALTERNATIVES = 10
_PRONOUNS = frozenset("he she it they we i you who this that these those".split())
_DETERMINERS = frozenset("the a an his her its their our this that some".split())


def name_speaker(text: str, statement: Statement, names: ArticleNames) -> Speaker:
    """The speaker under the fullest name of the article, or unknown with the reason."""
    if not statement.source:
        return Speaker(reason=Reason.NO_SOURCE)
    source = Span(statement.source[0].start, statement.source[-1].end)
    name, basis = _named(text, source)
    if name is None:
        return _described(text, source)
    full = names.fullest(name)
    if len(full) > 1:
        return Speaker(
            reason=Reason.TWO_CANDIDATES,
            alternatives=tuple(Candidate(n, 1 / len(full)) for n in full[:_MOST_ALTERNATIVES]),
        )
    return Speaker(name=full[0], type=_type_of(full[0], name), spans=(name.span,), basis=basis)


def _named(text: str, source: Span) -> tuple[Name | None, SpeakerBasis | None]:
    """The name that the source gives its speaker, not one that only describes: "Reed's aide"."""
    comma = _APPOSITION.search(text, *source)
    head = Span(source.start, comma.start() if comma else source.end)
    describes = _DESCRIBES.search(text, *head)
    core = Span(head.start, describes.start()) if describes else head
    for part in (head, core):
        last = next(reversed(list(names_in(text, part))), None)
        if last and not _is_common(last) and _is_the_head(text, part, last):
            return last, SpeakerBasis.NAME
    if comma:
        behind = Span(comma.end(), source.end)
        first = next(names_in(text, behind), None)
        if first and _opens(text, behind, first):
            return first, SpeakerBasis.APPOSITION
    return None, None


def _is_common(name: Name) -> bool:
    """True for "Officials" and "People", which only the beginning of a sentence capitalises."""
    return len(name.words) == 1 and name.words[0].lower() in listed_words(
        "identify", "bodies", "group"
    )


def _is_the_head(text: str, part: Span, name: Name) -> bool:
    """True where the phrase ends with the name and no preposition leads to it: "of the board"."""
    if name.possessive or part.end > name.span.end + 1:
        return False
    before = text[part.start : name.span.start].lower().split()
    while before and before[-1] in _DETERMINERS:
        before.pop()
    return not before or before[-1] not in no_names()


def _opens(text: str, part: Span, name: Name) -> bool:
    """True for `, Ann Reed,`: nothing but a title stands before the name."""
    before = text[part.start : name.span.start].split()
    return not name.possessive and all(word.lower().rstrip(".") in titles() for word in before)


def _described(text: str, source: Span) -> Speaker:
    """Bodies and groups named by their nationality or owner; for the rest, why it is unknown."""
    words = source.of(text).strip(",.").split()
    while words and words[0].lower() in _DETERMINERS:
        words = words[1:]
    if _is_named_group(words):
        name = " ".join(words)
        basis = SpeakerBasis.NAME
        return Speaker(name=name, type=_type_of(name, None), spans=(source,), basis=basis)
    definite = source.of(text).lower().startswith(("the ", "his ", "her ", "its ", "their "))
    pronoun = source.of(text).lower() in _PRONOUNS
    return Speaker(reason=Reason.LOW_CONFIDENCE if definite or pronoun else Reason.UNNAMED)


def _is_named_group(words: list[str]) -> bool:
    """True for "Veldish officials" and "officials in Orr", false for "an official of the Board"."""
    head = list(takewhile(lambda word: word.lower() not in _BEHIND_A_HEAD, words))
    if not head or len(words) > _LONGEST_GROUP or head[0].lower() in no_names():
        return False
    named = any(word[0].isupper() for word in words if word != head[-1])
    return named and head[-1].lower() in _collectives()


def _collectives() -> frozenset[str]:
    return listed_words("identify", "bodies", "group") | listed_words(
        "identify", "bodies", "organisation"
    )


def _type_of(full: str, name: Name | None) -> SpeakerType | None:
    """The type that the words tell; null where they do not."""
    words = [word.lower() for word in full.split()]
    if name is not None and name.titled:
        return SpeakerType.PERSON
    for section in ("group", "organisation", "publication"):
        if listed_words("identify", "bodies", section) & {words[0], words[-1]}:
            return SpeakerType(section)
    return SpeakerType.PERSON if len(words) in (2, 3) and name is not None else None
