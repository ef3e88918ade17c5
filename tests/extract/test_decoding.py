"""Rows of roles become spans of the text."""

from __future__ import annotations

import numpy as np

from onrecord.contract import Span
from onrecord.encoder.tokens import Tokens
from onrecord.extract.decoding import Decoded, Decoder
from onrecord.extract.roles import Role
from onrecord.extract.tagger import Row
from tests.encoder.tokenizers import tokenizer


def decoded(marked: str, quotations: tuple[Span, ...] = ()) -> tuple[str, Decoded | None]:
    """`word/c`: content, `/s` source, `/q` cue, none without; words are parted by spaces."""
    letters = {"c": Role.CONTENT, "s": Role.SOURCE, "q": Role.CUE}
    starts, ends, roles, text = [], [], [], ""
    for word in marked.split(" "):
        plain, _, letter = word.partition("/")
        text += " " if text else ""
        starts.append(len(text))
        text += plain
        ends.append(len(text))
        roles.append(letters.get(letter, Role.NONE))
    count = len(roles)
    chances = np.full((count, len(Role)), 0.02, dtype=np.float32)
    chances[np.arange(count), roles] = 0.94
    tokens = Tokens(
        ids=np.zeros(count, dtype=np.int32),
        surfaces=np.zeros(count, dtype=np.int32),
        starts=np.array(starts, dtype=np.int32),
        ends=np.array(ends, dtype=np.int32),
    )
    return text, Decoder(text, tokens, quotations).decode(Row(0, 0.9, 0, chances))


def contents(marked: str, quotations: tuple[Span, ...] = ()) -> list[str]:
    text, found = decoded(marked, quotations)
    return [span.of(text) for span in found.content] if found else []


def test_each_role_has_the_spans_of_its_pieces() -> None:
    text, found = decoded("Ann/s Reed/s said/q tolls/c end/c .")
    assert found is not None
    assert [span.of(text) for span in (*found.source, *found.cue, *found.content)] == [
        *("Ann Reed", "said", "tolls end")
    ]


def test_a_content_that_its_cue_interrupts_has_two_pieces() -> None:
    assert contents("Tolls/c end/c Reed/s said/q on/c Friday/c") == ["Tolls end", "on Friday"]


def test_a_small_hole_in_a_content_is_filled() -> None:
    assert contents("said/q that/c all tolls/c end/c") == ["that all tolls end"]


def test_a_hole_where_the_cue_stands_stays_open() -> None:
    assert contents("Tolls/c said/q end/c") == ["Tolls", "end"]


def test_the_quotation_mark_at_an_edge_belongs_to_the_content() -> None:
    assert contents("said/q “ tolls/c end/c ”", (Span(5, 18),)) == ["“ tolls end ”"]


def test_a_comma_behind_the_source_is_not_of_its_name() -> None:
    text, found = decoded("Reed,/s said/q tolls/c")
    assert found is not None
    assert found.source[0].of(text) == "Reed"


def test_a_cue_without_content_attributes_nothing() -> None:
    assert decoded("Reed/s said/q .")[1] is None


def test_a_content_of_punctuation_alone_is_none() -> None:
    assert decoded("Reed/s said/q ./c")[1] is None


def test_a_content_over_two_paragraphs_leaves_out_what_stands_between_them() -> None:
    text = "said no toll. SHARE No bridge."
    paragraphs = (Span(0, 13), Span(20, 30))
    tokens = tokenizer().cut(text, paragraphs, ())
    roles = np.full((len(tokens), len(Role)), 0.02, dtype=np.float32)
    roles[:, Role.CONTENT] = 0.94
    roles[0] = 0.02
    roles[0, Role.CUE] = 0.94
    found = Decoder(text, tokens, ()).decode(Row(0, 0.9, 0, roles))
    assert found is not None
    assert [span.of(text) for span in found.content] == ["no toll.", "No bridge."]


def test_a_piece_that_was_told_apart_from_its_word_is_given_the_rest() -> None:
    text = "said onlookers"
    tokens = Tokens(
        ids=np.zeros(3, dtype=np.int32),
        surfaces=np.zeros(3, dtype=np.int32),
        starts=np.array([0, 5, 7], dtype=np.int32),
        ends=np.array([4, 7, 14], dtype=np.int32),
    )
    roles = np.full((3, len(Role)), 0.02, dtype=np.float32)
    roles[[0, 1, 2], [Role.CUE, Role.NONE, Role.CONTENT]] = 0.94
    found = Decoder(text, tokens, ()).decode(Row(0, 0.9, 0, roles))
    assert found is not None
    assert [span.of(text) for span in found.content] == ["onlookers"]
