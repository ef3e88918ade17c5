"""The quantities in the contents of the project's own articles."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.contract import Extraction, Quantity, Span
from onrecord.identify.dates import dates_of
from onrecord.identify.quantities import find_quantities
from onrecord_lab.evaluate.quantities.labelled import Reading
from onrecord_lab.gold.files import gold_files, read_gold


def own_readings() -> Iterator[Reading]:
    """Every article that has gold, each quantity once, for contents lie in contents."""
    for path in gold_files():
        for extraction in read_gold(path):
            yield _reading(extraction)


def _reading(extraction: Extraction) -> Reading:
    text = extraction.article.text
    times = [date.span for date in dates_of(extraction.article)]
    labelled = {q.span: q for s in extraction.statements for q in s.quantities}
    contents = [span for statement in extraction.statements for span in statement.content]
    gold = tuple(labelled[span] for span in sorted(labelled))
    found = tuple(each for each in find_quantities(text, times) if _lies_in(each, contents))
    return Reading(text, gold, found)


def _lies_in(quantity: Quantity, contents: list[Span]) -> bool:
    return any(content.holds(quantity.span) for content in contents)
