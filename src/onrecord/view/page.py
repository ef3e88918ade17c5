"""The page of one article: the text on the left, who said it in the margin."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.contract import Extraction
from onrecord.store import WithdrawnStatement
from onrecord.view.facts import speakers_here
from onrecord.view.in_words import figures_in_words
from onrecord.view.reading import reading_of
from onrecord.view.render import render


def article_page(extraction: Extraction, *, withdrawn: Sequence[WithdrawnStatement] = ()) -> str:
    """A complete HTML page in one file: no script, no request, the text exactly as it is.

    `withdrawn` are statements that an older version of the article held; they come at the end.
    Any text gives a page, in time linear in its length.
    """
    reading = reading_of(extraction)
    return render(
        "article.html",
        article=extraction.article,
        by=extraction.by,
        reading=reading,
        speakers=speakers_here(reading.statements),
        figures=figures_in_words(extraction.statements),
        words=len(extraction.article.text.split()),
        withdrawn=withdrawn,
    )
