"""Who speaks in a record made by hand, and lists of people."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from onrecord.contract import SpeakerType
from onrecord.registry.known import ListProblem
from onrecord.store import Store
from onrecord.store.speakers.records import ListImported
from tests.store.made import one_liner


def said_by(
    store: Store, *names: str, at: int = 0, type_: SpeakerType | None = SpeakerType.PERSON
) -> None:
    """An article for each name, `said/0.txt` and so on, in which its bearer says something."""
    for place, name in enumerate(names, start=at):
        made = one_liner(f"said/{place}.txt", name, "no")
        if name.endswith((" Board", " Ltd")):
            type_ = SpeakerType.ORGANISATION
        (statement,) = made.statements
        speaker = replace(statement.speaker, type=type_)
        store.add(replace(made, statements=(replace(statement, speaker=speaker),)))


def speakers_of(store: Store) -> dict[str, int]:
    """The speakers of the record by the name that is shown, with their statements."""
    return {each.name: each.statements for each in store.speakers()}


def who(store: Store, name: str) -> str:
    """The id of the one whom the articles call so."""
    (id_,) = {each.statement.speaker.id or "" for each in store.statements() if each.source == name}
    return id_


def a_list(store: Store, table: str) -> tuple[ListImported, list[ListProblem]]:
    """Imports a table, and gives what came of it."""
    problems: list[ListProblem] = []
    with TemporaryDirectory() as folder:
        path = Path(folder, "people.csv")
        path.write_text(table, encoding="utf-8")
        return store.import_list(path, tell=problems.append), problems
