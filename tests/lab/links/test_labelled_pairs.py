"""Pairs that somebody judged: from articles by their places, and ones written here."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import OnrecordError
from onrecord_lab.evaluate.links import labelled_pairs
from onrecord_lab.evaluate.links.labelled_pairs import PairSide, article_pairs, own_pairs
from tests.lab.polnear_form import write_polnear

BODY = "“The road opens,” Ann Reed said, “in May.”"
HEAD = "Body ID,articleBody\n"
OWN = (
    '{"id": "p-%d", "a": "We open.", "b": "They open.", "speaker_a": "Ann Reed", '
    '"speaker_b": null, "same": true, "sort": "indirect"}\n'
)


def placed(id_: str, a: str, b: str) -> str:
    """The road opens, in two pieces and by Ann Reed in an FNC-1 body, in one in PolNeAR's form."""

    def place(article: str) -> str:
        if article.startswith("fnc1"):
            spans = '"content": [[1, 16], [34, 40]], "source": [[18, 26]]'
        else:
            spans = '"content": [[0, 14]], "source": []'
        return f'{{"article": "{article}", {spans}}}'

    return f'{{"id": "{id_}", "same": true, "a": {place(a)}, "b": {place(b)}}}\n'


@pytest.fixture
def links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of labels."""
    folder = tmp_path / "links"
    folder.mkdir()
    monkeypatch.setattr(labelled_pairs, "LINKS", folder)
    return folder


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    folder = tmp_path / "corpora"
    (folder / "fnc1").mkdir(parents=True)
    for number, name in enumerate(("train_bodies.csv", "competition_test_bodies.csv")):
        rows = "".join(f"{10 * number + n},{BODY!r}\n".replace("'", '"') for n in range(4))
        (folder / "fnc1" / name).write_text(HEAD + rows, encoding="utf-8")
    write_polnear(folder / "polnear" / "data", "train", "echo_1", "echo_2")
    return folder


def test_pairs_from_articles_are_read_by_their_places(links: Path, corpora: Path) -> None:
    (links / "pairs.jsonl").write_text(placed("p-1", "fnc1_0", "echo_1"), encoding="utf-8")
    (pair,) = article_pairs(corpora)
    assert pair.a == PairSide("The road opens, … in May", "Ann Reed")
    assert pair.b == PairSide("The road opens", None)
    assert (pair.id, pair.same, pair.sort) == ("p-1", True, "article")


def test_pairs_that_share_an_article_are_held_back_together(links: Path, corpora: Path) -> None:
    lines = [
        placed("one", "fnc1_0", "fnc1_1"),
        placed("two", "fnc1_2", "fnc1_3"),
        placed("three", "echo_1", "echo_2"),
        placed("four", "fnc1_10", "fnc1_11"),
        placed("of one", "fnc1_12", "fnc1_1"),
        placed("of two", "fnc1_13", "fnc1_2"),
    ]
    (links / "pairs.jsonl").write_text("".join(lines), encoding="utf-8")
    held_back = {each.id for each in article_pairs(corpora) if each.is_held_back}
    assert held_back == {"one", "of one", "four"}


def test_a_corpus_that_is_missing_is_named(links: Path, tmp_path: Path) -> None:
    (links / "pairs.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(OnrecordError, match="fnc1"):
        list(article_pairs(tmp_path))


def test_of_the_pairs_written_here_every_third_is_held_back(links: Path) -> None:
    text = "".join(OWN % number for number in range(7))
    (links / "own_pairs.jsonl").write_text(text, encoding="utf-8")
    found = list(own_pairs())
    assert [each.is_held_back for each in found] == [True, False, False] * 2 + [True]
    assert found[0].a == PairSide("We open.", "Ann Reed")
    assert found[0].b == PairSide("They open.")
    assert (found[6].id, found[6].sort) == ("p-6", "indirect")


def test_the_projects_own_labels_can_be_read() -> None:
    found = list(own_pairs())
    assert len({each.id for each in found}) == len(found) > 100
    assert {each.same for each in found} == {True, False}
