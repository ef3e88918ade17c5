"""The articles whose speakers readers named, as `identify` sees them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.collect import collect_text
from onrecord.contract import Kind, Mode, Polarity, Statement, words_of
from onrecord.extract import extract
from onrecord.identify.article_view import ArticleView, view_article
from onrecord.settings import ExtractionSettings
from onrecord_lab.corpora.fnc1 import read_fnc1
from onrecord_lab.corpora.polnear import read_polnear
from onrecord_lab.gold.speakers import FNC1, TRAIN, SpeakerLabel, by_article, read_speakers

_QUOTES = frozenset("\"“„«'‘")


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as a reader was given it, and the speaker that the reader named."""

    statement: Statement
    label: SpeakerLabel


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """An article with its statements in the order of their sources."""

    name: str
    view: ArticleView
    said: tuple[Said, ...]


def read_labelled(corpora: Path, model: Path) -> Iterator[LabelledArticle]:
    """The articles that speakers are taught on: of PolNeAR's train split, and of FNC-1."""
    settings = ExtractionSettings(model=str(model))
    polnear = {a.name: a.text for a in read_polnear(corpora / "polnear" / "data", "train")}
    fnc1 = {body.name: body.text for body in read_fnc1(corpora / "fnc1")}
    for texts, path in ((polnear, TRAIN), (fnc1, FNC1)):
        for name, labels in by_article(read_speakers(path)).items():
            yield _labelled(name, texts[name], labels, settings)


def _labelled(
    name: str, text: str, labels: list[SpeakerLabel], settings: ExtractionSettings
) -> LabelledArticle:
    article = collect_text(text)
    view = view_article(article, extract(article, settings).vectors.names)
    said = [Said(_statement(str(n), text, each), each) for n, each in enumerate(labels)]
    placed = [each for each in said if each.statement.content]
    return LabelledArticle(name, view, tuple(sorted(placed, key=_place)))


def _place(said: Said) -> int:
    statement = said.statement
    return (statement.source or statement.cue or statement.content)[0].start


def _statement(number: str, text: str, label: SpeakerLabel) -> Statement:
    content = label.content or label.cue or label.source
    direct = bool(content) and text[content[0].start] in _QUOTES
    return Statement(
        id=number,
        kind=Kind.DIRECT if direct else Kind.INDIRECT,
        mode=Mode.SPEECH,
        polarity=Polarity.AFFIRMED,
        headline=False,
        within=None,
        text=words_of(content, text),
        content=content,
        cue=label.cue,
        source=label.source,
    )
