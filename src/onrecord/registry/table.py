"""A list of speakers as CSV: a row for each name, further rows with the same id for more roles."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.contract import SpeakerType
from onrecord.days import days_of
from onrecord.errors import ListUnreadable
from onrecord.identity import ID_LENGTH, sha256_of
from onrecord.registry.entries import Entry, Opener, Told
from onrecord.registry.fold import folded
from onrecord.registry.known import Column, KnownSpeaker, ListProblem, Role

OWN = ("name", "id", "type", "aliases", "role", "from", "to")
LONGEST_FIELD = 100_000
_BETWEEN_ALIASES = re.compile(r"[;|]")
_TIDY = "leave it empty, or write 2015, 2015-10 or 2015-10-13"


def read_table(file: str, opened: Opener) -> Iterator[Told]:
    """The speakers of the table in order of their first rows, and every row that was left out.

    Raises ListUnreadable where there is no column `name`.
    """
    table = _Table(file)
    with opened() as stream:
        lines = table.lines(stream)
        header = next(lines, "")
        delimiter = max("\t;,", key=lambda one: header.count(one))
        names = [name.strip() for name in next(csv.reader([header], delimiter=delimiter), [])]
        if "name" not in (name.lower() for name in names):
            raise ListUnreadable(
                f"{file}: no column “name” in its first line; name the column with the names so"
            )
        csv.field_size_limit(LONGEST_FIELD)
        table.read(names, csv.reader(lines, delimiter=delimiter, strict=True))
    yield from table.entries.values()
    yield from sorted(table.problems, key=lambda problem: problem.line)


class _Table:
    """What was read so far; entries by id."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.entries: dict[str, Entry] = {}
        self.problems: list[ListProblem] = []
        self._line = 0
        self._row_begins = 0

    def lines(self, stream: Iterable[bytes]) -> Iterator[str]:
        for raw in stream:
            self._line += 1
            try:
                line = raw.decode("utf-8-sig" if self._line == 1 else "utf-8")
            except UnicodeDecodeError:
                self._problem("not UTF-8; save the file as UTF-8 and import it again")
                continue
            self._row_begins = self._row_begins or self._line
            yield line

    def read(self, names: list[str], rows: Iterator[list[str]]) -> None:
        while True:
            self._row_begins = 0
            try:
                row = next(rows, None)
            except csv.Error as error:
                self._problem(f"no row of a table ({error}); mend its quotation marks")
                continue
            if row is None:
                return
            if any(value.strip() for value in row):
                self._row(names, row, self._row_begins)

    def _row(self, names: list[str], row: list[str], line: int) -> None:
        if len(row) > len(names):
            told = f"{len(row)} values for {len(names)} columns; put values with commas in quotes"
            self._problem(told, line)
            return
        values = dict(zip(names, (" ".join(value.split()) for value in row), strict=False))
        own = {name.lower(): value for name, value in values.items() if name.lower() in OWN}
        further = tuple(
            Column(name, value)
            for name, value in values.items()
            if value and name and name.lower() not in OWN
        )
        try:
            self._add(_speaker(own, further), line)
        except ValueError as error:
            self._problem(str(error), line)

    def _add(self, speaker: KnownSpeaker, line: int) -> None:
        known = self.entries.get(speaker.id)
        if known is None:
            self.entries[speaker.id] = Entry(speaker, line)
            return
        before = known.speaker
        if folded(before.name) != folded(speaker.name):
            raise ValueError(
                f"the id {speaker.id} is that of {before.name} in line {known.line} too, not only "
                f"of {speaker.name}; give one of them another, or write one name in both"
            )
        self.entries[speaker.id] = replace(known, speaker=_together(before, speaker))

    def _problem(self, message: str, line: int | None = None) -> None:
        self.problems.append(ListProblem(self.file, line or self._line, message))


def _speaker(own: dict[str, str], further: tuple[Column, ...]) -> KnownSpeaker:
    """The speaker of one row; raises ValueError for what is wrong with it."""
    name = own["name"]
    if not folded(name):
        raise ValueError("no name; give one, or delete the row")
    type_ = own.get("type", "").lower()
    if type_ and type_ not in list(SpeakerType):
        raise ValueError(f"the type {type_!r} is none of {', '.join(SpeakerType)}; leave it empty")
    aliases = _BETWEEN_ALIASES.split(own.get("aliases", ""))
    return KnownSpeaker(
        id=own.get("id") or sha256_of(f"listed {folded(name)}")[:ID_LENGTH],
        name=name,
        type=SpeakerType(type_) if type_ else None,
        aliases=tuple(dict.fromkeys(alias.strip() for alias in aliases if folded(alias))),
        roles=_roles(own),
        columns=further,
    )


def _roles(own: dict[str, str]) -> tuple[Role, ...]:
    title, since, until = own.get("role", ""), own.get("from") or None, own.get("to") or None
    first, last = days_of(since), days_of(until)
    for day, found in ((since, first), (until, last)):
        if day and found is None:
            raise ValueError(f"{day!r} is no date; {_TIDY}")
    if first and last and last.last < first.first:
        raise ValueError(f"the role ends ({until}) before it begins ({since}); {_TIDY}")
    if not title and (since or until):
        raise ValueError("days without a role; name the role, or leave the days out")
    return (Role(title, since, until),) if title else ()


def _together(one: KnownSpeaker, other: KnownSpeaker) -> KnownSpeaker:
    return replace(
        one,
        type=one.type or other.type,
        aliases=tuple(dict.fromkeys((*one.aliases, *other.aliases))),
        roles=tuple(dict.fromkeys((*one.roles, *other.roles))),
        columns=tuple(dict.fromkeys((*one.columns, *other.columns))),
    )
