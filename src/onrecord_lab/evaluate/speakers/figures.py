"""The figures about speakers that are pinned, and what the project asks of them."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord_lab.evaluate.counts import percent
from onrecord_lab.evaluate.reliability import calibration_error
from onrecord_lab.evaluate.report import Report, SpeakerTable
from onrecord_lab.evaluate.requirement import Requirement
from onrecord_lab.evaluate.speakers.measure import SpeakerMeasure, calibration_bins
from onrecord_lab.evaluate.speakers.relays import relays_of
from onrecord_lab.evaluate.speakers.tables import ALL_CUES, FORMS, REPORTING, speaker_tables
from onrecord_lab.gold.speakers import SourceForm

REQUIREMENTS = (
    Requirement(f"found, {REPORTING}", 86, 92),
    Requirement(f"right, {REPORTING}", 84, 93),
    Requirement(f"right, {FORMS[SourceForm.NAME]}", 94, 98),
    Requirement(f"right, {FORMS[SourceForm.PRONOUN]}", 82, 92),
    Requirement(f"right, {FORMS[SourceForm.DESCRIPTION]}", 60, 80),
    Requirement(f"wrong name, {REPORTING}", 6, 2, most=True),
)


def speaker_report(measure: SpeakerMeasure, by: str) -> Report:
    """The figures that are pinned, and every table. `by`: what read the articles."""
    tables = speaker_tables(measure)
    relays = relays_of(measure.judged)
    figures = {
        **dict(_figures(tables)),
        "relays precision": percent(relays.precision),
        "relays recall": percent(relays.recall),
    }
    if bins := calibration_bins(measure):
        figures["calibration error"] = percent(calibration_error(bins))
    return Report(
        data=measure.data,
        by=by,
        articles=len(measure.judged),
        statements=sum(map(len, measure.judged)),
        figures=figures,
        speakers=tables,
    )


def _figures(tables: tuple[SpeakerTable, ...]) -> Iterator[tuple[str, float]]:
    """Found, right and wrong by both scopes; right by the form of the source, reporting cues.

    What has no source is in the tables only: few of it are found.
    """
    for table in tables:
        if table.title in (REPORTING, ALL_CUES):
            every = table.rows[0]
            yield f"found, {table.title}", every.found.value
            yield f"right, {table.title}", every.right.value
            yield f"wrong name, {table.title}", every.wrong.value
        if table.title == REPORTING:
            forms = (row for row in table.rows[1:] if row.name != FORMS[SourceForm.NONE])
            yield from ((f"right, {row.name}", row.right.value) for row in forms)
