from __future__ import annotations

from dataclasses import replace

from onrecord.contract import Candidate, Kind, Polarity, Reason, Relay, Said, Speaker
from onrecord.store.review_records import Reviewed
from onrecord.view.citation import citation_of
from tests.view.made import a_statement, an_article

TEXT = "“We built it,” said Lena Sorrel."
ARTICLE = an_article(TEXT, title="A boat")
BUILT = a_statement(TEXT, "“We built it,”", speaker=Speaker(name="Lena Sorrel"))
URL = "http://room.example/statements/aa"


def cited(statement: object = BUILT, reviewed: Reviewed | None = None, **known: object) -> str:
    return citation_of(statement, replace(ARTICLE, **known), reviewed, URL).plain  # type: ignore[arg-type]


def test_a_citation_tells_words_speaker_outlet_day_and_link() -> None:
    assert cited() == (
        "“We built it,” — Lena Sorrel, as reported by Shore Courier, published "
        f"Sunday 13 June 2021. “A boat”. Read by machine, not reviewed. {URL}"
    )


def test_it_tells_when_it_was_said_and_through_whom_it_came_nearest_to_the_speaker_first() -> None:
    said = Said("2021-06-12", "2021-06-12", "Saturday", (), "dateline")
    relays = (Relay("Tern News", ()), Relay("her agent", ()))
    words = cited(replace(BUILT, said=said, relays=relays))
    assert "Lena Sorrel, said Sat 12 Jun 2021, as reported by Shore Courier" in words
    assert "through her agent, Tern News." in words


def test_what_nobody_said_so_is_not_passed_off_as_a_quotation() -> None:
    assert "Lena Sorrel, in indirect speech," in cited(replace(BUILT, kind=Kind.INDIRECT))
    assert "Lena Sorrel, quoted in part," in cited(replace(BUILT, kind=Kind.MIXED))


def test_a_denied_saying_is_cited_as_denied() -> None:
    assert "the saying itself is denied" in cited(replace(BUILT, polarity=Polarity.NEGATED))


def test_candidates_are_not_named() -> None:
    unknown = Speaker(reason=Reason.TWO_CANDIDATES, alternatives=(Candidate("Bo Lark", 0.48),))
    words = cited(replace(BUILT, speaker=unknown))
    assert "— unknown speaker," in words
    assert "Bo Lark" not in words


def test_a_review_is_told_with_who_and_when() -> None:
    words = cited(reviewed=Reviewed("Ana Quill", "2026-03-04T05:06:07Z"))
    assert "Reviewed by Ana Quill, Wednesday 4 March 2026." in words


def test_where_no_outlet_is_known_the_wire_or_the_location_stands() -> None:
    assert "as reported by Tern News" in cited(outlet=None, wire="Tern News")
    assert "as reported by mill.txt. Read" in cited(outlet=None, published=None, title=None)


def test_nothing_in_a_citation_becomes_markup() -> None:
    hostile = "<script>alert('x')</script>&\""
    statement = replace(BUILT, text=hostile, speaker=Speaker(name=hostile))
    html = citation_of(statement, replace(ARTICLE, title=hostile), None, f'{URL}"onclick').html
    assert "<script" not in html
    assert html.count("<") == html.count("<blockquote>") + html.count("</") + 2
    assert 'href="http://room.example/statements/aa&quot;onclick"' in html
