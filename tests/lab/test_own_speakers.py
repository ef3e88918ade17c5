"""Speakers of the own articles by what the gold source's words are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.contract import Relay, Speaker
from onrecord_lab.attribution import Attribution
from onrecord_lab.evaluate.own_speakers import BothAnswers, form_of, speaker_figures
from onrecord_lab.gold.speakers import SourceForm
from tests.lab.speaker_story import RAIN, ROAD, SHUT, SUN, TEXT, statement

REED = Speaker(name="Ann Reed")


@pytest.mark.parametrize(
    ("place", "speaker", "form"),
    [
        (ROAD, REED, SourceForm.NAME),
        (ROAD, Speaker(name="Bob Holt"), SourceForm.DESCRIPTION),
        (SUN, REED, SourceForm.PRONOUN),
        (RAIN, Speaker(), SourceForm.DESCRIPTION),
        (SHUT, REED, SourceForm.NONE),
    ],
)
def test_the_words_of_the_source_tell_its_form(
    place: Attribution, speaker: Speaker, form: SourceForm
) -> None:
    assert form_of(statement(place, speaker), TEXT) is form


def test_figures_are_told_by_form() -> None:
    gold = statement(ROAD, REED, "Echo")
    wrong = replace(gold, speaker=Speaker(name="Bob Holt"), relays=(Relay("RTN", ()),))
    told = speaker_figures(
        [
            BothAnswers(SourceForm.NAME, gold, gold),
            BothAnswers(SourceForm.NAME, gold, wrong),
        ]
    )
    assert told == {
        "speaker, source a name": 50.0,
        "relays precision": 50.0,
        "relays recall": 50.0,
    }
