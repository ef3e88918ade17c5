"""The readers' labels of speakers: every line is well-formed, and its places are in the corpora."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest

from onrecord.contract import Reason, Spans
from onrecord_lab.corpora.fnc1 import read_fnc1
from onrecord_lab.corpora.polnear import read_polnear
from onrecord_lab.gold.speakers import (
    DEV,
    DEV_SECOND,
    FNC1,
    TRAIN,
    SourceForm,
    SpeakerLabel,
    by_article,
    dev_labels,
    read_speakers,
)

DATA = Path(os.environ.get("ONRECORD_DATA", Path(__file__).parents[2].parent / "shared" / "data"))
# A name may be long, as "Ann Reed, Bob Holt and the Harbour Board" is; a sentence is none.
LONGEST_NAME = 100
SIZES = {DEV: (28, 796), DEV_SECOND: (5, 131), TRAIN: (130, 2955), FNC1: (45, 638)}
FILES = pytest.mark.parametrize("path", SIZES, ids=lambda path: path.stem)


def needs(corpus: str) -> pytest.MarkDecorator:
    """Skips a test where the corpus does not lie."""
    there = (DATA / corpus).is_dir()
    return pytest.mark.skipif(
        not there, reason=f"SKIPPED: no {corpus} at {DATA}; name the folder: ONRECORD_DATA"
    )


@FILES
def test_every_line_is_well_formed(path: Path) -> None:
    labels = read_speakers(path)
    assert (len(by_article(labels)), len(labels)) == SIZES[path]
    for label in labels:
        assert_places_are_in_order(label)
        assert_names_are_names(label)


@FILES
def test_an_unknown_speaker_has_a_reason_and_no_names(path: Path) -> None:
    for label in read_speakers(path):
        assert (label.name is None) == (label.reason is not None)
        if label.name is None:
            assert not label.bare
            assert bool(label.accept) == (label.reason is Reason.TWO_CANDIDATES)
        else:
            assert label.type is not None
            assert label.name not in label.accept
            assert not {label.name, *label.accept}.intersection(label.bare)


@FILES
def test_what_the_source_is_fits_its_place(path: Path) -> None:
    for label in read_speakers(path):
        assert (label.form is SourceForm.NONE) == (not label.source)


def test_articles_of_train_are_not_measured_on() -> None:
    assert not {one.article for one in read_speakers(TRAIN)}.intersection(dev_labels().first)


def test_two_readers_named_the_same_places() -> None:
    labels = dev_labels()
    for article, second in labels.second.items():
        assert [one.attribution for one in labels.first[article]] == [
            other.attribution for other in second
        ]


def test_a_key_that_is_wrong_is_named(tmp_path: Path) -> None:
    (tmp_path / "labels.jsonl").write_text('{"article": "echo", "content": 3}', encoding="utf-8")
    with pytest.raises(msgspec.ValidationError, match="content"):
        read_speakers(tmp_path / "labels.jsonl")


def test_where_no_file_is_there_are_no_labels(tmp_path: Path) -> None:
    assert read_speakers(tmp_path / "none.jsonl") == []


@needs("polnear")
@pytest.mark.parametrize(("path", "split"), [(DEV, "dev"), (DEV_SECOND, "dev"), (TRAIN, "train")])
def test_labels_of_polnear_are_its_attributions(path: Path, split: str) -> None:
    labels = by_article(read_speakers(path))
    articles = {a.name: a for a in read_polnear(DATA / "polnear" / "data", split)}
    assert_spans_lie_in(labels, {name: article.text for name, article in articles.items()})
    for name, labelled in labels.items():
        assert [label.attribution for label in labelled] == list(articles[name].attributions)


@needs("fnc1")
def test_labels_of_fnc1_lie_in_its_bodies() -> None:
    bodies = {body.name: body.text for body in read_fnc1(DATA / "fnc1")}
    assert_spans_lie_in(by_article(read_speakers(FNC1)), bodies)


def test_bodies_are_read_with_their_line_ends(tmp_path: Path) -> None:
    (tmp_path / "train_bodies.csv").write_bytes(
        b'Body ID,articleBody\r\n7,"The road opens,\r\nAnn Reed said."\r\n'
    )
    (body,) = read_fnc1(tmp_path)
    assert (body.name, body.text) == ("fnc1_7", "The road opens,\r\nAnn Reed said.")


def assert_places_are_in_order(label: SpeakerLabel) -> None:
    for spans in (label.content, label.cue, label.source):
        assert list(spans) == sorted(spans)
        assert all(0 <= span.start < span.end for span in spans)


def assert_names_are_names(label: SpeakerLabel) -> None:
    names = (*label.accept, *label.bare, *label.relays, *([label.name] if label.name else []))
    for name in names:
        assert name == name.strip() != ""
        assert "\n" not in name
        assert len(name) <= LONGEST_NAME


def assert_spans_lie_in(labels: Mapping[str, list[SpeakerLabel]], texts: Mapping[str, str]) -> None:
    for name, labelled in labels.items():
        for label in labelled:
            spans: Spans = (*label.content, *label.cue, *label.source)
            assert all(span.end <= len(texts[name]) for span in spans)
            assert all(span.of(texts[name]).strip() for span in spans)
