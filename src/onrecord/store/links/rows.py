"""What linking takes out of the record's tables and puts into them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.contract_json import record_json

# What is not told.
NOTHING = ""


def as_list(values: Iterable[int] | Iterable[str]) -> str:
    """Numbers or ids as SQLite's `json_each` takes them."""
    return record_json(list(values)).decode()


@dataclass(frozen=True, slots=True)
class Linkable:
    """A statement that can be linked, as the record tells it today.

    said, published
        Days, each as `2015-10-13`; null where open or not told.
    place
        Where its content begins in the article.
    within
        The statement whose content holds it; null where none does.
    """

    statement: str
    text: str
    speaker: str | None
    said_first: str | None
    said_last: str | None
    published_first: str | None
    published_last: str | None
    is_direct: bool
    is_headline: bool
    place: int
    within: str | None


@dataclass(frozen=True, slots=True, order=True)
class BundleKey:
    """What statements of one bundle share; `content` is the key of their words.

    Periods are written `2015-10-13/2015-10-14`, with nothing for an end that is open.
    """

    content: int
    speaker: str
    said: str
    published: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement as it stands in the tables. `keys`: those of its occasion."""

    statement: str
    bundle: BundleKey
    is_direct: bool
    is_headline: bool
    published: str
    place: int
    within: str
    # Of the bundle and its content alone.
    keys: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class NewContent:
    """A content that the record does not have: wording as JSON, imprint, keys of its words."""

    wording: str
    imprint: bytes
    keys: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StoredContent:
    """A content of the record by its number.

    bundles, named, unknown
        How many bundles it has, how many speakers these name, and how many name none.
    """

    number: int
    wording: str
    imprint: bytes
    bundles: int
    named: int
    unknown: int


@dataclass(frozen=True, slots=True)
class StoredBundle:
    """A bundle of the record, with the ids of its statements in order."""

    number: int
    content: int
    speaker: str
    said: str
    published: str
    statements: tuple[str, ...]
