"""Quotations that no cue of their own sentence took: joined to a statement, or one of their own.

`"…," Reed said. "…"` is one statement; so is a quotation that a second paragraph continues. After
an indirect report, a quotation that stands alone is a statement without cue and source.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.contract import Mode, Polarity, Span
from onrecord.extract.atoms import Sentence
from onrecord.extract.attribution import Attribution, Rule
from onrecord.quotations import Quotation

# Shorter ones in the middle of a sentence are scare quotes, titles and names far more often than
# somebody's words.
_FEWEST_WORDS = 6
# Nobody is quoted in more; what follows is a statement of its own.
MOST_PIECES = 64
_JOINABLE = (
    Rule.QUOTED_BEFORE_CUE,
    Rule.QUOTED_AFTER_CUE,
    Rule.COLON,
    Rule.LABEL,
)


def take_loose_quotations(
    text: str,
    paragraph: Span,
    sentence: Sentence,
    made: Sequence[Attribution],
    found: list[Attribution],
    quotations: dict[Span, Quotation],
) -> None:
    """Adds the sentence's quotations that none of `made`, its own attributions, took.

    They go to `found`, the paragraph's attributions so far, `made` included. It begins with the
    last attribution of the paragraph before, if there is one, so that a continued quotation finds
    what it continues.
    """
    for atom in sentence:
        if not atom.is_quotation or _is_taken(atom.span, made):
            continue
        quotation = quotations[atom.span]
        if found and _goes_on(paragraph, sentence, quotation, found[-1]):
            found[-1] = found[-1].with_more(atom.span)
        elif _stands_alone(sentence) or is_speech(text, atom.span):
            found.append(alone(atom.span))


def _goes_on(paragraph: Span, sentence: Sentence, quotation: Quotation, last: Attribution) -> bool:
    if len(last.content) >= MOST_PIECES:
        return False
    if quotation.continues:
        return last.rule in (*_JOINABLE, Rule.ALONE) and last.content[-1].end == last.outer.end
    same_paragraph = last.last > paragraph.start
    return same_paragraph and last.rule in _JOINABLE and _stands_alone(sentence)


def _is_taken(span: Span, made: Sequence[Attribution]) -> bool:
    return any(piece.overlaps(span) for attribution in made for piece in attribution.content)


def _stands_alone(sentence: Sentence) -> bool:
    return not any(atom.is_word for atom in sentence)


def is_speech(text: str, span: Span) -> bool:
    """True for words long enough to be somebody's, unless they are capitalised like a title."""
    long_enough = len(_words(text, span)) >= _FEWEST_WORDS
    return long_enough and not is_title(text, span)


def is_title(text: str, span: Span) -> bool:
    """True where at least half of the words begin with a capital letter: a name, a heading."""
    words = _words(text, span)
    capitals = sum(word.strip("“\"'‘«")[:1].isupper() for word in words)
    return len(words) > 1 and capitals * 2 >= len(words)


def _words(text: str, span: Span) -> list[str]:
    return [word for word in span.of(text).split() if word[-1:].isalpha() or len(word) > 1]


def alone(span: Span) -> Attribution:
    """A statement without cue and source."""
    return Attribution((span,), (), (), Mode.SPEECH, Polarity.AFFIRMED, Rule.ALONE)
