"""Re-checks whom names mean: is it what the names, the user's list and decisions give?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from onrecord.errors import NotARecord
from onrecord.store.records import Fault
from onrecord.store.speakers.decisions import lasting_parts, speaker_decisions, standing
from onrecord.store.speakers.names import (
    FAMILIES,
    bases_of,
    name_shown,
    names_of_family,
    names_of_speaker,
    unused,
)
from onrecord.store.speakers.relabel import names_listed

WHERE = "the list of speakers"
LISTED = "SELECT id, name, aliases, spellings FROM current_speaker"
MEND = "make it anew: onrecord verify --mend"
RESTORE = "open a copy of the record: yours, or the .before-NNN.db that a migration left beside it"


def wrong_speakers(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Every name that means somebody else than it should, and every decision that is damaged."""
    try:
        decisions = speaker_decisions(connection)
    except NotARecord as error:
        yield Fault(WHERE, None, str(error), RESTORE)
        return
    parted, merging = lasting_parts(decisions), standing(connection, decisions)
    for (family,) in connection.execute(FAMILIES).fetchall():
        for name, base in bases_of(connection, names_of_family(connection, family), parted):
            speaker = merging.whose(base)
            names = names_of_speaker(connection, name.speaker)
            shown = name_shown(connection, merging, name.speaker, names)
            if (name.base, name.speaker, name.shown) != (base, speaker, shown):
                yield _wrong(f"the name {name.named.name!r} means somebody else than it should")
    for gone in unused(connection):
        yield _wrong(f"nobody speaks under the name {gone!r} any more")
    for row in connection.execute(LISTED):
        expected = names_listed(connection, row["id"])
        if expected is not None and expected != (row["name"], row["aliases"], row["spellings"]):
            yield _wrong(f"its names of {row['name']!r} are not those on record")


def _wrong(wrong: str) -> Fault:
    return Fault(WHERE, None, wrong, MEND)
