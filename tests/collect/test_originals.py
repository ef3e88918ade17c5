"""The bytes that an article was read from come with it, and name it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from onrecord.collect import Collected, collect_with_originals
from onrecord.identity import sha256_of
from onrecord.settings import ReadingSettings

PAGE = (
    b"<html><body><p>The road opens in May, said Ana Ruiz, the mayor of the town.</p></body></html>"
)


def collected(path: Path) -> list[Collected]:
    found = list(collect_with_originals([str(path)], ReadingSettings()))
    assert all(isinstance(each, Collected) for each in found)
    return [each for each in found if isinstance(each, Collected)]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("road.txt", b"\xef\xbb\xbfThe road opens.\r\n"),
        ("road.md", "Die Stra\u00dfe \u00f6ffnet, sagte Ana Ruiz.\n".encode("latin-1")),
        ("road.html", PAGE),
    ],
)
def test_of_a_file_they_are_the_files(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    (one,) = collected(tmp_path / name)
    assert one.original == data
    assert one.article.original.sha256 == sha256_of(data)


@pytest.mark.parametrize(
    ("name", "head", "rows"),
    [
        ("news.jsonl", b"", [b'{"text": "The road opens."}', b'{"text": "It shuts."}']),
        ("news.csv", b"title,text\n", [b'One,"The road\nopens."', b"Two,It shuts."]),
    ],
)
def test_of_a_row_they_are_the_rows(
    tmp_path: Path, name: str, head: bytes, rows: list[bytes]
) -> None:
    (tmp_path / name).write_bytes(head + b"\n".join(rows) + b"\n")
    found = collected(tmp_path / name)
    assert [each.original for each in found] == rows
    assert [each.article.original.sha256 for each in found] == [sha256_of(row) for row in rows]


def test_of_standard_input_they_are_what_was_piped() -> None:
    stdin = BytesIO(b"The road opens.\n")
    (one,) = collect_with_originals(["-"], ReadingSettings(), stdin=stdin)
    assert isinstance(one, Collected)
    assert one.original == b"The road opens.\n"
