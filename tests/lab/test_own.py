"""The project's own gold: every string has its place, and extraction stays above its floors."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import msgspec
import pytest

from onrecord.contract import Extraction
from onrecord.contract_json import published_schema
from onrecord.identity import sha256_of
from onrecord.pipeline import Pipeline
from onrecord_lab.evaluate.floors_command import BY_RULES, FLOORS
from onrecord_lab.evaluate.own import evaluate_own
from onrecord_lab.evaluate.report import check, read_floors
from onrecord_lab.gold.files import SHEETS, gold_files, gold_of, gold_text

GOLD = gold_files()


def test_the_gold_is_what_its_sheets_make() -> None:
    """If this fails: make gold, and look at what changed."""
    made = {path: gold_text(gold) for path, gold in gold_of(SHEETS).items()}
    assert {path: path.read_text(encoding="utf-8") for path in GOLD} == made


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name)
def test_every_string_of_the_gold_stands_where_it_says(path: Path) -> None:
    for extraction in msgspec.json.decode(path.read_bytes(), type=list[Extraction]):
        text = extraction.article.text
        assert extraction.article.sha256 == sha256_of(text)
        for s in extraction.statements:
            assert s.text == " … ".join(span.of(text) for span in s.content)
            for told, spans in (
                *((q.text, (q.span,)) for q in s.quantities),
                *((place.text, place.spans) for place in (s.addressee, s.venue, s.said) if place),
            ):
                assert [span.of(text) for span in spans] == [told]
            for spans in (s.cue, s.source, s.speaker.spans, *(r.spans for r in s.relays)):
                assert all(span.of(text).strip() for span in spans)


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name)
def test_the_gold_obeys_the_published_schema(path: Path) -> None:
    for line in msgspec.json.decode(path.read_bytes()):
        jsonschema.validate(line, published_schema())


def test_nothing_falls_below_its_floor() -> None:
    """If this fails: make eval shows the figures beside their floors."""
    floors = read_floors(FLOORS)
    assert list(check("own", evaluate_own(Pipeline()), floors.own)) == []


def test_without_a_model_nothing_falls_below_its_floor_either() -> None:
    floors = read_floors(FLOORS)
    assert list(check("own, by rules", evaluate_own(BY_RULES), floors.rules)) == []
