"""The contract: one JSON line per article, and the schema that is published of it."""

from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.contract import By, Problem, ProblemKind, Span
from onrecord.contract_json import (
    contract_schema,
    extraction_line,
    problem_line,
    published_schema,
    read_extraction,
)
from onrecord.pipeline import extract_text

VALIDATOR = jsonschema.Draft202012Validator(published_schema())
BY = By("0.1.0", None, "settings", "2026-11-24T00:00:00Z")


def test_the_published_schema_is_that_of_the_records() -> None:
    """If this fails: make docs"""
    assert published_schema() == contract_schema()


def test_the_published_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(published_schema())


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_every_line_obeys_the_schema_and_reads_back_as_it_was(text: str) -> None:
    extraction = extract_text(text + " “We go,” Ann Reed said.")
    line = extraction_line(extraction)
    VALIDATOR.validate(json.loads(line))
    assert read_extraction(line) == extraction
    VALIDATOR.validate(json.loads(extraction_line(extraction, with_text=False)))


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_the_line_of_a_failed_article_obeys_the_schema(kind: ProblemKind) -> None:
    line = json.loads(problem_line(Problem("news.txt", kind, "news.txt: no; try again"), BY))
    VALIDATOR.validate(line)
    assert line["statements"] == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("statements", 0, "kind"), "reported"),
        (("statements", 0, "content"), [[1]]),
        (("article", "surprise"), 1),
        (("by",), None),
    ],
)
def test_what_is_not_of_the_contract_is_refused(path: tuple[str | int, ...], value: object) -> None:
    line = json.loads(extraction_line(extract_text("“We go,” Ann Reed said.")))
    place = line
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    assert not VALIDATOR.is_valid(line)


def test_spans_hold_and_overlap() -> None:
    outer, inner, beside = Span(2, 9), Span(3, 5), Span(9, 12)
    assert outer.holds(inner)
    assert not inner.holds(outer)
    assert outer.overlaps(inner)
    assert not outer.overlaps(beside)
    assert inner.of("abcdefgh") == "de"
