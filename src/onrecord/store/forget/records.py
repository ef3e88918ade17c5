"""What is erased for good, and where it lies still."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.store.forget.tombstones import What


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What goes, or went, when an article or a speaker is forgotten.

    what, name
        An article and its location, or a speaker and the name.
    articles
        The locations of the articles that it concerns.
    versions, statements, decisions
        Of those articles, how many texts lose words, and how many rows go; the statements of
        every reading count.
    buried
        True where it was forgotten before: nothing is left but to wipe the file once more.
    """

    what: What
    name: str
    articles: tuple[str, ...]
    versions: int
    statements: int
    decisions: int
    buried: bool = False


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What went, and where the words may lie still.

    still_named
        Articles that hold the speaker's name outside of what was erased: somebody else mentions
        it, or nobody said it.
    copies
        Backups that hold what went, or cannot be read to tell.
    is_wiped
        False where another program read the record meanwhile, so that its log could not be
        emptied: the words are out of the record, not out of the log beside it.
    """

    went: Forgetting
    still_named: tuple[str, ...]
    copies: tuple[str, ...]
    is_wiped: bool
