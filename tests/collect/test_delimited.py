"""CSV and TSV: rows over many lines, limits, and what a table lacks."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.collect.origins import Origin
from onrecord.collect.raw import RawArticle
from onrecord.collect.readers.delimited import read_delimited
from onrecord.contract import Article, Problem, ProblemKind
from onrecord.settings import ReadingSettings
from tests.collect.conftest import ReadFile

SAILS = "The ferry sails at noon.\n\nMayor Lind: “Bring a coat, or two.”\n"


def table(*rows: tuple[str, ...], delimiter: str = ",") -> str:
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue()


def kinds(found: list[Article | Problem]) -> list[object]:
    return [each.kind if isinstance(each, Problem) else each.location for each in found]


@pytest.mark.parametrize(
    ("name", "delimiter"), [("a.csv", ","), ("a.csv", ";"), ("a.csv", "\t"), ("a.tsv", "\t")]
)
def test_a_cell_over_many_lines_stays_unchanged(
    read_file: ReadFile, name: str, delimiter: str
) -> None:
    rows = table(("title", "text"), ("Ferry", SAILS), ("Gull", "No."), delimiter=delimiter)

    first, second = read_file(name, rows)

    assert isinstance(first, Article)
    assert first.text == SAILS
    assert (first.title, first.location, second.location) == ("Ferry", f"{name}#1", f"{name}#2")


def test_a_byte_order_mark_is_no_part_of_a_column_name(read_file: ReadFile) -> None:
    (article,) = read_file("a.csv", "\ufefftext,title\nNoon it is.,Ferry\n")

    assert isinstance(article, Article)


def test_the_encoding_is_told_from_the_whole_file(read_file: ReadFile) -> None:
    long = "Мост закрыт до осени, сказала министр журналистам в четверг. " * 5
    rows = table(("text",), ("Да.\nНет.",), (long,))

    short, _ = read_file("a.csv", rows.encode("cp1251"))

    assert isinstance(short, Article)
    assert short.text == "Да.\nНет."


def test_a_table_without_a_text_column_names_those_it_has(read_file: ReadFile) -> None:
    (problem,) = read_file("a.csv", "day,story\n1,Noon\n2,Noon\n")

    assert isinstance(problem, Problem)
    assert problem.kind is ProblemKind.COLUMN
    assert problem.message.startswith("a.csv")
    assert "day, story" in problem.message
    assert "--text-column NAME" in problem.message


def test_an_empty_file_has_no_columns(read_file: ReadFile) -> None:
    assert kinds(read_file("a.csv", "")) == [ProblemKind.COLUMN]


def test_a_short_row_and_a_blank_line_do_no_harm(read_file: ReadFile) -> None:
    found = read_file("a.csv", "id,text\n7\n\n8,Noon it is.\n")

    assert kinds(found) == [ProblemKind.EMPTY, "8"]


def test_an_over_long_row_is_skipped_and_the_next_read(read_file: ReadFile) -> None:
    long = "a very, very long\nstory\n" * 100
    rows = table(("text",), ("Noon.",), (long,), ("x" * 2000,), ("Dusk.",))

    found = read_file("a.csv", rows, ReadingSettings(max_article_bytes=1000))

    assert kinds(found) == ["a.csv#1", ProblemKind.TOO_LARGE, ProblemKind.TOO_LARGE, "a.csv#4"]


def test_a_quotation_mark_never_closed_is_reported(read_file: ReadFile) -> None:
    found = read_file("a.csv", 'text\nNoon.\n"Dusk.\nDawn.\n')

    assert kinds(found) == ["a.csv#1", ProblemKind.UNREADABLE]
    assert isinstance(found[1], Problem)
    assert "never closed" in found[1].message


def test_a_binary_file_is_refused_by_name(read_file: ReadFile) -> None:
    (problem,) = read_file("a.csv", b"text,\0\1\2\3" * 50)

    assert isinstance(problem, Problem)
    assert problem.kind is ProblemKind.BINARY
    assert problem.message.startswith("a.csv")


CELL = st.text(st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc")), min_size=1)


@given(st.lists(CELL.filter(lambda cell: cell.strip("\ufeff \u00a0") != ""), max_size=5))
def test_what_a_csv_writer_wrote_is_read_back(texts: list[str]) -> None:
    written = table(("n", "text"), *((str(n), text) for n, text in enumerate(texts))).encode()
    origin = Origin("a.csv", ".csv", lambda: io.BytesIO(written))

    rows = list(read_delimited(origin, ReadingSettings()))

    readable = [text for text in texts if not text.isspace()]
    assert [row.text for row in rows if isinstance(row, RawArticle)] == readable


def test_a_row_with_more_cells_than_the_header_is_told_and_not_cut(read_file: ReadFile) -> None:
    found = read_file("a.csv", "text,title\n“Ok,” Bo Li said.,Hello,extra\nNo.,Gull\n")

    assert kinds(found) == [ProblemKind.COLUMN, "a.csv#2"]


def test_the_users_encoding_binds_each_row(read_file: ReadFile) -> None:
    rows = "id,text\n1,Noon: café.\n".encode() + b"2,caf\xe9 said\n" + b"3,Dusk.\n"

    first, refused, last = read_file("w.csv", rows, ReadingSettings(encoding="utf-8"))

    assert isinstance(first, Article)
    assert isinstance(refused, Problem)
    assert first.text_by == "column, decoded as utf-8"
    assert (refused.location, refused.kind) == ("w.csv#2", ProblemKind.ENCODING)
    assert refused.message.startswith("w.csv#2: the bytes are not utf-8 as declared")
    assert last.location == "3"


def test_a_refused_row_is_refused_with_all_its_lines(read_file: ReadFile) -> None:
    rows = b'text\n"Noon,\ncaf\xe9,\nsaid 5"" of it\nand more"\nDusk.\n'

    found = read_file("w.csv", rows, ReadingSettings(encoding="utf-8"))

    assert kinds(found) == [ProblemKind.ENCODING, "w.csv#2"]


def test_a_header_in_another_encoding_than_declared_refuses_the_file(read_file: ReadFile) -> None:
    (problem,) = read_file("w.csv", b"caf\xe9,text\n1,Noon\n", ReadingSettings(encoding="utf-8"))

    assert isinstance(problem, Problem)
    assert problem.kind is ProblemKind.ENCODING
    assert problem.message.startswith("w.csv: ")


def test_a_guessed_encoding_gives_way_and_the_article_says_which_it_was(
    read_file: ReadFile,
) -> None:
    rows = "text\nŻółta łódź odpłynie.\n".encode() + b"The caf\xe9 is shut.\n"

    polish, english = read_file("w.csv", rows)

    assert isinstance(polish, Article)
    assert isinstance(english, Article)
    assert english.text == "The café is shut."
    assert [polish.text_by, english.text_by] == [
        "column, decoded as utf-8",
        "column, decoded as windows-1252",
    ]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-be"])
def test_a_marked_table_keeps_the_rows_beside_a_bad_one(read_file: ReadFile, encoding: str) -> None:
    rows = '\ufeffid;text\r\n1;"Noon “Ċ਀” Ċ\n it is."\r\n2;half \ud83d\r\n3;Dusk.\r\n'

    first, refused, last = read_file("w.csv", rows.encode(encoding, "surrogatepass"))

    assert isinstance(first, Article)
    assert isinstance(refused, Problem)
    assert isinstance(last, Article)
    assert (first.text, last.text) == ("Noon “Ċ਀” Ċ\n it is.", "Dusk.")
    assert (refused.location, refused.kind) == ("w.csv#2", ProblemKind.ENCODING)
    assert refused.message.startswith("w.csv#2: ")


def test_utf16_without_its_mark_is_read_where_it_is_declared(read_file: ReadFile) -> None:
    rows = "id,text\n1,Noon.\n2,Dusk.\n".encode("utf-16-le")

    found = read_file("w.csv", rows, ReadingSettings(encoding="utf-16"))

    assert kinds(found) == ["1", "2"]


def test_an_over_long_row_in_utf16_ends_where_its_quotation_marks_do(read_file: ReadFile) -> None:
    long = "∢ stories\n" * 100  # the sign for an angle has the byte of a quotation mark
    rows = f'id,text\n1,"{long}"\n2,Dusk.\n'

    found = read_file("w.csv", rows.encode("utf-16"), ReadingSettings(max_article_bytes=1000))

    assert kinds(found) == [ProblemKind.TOO_LARGE, "2"]


def test_an_empty_first_choice_hides_no_filled_column(read_file: ReadFile) -> None:
    (article,) = read_file("a.csv", 'id,text,body\n1,,"“Noon it is,” Bo Li said."\n')

    assert isinstance(article, Article)
    assert article.text == "“Noon it is,” Bo Li said."


def test_every_problem_names_its_row_once(read_file: ReadFile) -> None:
    rows = 'text,title\n,Gull\nNo.,Gull,extra\na\rb,Gull\n"Dusk.\n'

    found = read_file("a.csv", rows)

    messages = [each.message for each in found if isinstance(each, Problem)]
    assert [message.count("a.csv#") for message in messages] == [1] * 4
    assert [message.split("#")[1][0] for message in messages] == ["1", "2", "3", "4"]
