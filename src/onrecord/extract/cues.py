"""Cues of a sentence: which verbs may attribute, with the words that belong to their group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.contract import Polarity
from onrecord.extract.atoms import Run, Sentence, words_span
from onrecord.extract.attribution import Attribution, Rule
from onrecord.extract.cue_words import CueWord, cue_words
from onrecord.extract.small_words import small_words

# Before one of these a verb's form is a noun or an adjective: "the claims", "of reports".
_BEFORE_A_NOUN = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "some",
        "any",
        "no",
        "every",
        "each",
        "another",
        "such",
        "other",
        "of",
        "in",
        "by",
        "for",
        "with",
        "on",
        "about",
        "from",
        "despite",
        "amid",
        "many",
        "several",
        "recent",
        "earlier",
        "'s",
        "’s",
    ]
)
_BEFORE_A_GERUND = frozenset(["by", "for", "with", "in", "despite"])
_BEFORE_AN_INFINITIVE = frozenset(("on", "continued", "continues", "also"))
_DECLINES = frozenset(("decline", "refuse"))


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in its sentence. All numbers index the sentence's atoms, ends exclusive.

    `group` is where auxiliaries and adverbs before the verb begin, `verb` where the verb stands,
    `end` what follows the verb and its particle.
    """

    word: CueWord
    group: int
    verb: int
    end: int
    polarity: Polarity

    def attribution(self, sentence: Sentence, source: Run, content: Run, rule: Rule) -> Attribution:
        """What the cue attributes: these atoms to those."""
        return Attribution(
            content=(words_span(sentence, content),),
            cue=(words_span(sentence, Run(self.group, self.end)),),
            source=(words_span(sentence, source),),
            mode=self.word.mode,
            polarity=self.polarity,
            rule=rule,
        )


def find_cues(sentence: Sentence) -> Iterator[Cue]:
    """Every verb outside quotation marks that may be a cue, left to right."""
    words = cue_words()
    for index, atom in enumerate(sentence):
        for reading in words.get(atom.lower, ()):
            end = index + 1 + len(reading.particle)
            if tuple(a.lower for a in sentence[index + 1 : end]) != reading.particle:
                continue
            if _is_noun(sentence, index) or _asks_not_to(sentence, index, reading):
                break
            group = _group_start(sentence, index)
            if _is_passive(sentence, group, index):
                break
            yield Cue(reading, group, index, end, _polarity(sentence, group, index, reading))
            break


def _is_noun(sentence: Sentence, index: int) -> bool:
    if index == 0:
        # "Asked whether …" and "Noting that …" may begin a sentence, "Reports of …" may not.
        return not sentence[0].lower.endswith(("ed", "ing"))
    before, atom = sentence[index - 1].lower, sentence[index]
    if atom.capital:
        return True  # "the United States", "Harlan Crow"
    if atom.lower in small_words("plurals") and not _introduces(sentence, index):
        return before not in small_words("pronouns")
    if before == "to":
        # "needed to claim" reports nothing; "went on to say" does.
        return sentence[index - 2].lower not in _BEFORE_AN_INFINITIVE
    if atom.lower.endswith("ing") and before in _BEFORE_A_GERUND:
        return False
    return before in _BEFORE_A_NOUN or before.endswith(("'s", "’s", "s’"))


def _asks_not_to(sentence: Sentence, index: int, word: CueWord) -> bool:
    """`who asked not to be named` is how an agency says "unnamed", and reports no words."""
    following = [atom.lower for atom in sentence[index + 1 : index + 3]]
    return word.lemma == "ask" and following == ["not", "to"]


def _introduces(sentence: Sentence, index: int) -> bool:
    """True where a "that", a quotation or a mark follows: `Reed claims that …`."""
    if index + 1 == len(sentence):
        return True
    following = sentence[index + 1]
    return following.is_quotation or following.lower in {"that", ",", ":", "."}


def _is_passive(sentence: Sentence, group: int, verb: int) -> bool:
    """`was found`: its subject is not who found. `was asked` is kept for `asked about …, Reed`."""
    being = small_words("being")
    return not sentence[verb].lower.endswith("ing") and any(
        atom.lower in being for atom in sentence[group:verb]
    )


def _group_start(sentence: Sentence, verb: int) -> int:
    auxiliaries = small_words("auxiliaries")
    adverbs = small_words("adverbs")
    start = verb
    while start > 0:
        lower = sentence[start - 1].lower
        adverb = lower in adverbs or (lower.endswith("ly") and not sentence[start - 1].capital)
        if lower not in auxiliaries and not adverb:
            break
        start -= 1
    return start


def _polarity(sentence: Sentence, group: int, verb: int, word: CueWord) -> Polarity:
    if word.lemma in _DECLINES:
        return Polarity.DECLINED
    negations = small_words("negations")
    before = [atom.lower for atom in sentence[group:verb]]
    if not any(lower in negations for lower in before):
        return Polarity.AFFIRMED
    return (
        Polarity.DECLINED if {"would", "wouldn't", "wouldn’t"} & set(before) else Polarity.NEGATED
    )
