"""Which characters are quotation marks, and what stands between them."""

from __future__ import annotations

import pytest

from onrecord.paragraphs import find_paragraphs
from onrecord.quotations import Quotation, find_quotations


def quotations(text: str) -> tuple[Quotation, ...]:
    return find_quotations(text, find_paragraphs(text))


def quoted(text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in quotations(text)]


@pytest.mark.parametrize(
    "quotation",
    [
        '"We will stay,"',
        "“We will stay,”",
        "'We will stay,'",
        "‘We will stay,’",
        "„We will stay,“",
        "„We will stay,”",
        "«We will stay,»",
        "« We will stay, »",
        "»We will stay,«",
        "''We will stay,''",
        "``We will stay,''",
        "”We will stay,”",
    ],
)
def test_every_style_of_marks_is_known(quotation: str) -> None:
    assert quoted(f"{quotation} she said.") == [quotation]


@pytest.mark.parametrize(
    "text",
    [
        "It’s the workers’ pay, don't you think?",
        "Back in the ’90s and in '68 they played rock 'n' roll.",
        "’Twas the boats' owners' idea, o’clock or not.",
        "The pipe is 6'2\" long.",
        "Goin' home, wonderin' why",
    ],
)
def test_apostrophes_are_not_marks(text: str) -> None:
    assert quoted(text) == []


def test_apostrophes_inside_single_marks_do_not_close_them() -> None:
    text = "'I don't think the workers' pay is fair,' he said. 'It isn't.'"
    assert quoted(text) == ["'I don't think the workers' pay is fair,'", "'It isn't.'"]


def test_a_plurals_apostrophe_before_a_quotation_opens_nothing() -> None:
    text = "the voters' guide and 'It's the players' fault,' he said"
    assert quoted(text) == ["'It's the players' fault,'"]


def test_nested_marks_have_their_depth() -> None:
    text = "“She told me ‘no’ and “never” twice,” he said."
    found = [(q.span.of(text), q.depth) for q in quotations(text)]
    assert found == [
        ("“She told me ‘no’ and “never” twice,”", 0),
        ("‘no’", 1),
        ("“never”", 1),
    ]


def test_a_closing_mark_set_off_by_a_space_still_closes() -> None:
    assert quoted('"They call it ‘a flight,’ " he said.')[0] == '"They call it ‘a flight,’ "'


def test_a_quotation_continues_where_the_next_paragraph_opens_with_its_mark() -> None:
    text = "“One and two.\n\n“Three,” he said.\n\n“Lost and never closed"
    found = [(q.span.of(text), q.closed, q.continues) for q in quotations(text)]
    assert found == [
        ("“One and two.", True, False),
        ("“Three,”", True, True),
        ("“Lost and never closed", False, False),
    ]


def test_single_marks_continue_over_paragraphs_too() -> None:
    text = "'First part.\n'Second part,' he said."
    assert quoted(text) == ["'First part.", "'Second part,'"]


def test_an_unclosed_mark_costs_only_its_own_quotation() -> None:
    text = '"We go, he said. "It is fine," he added.'
    assert [(q.span.of(text), q.closed) for q in quotations(text)] == [
        ('"We go, he said.', False),
        ('"It is fine,"', True),
    ]


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    text = "He said “we go.\nNothing here is quoted."
    assert quoted(text) == ["“we go."]
