"""GAP (Webster and others 2018): a pronoun and two names in a paragraph. Apache-2.0."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from onrecord.contract import Span
from onrecord.encoder.name_vectors import PERSON
from onrecord_lab.corpora.named_text import Form, Marked, NamedText


def read_gap(folder: Path, part: str) -> Iterator[NamedText]:
    """`part`: development or validation. A name not meant is an entity of its own."""
    with (folder / f"gap-{part}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            marked = (
                Marked(_span(row, "Pronoun"), Form.PRONOUN, "meant", PERSON),
                *(
                    Marked(_span(row, name), Form.NAME, entity, PERSON)
                    for name in ("A", "B")
                    if (entity := "meant" if row[f"{name}-coref"] == "TRUE" else name)
                ),
            )
            yield NamedText(
                f"gap {row['ID']}",
                row["Text"],
                tuple(sorted(marked, key=lambda each: each.span)),
                whole=False,
            )


def _span(row: dict[str, str], name: str) -> Span:
    start = int(row[f"{name}-offset"])
    return Span(start, start + len(row[name]))
