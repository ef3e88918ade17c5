"""Pairs in, utterances out: whatever the order, and under what must stay apart."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.utterances.bundles import Bundle
from onrecord.link.utterances.constraints import Constraints
from onrecord.link.utterances.partition import partition
from onrecord.link.utterances.relation import is_apart, relation
from tests.link.utterances.made import FREE, LEVELS, WORDS, a_bundle, a_content, day, worlds

Groups = list[list[str]]


def groups(
    bundles: list[Bundle], scores: dict[tuple[int, int], float], constraints: Constraints = FREE
) -> Groups:
    found = partition(bundles, scores, constraints, LEVELS)
    return [[each.id for each in utterance] for utterance in found.utterances]


def three() -> list[Bundle]:
    """Three bundles of other words each."""
    names = ("one", "two", "six")
    contents = [
        a_content(number, tuple(f"{name}{n}" for n in range(9)))
        for number, name in enumerate(names)
    ]
    return [a_bundle(name, content=c) for name, c in zip("abc", contents, strict=True)]


@given(worlds(), st.data())
def test_the_order_changes_nothing(
    world: tuple[list[Bundle], dict[tuple[int, int], float]], data: st.DataObject
) -> None:
    bundles, scores = world
    shuffled = dict(data.draw(st.permutations(list(scores.items()))))
    other = data.draw(st.permutations(bundles))
    assert partition(bundles, scores, FREE, LEVELS) == partition(other, shuffled, FREE, LEVELS)


@given(worlds())
def test_each_bundle_is_in_one_utterance(
    world: tuple[list[Bundle], dict[tuple[int, int], float]],
) -> None:
    bundles, scores = world
    found = [id_ for group in groups(bundles, scores) for id_ in group]
    assert sorted(found) == sorted(each.id for each in bundles)


@given(worlds())
def test_what_was_judged_to_be_two_is_not_one_without_a_whole(
    world: tuple[list[Bundle], dict[tuple[int, int], float]],
) -> None:
    bundles, scores = world
    for utterance in partition(bundles, scores, FREE, LEVELS).utterances:
        for a, b in combinations(utterance, 2):
            numbers = sorted((a.content.number, b.content.number))
            score = scores.get((numbers[0], numbers[1]))
            if score is not None and is_apart(a, b, score, LEVELS):
                longest = max(len(each.content.words) for each in utterance)
                assert longest > max(len(a.content.words), len(b.content.words))


@given(worlds())
def test_others_change_nothing(world: tuple[list[Bundle], dict[tuple[int, int], float]]) -> None:
    bundles, scores = world
    stranger = a_bundle("z", content=a_content(99))
    assert groups([*bundles, stranger], scores) == sorted([*groups(bundles, scores), ["z"]])


def test_a_chain_is_cut_at_its_weaker_link() -> None:
    scores = {(0, 1): 0.8, (1, 2): 0.9, (0, 2): 0.1}
    assert groups(three(), scores) == [["a"], ["b", "c"]]
    del scores[0, 2]
    assert groups(three(), scores) == [["a", "b", "c"]]


def test_of_equal_links_the_one_with_the_smaller_ids_holds() -> None:
    scores = {(0, 1): 0.8, (1, 2): 0.8, (0, 2): 0.1}
    assert groups(three(), scores) == [["a", "b"], ["c"]]
    found = partition(three(), scores, FREE, LEVELS)
    assert [(each.a.id, each.b.id) for each in found.cut] == [("b", "c")]


def test_two_parts_of_one_whole_do_not_part_it() -> None:
    one, other = ("ferry", "sails", "every", "morning"), ("nobody", "asked", "about", "tolls")
    contents = [a_content(0, one), a_content(1, (*one, *other)), a_content(2, other)]
    bundles = [a_bundle(name, content=c) for name, c in zip("abc", contents, strict=True)]
    assert groups(bundles, {(0, 1): 0.8, (1, 2): 0.8, (0, 2): 0.0}) == [["a", "b", "c"]]


def test_an_unknown_speaker_goes_with_one_of_two() -> None:
    bundles = [a_bundle("a", speaker="ana"), a_bundle("b", speaker=None)]
    bundles.append(a_bundle("c", speaker="tom", content=a_content(named=9)))
    assert groups(bundles, {}) == [["a", "b"], ["c"]]


def test_days_are_those_of_all_that_is_together() -> None:
    bundles = [a_bundle("a", said=day(3)), a_bundle("b", published=day(3))]
    bundles.append(a_bundle("c", said=day(1), content=a_content(2, WORDS[::-1])))
    assert groups(bundles, {(1, 2): 0.9}) == [["a", "b"], ["c"]]


def test_what_reviewers_decided_holds() -> None:
    a, b, c = (frozenset(name) for name in "abc")
    scores = {(0, 1): 0.9, (1, 2): 0.1}
    assert groups(three(), scores, Constraints(apart=((a, b),))) == [["a"], ["b"], ["c"]]
    together = Constraints(together=(a | c,))
    assert groups(three(), {}, together) == [["a", "c"], ["b"]]
    # b was judged to be another utterance than c, so it does not come in by its link with a.
    assert groups(three(), scores, together) == [["a", "c"], ["b"]]
    found = partition(three(), scores, Constraints(apart=((a, b),)), LEVELS)
    assert found.cut == ()


@given(worlds())
def test_a_relation_is_the_same_from_both_sides(
    world: tuple[list[Bundle], dict[tuple[int, int], float]],
) -> None:
    bundles, _ = world
    for a, b in combinations(bundles, 2):
        assert relation(a, b, 0.9, LEVELS) == relation(b, a, 0.9, LEVELS)
        assert is_apart(a, b, 0.9, LEVELS) == is_apart(b, a, 0.9, LEVELS)
