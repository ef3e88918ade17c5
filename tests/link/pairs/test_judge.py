"""What the installed judge makes of two wordings: one act of saying or two, and why."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from onrecord.link.pairs.judge import WordingJudge
from onrecord.link.pairs.side import Side
from onrecord.linked import Comparison, DifferenceKind
from onrecord.linking.judge import load_judge
from onrecord.linking.wording import wording_of
from tests.link.pairs.made import speakers, texts

HARBOUR = "We will rebuild the harbour before the winter, whatever it costs the town."
TRANSLATED = (
    "Before the winter we are going to rebuild the port, no matter what the town has to pay."
)
COSTS = "The bridge will cost 12 million euros and open to all before the winter."


@pytest.fixture(scope="module")
def judge() -> WordingJudge:
    return load_judge()


def side(judge: WordingJudge, text: str, speaker: str | None = None) -> Side:
    wording = wording_of(text, speaker)
    (imprint,) = judge.imprints([wording])
    return judge.side(wording, imprint)


def compared(judge: WordingJudge, a: str, b: str) -> Comparison:
    return judge.compare(side(judge, a), side(judge, b))


def test_the_levels_are_in_order(judge: WordingJudge) -> None:
    assert 0 < judge.suggested < judge.same < 1


@settings(deadline=None)
@given(texts, texts, speakers, speakers)
def test_whichever_comes_first_they_are_judged_alike(
    a: str, b: str, one: str | None, other: str | None
) -> None:
    judge = load_judge()
    left, right = side(judge, a, one), side(judge, b, other)
    found = judge.compare(left, right)
    assert 0 <= found.score <= 1
    assert found.same == (found.score >= judge.same)
    assert judge.score(left, right) == found.score
    assert judge.score(right, left) == pytest.approx(found.score, abs=1e-6)


def test_the_same_words_are_the_same(judge: WordingJudge) -> None:
    for text in (HARBOUR, COSTS, "No comment.", "Nobody asked us"):
        assert compared(judge, text, f"“{text}”").same
    assert compared(judge, HARBOUR, HARBOUR).score > 0.99


def test_the_fewer_the_same_words_the_less_sure(judge: WordingJudge) -> None:
    texts = ["Never.", "Never again.", "Never again will we pay.", HARBOUR]
    scores = [compared(judge, text, text).score for text in texts]
    assert scores == sorted(scores)
    assert scores[0] < scores[-1]


def test_a_figure_changed_is_still_the_same_utterance(judge: WordingJudge) -> None:
    found = compared(judge, COSTS, COSTS.replace("12", "14"))
    assert found.same
    assert found.reason.endswith("one figure differs")
    assert [each.kind for each in found.differences] == [DifferenceKind.NUMBER]


def test_two_translations_are_the_same_utterance(judge: WordingJudge) -> None:
    found = compared(judge, HARBOUR, TRANSLATED)
    assert found.same
    assert found.score < compared(judge, HARBOUR, HARBOUR).score


def test_a_part_of_a_sentence_is_the_same_utterance(judge: WordingJudge) -> None:
    assert compared(judge, HARBOUR, "“rebuild the harbour before the winter”").same


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (HARBOUR, "The harbour lies below the town and is full of boats in the winter."),
        (COSTS, "The bridge was built in 1912 by an engineer from Marl."),
        ("The ferry is too old for the winter.", "The ferry sails every morning at seven."),
        (HARBOUR, "Every apple on that tree had a wasp in it."),
        (HARBOUR, ""),
        ("", "…"),
    ],
)
def test_two_sentences_on_one_topic_are_two_utterances(judge: WordingJudge, a: str, b: str) -> None:
    assert not compared(judge, a, b).same


def test_words_of_another_speaker_are_less_probably_the_same(judge: WordingJudge) -> None:
    reed = side(judge, HARBOUR, "Ann Reed")
    by = {
        name: judge.compare(reed, side(judge, TRANSLATED, name))
        for name in ("Mayor Reed", "she", "Tom Bell")
    }
    assert by["Tom Bell"].score < by["she"].score
    assert by["Tom Bell"].score < by["Mayor Reed"].score
    assert by["Tom Bell"].reason.endswith(", another speaker")
    kinds = {each.kind for each in by["Tom Bell"].differences}
    assert DifferenceKind.SPEAKER in kinds


@pytest.mark.parametrize("text", ["Never.", "the bridge is safe " * 1_250, "", "\ud800", "¿…?"])
def test_contents_of_any_length_are_judged(judge: WordingJudge, text: str) -> None:
    for other in (HARBOUR, text, text[:-1]):
        found = compared(judge, text, other)
        assert 0 <= found.score <= 1
    long = "the bridge is safe " * 1_250
    assert compared(judge, long, long[:-5]).same


def test_the_judge_looks_at_the_pair_alone(judge: WordingJudge) -> None:
    wordings = [wording_of(text) for text in (HARBOUR, COSTS, TRANSLATED)]
    together = judge.imprints(wordings)
    assert together == tuple(judge.imprints([each])[0] for each in wordings)
    one, other = judge.side(wordings[0], together[0]), judge.side(wordings[2], together[2])
    assert judge.score(one, other) == compared(judge, HARBOUR, TRANSLATED).score


def test_wordings_of_one_utterance_share_a_key(judge: WordingJudge) -> None:
    def keys(text: str) -> set[int]:
        wording = wording_of(text)
        return set(judge.keys_of(wording))

    assert keys(HARBOUR) & keys(TRANSLATED)
    assert keys(COSTS) & keys(COSTS.replace("12 million", "twelve million"))
    assert not keys(HARBOUR) & keys("Every apple on that tree had a wasp in it.")
