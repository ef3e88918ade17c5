"""The page of one article in one file: the text on the left, who said it in the margin."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.contract import Extraction
from onrecord.store import WithdrawnStatement
from onrecord.view.article.notes import Numbered
from onrecord.view.article.shown import shown_of
from onrecord.view.render import render


def article_page(extraction: Extraction, *, withdrawn: Sequence[WithdrawnStatement] = ()) -> str:
    """A complete HTML page in one file: no script, no request, the text exactly as it is.

    `withdrawn` are statements that an older version of the article held; they come at the end.
    Any text gives a page, in time linear in its length.
    """
    statements = [Numbered(n, one) for n, one in enumerate(extraction.statements, start=1)]
    return render(
        "article.html",
        shown=shown_of(extraction.article, extraction.by, statements),
        withdrawn=withdrawn,
    )
