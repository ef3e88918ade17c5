"""The rules: an article's attributions from quotation marks, a word list and word order.

The passes:
1. quotations of the whole text, since one may run over paragraphs;
2. per paragraph: a label (`Name: words`), else each sentence's cues;
3. quotations that no cue took;
4. the same inside each quotation, for statements within statements.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.contract import Article, Span, Statement
from onrecord.extract.atoms import find_sentences
from onrecord.extract.attribution import Attribution
from onrecord.extract.datelines import behind_dateline
from onrecord.extract.labels import labelled, turns
from onrecord.extract.loose_quotations import take_loose_quotations
from onrecord.extract.sentence_rules import attribute_sentence
from onrecord.extract.statements import to_statements
from onrecord.extract.told import is_told
from onrecord.headlines import find_headlines
from onrecord.paragraphs import find_paragraphs
from onrecord.quotations import Quotation, find_quotations


def extract_by_rules(article: Article) -> tuple[Statement, ...]:
    """The article's statements in order of their contents. Never raises; linear in the text."""
    paragraphs = find_paragraphs(article.text, [part.span for part in article.furniture])
    quotations = find_quotations(article.text, paragraphs)
    interview = turns(article.text, paragraphs)
    headlines = find_headlines(article, paragraphs) - interview.keys()
    attributions = list(_attribute(article.text, paragraphs, quotations, headlines, interview))
    attributions += _inside_quotations(article.text, quotations)
    return to_statements(article, attributions, quotations, headlines)


def _attribute(
    text: str,
    paragraphs: tuple[Span, ...],
    quotations: Sequence[Quotation],
    headlines: frozenset[Span],
    interview: Mapping[Span, Attribution],
) -> Iterator[Attribution]:
    outermost = [quotation for quotation in quotations if quotation.depth == 0]
    by_paragraph = _by_paragraph(paragraphs, outermost)
    carried: list[Attribution] = []
    for paragraph in paragraphs:
        label = interview.get(paragraph) or labelled(
            text, paragraph, headline=paragraph in headlines
        )
        found = [*carried, label] if label else [*carried]
        if not label:
            here = by_paragraph[paragraph]
            spans = {quotation.span: quotation for quotation in here}
            body = behind_dateline(text, paragraph)
            for sentence in find_sentences(text, body, here):
                made = attribute_sentence(sentence)
                found += made
                take_loose_quotations(text, paragraph, sentence, made, found, spans)
        yield from found[:-1]
        carried = found[-1:]
    yield from carried


def _inside_quotations(text: str, quotations: Sequence[Quotation]) -> Iterator[Attribution]:
    """Pass 4: `"Holt told me that …," Reed said`. A speaker's own "I think" is none."""
    for number, quotation in enumerate(quotations):
        nested = _directly_inside(quotations, number)
        for sentence in find_sentences(text, quotation.inside, nested):
            for attribution in attribute_sentence(sentence):
                if is_told(text, attribution):
                    yield attribution


def _directly_inside(quotations: Sequence[Quotation], number: int) -> list[Quotation]:
    outer = quotations[number]
    inside = []
    for quotation in quotations[number + 1 :]:
        if quotation.span.start >= outer.span.end:
            break
        if quotation.depth == outer.depth + 1:
            inside.append(quotation)
    return inside


def _by_paragraph(
    paragraphs: Sequence[Span], quotations: Sequence[Quotation]
) -> dict[Span, list[Quotation]]:
    """Each paragraph's quotations, in order."""
    sorted_in: dict[Span, list[Quotation]] = {paragraph: [] for paragraph in paragraphs}
    remaining = iter(quotations)
    quotation = next(remaining, None)
    for paragraph in paragraphs:
        while quotation and quotation.span.start < paragraph.end:
            sorted_in[paragraph].append(quotation)
            quotation = next(remaining, None)
    return sorted_in
