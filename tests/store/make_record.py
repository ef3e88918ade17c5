"""Makes the record of the present schema that every later onrecord must open.

Run `python -m tests.store.make_record` when a migration was added, and commit what it writes.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from onrecord.contract import Addressee, Extraction, Said, SaidBasis, Span
from onrecord.store import Keep, Role, open_store
from onrecord.store.migrate import known_migrations
from tests.store.made import HARBOUR, MODEL, harbour, harbour_later, one_liner

RECORDS = Path(__file__).parent / "records"
# Small pages, since most of its forty tables and indexes hold next to nothing.
PAGE_BYTES = 512


def make_record(path: Path) -> None:
    """A record with two articles, one of them in two versions, and two readings of one.

    Of one version the original is kept, of one the text, of one the words around its statement.
    One more article was forgotten, somebody may review, and a list says who one of the speakers is,
    who was then shown under another name. One statement tells to whom and when it was said.
    """
    quay = on_an_occasion(
        one_liner("news/quay.txt", "Tom Bell", "nobody asked us", published="2015-10")
    )
    with open_store(path, write=True) as store:
        store.add(harbour_later())
        store.add(harbour(), keep=Keep.ORIGINAL, original=HARBOUR.encode())
        store.add(harbour(by=MODEL))
        store.add(quay, keep=Keep.NONE)
        store.add(harbour("news/gone.txt"))
        store.forget_article("news/gone.txt")
        store.add_reviewer("Ana Ruiz", Role.REVIEW)
        store.import_list(list_of_people(path.parent), tell=print)
        store.rename_speaker("Ana Ruiz", "Ana M. Ruiz", reviewer="Ana Ruiz")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
        connection.execute("VACUUM")


def on_an_occasion(quay: Extraction) -> Extraction:
    """The same, said to "us" in October 2015 or before."""
    (statement,) = quay.statements
    end = statement.outer.end
    told = replace(
        statement,
        addressee=Addressee(None, "us", (Span(end - len("us"), end),)),
        said=Said(None, "2015-10", "", (), SaidBasis.PUBLICATION_DATE),
    )
    return replace(quay, statements=(told,))


def list_of_people(folder: Path) -> Path:
    """A list with two names of one person and an office."""
    path = folder / "people.csv"
    path.write_text(
        "name,id,type,aliases,role,from,to,desk\n"
        "Tom Bell,B1,person,T. Bell;Bell,Mayor of Orr,2012,,Coast\n",
        encoding="utf-8",
    )
    return path


if __name__ == "__main__":
    RECORDS.mkdir(exist_ok=True)
    name = f"schema-{known_migrations()[-1].number:03d}.db"
    with TemporaryDirectory() as folder:
        make_record(Path(folder, name))
        (RECORDS / name).write_bytes(Path(folder, name).read_bytes())
