"""The pipeline reads what a record stores again: another extractor, the same decisions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from onrecord.contract import CONTRACT, Article, By, Extraction, Problem, ProblemKind
from onrecord.errors import NotFound, SettingError
from onrecord.identity import sha256_of
from onrecord.pipeline import Pipeline
from onrecord.record import open_record
from onrecord.settings import ExtractionSettings
from onrecord.store import Act, Action, Added, Reread, Store, open_store
from tests.store.made import a_statement

ROAD = "“The road opens in May,” Ann Reed said.\n\nBob Lund said it rained. “No,” she said."
BRIDGE = "“The bridge is shut,” Eva Holm said."
BY_RULES = Pipeline(extraction=ExtractionSettings(extractor="rules"))


@dataclass(frozen=True)
class Reader(Pipeline):
    """Finds the contents that it is told of, where the text holds them; "broken" breaks it."""

    extraction: ExtractionSettings = field(default_factory=lambda: BY_RULES.extraction)
    contents: tuple[str, ...] = ()

    def by(self) -> By:
        return replace(Pipeline.by(self), model=sha256_of(repr(self.contents)))

    def extract(self, article: Article) -> Extraction:
        if any(content == "broken" for content in self.contents) and "road" in article.text:
            raise ZeroDivisionError("oops")
        held = [content for content in self.contents if content in article.text]
        found = tuple(a_statement(article, content) for content in held)
        return Extraction(CONTRACT, article, self.by(), found)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A record that outlives its files."""
    for name, text in (("road.txt", ROAD), ("bridge.txt", BRIDGE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    opened = open_store(tmp_path / "onrecord.db", write=True)
    list(BY_RULES.add(opened, [str(tmp_path / "*.txt")]))
    for name in ("road.txt", "bridge.txt"):
        (tmp_path / name).unlink()
    return opened


def became(answers: list[Reread | Problem]) -> dict[str, Added | ProblemKind]:
    return {
        answer.location: answer.kind if isinstance(answer, Problem) else answer.became
        for answer in answers
    }


def test_what_this_program_read_last_is_not_read_again(store: Store) -> None:
    with store:
        answers = list(BY_RULES.reextract(store))
    assert became(answers) == {"bridge.txt": Added.UNCHANGED, "road.txt": Added.UNCHANGED}


@pytest.mark.parametrize("other", ["program", "model", "settings"])
def test_another_program_model_or_setting_reads_every_stored_text_once(
    store: Store, other: str
) -> None:
    pipeline: Pipeline = Reader(contents=("The bridge", "it rained"))
    if other == "program":
        store.connection.execute("UPDATE extraction SET onrecord = '0.0.9'")
        pipeline = BY_RULES
    elif other == "settings":
        pipeline = Pipeline(extraction=OtherSettings("rules"))
    with store:
        first = list(pipeline.reextract(store))
        second = list(pipeline.reextract(store))
        assert not list(store.verify())
    assert set(became(first).values()) == {Added.READ_AGAIN}
    assert set(became(second).values()) == {Added.UNCHANGED}


class OtherSettings(ExtractionSettings):
    """Settings of another digest."""

    def digest(self) -> str:
        return "another"


def test_every_decision_survives_another_extractor_or_is_listed(store: Store) -> None:
    with store:
        opens, rained, no = store.extraction("road.txt").statements
        for statement, action in (
            (opens, Action.ACCEPT),
            (rained, Action.REJECT),
            (no, Action.ACCEPT),
        ):
            store.decide("road.txt", statement.id, Act(action), reviewer="ana")
        reader = Reader(contents=("The road opens in May", "said it rained", "May,” Ann"))
        told = {
            answer.location: answer
            for answer in reader.reextract(store)
            if not isinstance(answer, Problem)
        }
        shown = store.decided("road.txt")
    assert (told["road.txt"].before, told["road.txt"].after) == (3, 3)
    assert told["road.txt"].reapplied == 2
    assert [each.statement.text for each in told["road.txt"].corrections] == [no.text]
    assert [(each.statement.text, each.reviewed is not None, each.rejected) for each in shown] == [
        (opens.text, True, False),
        ("May,” Ann", False, False),
        ("said it rained", True, True),
        (no.text, True, False),
    ]


def test_only_the_articles_named_are_read(store: Store) -> None:
    with store:
        answers = list(Reader().reextract(store, ["road.txt"]))
        assert len(store.extraction("bridge.txt").statements) == 1
        with pytest.raises(NotFound, match="no article 'rail'"):
            list(Reader().reextract(store, ["road.txt", "rail"]))
    assert became(answers) == {"road.txt": Added.READ_AGAIN}


def test_an_article_that_fails_keeps_its_reading_and_is_read_by_the_next_run(
    store: Store,
) -> None:
    with store:
        before = store.extraction("road.txt")
        broken = Reader(contents=("broken",))
        assert became(list(broken.reextract(store))) == {
            "bridge.txt": Added.READ_AGAIN,
            "road.txt": ProblemKind.INTERNAL,
        }
        assert store.extraction("road.txt") == before
        assert became(list(broken.reextract(store)))["road.txt"] is ProblemKind.INTERNAL


def test_an_unknown_extractor_is_told_before_the_first_article(store: Store) -> None:
    pipeline = Pipeline(extraction=ExtractionSettings(extractor="oracle"))
    with store, pytest.raises(SettingError, match="oracle"):
        next(pipeline.reextract(store))


def test_the_record_as_an_object_reads_again_and_shows_both_readings(store: Store) -> None:
    store.close()
    with open_record(store.path, pipeline=Reader(contents=("it rained",))) as record:
        report = record.reextract("road.txt")
        old, new = record.readings("road.txt")
    assert [text.became for text in report.texts] == [Added.READ_AGAIN]
    assert report.problems == ()
    assert [len(old.statements), len(new.statements)] == [3, 1]
    assert [old.by.model is None, new.by.model is None] == [True, False]


def test_all_versions_are_read_again(store: Store, tmp_path: Path) -> None:
    (tmp_path / "road.txt").write_text(ROAD.replace("May", "June"), encoding="utf-8")
    with store:
        list(BY_RULES.add(store, [str(tmp_path / "road.txt")]))
        texts = list(Reader(contents=("The road",)).reextract(store, ["road.txt"]))
        assert [withdrawn.statement.text for withdrawn in store.withdrawn("road.txt")] == []
    assert [answer.counts for answer in texts if isinstance(answer, Reread)] == [False, True]
