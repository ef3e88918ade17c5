"""Plain text: the characters unchanged, and what is refused."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from onrecord.contract import Article, Problem, ProblemKind
from onrecord.identity import article_id, sha256_of
from onrecord.settings import ReadingSettings
from tests.collect.conftest import ReadFile

REPORT = "Ferry sails again\n\nThe ferry sails at noon, Mayor Ada Lind said on Monday.\n"


def test_the_text_is_the_files_characters_unchanged(read_file: ReadFile) -> None:
    text = "\ufeff  Ferry sails\r\n\r\n\tAt noon,\u00a0she said.\x0c \n\n"

    (article,) = read_file("a.txt", text)

    assert isinstance(article, Article)
    assert article.text == text
    assert article.text_by == "decoded as utf-8"
    assert article.title == "Ferry sails"


def test_the_article_is_named_by_location_and_its_version_by_hash(read_file: ReadFile) -> None:
    (article,) = read_file("a.txt", REPORT)

    assert isinstance(article, Article)
    assert article.location == "a.txt"
    assert article.id == article_id("a.txt")
    assert article.sha256 == sha256_of(REPORT)
    assert article.original.sha256 == hashlib.sha256(REPORT.encode()).hexdigest()
    assert article.original.media_type == "text/plain"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", ProblemKind.EMPTY),
        (b" \r\n\t ", ProblemKind.EMPTY),
        ("\ufeff\n".encode(), ProblemKind.EMPTY),
        (b"%PDF-1.7\n\x00\x01\x02\x03\xff\xfe" * 40, ProblemKind.BINARY),
        (b"N\0U\0L\0" * 50, ProblemKind.BINARY),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), ProblemKind.BINARY),
        (b"word " * 1000, ProblemKind.TOO_LARGE),
    ],
)
def test_what_is_no_article_is_refused_by_name(
    read_file: ReadFile, content: bytes, kind: ProblemKind
) -> None:
    (problem,) = read_file("a.txt", content, ReadingSettings(max_article_bytes=4000))

    assert isinstance(problem, Problem)
    assert problem.kind is kind
    assert problem.message.startswith("a.txt")
    assert ";" in problem.message  # what is wrong; what to do


def test_a_text_of_exactly_the_limit_is_read(read_file: ReadFile) -> None:
    (article,) = read_file("a.txt", REPORT, ReadingSettings(max_article_bytes=len(REPORT)))

    assert isinstance(article, Article)


def test_markdown_is_plain_text(read_file: ReadFile) -> None:
    (article,) = read_file("a.md", "# Ferry\n\nIt sails.")

    assert isinstance(article, Article)
    assert article.original.media_type == "text/markdown"


def test_a_files_own_date_is_never_used(tmp_path: Path, read_file: ReadFile) -> None:
    (article,) = read_file("2019-06-20.txt", REPORT)

    assert isinstance(article, Article)
    assert article.published is None
