"""The speaker from the words of the source; unknown, with a reason, where they do not tell."""

from __future__ import annotations

import pytest

from onrecord.contract import Reason, Speaker, SpeakerBasis, SpeakerType
from onrecord.pipeline import extract_text
from onrecord.settings import ExtractionSettings

BY_RULES = ExtractionSettings(extractor="rules")


def speaker_of(text: str) -> Speaker:
    return extract_text(text, settings=BY_RULES).statements[-1].speaker


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Ann Reed", "Ann Reed"),
        ("Mayor Ann Reed", "Ann Reed"),
        ("Veldish Foreign Minister Ann Reed", "Ann Reed"),
        ("Ann Reed, the mayor of Orr", "Ann Reed"),
        ("The mayor, Ann Reed", "Ann Reed"),
        ("Colonel Ann Reed of the harbour guard", "Ann Reed"),
        ("The newspaper Orr Courier", "Orr Courier"),
        ("Harbour & Hinterland", "Harbour & Hinterland"),
        ("The head of the Harbour Board, Ann Reed", "Ann Reed"),
        ("Veldish officials", "Veldish officials"),
        ("J.K. Reed", "J.K. Reed"),
        ("Dr. A. B. Reed", "A. B. Reed"),
        ("Councillor Ann Reed (Coast, Orr)", "Ann Reed"),
        ("Ann Reed of Orr Harbour United", "Ann Reed"),
        ("The Veldish military", "Veldish military"),
    ],
)
def test_a_name_in_the_source_is_the_speakers(source: str, name: str) -> None:
    assert speaker_of(f"“The road is shut,” {source} said.").name == name


def test_a_surname_gets_the_fullest_name_of_the_article() -> None:
    speaker = speaker_of("Mayor Ann Reed came.\n\n“The road is shut,” Reed said.")
    assert speaker.name == "Ann Reed"
    assert speaker.basis == SpeakerBasis.NAME


def test_a_name_in_capitals_is_the_same_name() -> None:
    text = "A talk with Ann Reed\n\nECHO: Why?\n\nREED: It had to be.\n\nECHO: So?\n\nREED: It was."
    assert speaker_of(text).name == "Ann Reed"


def test_of_two_people_with_one_surname_none_is_chosen() -> None:
    speaker = speaker_of("Ann Reed met Bob Reed.\n\n“The road is shut,” Reed said.")
    assert (speaker.name, speaker.reason) == (None, Reason.TWO_CANDIDATES)
    assert {candidate.name for candidate in speaker.alternatives} == {"Ann Reed", "Bob Reed"}


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("a senior official", Reason.UNNAMED),
        ("an aide to Reed", Reason.UNNAMED),
        ("the mayor", Reason.LOW_CONFIDENCE),
        ("she", Reason.LOW_CONFIDENCE),
        ("Officials at the power company", Reason.UNNAMED),
        ("Nobody in the government", Reason.UNNAMED),
        ("A senior official of the Harbour Board", Reason.UNNAMED),
    ],
)
def test_what_does_not_name_anybody_stays_unknown(source: str, reason: Reason) -> None:
    speaker = speaker_of(f"“The road is shut,” {source} said.")
    assert (speaker.name, speaker.reason) == (None, reason)


def test_a_quotation_without_source_says_so() -> None:
    text = "Reed said the road was shut. “It was time.”"
    assert speaker_of(text).reason == Reason.NO_SOURCE


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Mayor Reed", SpeakerType.PERSON),
        ("the Harbour Board", SpeakerType.ORGANISATION),
        ("the Orr Courier", SpeakerType.PUBLICATION),
        ("Veldish officials", SpeakerType.GROUP),
        ("NARA", None),
    ],
)
def test_the_type_is_told_where_the_words_tell_it(source: str, kind: SpeakerType | None) -> None:
    assert speaker_of(f"“The road is shut,” {source} said.").type == kind


def test_the_spans_show_where_the_name_stands() -> None:
    text = "“The road is shut,” Mayor Ann Reed said."
    (span,) = speaker_of(text).spans
    assert span.of(text) == "Ann Reed"
