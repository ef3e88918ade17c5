"""Which attributions are told."""

from __future__ import annotations

from onrecord.contract import Span
from onrecord.extract.calibration import Calibration
from onrecord.extract.decoding import Decoded, Signals
from onrecord.extract.selection import Judged, part_contents, select

NEUTRAL = Signals(0, 0, 0, 0, 0, 0, 0, 0, 0)
CALIBRATION = Calibration(0.0, {}, 0.1, 0.4, 0.5)


def judged(confidence: float, *content: tuple[int, int]) -> Judged:
    spans = tuple(Span(*span) for span in content)
    return Judged(Decoded(spans[0].start, (), (), spans, NEUTRAL), confidence)


def test_what_is_not_sure_enough_is_not_told() -> None:
    assert select([judged(0.3, (0, 9))], CALIBRATION) == []


def test_of_two_that_tell_the_same_the_surer_is_told() -> None:
    sure, unsure = judged(0.9, (0, 100)), judged(0.6, (5, 100))
    assert select([unsure, sure], CALIBRATION) == [sure]


def test_neighbours_are_both_told_in_order_of_their_places() -> None:
    first, second = judged(0.5, (0, 50)), judged(0.9, (50, 90))
    assert select([second, first], CALIBRATION) == [first, second]


def test_a_quotation_that_two_cues_claim_is_the_surer_one_s() -> None:
    sure, unsure = judged(0.9, (0, 20), (30, 50)), judged(0.6, (31, 50), (60, 90))
    told = part_contents([sure, unsure])
    assert [each.found.content for each in told] == [sure.found.content, (Span(60, 90),)]


def test_a_statement_is_never_left_without_content() -> None:
    sure, unsure = judged(0.9, (0, 60)), judged(0.6, (20, 40))
    assert part_contents([sure, unsure]) == [sure, unsure]


def test_far_contents_are_not_compared() -> None:
    many = [judged(0.9, (n * 1000, n * 1000 + 10)) for n in range(50)]
    assert select(many, CALIBRATION) == many
