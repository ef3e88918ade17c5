"""What holds for every text, however hostile."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.collect import collect_text
from onrecord.extract import extract
from onrecord.settings import EXTRACTORS, ExtractionSettings
from tests.extract.told import statements_of
from tests.steps import counted

WORDS = st.sampled_from(
    [
        *("Reed", "Ann Reed", "she", "said", "told", "that", "according to", "the road", "asked"),
        *("“", "”", '"', "'", "’", "‘", "«", "»", "''", ".", ",", ":", "?", "\n", "\n\n", " – "),
        *("adding", "not", "\u202e", "\u00a0", "😀", "says", "who", "(", "]", "Mr."),
    ]
)
NEWSLIKE = st.lists(WORDS, max_size=60).map(" ".join)


@given(st.one_of(NEWSLIKE, st.text(max_size=300)))
@settings(max_examples=200, deadline=None)
@pytest.mark.parametrize("extractor", EXTRACTORS)
def test_spans_are_ordered_and_inside_and_the_text_is_as_it_was(extractor: str, text: str) -> None:
    article = collect_text(text)
    statements = extract(article, ExtractionSettings(extractor=extractor)).statements
    assert article.text == text
    assert len({s.id for s in statements}) == len(statements)
    for statement in statements:
        assert statement.text == " … ".join(span.of(text) for span in statement.content)
        for spans in (statement.content, statement.cue, statement.source):
            assert all(0 <= span.start < span.end <= len(text) for span in spans)
            assert all(a.end <= b.start for a, b in pairwise(spans))


@given(NEWSLIKE)
@settings(max_examples=200, deadline=None)
def test_within_names_a_statement_whose_content_holds_this_one(text: str) -> None:
    statements = {s.id: s for s in statements_of(text)}
    for statement in statements.values():
        if statement.within is not None:
            outer = statements[statement.within]
            assert outer.id != statement.id
            assert all(any(o.holds(c) for o in outer.content) for c in statement.content)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        " ",
        "“",
        "'",
        '"',
        "said ",
        "he said ",
        "“a” ",
        "‘b ",
        "\n \t",
        "Reed: ",
        "12.5 | 7 | 3\n",
        "He said she told them that ",
        "\u05d0\u05d1 \u202e😀 ",
        "“He said ‘",
        "A. B. ",
    ],
)
def test_the_work_grows_with_the_length_of_the_text_and_no_faster(unit: str) -> None:
    short, long = unit * (3000 // len(unit)), unit * (12000 // len(unit))
    steps = counted(lambda: statements_of(short))
    assert counted(lambda: statements_of(long)) <= 5 * steps + 3000
