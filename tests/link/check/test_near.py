"""A shortened and changed quotation is found in the longer statement."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.checked import Outcome
from onrecord.contract import Kind, Span
from onrecord.link.check.fits import fit_of
from onrecord.link.check.near import near_part
from onrecord.link.utterances.relation import Levels

TEXT = (
    "“Well, we bail her out at noon, we patch her at dusk, and by dawn she has shipped 40 buckets "
    "an hour, and nobody on this quay will say why.”"
)
LEVELS = Levels(0.5, 0.35)


def test_the_part_with_nearly_the_same_words_is_found() -> None:
    quotation = "we patch her at noon, and by dawn she has shipped 40 buckets"
    found = near_part(quotation, TEXT)
    assert found is not None
    assert found.place.of(TEXT) == "we patch her at dusk, and by dawn she has shipped 40 buckets"
    assert found.likeness > 0.9


def test_few_words_are_never_sure() -> None:
    found = near_part("by dawn she has drunk 40", TEXT)
    assert found is not None
    assert 0.78 <= found.likeness < 0.8


def test_other_words_are_not_like_it() -> None:
    found = near_part("whales built this lighthouse and nobody will ask them", TEXT)
    assert found is None or found.likeness < 0.7


def test_only_part_of_something_longer_is_looked_for() -> None:
    assert near_part(TEXT.replace("dusk", "noon"), TEXT) is None
    assert near_part("nobody on that quay", TEXT) is None
    assert near_part("go " * 500, "go " * 600) is None


def test_a_part_counts_where_the_judge_says_no() -> None:
    quotation = "we patch her at noon, and by dawn she has shipped 40 buckets"
    fit = fit_of(quotation, TEXT, Kind.DIRECT, 0.1, LEVELS)
    assert fit is not None
    assert (fit.outcome, fit.tier) == (Outcome.CHANGED, 0)
    assert fit.place is not None
    assert fit_of("whales built this lighthouse of ours", TEXT, Kind.DIRECT, 0.1, LEVELS) is None


@given(st.text(max_size=80), st.text(max_size=120))
def test_any_text_may_be_asked(quotation: str, text: str) -> None:
    found = near_part(quotation, text)
    if found is not None:
        assert Span(0, len(text)).holds(found.place)
        assert 0 <= found.likeness <= 1
