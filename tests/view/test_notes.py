from __future__ import annotations

from onrecord.contract import Speaker, Statement
from onrecord.view.article.notes import (
    LONGEST_PART,
    Note,
    Numbered,
    attribution_of,
    heading_of,
    notes_of,
)
from tests.view.made import a_statement, places

LINE = "“We built it,” she told them in the yard, the owner of the mill."


def numbered(*statements: Statement) -> list[Numbered]:
    return [Numbered(n, one) for n, one in enumerate(statements, start=1)]


def tree(notes: tuple[Note, ...]) -> list[object]:
    return [one.number if not one.notes else (one.number, tree(one.notes)) for one in notes]


def printed(statement: Statement, text: str = LINE) -> str:
    return "".join(
        part.before + (f"*{part.words}*" if part.is_cue else part.words)
        for part in attribution_of(text, statement)
    )


def test_source_and_cue_come_in_the_order_in_which_they_are_printed() -> None:
    said = a_statement(LINE, "We built it", cue=places(LINE, "told"), source=places(LINE, "she"))
    assert printed(said) == "she *told*"


def test_what_lies_between_source_and_cue_is_left_out_visibly() -> None:
    source = places(LINE, "she", "the owner of the mill")
    said = a_statement(LINE, "We built it", cue=places(LINE, "told"), source=source)
    assert printed(said) == "she *told* … the owner of the mill"


def test_words_that_are_source_and_cue_at_once_are_printed_once() -> None:
    said = a_statement(LINE, "We", cue=places(LINE, "she told"), source=places(LINE, "she"))
    assert printed(said) == "she *told*"


def test_a_long_source_is_cut_between_words() -> None:
    text = "word " * 100
    said = a_statement(text, "word", source=places(text, text.strip()))
    (part,) = attribution_of(text, said)
    assert part.words.endswith("word …")
    assert len(part.words) <= LONGEST_PART + 2


def by_id(statements: list[Numbered]) -> dict[str, Numbered]:
    return {one.statement.id: one for one in statements}


def test_a_statement_inside_another_has_its_note_below_it() -> None:
    here = numbered(
        a_statement(LINE, "We", name="a"),
        a_statement(LINE, "We", name="b", within="a"),
        a_statement(LINE, "We", name="c"),
    )
    assert tree(notes_of(LINE, here, by_id(here))) == [(1, [2]), 3]


def test_a_statement_inside_one_that_stands_elsewhere_tells_its_number() -> None:
    around = Numbered(1, a_statement(LINE, "We built"))
    here = [Numbered(7, a_statement(LINE, "We", name="g", within="a"))]
    (note,) = notes_of(LINE, here, by_id([around, *here]))
    assert note.inside is around


def test_notes_nest_three_deep_and_then_tell_the_number() -> None:
    chain = [a_statement(LINE, "We", name=str(n), within=str(n - 1)) for n in range(1, 2000)]
    here = numbered(*chain)
    notes = notes_of(LINE, here, by_id(here))
    assert tree(notes)[:2] == [(1, [(2, [3])]), (4, [(5, [6])])]
    assert notes[1].inside is here[2]


def test_the_heading_of_closed_notes_names_the_speakers_once() -> None:
    ann = a_statement(LINE, "We", speaker=Speaker(name="Ann Reed"))
    others = [a_statement(LINE, "We", speaker=Speaker(name=name)) for name in ("Bo", "Cy", "Di")]
    assert heading_of(numbered(ann)) == "1 note: Ann Reed"
    assert heading_of(numbered(ann, ann, a_statement(LINE, "We"))) == (
        "3 notes: Ann Reed, speaker unknown"
    )
    assert heading_of(numbered(ann, *others)) == "4 notes: Ann Reed, Bo, Cy and 1 more"
