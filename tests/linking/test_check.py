"""What is found of a quotation: in which words, of whom, when, and where it was reported first."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.checked import Finding, Outcome, Quotation, When, Whose
from onrecord.contract import Kind
from onrecord.linked import DifferenceKind
from onrecord.linking.check import Checker
from onrecord.linking.record import link
from onrecord.store import Store
from onrecord.view.check.in_words import how_in_words
from tests.linking.told import NOBODY, Says, an_article_of
from tests.linking.word_judge import WordJudge

FERRY = "“The ferry sails every morning, and nobody asked about tolls in May.”"
CLEAN = "“We pay to pump the water uphill and then lose 70 litres every second.”"
BARE = CLEAN.strip("“.”")


def told(store: Store, judge: WordJudge, *articles: tuple[str, list[Says], str | None]) -> None:
    for location, says, published in articles:
        store.add(an_article_of(location, *says, published=published, outlet=location.upper()))
    link(store, judge)


@pytest.fixture
def told_twice(store: Store, judge: WordJudge) -> Store:
    """Two independent reports of one utterance, the second in other words; and something else."""
    told(
        store,
        judge,
        ("b", [Says(CLEAN.replace("70", "90"), day="2021-05-02")], "2021-05-05"),
        ("a", [Says(CLEAN, day="2021-05-02"), Says(FERRY, "Tom Bell")], "2021-05-04"),
        ("c", [Says("that nobody needs a second bridge", kind=Kind.INDIRECT)], "2021-05-06"),
    )
    return store


def checked(store: Store, words: str, speaker: str | None = None, **days: Any) -> Finding:
    return Checker(WordJudge()).check(store, Quotation(words, speaker, **days))


def test_the_same_words_are_found_with_who_when_and_where_first(told_twice: Store) -> None:
    finding = checked(told_twice, BARE, "Ana Ruiz", said_first="2021-05-02", said_last="2021-05-02")
    assert (finding.outcome, finding.whose, finding.when) == (
        Outcome.WORD_FOR_WORD,
        Whose.SAME,
        When.SAME,
    )
    assert finding.is_confirmed
    found = finding.found
    assert found is not None
    assert (found.first.outlet, found.first.location, found.first.published) == (
        "A",
        "a",
        "2021-05-04",
    )
    assert (found.independent, found.reprints) == (2, 0)
    assert (found.said_first, found.said_last) == ("2021-05-02", "2021-05-02")
    assert (found.differences, found.is_part, found.is_quoted) == ((), False, True)
    assert found.utterance == told_twice.utterance_of(found.nearest.statement)


@pytest.mark.parametrize(
    "words",
    [
        "we pay to pump the water uphill, and then lose 70 litres every second!",
        "We pay to pump the water uphill and then lose 70 litres every second",
        "We pay to pump … and then lose 70 litres every second.",
    ],
)
def test_marks_the_first_letter_and_what_is_left_out_openly_change_nothing(
    told_twice: Store, words: str
) -> None:
    finding = checked(told_twice, words)
    assert (finding.outcome, finding.whose) == (Outcome.WORD_FOR_WORD, Whose.NOT_ASKED)
    assert finding.is_confirmed


def test_a_part_is_word_for_word_and_said_to_be_one(told_twice: Store) -> None:
    finding = checked(told_twice, "nobody asked about tolls", "Tom Bell")
    assert (finding.outcome, finding.whose) == (Outcome.WORD_FOR_WORD, Whose.SAME)
    assert finding.found is not None
    assert finding.found.is_part
    assert finding.found.words == "nobody asked about tolls"


def test_what_was_changed_is_told_at_its_place(told_twice: Store) -> None:
    words = BARE.replace("litres", "gallons")
    finding = checked(told_twice, words, "Ana Ruiz")
    assert (finding.outcome, finding.whose) == (Outcome.CHANGED, Whose.SAME)
    assert finding.found is not None
    (difference,) = finding.found.differences
    assert difference.kind is DifferenceKind.WORDS
    assert difference.a is not None
    assert difference.b is not None
    assert difference.a.of(words) == "gallons"
    assert difference.b.of(finding.found.words) == "litres"
    assert not finding.is_confirmed


def test_words_that_other_reports_have_with_another_figure_are_told_so(told_twice: Store) -> None:
    finding = checked(told_twice, BARE, "Ana Ruiz")
    assert finding.outcome is Outcome.WORD_FOR_WORD
    assert finding.found is not None
    assert finding.found.disputed == (DifferenceKind.NUMBER,)
    assert how_in_words(finding.found) == "Its reports differ in a figure."
    alone = checked(told_twice, FERRY, "Tom Bell").found
    assert alone is not None
    assert alone.disputed == ()


def test_another_case_inside_is_a_change(told_twice: Store) -> None:
    finding = checked(told_twice, BARE.replace("water", "Water"))
    assert finding.outcome is Outcome.CHANGED
    assert finding.found is not None
    assert [each.kind for each in finding.found.differences] == [DifferenceKind.FORM]


def test_words_that_were_never_quoted_are_not_word_for_word(told_twice: Store) -> None:
    finding = checked(told_twice, "nobody needs a second bridge", "Ana Ruiz")
    assert (finding.outcome, finding.whose) == (Outcome.CHANGED, Whose.SAME)
    assert finding.found is not None
    assert not finding.found.is_quoted


def test_words_of_somebody_else_are_told_with_all_their_names(
    store: Store, judge: WordJudge
) -> None:
    told(
        store,
        judge,
        ("a", [Says(FERRY)], "2021-05-04"),
        ("b", [Says(FERRY, NOBODY)], "2021-05-04"),
        ("c", [Says(FERRY, "Lena Holt")], "2021-09-04"),
        ("d", [Says(FERRY, "Lena Holt")], "2021-09-05"),
    )
    finding = checked(store, FERRY, "Tom Bell")
    assert (finding.outcome, finding.whose) == (Outcome.WORD_FOR_WORD, Whose.OTHER)
    assert finding.found is not None
    assert [each.name for each in finding.found.speakers] == ["Lena Holt", "Ana Ruiz"]
    assert finding.found.is_of_unknown
    assert checked(store, FERRY, "Holt").whose is Whose.SAME
    assert checked(store, FERRY, "Marta Holt").whose is Whose.OTHER


def test_the_speaker_s_own_words_come_before_those_of_others(
    store: Store, judge: WordJudge
) -> None:
    told(
        store,
        judge,
        ("a", [Says(FERRY, "Tom Bell")], "2021-01-04"),
        ("b", [Says(FERRY, "Ana Ruiz", day="2021-05-01")], "2021-05-04"),
        ("c", [Says(FERRY, "Ana Ruiz", day="2021-09-01")], "2021-09-04"),
    )
    finding = checked(store, FERRY, "Ana Ruiz", said_first="2021-09-01", said_last="2021-09-30")
    assert (finding.whose, finding.when) == (Whose.SAME, When.SAME)
    assert finding.found is not None
    assert finding.found.nearest.location == "c"


@pytest.mark.parametrize(
    ("day", "when"),
    [("2021-05-02", When.SAME), ("2021-05-03", When.ANOTHER), ("2021-06-01", When.ANOTHER)],
)
def test_a_day_is_told_from_another(told_twice: Store, day: str, when: When) -> None:
    finding = checked(told_twice, BARE, "Ana Ruiz", said_first=day, said_last=day)
    assert (finding.outcome, finding.when) == (Outcome.WORD_FOR_WORD, when)


@pytest.mark.parametrize(
    ("day", "when"), [("2021-05-01", When.NOT_TOLD), ("2021-05-05", When.ANOTHER)]
)
def test_nobody_reports_what_was_said_later(told_twice: Store, day: str, when: When) -> None:
    assert checked(told_twice, FERRY, said_first=day, said_last=day).when is when


def test_what_nobody_said_is_not_on_record(told_twice: Store) -> None:
    for words in (
        "Whales built this lighthouse themselves",
        "Кит построил этот дом сам",
        "x" * 900,
    ):
        finding = checked(told_twice, f"{words} once upon a time", "Ana Ruiz")
        assert (finding.outcome, finding.found) == (Outcome.NOT_ON_RECORD, None)


def test_a_few_words_are_looked_up_with_their_speaker_alone(told_twice: Store) -> None:
    finding = checked(told_twice, "asked about tolls", "Tom Bell")
    assert (finding.outcome, finding.whose) == (Outcome.WORD_FOR_WORD, Whose.SAME)
    assert finding.found is not None
    assert [each.name for each in finding.found.speakers] == ["Tom Bell"]
    for speaker in ("Ana Ruiz", "Ida Vell", None):
        finding = checked(told_twice, "asked about tolls", speaker)
        assert (finding.outcome, finding.found) == (Outcome.TOO_SHORT, None)
    assert checked(told_twice, "“…”", "Tom Bell").outcome is Outcome.TOO_SHORT


def test_what_comes_near_may_be_the_same(store: Store, judge: WordJudge) -> None:
    told(store, judge, ("a", [Says("the harbour bridge stays closed until autumn")], "2021-05-04"))
    finding = checked(store, "the harbour bridge was finally opened last weekend")
    assert finding.outcome is Outcome.PERHAPS


def test_thousands_of_the_same_words_are_not_read_through(store: Store, judge: WordJudge) -> None:
    for number in range(80):
        says = [Says(f"{BARE} {number}", f"Speaker {number}"), Says(FERRY, f"Speaker {number}")]
        store.add(an_article_of(f"{number:02}", *says))
    link(store, judge)
    counting = WordJudge()
    finding = Checker(counting).check(store, Quotation(FERRY, "Speaker 77"))
    assert (finding.outcome, finding.whose) == (Outcome.WORD_FOR_WORD, Whose.SAME)
    assert counting.asked < 20
    again = Checker(counting).check(store, Quotation(BARE))
    assert again.outcome is Outcome.WORD_FOR_WORD
    assert again == Checker(WordJudge()).check(store, Quotation(BARE))


def test_words_of_nobody_known_are_told_so(store: Store, judge: WordJudge) -> None:
    told(store, judge, ("a", [Says(FERRY, NOBODY)], "2021-05-04"))
    finding = checked(store, FERRY, "Tom Bell")
    assert (finding.outcome, finding.whose) == (Outcome.WORD_FOR_WORD, Whose.UNKNOWN)
    assert finding.found is not None
    assert (finding.found.speakers, finding.found.is_of_unknown) == ((), True)
