"""The names under which somebody speaks in the record, and whom each of them means.

What a name means hangs on the other names of its family, on the user's list and on what reviewers
decided; so it is worked out anew where one of them changes, and nowhere else.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from onrecord.contract import SpeakerType
from onrecord.registry.known import KnownName, Named
from onrecord.registry.match import family_of, identities
from onrecord.registry.shown_name import shown_name
from onrecord.store.speakers.decisions import (
    PartedNames,
    Standing,
    lasting_parts,
    parted_names,
    speaker_decisions,
    standing,
)

SELECT = "SELECT number, name, type, article, base, speaker, shown FROM speaker_name "
OF_NAME = SELECT + "WHERE name = ? AND type = ? AND article = ?"
OF_FAMILY = SELECT + "WHERE family = ?"
OF_SPEAKER = SELECT + "WHERE speaker = ?"
MERGED = SELECT + "WHERE base <> speaker"
FAMILIES = "SELECT DISTINCT family FROM speaker_name"
SPEAKERS = "SELECT DISTINCT speaker FROM speaker_name"
INSERT = """
INSERT INTO speaker_name (name, type, article, family, base, speaker, shown)
VALUES (?, ?, ?, ?, '', '', '')"""
UPDATE = "UPDATE speaker_name SET base = ?, speaker = ?, shown = ? WHERE number = ?"
UNUSED = """
SELECT number, family FROM speaker_name WHERE number = ? AND NOT EXISTS (
    SELECT 1 FROM current_statement
    WHERE speaker_id = speaker_name.speaker AND named = speaker_name.number)"""
ALL_UNUSED = """
SELECT number, name, family FROM speaker_name WHERE NOT EXISTS (
    SELECT 1 FROM current_statement
    WHERE speaker_id = speaker_name.speaker AND named = speaker_name.number)"""
DELETE = "DELETE FROM speaker_name WHERE number = ?"
IN_READINGS = """
SELECT DISTINCT speaker, speaker_type FROM statement WHERE speaker IS NOT NULL"""
IN_ARTICLE = """
SELECT DISTINCT named FROM current_statement WHERE article = ? AND named IS NOT NULL"""
KNOWN = "SELECT speaker, name, type FROM known_name WHERE family = ?"
LISTED = "SELECT name FROM known_speaker WHERE id = ?"
UNLINK = "DELETE FROM speaker_link WHERE name = ?"
LINK = "INSERT OR REPLACE INTO speaker_link (id, name, type) VALUES (?, ?, ?)"


@dataclass(frozen=True, slots=True)
class SpeakerName:
    """A name of the record, by the number of its row, and whom it means."""

    number: int
    named: Named
    article: str
    base: str
    speaker: str
    shown: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What became another.

    names
        By the number of a name that means somebody else now, or whose speaker is shown otherwise,
        the id of the speaker that it meant.
    speakers
        The ids of speakers whose names are others.
    """

    names: Mapping[int, str] = field(default_factory=dict)
    speakers: frozenset[str] = frozenset()


def name_of(
    connection: sqlite3.Connection, named: Named, article: str, parted: PartedNames
) -> SpeakerName | None:
    """The name as it is meant in the article of that id; None for one that the record has not."""
    only = article if (named.name, article) in parted else ""
    row = connection.execute(OF_NAME, (named.name, named.type or "", only)).fetchone()
    return row and _name(row)


def names_in(connection: sqlite3.Connection, article: str) -> tuple[int, ...]:
    """The numbers of the names under which somebody speaks in the article of that id."""
    return tuple(row["named"] for row in connection.execute(IN_ARTICLE, (article,)))


def names_of_speaker(connection: sqlite3.Connection, speaker: str) -> tuple[SpeakerName, ...]:
    """Every name that means the speaker of that id."""
    return tuple(map(_name, connection.execute(OF_SPEAKER, (speaker,))))


def names_of_family(connection: sqlite3.Connection, family: str) -> tuple[SpeakerName, ...]:
    """Every name of that family."""
    return tuple(map(_name, connection.execute(OF_FAMILY, (family,))))


def unused(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Names under which nothing is said."""
    return tuple(row["name"] for row in connection.execute(ALL_UNUSED))


def name_shown(
    connection: sqlite3.Connection,
    merging: Standing,
    speaker: str,
    names: Iterable[SpeakerName],
) -> str:
    """Under which name a speaker is shown who has these names."""
    renamed = merging.renamed.get(speaker)
    if renamed is not None:
        return renamed
    row = connection.execute(LISTED, (speaker,)).fetchone()
    if row is not None:
        listed: str = row["name"]
        return listed
    names = list(names)
    own = [each.named for each in names if each.base == speaker]
    return shown_name(own or [each.named for each in names])


def learn(connection: sqlite3.Connection, names: Iterable[Named], article: str) -> Changes:
    """Makes the names of an article known; gives what they change for other articles."""
    parted = parted_names(connection)
    new = [
        named
        for named in dict.fromkeys(names)
        if name_of(connection, named, article, parted) is None
    ]
    return settle(connection, {_insert(connection, each, article, parted) for each in new})


def learn_at_once(connection: sqlite3.Connection) -> None:
    """Forgets whom names meant, and makes known every name that a reading of the record gives."""
    connection.execute("DELETE FROM speaker_name")
    parted = parted_names(connection)
    for row in connection.execute(IN_READINGS).fetchall():
        type_ = SpeakerType(row["speaker_type"]) if row["speaker_type"] else None
        _insert(connection, Named(row["speaker"], type_), "", parted)
    settle_all(connection)


def unlearn(connection: sqlite3.Connection, numbers: Iterable[int]) -> Changes:
    """Takes out those of the names under which nothing is said any more."""
    rows = [row for number in numbers for row in connection.execute(UNUSED, (number,))]
    return _taken_out(connection, rows)


def unlearn_unused(connection: sqlite3.Connection) -> Changes:
    """The same for all names of the record."""
    return _taken_out(connection, connection.execute(ALL_UNUSED).fetchall())


def settle_all(connection: sqlite3.Connection) -> Changes:
    """Works out anew whom every name means."""
    families = [row["family"] for row in connection.execute(FAMILIES)]
    speakers = [row["speaker"] for row in connection.execute(SPEAKERS)]
    return settle(connection, families, speakers)


def settle(
    connection: sqlite3.Connection, families: Iterable[str], speakers: Iterable[str] = ()
) -> Changes:
    """Works out anew whom the names of these families mean, and those that are merged.

    Of the speakers it is looked up too under which name they are shown. An id that nobody has any
    more leads on to whom its name means.
    """
    families = set(families)
    return _Settling(connection).settle(families, speakers) if families or speakers else Changes()


def bases_of(
    connection: sqlite3.Connection, names: Iterable[SpeakerName], parted: PartedNames
) -> Iterator[tuple[SpeakerName, str]]:
    """Each name of one family with the id of its speaker before any merging."""
    names = list(names)
    apart = {each: _parted(each, parted) for each in names}
    together = [each.named for each in names if apart[each] is None]
    family = family_of(names[0].named) if names else ""
    rows = connection.execute(KNOWN, (family,))
    known = [
        KnownName(Named(row["name"], SpeakerType(row["type"])), row["speaker"]) for row in rows
    ]
    found = identities(together, known)
    for each in names:
        yield each, apart[each] or found[each.named]


class _Settling:
    """One round of it; what reviewers decided is read once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._decisions = speaker_decisions(connection)
        self._parted = lasting_parts(self._decisions)
        self._before: dict[int, SpeakerName] = {}
        self._bases: dict[int, str] = {}
        self._left: dict[str, Named] = {}

    def settle(self, families: Iterable[str], speakers: Iterable[str]) -> Changes:
        for family in families:
            names = names_of_family(self._connection, family)
            for name, base in bases_of(self._connection, names, self._parted):
                self._rebase(name, base)
        merging = standing(self._connection, self._decisions)
        self._add_merged(merging)
        moved = self._moved(merging)
        return self._shown(merging, {*moved, *speakers})

    def _rebase(self, name: SpeakerName, base: str) -> None:
        self._before[name.number] = name
        self._bases[name.number] = base
        if base != name.base and self._decisions:
            # Merges hold on to names by the bases that stand in the record.
            row = (base, name.speaker, name.shown, name.number)
            self._connection.execute(UPDATE, row)

    def _add_merged(self, merging: Standing) -> None:
        rows = [*self._connection.execute(MERGED)]
        for base in (*merging.merged, *merging.merged.values()):
            rows += self._connection.execute(OF_SPEAKER, (base,))
        for name in map(_name, rows):
            if name.number not in self._before:
                self._before[name.number] = name
                self._bases[name.number] = name.base

    def _moved(self, merging: Standing) -> set[str]:
        """The ids of speakers that lost or got a name."""
        touched: set[str] = set()
        for number, name in self._before.items():
            base = self._bases[number]
            speaker = merging.whose(base)
            if (base, speaker) != (name.base, name.speaker):
                self._connection.execute(UPDATE, (base, speaker, name.shown, number))
                self._left[name.speaker] = name.named
                touched |= {speaker, name.speaker}
        return touched - {""}

    def _shown(self, merging: Standing, speakers: Iterable[str]) -> Changes:
        """Writes under which name each speaker is shown."""
        changed: dict[int, str] = {}
        moved: set[str] = set()
        for speaker in speakers:
            names = names_of_speaker(self._connection, speaker)
            if not names:
                moved.add(speaker)
                self._link(speaker)
                continue
            shown = name_shown(self._connection, merging, speaker, names)
            for name in names:
                before = self._before.get(name.number, name)
                if (before.speaker, before.shown) != (speaker, shown):
                    self._connection.execute(UPDATE, (name.base, speaker, shown, name.number))
                    if before.speaker:
                        changed[name.number] = before.speaker
                    moved |= {speaker, before.speaker}
        return Changes(changed, frozenset(moved - {""}))

    def _link(self, speaker: str) -> None:
        """The id of a speaker without a name left leads to whom its last name means now."""
        named = self._left.get(speaker)
        if named is not None:
            self._connection.execute(LINK, (speaker, named.name, named.type or ""))


def _insert(
    connection: sqlite3.Connection,
    named: Named,
    article: str,
    parted: PartedNames,
) -> str:
    """The family of a name that is new."""
    only = article if (named.name, article) in parted else ""
    family = family_of(named)
    connection.execute(INSERT, (named.name, named.type or "", only, family))
    return family


def _taken_out(connection: sqlite3.Connection, rows: Iterable[sqlite3.Row]) -> Changes:
    families: set[str] = set()
    speakers: set[str] = set()
    for row in rows:
        gone = connection.execute(SELECT + "WHERE number = ?", (row["number"],)).fetchone()
        speakers.add(gone["speaker"])
        connection.execute(DELETE, (row["number"],))
        connection.execute(UNLINK, (gone["name"],))
        families.add(row["family"])
    if not families:
        return Changes()
    changes = settle(connection, families, speakers)
    return Changes(changes.names, changes.speakers | speakers)


def _parted(name: SpeakerName, parted: PartedNames) -> str | None:
    found = parted.get((name.named.name, name.article))
    return found.base if found else None


def _name(row: sqlite3.Row) -> SpeakerName:
    return SpeakerName(
        number=row["number"],
        named=Named(row["name"], SpeakerType(row["type"]) if row["type"] else None),
        article=row["article"],
        base=row["base"],
        speaker=row["speaker"],
        shown=row["shown"],
    )
