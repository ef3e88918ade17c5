"""Dates of publication that are given on the command line, for all articles or one by one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import click

from onrecord.identify.dates.calendar import written_date

_FORMS = "2015-10-13, 2015-10, 2015, --10-13 or 2015-10-13T14:00:00Z"
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9:.]+(?:[Zz]|[+-][0-9]{2}:?[0-9]{2})")


@dataclass(frozen=True, slots=True)
class GivenDates:
    """`everywhere`: of all articles; `by_location`: of those named, None where not known."""

    everywhere: str | None = None
    by_location: Mapping[str, str | None] = field(default_factory=dict)

    def of(self, location: str, otherwise: str | None) -> str | None:
        """The date given for an article, or for the table that it is a row of."""
        if self.everywhere is not None:
            return self.everywhere
        table = location.rpartition("#")[0]
        return self.by_location.get(location, self.by_location.get(table, otherwise))


def given_date(words: str, where: str) -> str:
    """The words, if they are a date of the contract; else a usage error that says `where`."""
    if not _is_date(words):
        raise click.UsageError(f'{where}: "{words}" is no date; write it as {_FORMS}')
    return words


def read_given_dates(path: Path) -> GivenDates:
    """The dates of a file with a line for each article: location, tab, date.

    A date left empty says that none is known. A line that is none of these, or names an article
    twice with different dates, is a usage error.
    """
    found: dict[str, str | None] = {}
    for number, line in enumerate(_text_of(path).splitlines(), start=1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        location, tab, words = line.partition("\t")
        if not tab or not location or "\t" in words:
            raise click.UsageError(f"{where}: write the file's name, a tab and its date")
        date = given_date(words.strip(), where) if words.strip() else None
        if found.setdefault(location, date) != date:
            raise click.UsageError(f"{where}: {location} has another date above; leave one out")
    return GivenDates(by_location=found)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{path} is not UTF-8; save it as UTF-8") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise click.UsageError(f"{path} cannot be read: {reason}; name another file") from error


def _is_date(words: str) -> bool:
    if written_date(words) is None:
        return False
    if len(words) <= len("2015-10-13"):
        return True
    if not _MOMENT.fullmatch(words):
        return False
    try:
        datetime.fromisoformat(words)
    except ValueError:
        return False
    return True
