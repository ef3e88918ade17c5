"""Below the threshold nobody is named, and those who are likely are told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.contract import Reason, Speaker
from onrecord.identify.choice.ranking import Ranking, Scale
from onrecord.identify.loading import loaded_ranking
from onrecord.identify.resolve import Resolver
from onrecord.pipeline import extract_text
from onrecord.settings import ExtractionSettings
from tests.identify.viewed import view_of

HE = "Bob Holt, the captain, stood on the quay.\n\n“The ferry is old,” he said."
HOLT = "Ann Holt met Bob Holt on the quay.\n\n“The ferry is old,” Holt said."


def ranking(least_confidence: float, **weights: float) -> Ranking:
    """Weighs the same for every class of source."""
    classes = dict.fromkeys(("he", "name"), weights)
    return Ranking(classes, {}, least_confidence)


def speaker_by(ranking: Ranking, text: str) -> Speaker:
    """The speaker of the text's last statement."""
    resolver = Resolver(view_of(text), ranking)
    return resolver.resolve(resolver.ask(extract_text(text).statements[-1])).speaker


def test_who_is_not_likely_enough_stays_unknown_and_is_told() -> None:
    speaker = speaker_by(ranking(0.99, named=2.0), HE)
    assert (speaker.name, speaker.reason) == (None, Reason.LOW_CONFIDENCE)
    assert [(each.name, each.confidence) for each in speaker.alternatives] == [("Bob Holt", 0.881)]


def test_who_is_likely_enough_is_named_with_that_confidence() -> None:
    speaker = speaker_by(ranking(0.6, named=2.0), HE)
    assert (speaker.name, speaker.confidence, speaker.reason) == ("Bob Holt", 0.881, None)


def test_two_as_likely_as_each_other_are_two_candidates() -> None:
    speaker = speaker_by(ranking(0.6, named=4.0), HOLT)
    assert (speaker.name, speaker.reason) == (None, Reason.TWO_CANDIDATES)
    assert {each.name for each in speaker.alternatives} == {"Ann Holt", "Bob Holt"}


def test_who_is_second_is_told_behind_who_is_named() -> None:
    speaker = speaker_by(ranking(0.6, named=4.0, nearest_person=1.0), HOLT)
    assert speaker.name == "Bob Holt"
    assert [each.name for each in speaker.alternatives] == ["Ann Holt"]


def test_the_installed_model_names_nobody_below_its_threshold() -> None:
    installed = loaded_ranking(ExtractionSettings())
    assert installed is not None
    assert 0 < installed.least_confidence < 1
    speaker = speaker_by(replace(installed, least_confidence=1.0), HE)
    assert speaker.name is None
    assert "Bob Holt" in [each.name for each in speaker.alternatives]


@pytest.mark.parametrize("chance", [0.0, 1e-9, 0.5, 1.0])
def test_a_scale_makes_any_chance_a_probability(chance: float) -> None:
    assert 0 < Scale(3.0, -2.0).of(chance) < 1


def test_a_scale_that_changes_nothing_leaves_the_chance() -> None:
    assert Scale().of(0.7) == pytest.approx(0.7)


def test_an_article_without_names_has_nobody_to_tell() -> None:
    text = "“The ferry is old,” he said."
    assert not view_of(text).cast.entities
    assert speaker_by(ranking(0.6, named=2.0), text) == Speaker(reason=Reason.UNNAMED)
