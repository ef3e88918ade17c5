"""The name that a source gives its speaker, not one that only describes: "Reed's aide"."""

from __future__ import annotations

import re

from onrecord.contract import Span
from onrecord.identify.naming.mentions import ArticleNames
from onrecord.identify.naming.names import Name, no_names, titles
from onrecord.word_lists import listed_words

OWNED = re.compile(r"(?:'s|’s|s'|s’)$")
DETERMINERS = frozenset(
    "the a an his her its their our my your this that these those some any".split()
)

_APPOSITION = re.compile(r",\s*|\s\(|\s(?:—|–|--|-)\s")
# What follows a name here belongs to its description: "Ann Reed of the harbour board".
_DESCRIBES = re.compile(r"\s(?:of|for|from|at|in|with|who|on|to|that|by)\s")
# A name behind one of these is not whom the phrase is about: "a group led by Reed".
_LEADING_ELSEWHERE = frozenset(
    """for from at in with to on by who that which led about against -- – — and like backing
    supporting representing handling including involving advising opposing covering
    running""".split()
)
_BEFORE_A_NAME = frozenset("both as only even".split())
_ENDING = " .\u00a0\"”’'"


def find_head_name(source: Span, names: ArticleNames) -> tuple[Name | None, bool]:
    """The name, and whether it stands behind a comma; None where there is only a description."""
    text = names.text
    comma = _APPOSITION.search(text, *source)
    head = Span(source.start, comma.start() if comma else source.end)
    describes = _DESCRIBES.search(text, *head)
    core = Span(head.start, describes.start()) if describes else head
    for part in (head, core):
        last = next(reversed(names.within(part)), None)
        if last and not _is_common(last, names) and _is_the_head(text, part, last):
            return last, False
    if comma:
        behind = Span(comma.end(), source.end)
        first = next(iter(names.within(behind)), None)
        if first and not _is_common(first, names) and _opens(text, behind, first):
            return first, True
    return None, False


def _is_common(name: Name, names: ArticleNames) -> bool:
    """True for "Officials" where a sentence begins with it, and for "Orr Liberal"."""
    last = name.lower[-1]
    if last in listed_words("identify", "partisans"):
        return True
    if len(name.words) != 1:
        return False
    never = ("group", "people", "document")
    if any(last in listed_words("identify", "bodies", each) for each in never):
        return True
    lists = (("bodies", "joining"), ("bodies", "organisation"), ("bodies", "publication"))
    common = any(last in listed_words("identify", *each) for each in lists)
    proper = last in listed_words("identify", "bodies", "proper")
    return common and not proper and names.opens_sentence(name.span.start)


def _is_the_head(text: str, part: Span, name: Name) -> bool:
    """True where the phrase ends with the name and no preposition leads to it: "of the board"."""
    rest = text[name.span.end : part.end].strip(_ENDING)
    if rest and not (name.possessive and rest == "s"):
        return False
    printed = text[part.start : name.span.start].split()
    before = [word.lower() for word in printed]
    for index, word in enumerate(before):
        # "doctor and activist Ann Reed" is one phrase.
        joined = word == "and" and before[-1] in titles()
        if printed[index] in _LEADING_ELSEWHERE and not joined:
            return False
        # "secretary of state Ann Reed", but not "the mayor of Orr".
        office = 0 < index < len(before) - 1 and before[index - 1].rstrip(".") in titles()
        if word == "of" and not office:
            return False
    while before and before[-1] in DETERMINERS:
        before.pop()
    return not before or before[-1] not in no_names() or before[-1] in _BEFORE_A_NAME


def _opens(text: str, part: Span, name: Name) -> bool:
    """True for `, Ann Reed,`: nothing but a title stands before the name."""
    before = text[part.start : name.span.start].split()
    plain = [word.lower().rstrip(".") for word in before if not word[0].isupper()]
    return not name.possessive and all(word in titles() for word in plain)
