"""Attributions without a cue verb: `according to Reed` and `Reed was blunt: "…"`."""

from __future__ import annotations

from onrecord.contract import Mode, Polarity, Span
from onrecord.extract.atoms import Run, Sentence, words_span
from onrecord.extract.attribution import Attribution, Rule
from onrecord.extract.complements import complement_before
from onrecord.extract.sources import leading_source, source_after


def attribute_without_verb(sentence: Sentence) -> Attribution | None:
    """The first attribution that needs no verb, for a sentence where no verb made one."""
    return _according_to(sentence) or _colon(sentence)


def _according_to(sentence: Sentence) -> Attribution | None:
    for index in range(len(sentence) - 2):
        if sentence[index].lower == "according" and sentence[index + 1].lower == "to":
            return _reported_by(sentence, index)
    return None


def _reported_by(sentence: Sentence, index: int) -> Attribution | None:
    """`According to Reed, …` and `…, according to Reed`."""
    start = index + 2
    source = source_after(sentence, start, apposition=index > 0) or _any_words(sentence, start)
    if not source:
        return None
    before = (0, index) if index else (source.end, len(sentence))
    content = complement_before(sentence, *before)
    if not content:
        return None
    cue = Span(sentence[index].span.start, sentence[index + 1].span.end)
    return _spoken(
        words_span(sentence, content), cue, words_span(sentence, source), Rule.ACCORDING_TO
    )


def _any_words(sentence: Sentence, start: int) -> Run | None:
    end = start
    while end < len(sentence) and sentence[end].is_word:
        end += 1
    return Run(start, end) if end > start else None


def _colon(sentence: Sentence) -> Attribution | None:
    for index in range(2, len(sentence)):
        if sentence[index].is_quotation and sentence[index - 1].lower == ":":
            source = leading_source(sentence, index - 1)
            if not source:
                return None
            colon = sentence[index - 1].span
            return _spoken(sentence[index].span, colon, words_span(sentence, source), Rule.COLON)
    return None


def _spoken(content: Span, cue: Span, source: Span, rule: Rule) -> Attribution:
    return Attribution((content,), (cue,), (source,), Mode.SPEECH, Polarity.AFFIRMED, rule)
