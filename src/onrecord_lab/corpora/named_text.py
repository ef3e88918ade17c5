"""Texts in which somebody marked names, descriptions and pronouns, and who is who."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from onrecord.contract import Span
from onrecord.encoder.name_vectors import BODY, OTHER, PERSON, PLACE


class Form(IntEnum):
    """How somebody is mentioned."""

    NAME = 0
    DESCRIPTION = 1
    PRONOUN = 2


# The corpora's types of entities as ours; what is not listed is `OTHER`.
SORTS = {
    **dict.fromkeys(("PER", "person", "politician", "Person"), PERSON),
    **dict.fromkeys(
        ("ORG", "organization", "organisation", "politicalparty", "Organisation"), BODY
    ),
    **dict.fromkeys(("LOC", "GPE", "FAC", "place", "location", "country", "Location"), PLACE),
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention. `entity`: the same for all of one; empty where only sorts are marked."""

    span: Span
    form: Form
    entity: str
    sort: int = OTHER


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text of a corpus; `whole`: every mention in it is marked, not only a few."""

    name: str
    text: str
    marked: tuple[Marked, ...]
    whole: bool = True
