"""Whatever the text: no exception, and spans that hold what they say."""

from __future__ import annotations

import json
import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.contract_json import record_json
from onrecord.identify.quantities import find_quantities

PIECES = (
    "1 2 10 99 1,250 2.5 1/2 1/0 ½ 1e999 2015 -5 −3 0 00 , . / - – : ; % ° $ € £ US$ m bn km kg °C "
    "one two ten twenty hundred thousand million dozen dozens half third a an of the in to and or "
    "between from more than about over at least per cent day year people goats pounds feet inches "
    "ago May Monday No. Room ' \" ( ) + ^ x ٣ 四 ² e E ’ \n \n\n"
).split(" ")

sentences = st.lists(st.sampled_from(PIECES), max_size=40).flatmap(
    lambda pieces: st.sampled_from((" ".join(pieces), "".join(pieces)))
)


@settings(max_examples=600, deadline=None)
@given(st.one_of(st.text(max_size=200), sentences))
def test_spans_hold_the_words_in_order_and_values_are_finite(text: str) -> None:
    found = find_quantities(text)
    for quantity in found:
        assert 0 <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.span.of(text) == quantity.text
        assert all(v is None or math.isfinite(v) for v in (quantity.low, quantity.high))
        assert quantity.of is None or math.isfinite(quantity.of)
        assert quantity.counted is None or quantity.counted in quantity.text
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
        json.loads(record_json(quantity))
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start


@pytest.mark.parametrize(
    "text",
    [
        "9" * 1_000_000,
        "1," * 500_000,
        "1-" * 300_000,
        "1/" * 300_000,
        "one " * 200_000,
        "million " * 100_000,
        "$" * 300_000,
        "a " * 300_000,
        "1 " * 200_000,
        "١٢٣ " * 100_000,
        "half of a " * 50_000,
        " " * 500_000 + "5",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_endless_texts_are_read(text: str) -> None:
    find_quantities(text)
