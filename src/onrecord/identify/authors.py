"""Who wrote an article: whom its own "I" means."""

from __future__ import annotations

import re
from bisect import bisect_left

from onrecord.identify.article_view import ArticleView

# "Ann Reed is a playwright": a note on the author at the end.
_NOTE = re.compile(r"\s(?:is|was)\s(?:the|an?|\w+(?:-\w+)*)\s")
_LAST_PARAGRAPHS = 2
_LONGEST_NOTE = 400
_MARKS_BEFORE = 3


def author_of(view: ArticleView) -> str | None:
    """The author given with the article, else the one whom a note at its end describes."""
    if view.article.author:
        return view.article.author
    names = view.names
    for paragraph in view.layout.paragraphs[-_LAST_PARAGRAPHS:]:
        index = bisect_left(names.starts, paragraph.start)
        if index >= len(names.starts) or paragraph.end - paragraph.start > _LONGEST_NOTE:
            continue
        name = names.mentions[index].name
        opens = name.span.start - paragraph.start < _MARKS_BEFORE
        if opens and len(name.words) > 1 and _NOTE.match(view.text, name.span.end):
            return name.text
    return None
