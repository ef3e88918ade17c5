"""The attributions of one sentence: each cue with its source and its content.

For each cue, left to right, the first shape that fits:
1. behind what was said: `"…," Reed said` and `"…," said Reed`, `the road opens, Reed said`;
2. before it: `Reed said that …`, `Reed told reporters: "…"`, `…, adding that …`.
Then, for what no cue took: `according to Reed`, and `Reed was blunt: "…"`.
"""

from __future__ import annotations

from onrecord.contract import Mode, Polarity, Span
from onrecord.extract.atoms import Sentence
from onrecord.extract.attribution import Attribution, Rule
from onrecord.extract.complements import complement_after, complement_before, end_of_complement
from onrecord.extract.cue_words import Complement
from onrecord.extract.cues import Cue, find_cues
from onrecord.extract.sources import leading_source, source_after, source_before, words_span
from onrecord.extract.words import word_set

Atoms = tuple[int, int]


def attribute_sentence(sentence: Sentence) -> list[Attribution]:
    """All attributions of the sentence, in order of their cues; those inside others included."""
    found: list[Attribution] = []
    source: Atoms | None = None
    cues = list(find_cues(sentence))
    for number, cue in enumerate(cues):
        behind = _behind_content(sentence, cue, found)
        if behind:
            source, attribution = behind
            found.append(attribution)
            continue
        own = _source_of(sentence, cue, source)
        ceiling = end_of_complement(sentence, cue, cues[number + 1 :])
        content = complement_after(sentence, cue, ceiling)
        if own and content:
            source = own
            found.append(_attribution(sentence, cue, own, content, _rule_after(sentence, content)))
    return found or _without_verb(sentence)


def _behind_content(
    sentence: Sentence, cue: Cue, found: list[Attribution]
) -> tuple[Atoms, Attribution] | None:
    """Shape 1. A second quotation behind the cue belongs to the same content."""
    placed = _inverted(sentence, cue) or _parenthetical(sentence, cue)
    if not placed:
        return None
    source, content_end, rest = placed
    floor = next((i for i in range(len(sentence)) if _starts_after(sentence, i, found)), 0)
    content = complement_before(sentence, floor, content_end)
    if not content or (found and sentence[content[0]].span.start < found[-1].last):
        return None
    quoted = any(sentence[i].is_quotation for i in range(*content))
    if not quoted and cue.word.complement not in (Complement.CLAUSE, Complement.THAT):
        return None
    rule = Rule.QUOTED_BEFORE_CUE if quoted else Rule.CLAUSE_BEFORE_CUE
    attribution = _attribution(sentence, cue, source, content, rule)
    more = _interrupted(sentence, rest, quoted=quoted)
    return source, attribution.with_more(more) if more else attribution


def _starts_after(sentence: Sentence, index: int, found: list[Attribution]) -> bool:
    return not found or sentence[index].span.start >= found[-1].last


def _inverted(sentence: Sentence, cue: Cue) -> tuple[Atoms, int, int] | None:
    """`"…," said Reed`: source, where the content ends, where the rest begins."""
    if cue.group == 0 or cue.group != cue.verb:
        return None
    before = sentence[cue.group - 1]
    if not (before.is_quotation or (before.lower == "," and cue.group > 1)):
        return None
    source = source_after(sentence, cue.end)
    if not source or sentence[cue.verb].lower.endswith("ing"):
        return None
    quoted = before.is_quotation or sentence[cue.group - 2].is_quotation
    if not quoted and source[1] < len(sentence) and sentence[source[1]].is_word:
        return None
    return source, cue.group, source[1]


def _parenthetical(sentence: Sentence, cue: Cue) -> tuple[Atoms, int, int] | None:
    """`"…," Reed said` and `The road, Reed said, opens`: as `_inverted`."""
    source = source_before(sentence, cue.group, _floor_of_source(sentence, cue))
    if not source or source[0] == 0:
        return None
    before = sentence[source[0] - 1]
    if before.is_quotation and _closes_speech(sentence, source[0] - 1, cue):
        return source, source[0], cue.end
    named = sentence[source[1] - 1].capital or source[1] - source[0] < 4
    introduces = cue.end < len(sentence) and sentence[cue.end].is_quotation
    ends = _ends_clause(sentence, cue.end) and not introduces
    after_clause = before.lower == "," and named and ends
    opening = sentence[0].lower in word_set("small_words.txt", "prepositions")
    quoted = any(atom.is_quotation for atom in sentence[: source[0]])
    if after_clause and (quoted or not opening):
        return source, source[0], cue.end
    return None


def _floor_of_source(sentence: Sentence, cue: Cue) -> int:
    """No source reaches back over a quotation."""
    for index in range(cue.group - 1, -1, -1):
        if sentence[index].is_quotation:
            return index + 1
    return 0


def _closes_speech(sentence: Sentence, quotation: int, cue: Cue) -> bool:
    """False for `The "surge" critics said would fail`: no comma, and the clause goes on."""
    return quotation == 0 or _ends_clause(sentence, cue.end) or quotation <= 2


def _ends_clause(sentence: Sentence, index: int) -> bool:
    if index >= len(sentence):
        return True
    atom = sentence[index]
    if atom.is_quotation or not atom.is_word:
        return True
    follows = (a.lower for a in sentence[index:])
    return atom.lower in word_set("small_words.txt", "prepositions") and "that" not in follows


def _interrupted(sentence: Sentence, rest: int, *, quoted: bool) -> Span | None:
    """The second part of `"…," Reed said, "…"` and of `The road, Reed said, will open`."""
    if rest >= len(sentence) or sentence[rest].lower not in {",", ":", "–", "—"}:
        return None
    for index in range(rest, len(sentence)):
        if sentence[index].is_quotation:
            before = sentence[index - 1].lower
            return sentence[index].span if before in {",", ":", "–", "—"} else None
    if quoted or rest + 1 >= len(sentence) or _adds(sentence[rest + 1].lower):
        return None
    content = complement_before(sentence, rest, len(sentence))
    return words_span(sentence, content) if content else None


def _adds(word: str) -> bool:
    """True for what goes on about the saying, not with what was said: `, adding that`."""
    return word.endswith("ing") or word in {"according", "who", "which", "and", "but", "in", "on"}


def _source_of(sentence: Sentence, cue: Cue, previous: Atoms | None) -> Atoms | None:
    """The source before a cue; that of the cue before for `…, adding that` and `and promised`."""
    before = sentence[cue.group - 1].lower if cue.group else ","
    if before in {",", "and", "but", ";", "while"} or sentence[cue.verb].lower.endswith("ing"):
        own = source_before(sentence, cue.group, _floor_of_source(sentence, cue))
        if own and before == "," and not sentence[cue.verb].lower.endswith("ing"):
            return own
        return previous or leading_source(sentence, cue.group)
    return source_before(sentence, cue.group, _floor_of_source(sentence, cue))


def _rule_after(sentence: Sentence, content: Atoms) -> Rule:
    if sentence[content[0]].is_quotation:
        return Rule.QUOTED_AFTER_CUE
    quoted = any(sentence[i].is_quotation for i in range(*content))
    return Rule.MIXED_AFTER_CUE if quoted else Rule.CLAUSE_AFTER_CUE


def _attribution(
    sentence: Sentence, cue: Cue, source: Atoms, content: Atoms, rule: Rule
) -> Attribution:
    cue_span = Span(sentence[cue.group].span.start, sentence[cue.end - 1].span.end)
    return Attribution(
        content=(words_span(sentence, content),),
        cue=(cue_span,),
        source=(words_span(sentence, source),),
        mode=cue.word.mode,
        polarity=cue.polarity,
        rule=rule,
    )


def _without_verb(sentence: Sentence) -> list[Attribution]:
    found = _according_to(sentence) or _colon(sentence)
    return [found] if found else []


def _according_to(sentence: Sentence) -> Attribution | None:
    lowers = [atom.lower for atom in sentence]
    for index in range(len(sentence) - 2):
        if lowers[index] == "according" and lowers[index + 1] == "to":
            return _reported_by(sentence, index)
    return None


def _reported_by(sentence: Sentence, index: int) -> Attribution | None:
    """`According to Reed, …` and `…, according to Reed`."""
    behind = index > 0
    source = source_after(sentence, index + 2, apposition=behind) or _any_phrase(
        sentence, index + 2
    )
    if not source:
        return None
    if index == 0:
        content = complement_before(sentence, source[1], len(sentence))
    else:
        content = complement_before(sentence, 0, index)
    if not content:
        return None
    cue = Span(sentence[index].span.start, sentence[index + 1].span.end)
    return Attribution(
        (words_span(sentence, content),),
        (cue,),
        (words_span(sentence, source),),
        Mode.SPEECH,
        Polarity.AFFIRMED,
        Rule.ACCORDING_TO,
    )


def _any_phrase(sentence: Sentence, start: int) -> Atoms | None:
    end = start
    while end < len(sentence) and sentence[end].is_word:
        end += 1
    return (start, end) if end > start else None


def _colon(sentence: Sentence) -> Attribution | None:
    """`Reed was blunt: "…"`."""
    for index in range(2, len(sentence)):
        if sentence[index].is_quotation and sentence[index - 1].lower == ":":
            source = leading_source(sentence, index - 1)
            if not source:
                return None
            colon, content = sentence[index - 1].span, sentence[index].span
            return Attribution(
                (content,),
                (colon,),
                (words_span(sentence, source),),
                Mode.SPEECH,
                Polarity.AFFIRMED,
                Rule.COLON,
            )
    return None
