"""JSON lines: one article a row, rows that fail in between."""

from __future__ import annotations

import json

import pytest

from onrecord.contract import Article, ArticleBasis, Basis, Problem, ProblemKind
from onrecord.settings import Columns, ReadingSettings
from tests.collect.conftest import ReadFile

SAILS = "  The ferry sails at noon, Mayor Ada Lind said on Monday.\r\n"


def test_columns_describe_the_article_and_its_text_stays_unchanged(read_file: ReadFile) -> None:
    row = {
        "text": SAILS,
        "Title": "Ferry sails\nagain",
        "author": [{"name": "Bo Ek"}, "Cy Dahl"],
        "publisher": {"name": "The Gull"},
        "date": "Mon, 03 Jun 2019 10:00:00 +0200",
        "lang": "en-GB",
        "url": "https://gull.example/ferry",
    }

    (article,) = read_file("news.jsonl", json.dumps(row))

    assert isinstance(article, Article)
    column = ArticleBasis.COLUMN
    assert article.text == SAILS
    assert article.title == "Ferry sails again"
    assert article.author == "Bo Ek, Cy Dahl"
    assert article.outlet == "The Gull"
    assert article.published == "2019-06-03T10:00:00+02:00"
    assert article.language == "en"
    assert article.location == "https://gull.example/ferry"
    assert article.basis == Basis(column, column, column, None, column, column)


def test_a_row_without_a_name_is_file_and_row(read_file: ReadFile) -> None:
    lines = f"\n{json.dumps({'text': SAILS})}\n\n{json.dumps({'text': SAILS, 'id': 17})}\n"

    assert [each.location for each in read_file("a.jsonl", lines)] == ["a.jsonl#1", "17"]


def test_the_columns_can_be_named(read_file: ReadFile) -> None:
    settings = ReadingSettings(columns=Columns(text=("story",)))

    (article,) = read_file("a.jsonl", json.dumps({"text": "no", "story": SAILS}), settings)

    assert isinstance(article, Article)
    assert article.text == SAILS


@pytest.mark.parametrize(
    ("line", "kind", "said"),
    [
        (b'{"text": ', ProblemKind.NOT_JSON, "a.jsonl#2: line 2 is not JSON"),
        (b"[" * 100_000, ProblemKind.NOT_JSON, "line 2 is not JSON"),
        (b"9" * 5000, ProblemKind.NOT_JSON, "line 2 is not JSON"),
        (b'["text"]', ProblemKind.NOT_JSON, "is JSON but no object"),
        (b'{"story": "x", "day": 1}', ProblemKind.COLUMN, "has story, day; name one with --text"),
        (b"{}", ProblemKind.COLUMN, "--text-column NAME"),
        (b'{"text": 17}', ProblemKind.COLUMN, "holds int, not text"),
        (b'{"text": " \\n"}', ProblemKind.EMPTY, "holds no text"),
        (b'{"text": null}', ProblemKind.EMPTY, "holds no text"),
        (b'{"text": "half \\ud83d"}', ProblemKind.ENCODING, "half a character"),
        (b'{"text": "\\u0000\\u0001\\u0002"}', ProblemKind.BINARY, "control characters"),
        (b'{"text": "' + b"long " * 10_000 + b'"}', ProblemKind.TOO_LARGE, "was skipped"),
    ],
)
def test_a_bad_row_is_reported_and_the_next_still_read(
    read_file: ReadFile, line: bytes, kind: ProblemKind, said: str
) -> None:
    good = json.dumps({"text": SAILS}).encode()
    settings = ReadingSettings(max_article_bytes=20_000)
    if kind is ProblemKind.NOT_JSON:
        settings = ReadingSettings()

    first, problem, last = read_file("a.jsonl", b"\n".join([good, line, good]), settings)

    assert isinstance(first, Article)
    assert isinstance(problem, Problem)
    assert isinstance(last, Article)
    assert (problem.location, problem.kind) == ("a.jsonl#2", kind)
    assert "a.jsonl#2" in problem.message
    assert said in problem.message
    assert last.location == "a.jsonl#3"


def test_one_row_in_another_encoding_does_not_spoil_the_others(read_file: ReadFile) -> None:
    rows = ['{"text": "Żółta łódź odpłynie."}'.encode(), b'{"text": "The caf\xe9 is shut."}']

    polish, english = read_file("a.jsonl", b"\n".join(rows))

    assert isinstance(polish, Article)
    assert isinstance(english, Article)
    assert polish.text == "Żółta łódź odpłynie."
    assert english.text == "The café is shut."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_marked_file_is_read_in_its_encoding(read_file: ReadFile, encoding: str) -> None:
    lines = "".join(f'{{"text": "“{n}” ist der Kai, hieß es."}}\n' for n in range(3))

    articles = read_file("a.jsonl", lines.encode(encoding))

    texts = [each.text for each in articles if isinstance(each, Article)]
    assert texts == [f"“{n}” ist der Kai, hieß es." for n in range(3)]


def test_an_over_long_line_in_utf16_is_skipped_too(read_file: ReadFile) -> None:
    lines = f'{{"text": "{"x" * 5000}"}}\n{{"text": "Noon, she said."}}\n'

    problem, article = read_file(
        "a.jsonl", lines.encode("utf-16"), ReadingSettings(max_article_bytes=500)
    )

    assert isinstance(problem, Problem)
    assert problem.kind is ProblemKind.TOO_LARGE
    assert isinstance(article, Article)


def test_the_original_is_the_bytes_of_the_row(read_file: ReadFile) -> None:
    one, other = read_file("a.jsonl", b'{"text": "Noon."}\r\n{"text": "Noon." }\r\n')

    assert isinstance(one, Article)
    assert isinstance(other, Article)
    assert one.sha256 == other.sha256
    assert one.original.sha256 != other.original.sha256


def test_the_users_encoding_binds_each_row(read_file: ReadFile) -> None:
    rows = ['{"text": "Noon: café."}'.encode(), b'{"text": "The caf\xe9 is shut."}']

    first, refused = read_file("a.jsonl", b"\n".join(rows), ReadingSettings(encoding="utf-8"))

    assert isinstance(first, Article)
    assert isinstance(refused, Problem)
    assert first.text_by == "column, decoded as utf-8"
    assert (refused.location, refused.kind) == ("a.jsonl#2", ProblemKind.ENCODING)
    assert refused.message.startswith("a.jsonl#2: the bytes are not utf-8 as declared")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_bad_row_in_a_wide_encoding_is_refused_alone(read_file: ReadFile, encoding: str) -> None:
    texts = ["Noon, “Ċ਀”.", "half \ud83d", "Dusk."]
    lines = "\ufeff" + "".join(f'{{"text": "{text}"}}\r\n' for text in texts)

    first, refused, last = read_file("a.jsonl", lines.encode(encoding, "surrogatepass"))

    assert isinstance(first, Article)
    assert isinstance(refused, Problem)
    assert isinstance(last, Article)
    assert (first.text, last.text) == ("Noon, “Ċ਀”.", "Dusk.")
    assert (refused.location, refused.kind) == ("a.jsonl#2", ProblemKind.ENCODING)
    assert refused.message.startswith("a.jsonl#2: ")


def test_a_wide_file_cut_inside_a_character_loses_its_last_row_only(read_file: ReadFile) -> None:
    lines = '{"text": "Noon."}\n{"text": "Dusk."}'.encode("utf-16")

    first, refused = read_file("a.jsonl", lines[:-1])

    assert isinstance(first, Article)
    assert isinstance(refused, Problem)
    assert refused.message.startswith("a.jsonl#2: ")


@pytest.mark.parametrize("empty", ["", " ", None, [], {}])
def test_an_empty_first_choice_hides_no_filled_column(read_file: ReadFile, empty: object) -> None:
    row = {"text": empty, "body": SAILS, "url": empty, "id": "x"}

    (article,) = read_file("a.jsonl", json.dumps(row))

    assert isinstance(article, Article)
    assert (article.text, article.location) == (SAILS, "x")
