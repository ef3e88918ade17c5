"""Attributions without a cue verb: `according to Reed` and `Reed was blunt: "…"`."""

from __future__ import annotations

from onrecord.contract import Mode, Polarity, Span, Spans
from onrecord.extract.atoms import Run, Sentence, words_span
from onrecord.extract.attribution import Attribution, Rule
from onrecord.extract.complements import complement_before
from onrecord.extract.sources import leading_source, source_after

# "In 1911, according to the register, there were …": so few words are no clause of their own.
_LONGEST_ADVERBIAL = 4


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
    before = complement_before(sentence, 0, index)
    behind = complement_before(sentence, source.end, len(sentence))
    if index and before and before.end - before.start > _LONGEST_ADVERBIAL:
        behind = None  # what follows a whole clause tells of the saying, not of what was said
    content = tuple(words_span(sentence, run) for run in (before, behind) if run)
    if not content:
        return None
    cue = Span(sentence[index].span.start, sentence[index + 1].span.end)
    return _spoken(content, cue, words_span(sentence, source), Rule.ACCORDING_TO)


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
            content = (sentence[index].span,)
            return _spoken(content, colon, words_span(sentence, source), Rule.COLON)
    return None


def _spoken(content: Spans, cue: Span, source: Span, rule: Rule) -> Attribution:
    return Attribution(content, (cue,), (source,), Mode.SPEECH, Polarity.AFFIRMED, rule)
