from __future__ import annotations

from typing import Any

from onrecord.contract import Candidate, Kind, Polarity, Reason, Relay, Said, SaidBasis, Speaker
from onrecord.store.review.records import Reviewed
from onrecord.view.article.citation import Citation, citation_of
from tests.view.listed import a_hit
from tests.view.made import HOSTILE, Page

URL = "http://127.0.0.1:8000/statements/a"


def cited(**told: Any) -> Citation:
    hit = a_hit(**told)
    return citation_of(hit.stored.statement, hit.stored, hit.reviewed, URL)


def test_a_citation_tells_words_speaker_outlet_day_and_where_to_check() -> None:
    assert cited().plain == (
        "“The ferry will sail,” — Lena Sorrel, as reported by Shore Courier, "
        f"published 13 Jun 2021. “Gale expected”. Read by machine, not reviewed. {URL}"
    )


def test_the_day_of_speaking_and_the_way_it_came_are_told() -> None:
    plain = cited(
        said=Said("2021-06", "2021-06", "June", (), SaidBasis.DATELINE),
        relays=(Relay("Tern News", ()), Relay("a spokesman", ())),
    ).plain
    assert "Lena Sorrel, said Jun 2021, as reported by" in plain
    assert "through a spokesman, Tern News." in plain


def test_a_correction_by_the_outlet_goes_along() -> None:
    hit = a_hit()
    told = citation_of(hit.stored.statement, hit.stored, None, URL, is_corrected=True)
    assert "published 13 Jun 2021, corrected by the outlet since." in told.plain
    assert "corrected" not in cited().plain


def test_words_that_are_no_quotation_are_called_so() -> None:
    assert "Lena Sorrel, in indirect speech," in cited(kind=Kind.INDIRECT).plain
    assert "quoted in part" in cited(kind=Kind.MIXED).plain
    assert "the saying itself is denied" in cited(polarity=Polarity.NEGATED).plain


def test_an_unknown_speaker_is_called_unknown_and_nobody_is_named() -> None:
    doubt = Speaker(reason=Reason.LOW_CONFIDENCE, alternatives=(Candidate("Ivo Halden", 0.4),))
    citation = cited(speaker=doubt)
    assert "— unknown speaker, as reported by" in citation.plain
    assert "Halden" not in citation.plain + citation.html


def test_a_reviewed_statement_names_the_reviewer() -> None:
    citation = cited(published={"reviewed": Reviewed("Mara", "2022-05-02T10:00:00Z")})
    assert "Reviewed by Mara, 2 May 2022." in citation.plain


def test_without_an_outlet_the_location_stands() -> None:
    plain = cited(published={"outlet": None, "title": None, "published": None}).plain
    assert "as reported by ferry.txt. Read by machine" in plain


def test_hostile_words_are_only_words() -> None:
    citation = cited(
        context=HOSTILE,
        content=HOSTILE,
        speaker=Speaker(name=HOSTILE),
        published={"outlet": HOSTILE, "title": HOSTILE},
    )
    page = Page(citation.html)
    assert [tag for tag, _ in page.tags] == ["blockquote", "p", "a"]
    assert HOSTILE in page.words
