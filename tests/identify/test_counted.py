"""Quantities belong to the statements whose contents hold them whole."""

from __future__ import annotations

from onrecord.contract import Kind, Mode, Polarity, Quantity, Span, Statement
from onrecord.identify.counted import with_quantities

TEXT = "“At 40 goats”, Reed said of 50 sheep, “and 60 hens came” to 70 barns."


def statement(*pieces: str) -> Statement:
    """A statement whose content is these words of the text."""
    content = tuple(_span(words) for words in pieces)
    return Statement(
        id=pieces[0],
        kind=Kind.DIRECT,
        mode=Mode.SPEECH,
        polarity=Polarity.AFFIRMED,
        headline=False,
        within=None,
        text=" … ".join(pieces),
        content=content,
        cue=(),
        source=(),
    )


def quantities() -> list[Quantity]:
    """Four, in the order of the text."""
    words = ("40 goats", "50 sheep", "60 hens", "70 barns")
    return [Quantity(each, _span(each), float(each[:2]), float(each[:2])) for each in words]


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def counted(*pieces: str) -> list[str]:
    (found,) = with_quantities([statement(*pieces)], quantities())
    return [each.text for each in found.quantities]


def test_each_piece_of_a_content_has_its_quantities() -> None:
    assert counted("“At 40 goats”", "“and 60 hens came”") == ["40 goats", "60 hens"]


def test_what_stands_between_the_pieces_is_nobodys() -> None:
    assert "50 sheep" not in counted("“At 40 goats”", "“and 60 hens came”")


def test_a_quantity_that_a_content_cuts_is_not_its() -> None:
    assert counted("“At 40") == []
    assert counted("hens came” to 70 barns") == ["70 barns"]


def test_a_content_that_is_a_quantity_holds_it() -> None:
    assert counted("60 hens") == ["60 hens"]


def test_statements_in_each_other_share_what_both_hold() -> None:
    both = with_quantities([statement("“At 40 goats”"), statement("40 goats")], quantities())
    assert [[q.text for q in each.quantities] for each in both] == [["40 goats"], ["40 goats"]]


def test_no_quantities_leave_a_statement_as_it_is() -> None:
    given = statement("60 hens")
    assert with_quantities([given], []) == (given,)
    assert with_quantities([], quantities()) == ()
