"""Standard input: told by its first bytes, named by its text."""

from __future__ import annotations

import io

import pytest

from onrecord.collect import collect
from onrecord.contract import Article, Problem, ProblemKind
from onrecord.identity import sha256_of
from onrecord.settings import ReadingSettings
from tests.collect.conftest import ReadInput


def test_plain_text_is_named_by_its_hash(read_input: ReadInput) -> None:
    (article,) = read_input("The ferry sails at noon.")

    assert isinstance(article, Article)
    assert article.location == "stdin:" + sha256_of("The ferry sails at noon.")


def test_json_lines_are_known_by_a_first_line_that_parses(read_input: ReadInput) -> None:
    first, second = read_input('\n{"text": "Noon."}\n{"text": "Dusk.", "id": "d"}\n')

    assert [first.location, second.location] == ["stdin:" + sha256_of("Noon."), "d"]


def test_a_first_line_longer_than_the_first_look_is_still_json(read_input: ReadInput) -> None:
    long = "noon " * 40_000

    first, second = read_input(f'{{"text": "{long}"}}\n{{"text": "Dusk."}}\n')

    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.text, second.text) == (long, "Dusk.")


def test_a_brace_alone_is_plain_text(read_input: ReadInput) -> None:
    (article,) = read_input("{Noon} it is.\n")

    assert isinstance(article, Article)
    assert article.text == "{Noon} it is.\n"


@pytest.mark.parametrize("start", ["<!DOCTYPE html><html>", "\ufeff\n <html lang='en'>"])
def test_a_page_is_known_by_how_it_starts(read_input: ReadInput, start: str) -> None:
    (article,) = read_input(f"{start}<body><p>Noon, she said.</p><p>Or dusk.</p></body></html>")

    assert isinstance(article, Article)
    assert article.text == "Noon, she said.\nOr dusk."


def test_nothing_piped_in_is_reported(read_input: ReadInput) -> None:
    (problem,) = read_input("")

    assert isinstance(problem, Problem)
    assert (problem.location, problem.kind) == ("stdin", ProblemKind.EMPTY)


def test_standard_input_is_left_open() -> None:
    stdin = io.BytesIO(b"The ferry sails at noon.")

    list(collect(["-"], ReadingSettings(), stdin=stdin))

    assert not stdin.closed


@pytest.mark.parametrize("bad", ['{"text": "Noon.', "{}}", '{"text": "caf\xe9"},'])
def test_one_bad_line_at_the_top_does_not_make_an_article_of_all(
    read_input: ReadInput, bad: str
) -> None:
    problem, article = read_input(f'{bad}\n\n{{"text": "Dusk.", "id": "d"}}\n'.encode("latin-1"))

    assert isinstance(problem, Problem)
    assert problem.kind is ProblemKind.NOT_JSON
    assert article.location == "d"


def test_a_second_line_cut_by_the_first_look_is_read_to_its_end(read_input: ReadInput) -> None:
    long = "noon " * 40_000

    problem, article = read_input(f'{{"text": \n{{"text": "{long}"}}\n')

    assert isinstance(problem, Problem)
    assert isinstance(article, Article)
    assert article.text == long


def test_an_object_far_down_is_part_of_the_text(read_input: ReadInput) -> None:
    text = "{Noon} it is.\n" * 9 + '{"text": "Dusk."}\n'

    (article,) = read_input(text)

    assert isinstance(article, Article)
    assert article.text == text
