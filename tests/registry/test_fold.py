"""Two outlets spell one name in two ways, and a search in a third: all are alike when folded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import SpeakerType
from onrecord.registry.bodies import body_key
from onrecord.registry.fold import folded
from onrecord.registry.known import Named


@pytest.mark.parametrize(
    "spellings",
    [
        ("Oleh Dorensky", "Oleh Dorenskyy", "Oleh Dorenskiy", "Oleh Dorenski", "OLEH DORENSKY"),
        ("Sergei Korvin", "Sergey Korvin", "Сергей Корвин"),
        ("Aleksandr Vell", "Alexander Vell", "Alexandr Vell"),
        ("Yevgeny Holt", "Evgeny Holt", "Yevgenii Holt"),
        ("Mikhail Reed", "Mihail Reed"),
        ("Mahmoud Arran", "Mahmud Arran"),
        ("Mohammed Arran", "Muhammad Arran", "Mohamed Arran"),
        ("Lena O’Neill", "Lena O'Neill", "Lena ONeil"),
        ("Jörg Müller", "Jorg Mueller"),
        ("the U.S.", "US"),
    ],
)
def test_spellings_of_one_name_are_alike(spellings: tuple[str, ...]) -> None:
    assert len({folded(each) for each in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ann Reed", "Ann Read"), ("Samuel Holt", "Samul Holt"), ("Lena Holt", "Lina Holt")],
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    "names",
    [
        ("Department of Justice", "the Justice Department"),
        ("Ministry of Defence", "Defense Ministry"),
        ("Orrelian Centre for Labour", "Orrelian Center for Labor"),
        ("Ministry of Foreign Affairs of Orrelia", "Orrelia's Foreign Ministry"),
        ("U.S. Department of Justice", "US Justice Department", "American Justice Department"),
        ("Danish Defence Ministry", "Ministry of Defense of Denmark", "Denmark’s Defense Ministry"),
    ],
)
def test_ways_to_write_one_body_are_alike(names: tuple[str, ...]) -> None:
    assert len({body_key(Named(each, SpeakerType.ORGANISATION)) for each in names}) == 1


def test_a_university_is_not_turned_round() -> None:
    one, other = Named("University of Orr"), Named("Orr University")
    assert body_key(one) != body_key(other)


def test_capitals_and_seats_that_speak_for_a_state_are_it() -> None:
    names = ("Denmark", "Copenhagen", "Kingdom of Denmark", "Christiansborg")
    assert len({body_key(Named(name, SpeakerType.STATE)) for name in names}) == 1


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name)


@given(st.text(), st.sampled_from([None, *SpeakerType]))
def test_no_name_is_too_strange(name: str, type_: SpeakerType | None) -> None:
    body_key(Named(name, type_))


def test_a_word_of_any_length_is_folded_at_once() -> None:
    assert len(folded("khy" * 200_000)) == 600_000
