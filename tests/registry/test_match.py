"""Who is who among the names of a record."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import SpeakerType
from onrecord.registry.known import KnownName, Named
from onrecord.registry.match import family_of, identities

PERSON, BODY = SpeakerType.PERSON, SpeakerType.ORGANISATION


def groups(*names: str | Named, known: tuple[KnownName, ...] = ()) -> list[set[str]]:
    """The names that mean the same speaker; a string is a person's name."""
    given = [each if isinstance(each, Named) else Named(each, PERSON) for each in names]
    found: dict[str, list[str]] = defaultdict(list)
    for named, id_ in identities(given, known).items():
        found[id_].append(named.name)
    return [set(each) for each in found.values()]


def test_titles_middle_names_and_spellings_make_no_other_person() -> None:
    names = ("Ann Reed", "Ann B. Reed", "Mr. Ann Reed", "Ann Beate Reed", "Anne-Marie Holt")
    assert groups(*names) == [set(names[:4]), {"Anne-Marie Holt"}]


def test_two_middle_names_are_two_people_and_the_bare_form_is_neither() -> None:
    assert groups("Ann Reed", "Ann B. Reed", "Ann Beate Reed", "Ann C. Reed") == [
        {"Ann Reed"},
        {"Ann B. Reed", "Ann Beate Reed"},
        {"Ann C. Reed"},
    ]


def test_an_initial_that_could_be_of_two_middle_names_is_neithers() -> None:
    assert groups("Ann B. Reed", "Ann Beate Reed", "Ann Bodil Reed") == [
        {"Ann B. Reed"},
        {"Ann Beate Reed"},
        {"Ann Bodil Reed"},
    ]


def test_father_and_son_stay_apart() -> None:
    assert len(groups("Tom Bell", "Tom Bell Jr.", "Tom Bell Sr.", "Tom Bell III")) == 4


def test_an_initial_is_the_one_person_whom_it_can_mean() -> None:
    assert groups("V. Holt", "Vera Holt", "Lena Holt") == [
        {"V. Holt", "Vera Holt"},
        {"Lena Holt"},
    ]
    assert len(groups("V. Holt", "Vera Holt", "Viktor Holt")) == 3


def test_initials_without_a_blank_are_initials() -> None:
    assert groups("J.K. Dorn", "JK Dorn", "Jana Dorn") == [{"J.K. Dorn", "JK Dorn", "Jana Dorn"}]


def test_a_bare_surname_is_a_speaker_of_its_own() -> None:
    assert len(groups("Holt", "Lena Holt")) == 2


def test_a_person_is_never_a_body() -> None:
    assert len(groups("Reed", Named("Reed", BODY))) == 2
    assert len(groups("Lena Court", Named("Lena Court", BODY))) == 2


def test_a_name_of_unknown_type_is_whoever_has_it_alone() -> None:
    assert len(groups(Named("Lantern"), Named("Lantern", BODY))) == 1
    assert len(groups(Named("Reed"), Named("Reed", BODY), "Reed")) == 3


def test_parts_joined_by_hyphens_are_alike_where_they_are_syllables() -> None:
    assert groups("Han Sol Un", "Han Sol-un", "Han Sol-Un") == [
        {"Han Sol Un", "Han Sol-un", "Han Sol-Un"}
    ]
    assert len(groups("Emma Smith-Jones", "Emma Jones")) == 2


def test_the_list_tells_who_a_surname_is() -> None:
    known = (KnownName(Named("Lena Holt", PERSON), "H1"), KnownName(Named("Holt", PERSON), "H1"))
    assert identities([Named("Holt"), Named("L. Holt", PERSON)], known) == {
        Named("Holt"): "H1",
        Named("L. Holt", PERSON): "H1",
    }


def test_a_name_that_the_list_gives_to_two_people_is_neithers() -> None:
    known = (KnownName(Named("Tom Bell", PERSON), "B1"), KnownName(Named("Tom Bell", PERSON), "B2"))
    (id_,) = identities([Named("Tom Bell", PERSON)], known).values()
    assert id_ not in {"B1", "B2"}


def test_who_stands_on_the_list_as_written_is_that_one() -> None:
    known = (
        KnownName(Named("Tom Bell", PERSON), "B1"),
        KnownName(Named("Tom A. Bell", PERSON), "B2"),
    )
    names = [Named("Tom Bell", PERSON), Named("Tom A. Bell", PERSON)]
    assert list(identities(names, known).values()) == ["B1", "B2"]


WORDS = st.sampled_from("Ann Anna A. B. Beate Reed Holt van Orr Jr. Lantern Moscow de Al".split())
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
NAMED = st.builds(Named, NAMES, st.sampled_from([None, PERSON, BODY, SpeakerType.STATE]))
KNOWN = st.lists(st.builds(KnownName, NAMED, st.sampled_from(["Q1", "Q2"])), max_size=4)


@given(st.lists(NAMED, max_size=12), KNOWN, st.randoms())
def test_the_order_of_adding_changes_nothing(
    names: list[Named], known: list[KnownName], random: object
) -> None:
    before = identities(names, known)
    shuffled, others = list(names), list(known)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    random.shuffle(others)  # type: ignore[attr-defined]
    assert identities(shuffled, others) == before


@given(st.lists(NAMED, max_size=12), KNOWN)
def test_a_family_can_be_worked_out_alone(names: list[Named], known: list[KnownName]) -> None:
    whole = identities(names, known)
    for family in {family_of(each) for each in names}:
        mine = [each for each in names if family_of(each) == family]
        theirs = [each for each in known if family_of(each.named) == family]
        assert identities(mine, theirs) == {each: whole[each] for each in mine}


@given(st.text(), st.sampled_from([None, *SpeakerType]))
def test_any_text_is_somebody(name: str, type_: SpeakerType | None) -> None:
    assert len(identities([Named(name, type_)], ())) == 1


@pytest.mark.parametrize("count", [2_000])
def test_a_thousand_namesakes_are_a_thousand_people(count: int) -> None:
    names = [Named(f"Ann X{number} Reed", PERSON) for number in range(count)]
    assert len(set(identities(names, ()).values())) == count
