"""What a description's main word can be said of: a person, a body, a document, several, a thing."""

from __future__ import annotations

from enum import StrEnum

from onrecord.identify.choice.same_words import equal_words
from onrecord.identify.naming.names import titles
from onrecord.identify.source.phrase import Phrase
from onrecord.word_lists import listed_words


class Noun(StrEnum):
    """What a noun is said of."""

    PERSON = "person"
    BODY = "body"
    DOCUMENT = "document"
    GROUP = "group"
    THING = "thing"


def noun_of(phrase: Phrase) -> Noun:
    """By the head of a description; what no list knows is a thing."""
    head = phrase.head
    if (
        head in titles()
        or head in listed_words("identify", "nouns", "person")
        or head in equal_words()
    ):
        return Noun.PERSON
    if any(head in listed_words("identify", *each) for each in _BODIES):
        return Noun.BODY
    if head in listed_words("identify", "bodies", "document"):
        return Noun.DOCUMENT
    singular = head.removesuffix("s")
    if head in listed_words("identify", "bodies", "group") or singular in _persons():
        return Noun.GROUP
    return Noun.THING


_BODIES = (
    ("bodies", "organisation"),
    ("bodies", "publication"),
    ("bodies", "joining"),
    ("nouns", "body"),
)


def _persons() -> frozenset[str]:
    return listed_words("identify", "nouns", "person") | titles()
