"""Speakers and relays of the project's own articles, by what the words of the source are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.contract import Statement, words_of
from onrecord_lab.evaluate.counts import Counts, percent
from onrecord_lab.evaluate.speakers.relays import relay_counts
from onrecord_lab.gold.speakers import SourceForm

_WORD = re.compile(r"[^\W_]+")
_PRONOUNS = frozenset("he she they it i we you who him her them us me one".split())
_TITLES = {
    SourceForm.NAME: "speaker, source a name",
    SourceForm.PRONOUN: "speaker, source a pronoun",
    SourceForm.DESCRIPTION: "speaker, source described",
    SourceForm.NONE: "speaker, no source",
}


@dataclass(frozen=True, slots=True)
class BothAnswers:
    """A gold statement and the one found for it, with what the gold source's words are."""

    form: SourceForm
    gold: Statement
    found: Statement

    @property
    def right(self) -> bool:
        """True where both name the same speaker, or neither names one."""
        return self.gold.speaker.name == self.found.speaker.name


def speaker_figures(both: Sequence[BothAnswers]) -> dict[str, float]:
    """Percentages: right speakers by the form of the gold source, and relays."""
    figures = {}
    for form in SourceForm:
        right = [each.right for each in both if each.form is form]
        if right:
            figures[_TITLES[form]] = sum(right) / len(right)
    relays = sum(map(_relays, both), Counts())
    figures |= {"relays precision": relays.precision, "relays recall": relays.recall}
    return {name: percent(share) for name, share in figures.items()}


def form_of(gold: Statement, text: str) -> SourceForm:
    """What the source's words are, as far as they tell: sheets do not say it.

    A name is where they hold a capitalised word of the speaker's name; else they describe.
    """
    words = _WORD.findall(words_of(gold.source, text))
    if not words:
        return SourceForm.NONE
    if len(words) == 1 and words[0].casefold() in _PRONOUNS:
        return SourceForm.PRONOUN
    of_name = _WORD.findall(gold.speaker.name or "")
    named = any(word[0].isupper() and word in of_name for word in words)
    return SourceForm.NAME if named else SourceForm.DESCRIPTION


def _relays(both: BothAnswers) -> Counts:
    return relay_counts(*([r.name for r in side.relays] for side in (both.gold, both.found)))
