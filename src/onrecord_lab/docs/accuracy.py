"""The page of figures, from the floors that continuous integration holds the program to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord_lab.evaluate.judged import JudgedRow
from onrecord_lab.evaluate.report import Floors, Report, Share, SpeakerTable, Table

_HEAD = """# Accuracy

<!-- Made by `make docs` from eval/floors.json; do not edit. -->

Every figure is a percentage and a floor: a change that falls below one fails. `make eval` measures
again; `onrecord evaluate --update` pins what was measured, and never lowers a floor
unless told so with `--allow-regression`.

An answer counts as right for `overlap` where its content shares at least half of its characters
with a gold content (intersection over union), for `attr` where in addition the sources overlap or
both are empty. `exact` asks for the same content, character for character; `exact_w` for the same
letters and digits. `direct`, `indirect` and `mixed` are told by double quotation marks;
`reporting` are the statements whose cue is a common reporting word. F1 is the harmonic mean of
precision and recall. Fields such as `kind` and `speaker` are counted over the statements found.
`segments` are those of the CofeNet paper (Wang and others, COLING 2022): instances are sentences,
each contiguous run of a role counts by itself and must match exactly; published best, on other
texts: source 83.2, cue 75.3, content 72.9. For the figures with `wrong` or `error` in their name
less is better; the calibration error is the mean distance between the confidence told and the share
that was right. Intervals are 95 %, by bootstrap over articles.
"""
_JUDGED = """## Confidence on texts of other kinds

What the model told in articles that are not of PolNeAR, judged once by readers
(`eval/judged.jsonl`: places and the readers' word): right where the content is what is reported and
the source who is reported to say it.

| texts | articles | statements | right, % | confidence told, % | calibration error, % |
|---|---|---|---|---|---|
"""
_SPEAKERS = """Speakers are judged in the statements found (content as for `overlap`) of articles
that readers named the speakers of (`eval/speakers`: places and names). `right`: the fullest name
that the article gives, or another as full, or no name where the reader knows none; `bare`: a
surname or acronym where the article gives more; `unknown`: no name where there is one; `wrong`:
any other name. A second reader's answers to some of the articles are judged in the same way: more
agreement can hardly be asked of a program. Shares are of the statements found, `found` of the gold.
"""
_NOTHING = "Nothing is pinned yet.\n"
_OWN = "the project's own articles"
_FIGURES = re.compile(r"(<!-- accuracy -->\n).*?(<!-- /accuracy -->)", re.DOTALL)
_IN_README = {
    "attr f1": "all",
    "attr_direct f1": "direct",
    "attr_mixed f1": "mixed",
    "attr_indirect f1": "indirect",
}
_README_SET = "polnear dev"


def accuracy_page(floors: Floors, judged: Sequence[JudgedRow] = ()) -> str:
    """The whole of `docs/accuracy.md`."""
    sets = {_OWN: floors.own, f"{_OWN}, by rules": floors.rules, **floors.corpora}
    sections = [_section(name, report) for name, report in sets.items() if report]
    other = [_judged_section(judged)] if judged else []
    return "\n".join([_HEAD, *(sections or [_NOTHING]), *other])


def with_figures(page: str, floors: Floors) -> str:
    """The page with the PolNeAR figures between its marks, where they are pinned."""
    report = floors.corpora.get(_README_SET)
    if report is None:
        return page
    table = "".join(_short_table(report))
    return _FIGURES.sub(lambda marks: marks[1] + table + marks[2], page)


def _section(name: str, report: Report) -> str:
    told = f"{report.articles} articles, {report.statements} statements; gold `{report.data}`, "
    rows = "".join(f"| {measure} | {figure:.1f} |\n" for measure, figure in report.figures.items())
    head = f"## {name}\n\n{told}read by `{report.by}`.\n\n| measure | % |\n|---|---|\n{rows}"
    speakers = [_SPEAKERS, *map(_speaker_table, report.speakers)] if report.speakers else []
    return "\n".join([head, *map(_table, report.tables), *speakers])


def _table(table: Table) -> str:
    rows = "".join(
        f"| {row.name} | {row.precision:.1f} | {row.recall:.1f} | {row.f1:.1f} | "
        f"{row.low:.1f}-{row.high:.1f} | {row.gold} |\n"
        for row in table.rows
    )
    head = "| | P | R | F1 | 95 % | gold |\n|---|---|---|---|---|---|\n"
    return f"### {table.title}\n\n{head}{rows}"


def _speaker_table(table: SpeakerTable) -> str:
    rows = "".join(
        f"| {row.name} | {row.gold} | {row.found.value:.1f} | {_with_interval(row.right)} | "
        f"{row.bare:.1f} | {row.unknown:.1f} | {_with_interval(row.wrong)} |\n"
        for row in table.rows
    )
    head = "| | gold | found | right | 95 % | bare | unknown | wrong | 95 % |\n" + "|---" * 9
    return f"### {table.title}\n\n{head}|\n{rows}"


def _with_interval(share: Share) -> str:
    return f"{share.value:.1f} | {share.low:.1f}-{share.high:.1f}"


def _judged_section(rows: Sequence[JudgedRow]) -> str:
    told = "".join(
        f"| {row.collection} | {row.articles} | {row.statements} | {100 * row.right:.1f} | "
        f"{100 * row.confidence:.1f} | {100 * row.error:.1f} |\n"
        for row in rows
    )
    return _JUDGED + told


def _short_table(report: Report) -> Iterator[str]:
    figures = {kind: report.figures.get(measure) for measure, kind in _IN_README.items()}
    known = {kind: figure for kind, figure in figures.items() if figure is not None}
    yield f"| | {' | '.join(known)} |\n|---{'|---' * len(known)}|\n"
    yield f"| attribution F1 | {' | '.join(f'{figure:.0f}' for figure in known.values())} |\n"
