"""An article says "the Orrelian president"; a list says who that was, and from when to when."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.registry.known import KnownRole, Role
from onrecord.registry.roles import holder, role_keys


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("the US president", "President of the United States"),
        ("the president of the U.S.", "President of the United States"),
        ("The Danish prime minister", "Prime Minister of Denmark"),
        ("Denmark’s premier", "Prime Minister of Denmark"),
        ("the Orrelian foreign minister", "Minister of Foreign Affairs of Orrelia"),
        ("the mayor of Orr", "Mayor of Orr"),
        ("Orr's mayor", "Mayor of Orr"),
        ("the German chancellor", "Federal Chancellor of Germany"),
        ("the White House chief", "President of the United States"),
        ("the Danish leader", "Prime Minister of Denmark"),
        ("Danish Defence Minister", "Minister of Defense of Denmark"),
    ],
)
def test_a_description_means_the_role(words: str, role: str) -> None:
    assert set(role_keys(words)) & set(role_keys(role))


@pytest.mark.parametrize(
    "words",
    [
        *("the former US president", "the ex-president of Denmark", "the then Danish premier"),
        *("the president-elect of Denmark", "his foreign minister", "a Danish minister"),
        *("the president", "", "she", "one Danish president"),
    ],
)
def test_other_words_mean_none(words: str) -> None:
    assert role_keys(words) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the US ambassador to Denmark", "the Danish ambassador to the US"),
        ("the US president", "the US vice president"),
        ("the Danish foreign minister", "the Danish deputy foreign minister"),
        ("the mayor of Copenhagen", "the Danish mayor"),
    ],
)
def test_offices_that_only_look_alike_are_apart(one: str, other: str) -> None:
    assert not set(role_keys(one)) & set(role_keys(other))


REED = KnownRole(Role("President of Orrelia", "2012-05-07", "2018-05-07"), "reed")
HOLT = KnownRole(Role("President of Orrelia", "2018-05-07"), "holt")


@pytest.mark.parametrize(
    ("published", "who"),
    [
        ("2015-10-13", REED),
        ("2015-10", REED),
        ("2015-10-13T22:00:00+03:00", REED),
        ("2019", HOLT),
        ("2018-05-07", None),  # both held it on that day
        ("2018-05", None),
        ("2011-01-01", None),
        (None, None),
        ("--10-13", None),
    ],
)
def test_who_held_it_on_the_day(published: str | None, who: KnownRole | None) -> None:
    assert holder((REED, HOLT), published) == who


def test_two_terms_of_one_person_are_one_holder() -> None:
    again = KnownRole(Role("President of Orrelia"), "reed")
    found = holder((REED, again), "2015-10-13")
    assert found is not None
    assert found.speaker == "reed"


@given(st.text())
def test_no_words_are_too_strange(words: str) -> None:
    role_keys(words)
