"""How two bundles stand to each other: words, speakers, days."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.utterances.bundles import Bundle
from onrecord.link.utterances.constraints import Decided, constraints_of
from onrecord.link.utterances.content import content_key, normal_form, plain_words
from onrecord.link.utterances.occasion import Occasion, Period, occasion_of
from onrecord.link.utterances.relation import APART, relation
from onrecord.linked import DifferenceKind
from tests.link.utterances.made import LEVELS, WORDS, a_bundle, a_content, day

SEPTEMBER = Period("2021-09-01", "2021-09-01")
SHORT = a_content(7, WORDS[:5])
NO_COMMENT = a_content(8, ("no", "comment"))


@pytest.mark.parametrize(
    ("a", "b", "links"),
    [
        (a_bundle("a"), a_bundle("b"), True),
        (a_bundle("a"), a_bundle("b", published=SEPTEMBER), True),
        (a_bundle("a", content=SHORT), a_bundle("b", content=SHORT), True),
        (a_bundle("a", content=SHORT), a_bundle("b", content=SHORT, published=SEPTEMBER), False),
        (a_bundle("a", content=SHORT), a_bundle("b", content=SHORT, published=Period()), True),
        (a_bundle("a", content=SHORT), a_bundle("b", content=SHORT, speaker=None), False),
        (a_bundle("a"), a_bundle("b", speaker=None), True),
        (a_bundle("a", content=NO_COMMENT), a_bundle("b", content=NO_COMMENT), False),
        (
            a_bundle("a", content=NO_COMMENT, said=day(3)),
            a_bundle("b", content=NO_COMMENT, said=day(3)),
            True,
        ),
        (a_bundle("a", content=SHORT), a_bundle("b", content=SHORT, speaker="tom"), False),
        (a_bundle("a", content=a_content(bundles=201)), a_bundle("b"), False),
        (a_bundle("a", content=a_content(named=6)), a_bundle("b"), False),
        (a_bundle("a", content=a_content(unknown=6), speaker=None), a_bundle("b"), False),
        (a_bundle(*"abcdefghijklmnopqrstuvwxyz", speaker=None), a_bundle("0"), False),
        (a_bundle("a", said=day(1)), a_bundle("b", said=day(25)), False),
    ],
)
def test_what_links(a: Bundle, b: Bundle, links: bool) -> None:
    assert relation(a, b, 0.99, LEVELS).links == links


def test_what_differs_though_it_must_be_one() -> None:
    by_two = relation(a_bundle("a"), a_bundle("b", speaker="tom"), 0.99, LEVELS)
    assert (by_two.links, by_two.disagrees) == (True, DifferenceKind.SPEAKER)
    on_two = relation(a_bundle("a", said=day(3)), a_bundle("b", said=day(5)), 0.99, LEVELS)
    assert (on_two.links, on_two.disagrees) == (True, DifferenceKind.DATE)
    other = a_content(2, (*WORDS[:-1], "September"))
    assert not relation(
        a_bundle("a"), a_bundle("b", speaker="t", content=other), 0.99, LEVELS
    ).links
    both = relation(
        a_bundle("a", said=day(3)), a_bundle("b", said=day(5), speaker="t"), 0.99, LEVELS
    )
    assert both == APART


def test_near_the_level_it_is_suggested() -> None:
    found = relation(a_bundle("a"), a_bundle("b", content=a_content(2)), 0.4, LEVELS)
    assert (found.links, found.suggests) == (False, True)


def test_endless_words_are_compared_by_their_vocabulary() -> None:
    words = tuple(f"word{n % 700}" for n in range(200_000))
    one, other = a_content(1, words), a_content(2, words[5:])
    found = relation(
        a_bundle("a", content=one), a_bundle("b", content=other, speaker="t"), 0.9, LEVELS
    )
    assert found.disagrees is DifferenceKind.SPEAKER


def test_days() -> None:
    assert day(3).is_short
    assert not Period("2021-05-01", "2021-05-31").is_short
    assert not Period(None, "2021-05-01").is_short
    assert day(3).days_from(day(7)) == day(7).days_from(day(3)) == 4
    assert Period(None, "2021-05-01").days_from(day(3)) is None
    assert Period(None, "2021-05-03").overlaps(day(3))
    assert not Period(None, "2021-05-02").overlaps(day(3))
    assert Period(None, "2021-05-03").with_(day(3)) == day(3)
    assert day(3).with_(day(5)) == Period("2021-05-03", "2021-05-05")
    assert occasion_of(None, day(3), day(4)) == Occasion("", day(3), Period())
    assert occasion_of("ana", Period(), day(4)).when == day(4)


@given(st.text())
def test_a_normal_form_is_its_own(text: str) -> None:
    normal = normal_form(text)
    assert normal_form(normal) == normal or not normal.strip()
    assert 0 <= content_key(normal) < 1 << 63


def test_marks_and_blanks_are_the_same_words() -> None:
    assert normal_form("“We  can’t\ngo,”") == normal_form('"We can\'t go,"') == '"We can\'t go,"'
    assert normal_form("We go") != normal_form("we go")
    assert plain_words('"We can\'t – go,"') == ("we", "can't", "go")


def test_later_decisions_overrule_earlier_ones() -> None:
    a, b, c = (frozenset(name) for name in "abc")
    merged, parted = Decided(True, a, b), Decided(False, b, a)
    assert constraints_of([merged]).together == (a | b,)
    assert constraints_of([merged, parted]).together == ()
    assert constraints_of([merged, parted]).apart == ((b, a),)
    assert constraints_of([parted, merged]).apart == ()
    assert constraints_of([Decided(False, c, a), merged]).apart == ((c, a),)
    assert constraints_of([parted]).parted == b
