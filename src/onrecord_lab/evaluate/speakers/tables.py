"""The judged articles as tables: by form of the source, by publisher, and a reader's answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord_lab.evaluate.report import SpeakerRow, SpeakerTable
from onrecord_lab.evaluate.speakers.judgement import JudgedArticle, Judgement
from onrecord_lab.evaluate.speakers.measure import SpeakerMeasure
from onrecord_lab.evaluate.speakers.tally import Part, speaker_row
from onrecord_lab.gold.speakers import SourceForm

REPORTING = "reporting cues"
ALL_CUES = "all cues"
ALL = "all"
FORMS = {
    SourceForm.NAME: "full or partial name",
    SourceForm.PRONOUN: "pronoun",
    SourceForm.DESCRIPTION: "description or title",
    SourceForm.NONE: "no source",
}


def speaker_tables(measure: SpeakerMeasure) -> tuple[SpeakerTable, ...]:
    """The program's answers first, then those of the second reader as if they were output."""
    tables = [
        _table(REPORTING, _by_form(measure.judged, _is_reporting)),
        _table(ALL_CUES, _by_form(measure.judged, _is_any)),
        _table(f"{REPORTING}, by publisher", _by_publisher(measure)),
        _table(f"{REPORTING}, a second reader", _by_form(measure.read_twice, _is_reporting)),
        _table(f"{ALL_CUES}, a second reader", _by_form(measure.read_twice, _is_any)),
    ]
    return tuple(table for table in tables if table.rows)


def _table(title: str, rows: Iterable[SpeakerRow]) -> SpeakerTable:
    """Parts that the gold has nothing of get no row."""
    return SpeakerTable(title, tuple(row for row in rows if row.gold))


def _by_form(articles: Sequence[JudgedArticle], part: Part) -> Iterator[SpeakerRow]:
    yield speaker_row(ALL, articles, part)
    for form, title in FORMS.items():
        yield speaker_row(title, [_of_form(article, form) for article in articles], part)


def _by_publisher(measure: SpeakerMeasure) -> Iterator[SpeakerRow]:
    both = list(zip(measure.publishers, measure.judged, strict=True))
    for name in sorted(set(measure.publishers)):
        articles = [article for publisher, article in both if publisher == name]
        yield speaker_row(name, articles, _is_reporting)


def _of_form(article: JudgedArticle, form: SourceForm) -> JudgedArticle:
    return [judgement for judgement in article if judgement.label.form is form]


def _is_reporting(judgement: Judgement) -> bool:
    return judgement.reporting


def _is_any(_: Judgement) -> bool:
    return True
