"""Copies made by a program: one fact altered at a known place, or nothing but the form."""

from __future__ import annotations

from pathlib import Path
from random import Random

from onrecord.contract import Span
from onrecord.linked import Difference, DifferenceKind
from onrecord_lab.corpora.wmt import Segment, read_wmt
from onrecord_lab.evaluate.links.alterations import number_edits
from onrecord_lab.evaluate.links.altered import (
    measure_altered,
    measure_cosmetic,
    measure_unaltered,
    our_differences,
)
from onrecord_lab.evaluate.links.copies import AlteredCopy, altered_copies, cosmetic_copies
from onrecord_lab.evaluate.links.edits import Edit, apart, edited, place_after
from onrecord_lab.evaluate.links.naive import naive_differences
from onrecord_lab.evaluate.links.name_pool import NamePool
from onrecord_lab.evaluate.links.traps import Trap, measure_traps
from onrecord_lab.evaluate.links.written_numbers import in_words, value_of

TEXTS = (
    "Yesterday the mayor of Marl said that 12 bridges would not close before the winter.",
    "Before the winter, Tom Hale told us, 12 bridges in Marl will not be closed.",
)
SEGMENTS = [Segment("hand-made 0", *TEXTS, is_held_back=False)]
POOL = NamePool.of((*TEXTS, "We met in Norvik.", "They like Ann Reed."))


def test_every_second_run_of_lines_is_held_back(tmp_path: Path) -> None:
    for name, sides in {
        "generaltest2022.cs-en": "B C",
        "generaltest2022.de-en": "A B",
        "generaltest2022.zh-en": "A B",
        "generaltest2023.he-en": "refA refB",
    }.items():
        for side in sides.split():
            lines = [f"{side} has a line that is line {number}" for number in range(60)]
            text = "\n".join([*lines, "Too short."])
            (tmp_path / f"{name}.ref.{side}.en").write_text(text, encoding="utf-8")
    segments = list(read_wmt(tmp_path))
    assert len(segments) == 4 * 60
    assert [each.is_held_back for each in segments[:60]] == [False] * 50 + [True] * 10
    assert (segments[0].name, segments[0].a[:1], segments[0].b[:1]) == (
        *("generaltest2022.cs-en 0", "B", "C"),
    )


def test_another_number_is_never_the_same_one_in_words() -> None:
    """ "20" was altered to "twenty", and the copy that said the same counted as a miss."""
    for number in ("20", "thirty", "90", "twelve"):
        text = f"We saw {number} ships from the tower."
        for seed in range(300):
            for edit in number_edits(text, Random(seed)):
                old, new = (_worth(words) for words in (edit.span.of(text), edit.new))
                assert old != new


def _worth(words: str) -> int:
    return int(words) if words.isdecimal() else value_of(words.lower())


def test_an_edit_is_found_again_after_others() -> None:
    text = "one two three"
    edits = [Edit(Span(0, 3), "1"), Edit(Span(8, 13), "3")]
    assert edited(text, edits) == "1 two 3"
    assert place_after(edits[1], edits) == Span(6, 7)
    assert apart([Edit(Span(0, 3), ""), Edit(Span(3, 5), "")]) == [Edit(Span(0, 3), "")]


def test_a_copy_has_one_number_negation_or_name_altered() -> None:
    copies = list(altered_copies(SEGMENTS, POOL))
    assert {copy.kind for copy in copies} == {
        *(DifferenceKind.NUMBER, DifferenceKind.NEGATION, DifferenceKind.NAME),
    }
    for copy in copies:
        assert copy.text in TEXTS
        assert copy.place.of(copy.text) != copy.place_in_copy.of(copy.copy)
    assert measure_altered(copies, our_differences).found == 1


def test_a_difference_beside_the_place_is_not_found() -> None:
    copy = AlteredCopy(DifferenceKind.NAME, "a b", "a c", Span(2, 3), Span(2, 3), False)
    beside = Difference(DifferenceKind.NAME, Span(0, 1), Span(0, 1))
    other_kind = Difference(DifferenceKind.WORDS, Span(2, 3), Span(2, 3))
    assert measure_altered([copy], lambda a, b: [beside, other_kind]).found == 0


def test_a_change_of_form_is_clean_for_us_and_not_for_a_word_diff() -> None:
    copies = list(cosmetic_copies(SEGMENTS, POOL))
    assert {"number rewritten", "contraction made", "brackets"} <= {c.change for c in copies}
    assert measure_cosmetic(copies, our_differences).clean == 1
    assert measure_cosmetic(copies, naive_differences).clean < 1


def test_two_translations_are_counted_once_for_each_kind() -> None:
    figures = measure_unaltered(SEGMENTS, naive_differences)
    assert figures.segments == 1
    assert figures.by_kind[DifferenceKind.NAME] == 1


def test_traps_tell_what_was_caught_and_missed() -> None:
    number = (DifferenceKind.NUMBER,)
    figures = measure_traps(
        [
            Trap("fine", "We saw 2 boats.", "We saw two boats.", forbidden=number),
            Trap("caught", "We saw 2 boats.", "We saw three boats.", forbidden=number),
            Trap("missed", "We saw boats.", "We saw boats.", expected=number),
        ]
    )
    assert (figures.caught, figures.missed, figures.numbers) == (("caught",), ("missed",), 0.5)


def test_numbers_in_words() -> None:
    assert in_words(2304) == "two thousand three hundred and four"
    assert (value_of("twelve"), value_of("two hundred")) == (12, 200)
