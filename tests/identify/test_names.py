"""Names in running text, and who of them is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import SpeakerType
from tests.identify.viewed import fullest, names_of, view_of


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Mayor Ann Reed", "Ann Reed"),
        ("Mr. King", "King"),
        ("Charlie King", "Charlie King"),
        ("Secretary of State Ann Reed", "Ann Reed"),
        ("Speaker of the House Ann Reed", "Ann Reed"),
        ("President of Retail Ann Reed", "Ann Reed"),
        ("Orr Republican Ann Reed Holt", "Ann Reed Holt"),
        ("New Orr-based Committee to Protect Gulls", "Committee to Protect Gulls"),
        ("Committee for a Quiet Harbour", "Committee for a Quiet Harbour"),
        ("Anwar al-Holt", "Anwar al-Holt"),
        ("Al Holt", "Al Holt"),
        ("Ann Reed Jr.", "Ann Reed Jr"),
        ("General Harbour Company", "General Harbour Company"),
        ("Sunday Courier", "Sunday Courier"),
        ("Holt campaign", "Holt campaign"),
        ("the WHO", "WHO"),
        ("Referee Ann Reed", "Ann Reed"),
        ("Cllr. Ann Reed", "Ann Reed"),
        ("Barbara Boxer", "Barbara Boxer"),
        ("Driver", "Driver"),
    ],
)
def test_a_name_is_what_is_left_without_titles(words: str, name: str) -> None:
    assert names_of(f"Yesterday we met {words} again.")[0].rstrip(".") == name


def test_the_campaigns_manager_is_no_campaign() -> None:
    assert names_of("We met Holt campaign manager Ann Reed.") == ["Holt", "Ann Reed"]


def test_a_word_that_only_a_sentence_capitalises_is_no_name() -> None:
    assert names_of("Gulls came. Then gulls came again, and Ann Reed with them.") == ["Ann Reed"]


def test_in_a_headline_only_what_the_article_names_is_a_name() -> None:
    text = "Angry Holt Slams Reed Plan For Harbour\n\nLena Holt met Bob Reed.\n\nHolt was angry."
    assert names_of(text)[:2] == ["Holt", "Reed"]


def test_a_headline_may_have_the_only_first_name() -> None:
    text = "Lena Holt: No Plan For Harbour\n\nOn Monday, Holt was angry. So Holt left."
    assert fullest(text, "Holt") == ["Lena Holt"]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Lena M. Holt came. Then Holt left.", "Holt", ["Lena M. Holt"]),
        ("Lena Holt met Bob Holt. So Holt left.", "Holt", ["Bob Holt", "Lena Holt"]),
        ("Ann Suu Holt came. So Suu Holt left.", "Suu Holt", ["Ann Suu Holt"]),
        ("Lena Holt came. Then Lena left.", "Lena", ["Lena Holt"]),
        ("Harold Bornstein came. So Bornsten left.", "Bornsten", ["Harold Bornstein"]),
        ("The Orr Tide Board met. So the Tide Board left.", "Tide Board", ["Orr Tide Board"]),
        ("The National Harbour Board met. So the NHB left.", "NHB", ["National Harbour Board"]),
        ("The New Orr Times met. So the Times left.", "Times", ["New Orr Times"]),
        ("The Orr Club for Rest met. So the Orr Club left.", "Orr Club", ["Orr Club for Rest"]),
        ("Osama bin Reed came. So Bin Reed left.", "Bin Reed", ["Osama bin Reed"]),
    ],
)
def test_a_short_name_means_the_fullest(text: str, words: str, expected: list[str]) -> None:
    assert fullest(text, words) == expected


def test_names_of_two_persons_with_other_initials_stay_apart() -> None:
    text = "Ann B. Reed met Ann C. Reed. So Ann C. Reed left."
    assert {e.name for e in view_of(text).cast.entities} == {"Ann B. Reed", "Ann C. Reed"}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Lena Holt", SpeakerType.PERSON),
        ("Orr Harbour Board", SpeakerType.ORGANISATION),
        ("Orr Courier", SpeakerType.PUBLICATION),
        ("Denmark", SpeakerType.STATE),
        ("NHB", None),
    ],
)
def test_the_sort_of_a_name_is_told_by_its_words(name: str, kind: SpeakerType | None) -> None:
    (entity,) = view_of(f"Yesterday we met {name} again.").cast.entities
    assert entity.type == kind


@given(st.text(max_size=300))
def test_any_text_has_names_inside_it_in_order(text: str) -> None:
    names = view_of(text).names.mentions
    places = [mention.name.span for mention in names]
    assert places == sorted(places)
    assert all(0 <= span.start < span.end <= len(text) for span in places)
