"""Utterances, their reports and differences as lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator

import click

from onrecord.cli.printable import one_line
from onrecord.store.links.records import (
    Report,
    ReportDifference,
    Side,
    Utterance,
    UtteranceAction,
    UtteranceDecision,
    UtteranceSummary,
)
from onrecord.store.records import StoredStatement
from onrecord.view.in_words import counted, date_in_words, reason_in_words
from onrecord.view.utterance.word_diff import DiffRun, Mark, diff_runs

_MOST_WORDS = 160
_SHOWN = 8
_COLOURS = {Mark.GONE: "red", Mark.NEW: "green"}
_BRACKETS = {Mark.SAME: ("", ""), Mark.GONE: ("[-", "-]"), Mark.NEW: ("{+", "+}")}


def summary_line(summary: UtteranceSummary) -> str:
    """How many report it, its id, when, who, and what."""
    told = counted(summary.independent, "report")
    copies = f" + {counted(summary.reprints, 'reprint')}" if summary.reprints else ""
    day = (summary.said_first or summary.published or "no date")[:10]
    who = summary.speaker or "unknown"
    return f"{told + copies:24}  {summary.id}  {day:10}  {who}: {_shortened(summary.words)}"


def utterance_lines(found: Utterance, *, colour: bool) -> Iterator[str]:
    """The utterance with every report, its words set against those of the first."""
    yield one_line(f"{found.speaker or 'Unknown speaker'}: {found.words}")
    yield one_line(f"  {_counts(found)}  utterance {found.id}")
    for name, told in (("to", found.addressee), ("at", found.venue), ("said", _days(found))):
        if told:
            yield one_line(f"  {name} {told}")
    first = found.first.stored.statement.text
    for report in found.reports:
        yield ""
        yield one_line(_report_head(report))
        runs = diff_runs(first, report.stored.statement.text, report.differences)
        yield f"  {''.join(drawn_run(run, colour=colour) for run in runs)}"
    if found.suggestions or found.decisions:
        yield ""
    for each in found.suggestions:
        told = f"  perhaps the same ({each.probability:.2f}): {each.other}  "
        yield one_line(told + _shortened(each.words))
    for decision in found.decisions:
        yield one_line(f"  {decision_line(decision)}")


def decision_line(decision: UtteranceDecision) -> str:
    """Its number, by which it is undone, who and when, what, and whether it holds."""
    told = f"decision {decision.number}, {decision.reviewer}, {decision.at[:10]}"
    undone = "" if decision.holds or decision.undoes else " (undone)"
    return f"{told}: {_decided(decision)}{undone}"


def difference_lines(found: ReportDifference) -> Iterator[str]:
    """What differs, and the two places."""
    yield one_line(f"{found.kind}  {found.probability:.2f}  utterance {found.utterance}")
    for side in (found.a, found.b):
        yield one_line(f"  {_place(side.stored)}: {_with_mark(side)}")


def _decided(decision: UtteranceDecision) -> str:
    act = decision.act
    if act.action is UtteranceAction.UNDO:
        return f"decision {decision.undoes} is taken back"
    one, other = (side[0].statement[:_SHOWN] for side in (act.one, act.other))
    if act.action is UtteranceAction.MERGE:
        return f"what {one} and {other} report is one"
    return f"{counted(len(act.one), 'statement')} ({one} ...) parted from what {other} reports"


def _counts(found: Utterance) -> str:
    told = f"{found.independent} independent" if found.independent > 1 else "1 report"
    copies = f", {counted(found.reprints, 'reprint')}" if found.reprints else ""
    return f"{told}{copies}, {counted(len(found.reports), 'statement')};"


def _days(found: Utterance) -> str | None:
    days = [date_in_words(day) for day in (found.said_first, found.said_last) if day]
    return " to ".join(dict.fromkeys(days)) or None


def _report_head(report: Report) -> str:
    """Where it stands, whether it counts, how it matches."""
    if report.reprint_of and not report.is_independent:
        counts = "reprint"
    else:
        counts = "independent" if report.is_independent else "the same article"
    probability = "" if report.probability is None else f" ({report.probability:.2f})"
    match = f"; {report.reason}{probability}" if report.reason else ""
    statement = report.stored.statement
    return f"{_place(report.stored)} · {counts} · statement {statement.id[:_SHOWN]}{match}"


def _place(stored: StoredStatement) -> str:
    who = stored.statement.speaker.name or reason_in_words(stored.statement.speaker)
    where = stored.outlet or stored.wire or stored.location
    when = f", {date_in_words(stored.published, short=True)}" if stored.published else ""
    return f"{where}{when}, {who}"


def drawn_run(run: DiffRun, *, colour: bool) -> str:
    """Words of a difference as a terminal shows them; marked by brackets without colours."""
    words = one_line(run.words)
    if run.mark is Mark.SAME:
        return words
    if colour:
        struck = run.mark is Mark.GONE
        words = click.style(words, fg=_COLOURS[run.mark], strikethrough=struck, bold=not struck)
    else:
        opening, closing = _BRACKETS[run.mark]
        words = f"{opening}{words}{closing}"
    if run.mark is Mark.GONE:
        return f" {words}" if run.is_last else f"{words} "
    return words


def _with_mark(side: Side) -> str:
    text, span = side.stored.statement.text, side.span
    if span is None:
        return text
    return f"{text[: span.start]}[{span.of(text)}]{text[span.end :]}"


def _shortened(words: str) -> str:
    return words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS].rpartition(' ')[0]} …"
