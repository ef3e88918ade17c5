from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Span
from onrecord.paragraphs import find_paragraphs
from onrecord.view.article.segments import DEEPEST, FURNITURE, Mark, NumberAt, Segment, Step, cut


def shown(segments: tuple[Segment, ...]) -> str:
    """`[2:` opens statement 2, `]` closes, `(2)` is its number."""
    written = {Step.TEXT: "{0.text}", Step.OPEN: "[{0.number}:", Step.CLOSE: "]"}
    return "".join(written.get(one.step, "({0.number})").format(one) for one in segments)


def cut_line(text: str, marks: list[Mark], numbers: list[NumberAt]) -> str:
    (segments,) = cut(text, [Span(0, len(text))], marks, numbers)
    return shown(segments)


def test_a_statement_inside_another_stands_inside_it_and_numbers_come_innermost_first() -> None:
    marks = [Mark(Span(2, 9), 1), Mark(Span(5, 9), 2)]
    numbers = [NumberAt(9, 1), NumberAt(9, 2)]
    assert cut_line("ab cde fgh", marks, numbers) == "ab[1: cd[2:e fg]](2)(1)h"


def test_statements_that_cross_are_closed_and_opened_again() -> None:
    marks = [Mark(Span(0, 4), 1), Mark(Span(2, 6), 2)]
    numbers = [NumberAt(4, 1), NumberAt(6, 2)]
    assert cut_line("abcdef", marks, numbers) == "[1:ab[2:cd]](1)[2:ef](2)"


def test_a_statement_over_two_paragraphs_is_marked_in_both_and_anchored_once() -> None:
    text = "one two\nthree"
    first, second = cut(text, [Span(0, 7), Span(8, 13)], [Mark(Span(4, 13), 1)], [NumberAt(13, 1)])
    assert (shown(first), shown(second)) == ("one [1:two]", "[1:three](1)")
    assert [one.anchor for one in (*first, *second) if one.step is Step.OPEN] == [True, False]


def test_a_number_in_the_white_space_between_paragraphs_stands_at_the_end_of_the_first() -> None:
    paragraphs = [Span(0, 3), Span(5, 8)]
    first, second = cut("one\n\ntwo", paragraphs, [], [NumberAt(4, 1)])
    assert (shown(first), shown(second)) == ("one(1)", "two")


def test_marks_know_how_many_levels_they_hold() -> None:
    marks = [Mark(Span(0, 9), 1), Mark(Span(2, 8), 2), Mark(Span(4, 6), 3)]
    (segments,) = cut("abcdefghi", [Span(0, 9)], marks, [])
    holds = {one.number: one.holds for one in segments if one.step is Step.OPEN}
    assert holds == {1: 2, 2: 1, 3: 0}


def test_what_lies_too_deep_keeps_its_number_and_its_anchor() -> None:
    marks = [Mark(Span(0, 5), number) for number in range(1, DEEPEST + 2)]
    (segments,) = cut("abcde", [Span(0, 5)], marks, [NumberAt(5, one.number) for one in marks])
    anchors = {one.number: one.step for one in segments if one.anchor}
    assert anchors == {1: Step.OPEN, 2: Step.OPEN, 3: Step.OPEN, 4: Step.OPEN, 5: Step.NUMBER}


def test_the_work_grows_with_the_marks_however_deep_they_nest() -> None:
    """Ten thousand statements inside one another in a thousand paragraphs."""
    text = "a\n" * 20_000
    paragraphs = find_paragraphs(text)
    marks = [Mark(Span(at, len(text) - at), at + 1) for at in range(10_000)]
    numbers = [NumberAt(len(text) - at, at + 1) for at in range(10_000)]
    made = sum(map(len, cut(text, paragraphs, marks, numbers)))
    assert made <= (2 * DEEPEST + 1) * (len(paragraphs) + 2 * len(marks)) + len(numbers)


def test_a_place_stands_before_its_character_once_and_parts_no_mark() -> None:
    text = "one two\n\nthree"
    marks, numbers = [Mark(Span(4, 7), 1)], [NumberAt(7, 1)]
    first, second = cut(text, [Span(0, 7), Span(9, 14)], marks, numbers, [5, 4, 5, 8, 99])
    places = [(one.number, one.step) for one in (*first, *second) if one.step is Step.PLACE]
    assert [number for number, _ in places] == [4, 5, 8]
    assert [one.text for one in first if one.step is Step.TEXT] == ["one ", "t", "wo"]
    assert [one.step for one in first].count(Step.OPEN) == 1
    assert second[0].step is Step.PLACE


texts = st.text(alphabet="ab \n“’\u05d0", max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark], list[NumberAt]]:
    text = draw(texts)
    positions = st.integers(0, len(text))
    marks = [
        Mark(Span(*sorted((draw(positions), draw(positions)))), number)
        for number in range(draw(st.integers(0, 8)))
    ]
    numbers = [NumberAt(one.span.end, one.number) for one in marks if one.number != FURNITURE]
    return text, marks, numbers


@given(marked())
def test_the_text_comes_out_as_it_is(made: tuple[str, list[Mark], list[NumberAt]]) -> None:
    text, marks, numbers = made
    paragraphs = find_paragraphs(text)
    for span, segments in zip(paragraphs, cut(text, paragraphs, marks, numbers), strict=True):
        assert "".join(one.text for one in segments) == span.of(text)
    places = range(0, len(text), 3)
    for span, segments in zip(
        paragraphs, cut(text, paragraphs, marks, numbers, places), strict=True
    ):
        assert "".join(one.text for one in segments) == span.of(text)


@given(marked())
def test_marks_nest_properly_in_every_paragraph(
    made: tuple[str, list[Mark], list[NumberAt]],
) -> None:
    text, marks, numbers = made
    for segments in cut(text, find_paragraphs(text), marks, numbers):
        around: list[int] = []
        for one in segments:
            if one.step is Step.OPEN:
                around.append(one.number)
            elif one.step is Step.CLOSE:
                assert around.pop() == one.number
            assert len(around) <= DEEPEST
        assert not around


@given(marked())
def test_every_character_lies_in_the_marks_that_hold_it(
    made: tuple[str, list[Mark], list[NumberAt]],
) -> None:
    text, marks, numbers = made
    few = marks[:DEEPEST]
    paragraphs = find_paragraphs(text)
    for span, segments in zip(paragraphs, cut(text, paragraphs, few, numbers), strict=True):
        at, around = span.start, [-1]
        for one in segments:
            if one.step is Step.OPEN:
                around.append(one.number)
            elif one.step is Step.CLOSE:
                around.pop()
            for _ in one.text:
                holding = {mark.number for mark in few if mark.span.start <= at < mark.span.end}
                assert set(around) - {-1} == holding
                at += 1


@given(marked())
def test_every_number_is_printed_once_where_there_is_text(
    made: tuple[str, list[Mark], list[NumberAt]],
) -> None:
    text, marks, numbers = made
    paragraphs = find_paragraphs(text)
    printed = [
        one.number
        for segments in cut(text, paragraphs, marks, numbers)
        for one in segments
        if one.step is Step.NUMBER
    ]
    assert sorted(printed) == sorted(one.number for one in numbers if paragraphs)
