"""The quotations of a draft: which words, whose, of which day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.checked import Quotation
from onrecord.contract import Kind, Mode, Said, SaidBasis, Span, Statement
from onrecord.errors import QueryError
from onrecord.linking.drafts import draft_of
from tests.store.made import a_statement, an_article, an_extraction

TEXT = (
    "“We go,” Ana Ruiz said, “by noon.” The works were “not for sale” and “not theirs”, she said."
)
ARTICLE = an_article("draft", TEXT)
WHOLE = replace(
    a_statement(ARTICLE, "“We go,”", "said", "Ana Ruiz"),
    content=(Span(0, 8), Span(TEXT.index("“by"), TEXT.index("“by") + 10)),
)
MIXED = replace(
    a_statement(ARTICLE, "The works were “not for sale” and “not theirs”"), kind=Kind.MIXED
)


def quotations(*statements: Statement) -> tuple[Quotation, ...]:
    return draft_of(an_extraction(ARTICLE, *statements)).quotations


def test_a_quotation_is_its_words_without_the_marks() -> None:
    (found,) = quotations(WHOLE)
    assert found.text == "We go, … by noon."
    assert found.speaker == "Ana Ruiz"
    assert [span.of(TEXT) for span in found.spans] == ["“We go,”", "“by noon.”"]


def test_of_a_mixed_one_only_what_stands_between_marks() -> None:
    (found,) = quotations(MIXED)
    assert found.text == "not for sale … not theirs"
    assert [span.of(TEXT) for span in found.spans] == ["“not for sale”", "“not theirs”"]


def test_quotations_come_in_order_and_others_are_left_out() -> None:
    said = quotations(MIXED, WHOLE)
    assert [each.text[:3] for each in said] == ["We ", "not"]
    assert quotations(replace(WHOLE, kind=Kind.INDIRECT)) == ()
    draft = draft_of(an_extraction(ARTICLE, replace(WHOLE, mode=Mode.ATTITUDE), MIXED))
    assert (len(draft.quotations), draft.others) == (1, 1)


def test_what_a_quotation_itself_reports_is_none_without_marks_of_its_own() -> None:
    inner = replace(a_statement(ARTICLE, "by noon"), within=WHOLE.id)
    assert len(quotations(WHOLE, inner)) == 1
    marked = replace(a_statement(ARTICLE, "“by noon.”"), within=WHOLE.id)
    assert len(quotations(WHOLE, marked)) == 2


@pytest.mark.parametrize(
    ("start", "basis", "days"),
    [
        ("2021-05-02", SaidBasis.WORDS, ("2021-05-02", "2021-05-02")),
        ("2021-05", SaidBasis.WORDS, ("2021-05-01", "2021-05-31")),
        ("--05-02", SaidBasis.WORDS, ("--05-02", "--05-02")),
        ("2020-03", SaidBasis.EARLIER_DATE, ("--03-01", "--03-31")),
        (None, None, (None, None)),
    ],
)
def test_a_year_that_the_draft_does_not_tell_is_not_guessed(
    start: str | None, basis: SaidBasis | None, days: tuple[str | None, str | None]
) -> None:
    (found,) = quotations(replace(WHOLE, said=Said(start, start, "then", (), basis)))
    assert (found.said_first, found.said_last) == days


def test_a_quotation_by_itself_is_words_a_name_a_date() -> None:
    found = Quotation.alone("“We go.”", " Ana Ruiz ", "2021-05")
    assert found == Quotation("We go.", "Ana Ruiz", "2021-05-01", "2021-05-31")
    assert Quotation.alone("We go", "", None) == Quotation("We go")
    for words, said in (("…", None), ("We go", "soon")):
        with pytest.raises(QueryError):
            Quotation.alone(words, None, said)
