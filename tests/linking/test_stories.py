"""What is one utterance, what is not, and how its reports are told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.contract import Kind
from onrecord.errors import NotFound
from onrecord.linked import DifferenceKind
from onrecord.linking.record import link
from onrecord.store import Store
from onrecord.store.links.records import UtteranceFilter
from tests.linking.told import NOBODY, Says, an_article_of, utterances
from tests.linking.word_judge import WordJudge

FERRY = "the ferry sails every morning and nobody asked about tolls in May"
CLEAN = "we pay to pump the water uphill and then lose 70 litres every second"


def told(store: Store, judge: WordJudge, *articles: tuple[str, list[Says], str | None]) -> None:
    for location, says, published in articles:
        store.add(an_article_of(location, *says, published=published, outlet=location.upper()))
    link(store, judge)


def test_the_same_quotation_by_two_outlets_is_one(store: Store, judge: WordJudge) -> None:
    told(
        store,
        judge,
        ("b", [Says(f"“{FERRY},”")], "2021-05-05"),
        ("a", [Says(f'"{FERRY}."'), Says("something else is told here")], "2021-05-04"),
    )
    assert utterances(store) == {frozenset({"a#0", "b#0"})}
    (summary,) = store.utterances()
    assert (summary.independent, summary.reprints, summary.statements) == (2, 0, 2)
    assert summary.speaker == "Ana Ruiz"
    found = store.utterance(summary.id)
    assert [each.stored.location for each in found.reports] == ["a", "b"]
    assert found.first.reason == ""
    assert found.reports[1].reason == "the same words"
    assert found.reports[1].differences == ()
    assert list(store.verify()) == []


def test_a_number_that_differs_is_told_at_its_place(store: Store, judge: WordJudge) -> None:
    told(
        store,
        judge,
        ("a", [Says(CLEAN)], "2021-05-04"),
        ("b", [Says(CLEAN.replace("70", "90"))], "2021-05-05"),
        ("c", [Says(CLEAN.replace("70", "90"))], "2021-05-06"),
    )
    page = store.differences()
    (found,) = page.differences
    assert found.kind is DifferenceKind.NUMBER
    assert (found.a.words, found.b.words) == ("70", "90")
    assert (found.a.stored.location, found.b.stored.location) == ("a", "b")
    text = store.extraction("b").article.text
    assert found.b.place is not None
    assert found.b.place.of(text) == "90"
    counted = {each.kind: each.count for each in store.difference_counts() if each.count}
    assert counted == {DifferenceKind.NUMBER: 1}
    assert store.differences(kind=DifferenceKind.NAME).differences == ()
    assert store.differences(speaker="Ana Ruiz", utterance=found.utterance) == page


def test_another_speaker_is_another_utterance(store: Store, judge: WordJudge) -> None:
    told(
        store,
        judge,
        ("a", [Says("nobody asked us about tolls", "Ana Ruiz")], "2021-05-04"),
        ("b", [Says("nobody asked us about tolls", "Tom Bell")], "2021-05-04"),
    )
    assert utterances(store) == set()


def test_an_unknown_speaker_may_be_the_same(store: Store, judge: WordJudge) -> None:
    told(
        store,
        judge,
        ("a", [Says(FERRY, "Ana Ruiz")], "2021-05-04"),
        ("b", [Says(FERRY, NOBODY)], "2021-05-05"),
        ("c", [Says(FERRY.replace("May", "June"), NOBODY)], "2021-05-05"),
    )
    assert utterances(store) == {frozenset({"a#0", "b#0", "c#0"})}
    (summary,) = store.utterances()
    assert summary.speaker == "Ana Ruiz"


def test_long_words_of_two_speakers_are_one_with_a_difference(
    store: Store, judge: WordJudge
) -> None:
    told(
        store,
        judge,
        ("a", [Says(FERRY, "Ana Ruiz")], "2021-05-04"),
        ("b", [Says(FERRY, "Tom Bell")], "2021-05-05"),
    )
    assert utterances(store) == {frozenset({"a#0", "b#0"})}
    (found,) = store.differences().differences
    assert found.kind is DifferenceKind.SPEAKER
    assert (found.a.span, found.b.span) == (None, None)


def test_a_name_that_is_told_more_fully_is_no_other_speaker(store: Store, judge: WordJudge) -> None:
    told(
        store,
        judge,
        ("a", [Says(FERRY, "Ana Ruiz")], "2021-05-04"),
        ("b", [Says(FERRY, "Watchdog Ana Ruiz")], "2021-05-05"),
    )
    assert utterances(store) == {frozenset({"a#0", "b#0"})}
    assert store.differences().differences == ()


@pytest.mark.parametrize("published", ["2021-09-01", None])
def test_but_only_when_both_are_told_within_weeks(
    store: Store, judge: WordJudge, published: str | None
) -> None:
    told(
        store,
        judge,
        ("a", [Says(FERRY, "Ana Ruiz")], "2021-05-04"),
        ("b", [Says(FERRY, "Tom Bell")], published),
    )
    assert utterances(store) == set()


def test_what_four_people_say_is_a_phrase(store: Store, judge: WordJudge) -> None:
    names = ("Ana Ruiz", "Tom Bell", "Lena Holt", "Ida Vell")
    for place, name in enumerate(names):
        told(store, judge, (f"{place}", [Says(FERRY, name)], "2021-05-04"))
    assert utterances(store) == set()


def test_days_that_exclude_each_other_are_two_occasions(store: Store, judge: WordJudge) -> None:
    told(
        store,
        judge,
        ("a", [Says("nobody asked us about tolls", day="2021-05-01")], "2021-05-04"),
        ("b", [Says("nobody asked us about tolls", day="2021-05-03")], "2021-05-04"),
    )
    assert utterances(store) == set()


def test_long_words_a_few_days_apart_are_one_with_another_day(
    store: Store, judge: WordJudge
) -> None:
    told(
        store,
        judge,
        ("a", [Says(FERRY, day="2021-05-03")], "2021-05-04"),
        ("b", [Says(FERRY, day="2021-05-04")], "2021-05-04"),
        ("c", [Says(FERRY, day="2021-06-04")], "2021-06-04"),
    )
    assert utterances(store) == {frozenset({"a#0", "b#0"})}
    (found,) = store.differences().differences
    assert found.kind is DifferenceKind.DATE
    (summary,) = store.utterances()
    assert (summary.said_first, summary.said_last) == ("2021-05-03", "2021-05-03")


def test_few_words_are_said_anew(store: Store, judge: WordJudge) -> None:
    told(
        store,
        judge,
        ("a", [Says("nobody asked us about tolls")], "2021-01-04"),
        ("b", [Says("nobody asked us about tolls")], "2021-05-04"),
        ("c", [Says(FERRY)], "2021-01-04"),
        ("d", [Says(FERRY)], "2021-05-04"),
    )
    assert utterances(store) == {frozenset({"c#0", "d#0"})}


def test_next_to_nothing_is_one_only_where_speaker_and_day_are_known(
    store: Store, judge: WordJudge
) -> None:
    told(
        store,
        judge,
        ("a", [Says("No comment")], "2021-05-04"),
        ("b", [Says("No comment")], "2021-05-04"),
        ("c", [Says("Never again", day="2021-05-04")], "2021-05-04"),
        ("d", [Says("Never again", day="2021-05-04")], "2021-05-07"),
    )
    assert utterances(store) == {frozenset({"c#0", "d#0"})}


def test_headline_and_body_are_one_report(store: Store, judge: WordJudge) -> None:
    says = [Says(FERRY[:26], headline=True), Says(FERRY)]
    told(store, judge, ("a", says, "2021-05-04"))
    assert utterances(store) == {frozenset({"a#0", "a#1"})}
    (summary,) = store.utterances()
    assert (summary.independent, summary.statements) == (1, 2)
    found = store.utterance(summary.id)
    assert [each.is_independent for each in found.reports] == [True, False]
    assert not found.first.stored.statement.headline
    assert list(store.utterances(UtteranceFilter(at_least=2))) == []


def test_a_chain_is_cut(store: Store, judge: WordJudge) -> None:
    first, last = "ferry sails tolls morning harbour", "boats water litres uphill seconds"
    middle = f"{first} {last}"
    told(
        store,
        judge,
        ("a", [Says(f"{first} nobody asked anybody")], "2021-05-04"),
        ("b", [Says(f"{middle} asked")], "2021-05-04"),
        ("c", [Says(f"{last} nobody asked anybody")], "2021-05-04"),
    )
    (group,) = utterances(store)
    assert len(group) == 2
    (summary,) = store.utterances()
    (suggested,) = store.utterance(summary.id).suggestions
    assert suggested.probability >= 0.5


def test_two_parts_of_a_whole_that_is_told_elsewhere_belong_together(
    store: Store, judge: WordJudge
) -> None:
    one, other = "ferry sails tolls morning harbour", "boats water litres uphill harbour"
    told(
        store,
        judge,
        ("a", [Says(one), Says(other)], "2021-05-04"),
        ("b", [Says(f"{one} and {other}")], "2021-05-04"),
    )
    assert utterances(store) == {frozenset({"a#0", "a#1", "b#0"})}
    (summary,) = store.utterances()
    assert summary.independent == 2


def test_what_somebody_is_reported_to_report_is_not_the_same(
    store: Store, judge: WordJudge
) -> None:
    story = an_article_of("a", Says(f"critics told that {FERRY}"), Says(FERRY, NOBODY))
    outer, inner = story.statements
    inner = replace(inner, within=outer.id)
    store.add(replace(story, statements=(outer, inner)))
    store.add(an_article_of("b", Says(FERRY, NOBODY)))
    link(store, judge)
    assert utterances(store) == {frozenset({"a#1", "b#0"})}


def test_the_words_shown_are_those_of_the_longest_direct_report(
    store: Store, judge: WordJudge
) -> None:
    told(
        store,
        judge,
        ("a", [Says(FERRY[:40])], "2021-05-03"),
        ("b", [Says(FERRY)], "2021-05-04"),
        ("c", [Says(f"that {FERRY} or so", kind=Kind.INDIRECT)], "2021-05-05"),
    )
    (summary,) = store.utterances()
    assert summary.words == FERRY
    assert store.utterance(summary.id).words == FERRY


def test_what_stands_alone_is_an_utterance_too(store: Store, judge: WordJudge) -> None:
    told(store, judge, ("a", [Says(FERRY)], "2021-05-04"))
    (stored,) = store.statements()
    found = store.utterance(stored.statement.id[:6])
    assert found.id == stored.statement.id
    assert (found.independent, found.reprints, len(found.reports)) == (1, 0, 1)
    assert found.speaker == "Ana Ruiz"
    assert list(store.utterances()) == []


def test_a_former_id_leads_on(store: Store, judge: WordJudge) -> None:
    told(
        store,
        judge,
        ("a", [Says(FERRY)], "2021-05-04"),
        ("b", [Says(FERRY)], "2021-05-04"),
    )
    former = {each.statement.id for each in store.statements()}
    told(store, judge, ("a", [Says("another thing is told first"), Says(FERRY)], "2021-05-04"))
    (summary,) = store.utterances()
    assert {store.utterance_of(each) for each in former} == {summary.id}


def test_an_id_of_nothing_is_told(store: Store, judge: WordJudge) -> None:
    told(store, judge, ("a", [Says(FERRY)], "2021-05-04"))
    for wanted in ("feed", "no such thing", "\ud800", "f" * 20):
        with pytest.raises(NotFound):
            store.utterance(wanted)


def test_utterances_are_found_by_what_a_report_says(store: Store, judge: WordJudge) -> None:
    told(
        store,
        judge,
        *((name, [Says(FERRY)], "2021-05-04") for name in "abc"),
        *((name, [Says(CLEAN, "Tom Bell", day="2021-05-02")], "2021-05-04") for name in "de"),
    )
    every = [each.words for each in store.utterances()]
    assert every == [FERRY, CLEAN]
    for wanted, found in (
        (UtteranceFilter(words="ferry"), [FERRY]),
        (UtteranceFilter(words="litres"), [CLEAN]),
        (UtteranceFilter(speaker="bell"), [CLEAN]),
        (UtteranceFilter(outlet="A"), [FERRY]),
        (UtteranceFilter(words="ferry", outlet="D"), []),
        (UtteranceFilter(said_from="2021-05-01", said_to="2021-05"), [CLEAN]),
        (UtteranceFilter(at_least=3), [FERRY]),
        (UtteranceFilter(speakers=("nobody",)), []),
    ):
        assert [each.words for each in store.utterances(wanted)] == found
    first = store.utterance_page(size=1)
    assert first.after is not None
    second = store.utterance_page(size=1, after=first.after)
    assert [each.words for each in (*first.utterances, *second.utterances)] == every
    assert second.after is None


def test_facts_come_before_words_and_what_is_quoted_before_what_is_retold(
    store: Store, judge: WordJudge
) -> None:
    def report(word: str, other: str, kind: Kind = Kind.DIRECT) -> list[Says]:
        return [Says(CLEAN.replace(word, other), kind=kind)]

    told(
        store,
        judge,
        ("a", report("", ""), "2021-05-01"),
        ("b", report("pump", "push", Kind.INDIRECT), "2021-05-02"),
        ("c", report("70", "80", Kind.INDIRECT), "2021-05-03"),
        ("d", report("pump", "lift"), "2021-05-04"),
        ("e", report("70", "90"), "2021-05-05"),
    )
    found = store.differences().differences
    from_first = [each for each in found if each.a.stored.location == "a"]
    assert [each.b.stored.location for each in from_first] == ["e", "c", "d", "b"]
