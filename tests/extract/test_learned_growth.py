"""The learned extractor on texts that no newspaper prints: the work grows with the windows."""

from __future__ import annotations

import pytest

from onrecord.collect import collect_text
from onrecord.encoder.windows import CAPACITY
from tests.encoder.fakes import Fake, NothingIsACue
from tests.steps import counted

HOSTILE = {
    "one character": "a",
    "quotation marks": "“",
    "right to left and signs": "\u05d0\u05d1 \u202e😀 ",
    "a table of numbers": "12.5 | 7 | 3\n",
    "cues": "said ",
    "blank": " \n\t",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_statements_of_any_text_are_inside_it(name: str) -> None:
    text = HOSTILE[name] * (4_000 // len(HOSTILE[name]))
    for statement in Fake().extractor().extract(collect_text(text)).statements:
        for spans in (statement.content, statement.cue, statement.source):
            assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_a_paragraph_of_a_million_characters_is_read_in_windows() -> None:
    fake = Fake(tags=NothingIsACue())
    text = "word " * 200_000
    fake.extractor().extract(collect_text(text))
    assert max(fake.encoder.windows) <= CAPACITY + 2
    assert sum(fake.encoder.windows) <= 1.4 * 200_000


def test_where_every_word_looks_like_a_cue_only_so_many_are_looked_at() -> None:
    fake = Fake()
    fake.extractor().extract(collect_text("said Reed " * 2_000))
    assert fake.rows.rows <= 64 * len(fake.encoder.windows)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_work_grows_with_the_length_and_no_faster(name: str) -> None:
    unit = HOSTILE[name]
    short, long = (unit * (size // len(unit)) for size in (3_000, 12_000))
    extractor = Fake().extractor()
    steps = counted(lambda: extractor.extract(collect_text(short)))
    # Six, not four: a short text is a window or two, and each is counted whole.
    assert counted(lambda: extractor.extract(collect_text(long))) <= 6 * steps + 5_000
