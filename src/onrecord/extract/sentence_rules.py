"""The attributions of one sentence: each cue with its source and its content.

For each cue, left to right, the first shape that fits:
1. behind what was said: `"…," Reed said` (`postposed`);
2. before it: `Reed said that …`, `Reed told reporters: "…"`, `…, adding that …`.
Where no cue made one: `according to Reed`, and `Reed was blunt: "…"` (`verbless`).
"""

from __future__ import annotations

from onrecord.extract.atoms import Run, Sentence
from onrecord.extract.attribution import Attribution, Rule
from onrecord.extract.complements import complement_after, end_of_complement
from onrecord.extract.cues import Cue, find_cues
from onrecord.extract.postposed import behind_content
from onrecord.extract.sources import floor_of_source, leading_source, source_before
from onrecord.extract.verbless import attribute_without_verb

_GOES_ON = frozenset((",", "and", "but", ";", "while"))


def attribute_sentence(sentence: Sentence) -> list[Attribution]:
    """All attributions of the sentence, in order of their cues; those inside others included."""
    found: list[Attribution] = []
    source: Run | None = None
    cues = list(find_cues(sentence))
    for number, cue in enumerate(cues):
        behind = behind_content(sentence, cue, found)
        if behind:
            source, attribution = behind
            found.append(attribution)
            continue
        own = _source_of(sentence, cue, source)
        ceiling = end_of_complement(sentence, cue, cues[number + 1 :])
        content = complement_after(sentence, cue, ceiling)
        if own and content:
            source = own
            rule = _rule_after(sentence, content)
            found.append(cue.attribution(sentence, own, content, rule))
    if found:
        return found
    verbless = attribute_without_verb(sentence)
    return [verbless] if verbless else []


def _source_of(sentence: Sentence, cue: Cue, previous: Run | None) -> Run | None:
    """The source before a cue; that of the cue before for `…, adding that` and `and promised`."""
    own = source_before(sentence, cue.group, floor_of_source(sentence, cue.group))
    before = sentence[cue.group - 1].lower if cue.group else ","
    participle = sentence[cue.verb].lower.endswith("ing")
    if not participle and before not in _GOES_ON:
        return own
    if own and before == "," and not participle:
        return own
    return previous or leading_source(sentence, cue.group)


def _rule_after(sentence: Sentence, content: Run) -> Rule:
    if sentence[content.start].is_quotation:
        return Rule.QUOTED_AFTER_CUE
    quoted = any(sentence[i].is_quotation for i in range(*content))
    return Rule.MIXED_AFTER_CUE if quoted else Rule.CLAUSE_AFTER_CUE
