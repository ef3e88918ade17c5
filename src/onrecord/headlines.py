"""Headlines: the title, what repeats it, standfirsts and subheadings."""

from __future__ import annotations

from onrecord.contract import Article, Span

# A subheading is short and ends without a full stop.
_LONGEST_HEADLINE = 200
_MOST_WORDS = 22
_ENDS_A_SENTENCE = frozenset(".,;:…")
_MARKS = "\"'”’»“"


def find_headlines(article: Article, paragraphs: tuple[Span, ...]) -> frozenset[Span]:
    """The paragraphs that are a headline of some sort."""
    title = _words(article.title or "")
    return frozenset(
        paragraph
        for number, paragraph in enumerate(paragraphs)
        if _is_title(article.text, paragraph, title)
        or _is_subheading(article.text, paragraph, last=number == len(paragraphs) - 1)
    )


def _is_title(text: str, paragraph: Span, title: list[str]) -> bool:
    if not title or paragraph.end - paragraph.start > _LONGEST_HEADLINE * 2:
        return False
    return _words(paragraph.of(text)) == title


def _is_subheading(text: str, paragraph: Span, *, last: bool) -> bool:
    """Short, without a stop, and no quotation that stands by itself in a dialogue."""
    if last or paragraph.end - paragraph.start > _LONGEST_HEADLINE:
        return False
    words = paragraph.of(text)
    ending = words.rstrip(_MARKS)[-1:]
    if ending in _ENDS_A_SENTENCE or (ending in "?!" and words[-1:] in _MARKS):
        return False
    return 1 < len(words.split()) <= _MOST_WORDS


def _words(text: str) -> list[str]:
    return [word.strip(_MARKS) for word in text.lower().split()]
