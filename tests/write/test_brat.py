"""Any spans of any text are read back as they were written, and lines stay lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from onrecord.contract import Span, Spans, Statement
from onrecord.store import DecidedStatement
from onrecord.write.brat import standoff
from onrecord.write.labels import ReviewedArticle, write_article
from onrecord_lab.attribution import outer_attributions
from onrecord_lab.corpora.polnear import read_polnear
from tests.store.made import a_statement, an_article

# Letters of one and more bytes, marks, and every end of a line that some reader takes for one.
TEXTS = st.text(
    alphabet='ab é🚢🏽\n\r\t\x0b\x1c\x85\u2028\u202e\ufeff"E1T:;', min_size=1, max_size=80
)
SHIP = "🚢 Ana Ruiz said:\r\n“It sails.\n\nT1\tCue 0 1\tIt docks.”"


@st.composite
def spans(draw: st.DrawFn, length: int, least: int) -> Spans:
    """Spans in order that do not touch."""
    bounds = draw(st.sets(st.integers(0, length), max_size=6).map(sorted))
    pairs = zip(bounds[::2], bounds[1::2], strict=False)
    return tuple(Span(*pair) for pair in pairs) or (Span(0, length),) * least


@st.composite
def read_texts(draw: st.DrawFn) -> tuple[str, list[Statement]]:
    text = draw(TEXTS)
    article = an_article(text=text)
    some = a_statement(article, text[0], text[0])
    made = [
        replace(
            some,
            content=draw(spans(len(text), 1)),
            cue=draw(spans(len(text), 0)),
            source=draw(spans(len(text), 0)),
        )
        for _ in range(draw(st.integers(0, 3)))
    ]
    return text, made


@given(read_texts())
def test_what_is_written_is_read_back(given_text: tuple[str, list[Statement]]) -> None:
    text, statements = given_text
    decided = [DecidedStatement(each, each) for each in statements]
    with TemporaryDirectory() as name:
        split = Path(name) / "dev"
        for part in ("text", "attributions"):
            (split / part).mkdir(parents=True)
        write_article(ReviewedArticle(an_article(text=text), decided), split)
        (article,) = read_polnear(Path(name), "dev")
    assert article.text == text
    assert list(article.attributions) == outer_attributions(statements)


@given(read_texts())
def test_every_line_is_a_span_or_an_event(given_text: tuple[str, list[Statement]]) -> None:
    lines = standoff(*given_text)
    assert all(line[0] in "TE" and line[1].isdigit() for line in lines.splitlines())
    assert all(line.count("\t") == (2 if line[0] == "T" else 1) for line in lines.splitlines())


def test_words_that_run_over_lines_stand_in_one() -> None:
    article = an_article(text=SHIP)
    statement = a_statement(article, SHIP[SHIP.index("“") :], "said", "Ana Ruiz")
    assert standoff(SHIP, [statement]) == (
        "T1\tSource 2 10\tAna Ruiz\n"
        "T2\tCue 11 15\tsaid\n"
        "T3\tContent 18 51\t“It sails.  T1 Cue 0 1 It docks.”\n"
        "T4\tAttribution 11 15\tsaid\n"
        "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
    )


def test_a_statement_without_source_and_cue_is_anchored_in_its_content() -> None:
    article = an_article(text="A ship sails. It docks.")
    bare = replace(
        a_statement(article, "A ship sails.", "A"), cue=(), content=(Span(0, 13), Span(14, 23))
    )
    assert standoff(article.text, [bare]) == (
        "T1\tContent 0 13;14 23\tA ship sails. It docks.\n"
        "T2\tAttribution-no-source 0 13;14 23\tA ship sails. It docks.\n"
        "E1\tAttribution-no-source:T2 Content:T1\n"
    )
