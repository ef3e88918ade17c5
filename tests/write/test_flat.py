"""A statement as a row: to whom, where, when, how many, and what the outlet corrected."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO
from typing import Any

import pytest

from onrecord.contract import Modifier, Quantity, Span, Statement
from onrecord.store import StoredStatement
from onrecord.store.corrected import CorrectionNote
from onrecord.write.tables import csv_of
from tests.store.made import harbour
from tests.store.occasions import CORRECTION, rally


def row_of(statement: Statement, **known: Any) -> dict[str, str]:
    extraction = rally()
    article: dict[str, Any] = {
        "article": "a",
        "location": "rally.txt",
        "title": None,
        "outlet": None,
        "wire": None,
        "published": None,
        "cue": "told",
        "source": "Ana Ruiz",
        "by": extraction.by,
    }
    stored = StoredStatement(statement, **(article | known))
    (row,) = csv.DictReader(StringIO(csv_of([stored]), newline=""))
    return row


def test_a_row_tells_to_whom_where_when_and_what_was_corrected() -> None:
    row = row_of(rally().statements[0], correction=CorrectionNote(131, CORRECTION))
    assert (row["addressee"], row["addressee_name"]) == ("NTV host Tom Bell", "Tom Bell")
    assert row["venue"] == "a rally in Orr"
    assert (row["said_start"], row["said_end"]) == ("2016-06-07", "2016-06-07")
    assert (row["said_text"], row["said_basis"]) == ("Tuesday", "dateline")
    assert row["correction"] == CORRECTION


def test_what_is_not_told_is_empty() -> None:
    row = row_of(harbour().statements[0])
    names = ("addressee", "addressee_name", "venue", "said_start", "said_end", "said_text")
    assert {row[each] for each in (*names, "said_basis", "quantities", "correction")} == {""}


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (
            Quantity("q", Span(0, 1), 70, 120, "strike/day", "strikes", None, Modifier.AVERAGE),
            "70–120 strike/day (average; strikes)",
        ),
        (Quantity("q", Span(0, 1), 2, 2, None, "boats", 5), "2 of 5 (boats)"),
        (Quantity("q", Span(0, 1), None, 40, "crown"), "40 crown (or less)"),
        (Quantity("q", Span(0, 1), 4e6, None, "crown"), "4000000 crown (or more)"),
        (
            Quantity("q", Span(0, 1), None, 40, None, None, None, Modifier.LESS_THAN),
            "40 (less than)",
        ),
        (Quantity("some boats", Span(0, 1), None, None), "some boats"),
    ],
)
def test_a_quantity_is_read_by_people_and_by_programs(quantity: Quantity, words: str) -> None:
    statement = replace(harbour().statements[0], quantities=(quantity, quantity))
    assert row_of(statement)["quantities"] == f"{words}; {words}"
