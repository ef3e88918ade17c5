"""Mode and polarity of any cue. Brackets in the sentences: (source), [cue], {content}."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Mode, Polarity, Span, Spans
from onrecord.extract.cue_modes import Act, mode_and_polarity
from tests.steps import counted

_BRACKETED = {"source": r"\(([^)]*)\)", "cue": r"\[([^]]*)\]", "content": r"\{([^}]*)\}"}


def told(sentence: str) -> Act:
    """The act of a sentence with its roles in brackets; the brackets stay in the text."""
    roles = {role: spans_of(pattern, sentence) for role, pattern in _BRACKETED.items()}
    return mode_and_polarity(sentence, roles["cue"], roles["source"], roles["content"])


def spans_of(pattern: str, sentence: str) -> Spans:
    return tuple(Span(*match.span(1)) for match in re.finditer(pattern, sentence))


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        ("(Ann Reed) [said] {the ferry is late}", Mode.SPEECH),
        ("{The ferry is late}, [according to] (the harbour master)", Mode.SPEECH),
        ("(the skipper’s) [claim] {that the rope was cut}", Mode.SPEECH),
        ("(The mill) [said in a statement] {the wheel was sound}", Mode.SPEECH),
        ("(Odell) [went on to list] {every sheep by name}", Mode.SPEECH),
        ("(Lund)[:] {The gate is shut}", Mode.SPEECH),
        ("(She) [made it clear] {the feast was off}", Mode.SPEECH),
        ("(Odell) [warbled] {the old anthem}", Mode.SPEECH),
        ("(Lund)[:] {Is the gate shut?}", Mode.QUESTION),
        ("(The baker) [asked] {whether the oven was hot}", Mode.QUESTION),
        ("(The old men) [want to know] {who moved the bench}", Mode.QUESTION),
        ("(The report) [said] {the roof leaks}", Mode.DOCUMENT),
        ("{The roof leaks}, [according to] (a survey released in May)", Mode.DOCUMENT),
        ("(a raft of harbour rules) [demand] {two anchors}", Mode.DOCUMENT),
        ("(A note on the door) [asks] {callers to whistle}", Mode.DOCUMENT),
        ("[In] (the parish poll) {nine in ten like soup}", Mode.DOCUMENT),
        ("(Two maps) [show] {a well under the inn}", Mode.DOCUMENT),
        ("(Reed) [thinks] {the tide will turn}", Mode.BELIEF),
        ("(Many) [are convinced] {the inn is haunted}", Mode.BELIEF),
        ("(The ferry) [is expected] {to sail}", Mode.BELIEF),
        ("[For] (the shepherds) {snow is the real enemy}", Mode.BELIEF),
        ("(The wall) [seemed] {older than the church}", Mode.BELIEF),
        ("(Holt) [hoped] {to mend the bell}", Mode.ATTITUDE),
        ("(The bakers’) [opposition to] {the new oven}", Mode.ATTITUDE),
        ("(Reed) [has no plans] {to sell the barn}", Mode.ATTITUDE),
        ("(They) [are considering] {a second bridge}", Mode.ATTITUDE),
    ],
)
def test_words_tell_the_mode(sentence: str, mode: Mode) -> None:
    assert told(sentence).mode == mode


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        ("(Reed) [seemed to deny] {the bell was cracked}", Mode.SPEECH),
        ("(Holt) [tried to explain] {the missing goat}", Mode.SPEECH),
        ("(Holt) [tried] {to mend the bell}", Mode.ATTITUDE),
        ("(Reed) [abruptly turned to] {the price of rope}", Mode.SPEECH),
        ("(Odell) [continues to hope] {for rain}", Mode.ATTITUDE),
    ],
)
def test_a_weak_word_yields_to_any_other(sentence: str, mode: Mode) -> None:
    assert told(sentence).mode == mode


@pytest.mark.parametrize(
    "source",
    [
        "a law professor",
        "Bill Odell",
        "the author of the report",
        "the poll workers",
        "Reports Inc",
    ],
)
def test_who_only_has_to_do_with_a_document_speaks(source: str) -> None:
    assert told(f"({source}) [said] {{the roof leaks}}").mode == Mode.SPEECH


def test_a_document_may_hope() -> None:
    assert told("(The report) [hopes] {for rain}").mode == Mode.ATTITUDE


@pytest.mark.parametrize(
    "sentence",
    [
        "(Reed) [did not say] {when it opens}",
        "(Reed) [has made no mention of] {the goat}",
        "(Reed) [doesn’t think] {it will snow}",
        "(Reed) [failed to mention] {the goat}",
        "(Reed) [would not want] {to move}",
        "(No one at the mill) [said] {it was safe}",
        "(No official) [said] {it was safe}",
        "(Not everyone) [was claiming] {a win}",
    ],
)
def test_what_was_not_said_is_negated(sentence: str) -> None:
    assert told(sentence).polarity == Polarity.NEGATED


@pytest.mark.parametrize(
    "sentence",
    [
        "(Reed) [would not say] {when it opens}",
        "(Reed) [won't comment on] {the goat}",
        "(The mill) [declined] {to comment}",
        "(Reed) [refused to discuss] {the goat}",
        "(The mill) [had no comment] {on the wheel}",
        "(Neither brother) [would discuss] {the will}",
    ],
)
def test_who_would_not_speak_declined(sentence: str) -> None:
    assert told(sentence).polarity == Polarity.DECLINED


@pytest.mark.parametrize(
    "sentence",
    [
        "(Reed) [denied] {that the goat was hers}",
        "(Reed) [said, without naming anybody,] {that a goat was gone}",
        "(Reed) [not only said] {it was late}",
        "(Reed) [has made no secret of] {her love of goats}",
        "(No 7) [said] {the kitchen was open}",
        "(Reed) [said] {it would not snow}",
    ],
)
def test_a_no_elsewhere_denies_no_saying(sentence: str) -> None:
    assert told(sentence).polarity == Polarity.AFFIRMED


@given(st.text(), st.lists(st.tuples(st.integers(-2, 30), st.integers(-2, 30)), max_size=3))
def test_any_spans_of_any_text_have_an_act(text: str, pairs: list[tuple[int, int]]) -> None:
    spans = tuple(Span(*pair) for pair in pairs)
    assert mode_and_polarity(text, spans, spans, spans).mode in Mode
    assert mode_and_polarity(text, (), (), ()) == Act(Mode.SPEECH, Polarity.AFFIRMED)


def test_four_times_the_cue_takes_four_times_the_steps() -> None:
    short, long = (("not " * n, (Span(0, 4 * n),)) for n in (1_000, 4_000))
    mode_and_polarity("", (), (), ())  # reads the lists
    steps = counted(lambda: mode_and_polarity(short[0], *[short[1]] * 3))
    assert counted(lambda: mode_and_polarity(long[0], *[long[1]] * 3)) <= 5 * steps
