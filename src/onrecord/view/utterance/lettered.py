"""The reports of an utterance with the letter that each has everywhere on the page."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_uppercase

from onrecord.store.links.records import Report, Utterance
from onrecord.store.records import StoredStatement


@dataclass(frozen=True, slots=True)
class Lettered:
    """A report with its letter.

    copies
        The independent report whose reprint it is, or in whose article it stands too; None where
        it is independent itself.
    """

    letter: str
    report: Report
    copies: Lettered | None = None

    @property
    def stored(self) -> StoredStatement:
        """The statement with its article."""
        return self.report.stored

    @property
    def name(self) -> str:
        """Who published it."""
        return name_of(self.stored)

    @property
    def is_reprint(self) -> bool:
        """True where it stands in another article than what it copies."""
        return self.copies is not None and self.copies.stored.article != self.stored.article


def lettered_of(utterance: Utterance) -> tuple[Lettered, ...]:
    """The independent reports in order of publication, then the copies in that order."""
    independent = [each for each in utterance.reports if each.is_independent]
    copies = [each for each in utterance.reports if not each.is_independent]
    found = [Lettered(letter_of(at), each) for at, each in enumerate(independent)]
    by_group = {_group(each.report): each for each in reversed(found)}
    begin = len(found)
    return (
        *found,
        *(
            Lettered(letter_of(begin + at), each, by_group.get(_group(each), found[0]))
            for at, each in enumerate(copies)
        ),
    )


def name_of(stored: StoredStatement) -> str:
    """The outlet, else the agency, else the end of where the article was found."""
    location = stored.location.rstrip("/")
    return stored.outlet or stored.wire or location.rpartition("/")[2] or stored.location


def letter_of(number: int) -> str:
    """A, B … Z, AA, AB …: of the report of that number, counted from 0."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, len(ascii_uppercase))
        letters = ascii_uppercase[rest] + letters
    return letters


def _group(report: Report) -> str:
    """The article that leads the reprints to which its own belongs."""
    return report.reprint_of or report.stored.article
