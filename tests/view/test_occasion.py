"""To whom, where and when, and what the outlet corrected: on pages, with the way to the words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from onrecord.contract import (
    Addressee,
    FurnitureKind,
    Modifier,
    Quantity,
    Said,
    SaidBasis,
    Span,
    Venue,
)
from onrecord.store.corrected import CorrectionNote
from onrecord.store.page_records import FacetCount, Facets
from onrecord.store.review.records import Act, Action
from onrecord.view.article.page import article_page
from onrecord.view.article.parts import parts_of
from onrecord.view.article.reading import reading_of
from onrecord.view.pages.search import search_page
from onrecord.view.pages.speaker import speaker_page
from onrecord.view.search.query import SearchQuery
from tests.steps import counted
from tests.view import listed
from tests.view.boat import page_of, wanting
from tests.view.made import Page, a_statement, an_article, an_extraction, furniture, places
from tests.view.made_room import (
    RoomPage,
    a_decision,
    an_open_article,
    assert_text_as_it_was,
    decided,
)
from tests.view.test_notes import numbered

TEXT = (
    "The quay reopens\n\nLena Sorrel told reporters at a rally in Orr on Monday that the toll "
    "stays.\n\nIt rained. Correction: the toll is nine crowns, not seven. Nobody came.\n\n"
    "Correction: Sorrel spoke in Orr."
)
INSIDE, WHOLE = (
    "Correction: the toll is nine crowns, not seven.",
    "Correction: Sorrel spoke in Orr.",
)
ARTICLE = an_article(TEXT, title="The quay reopens")


def toll(**told: Any) -> Any:
    known: dict[str, Any] = {
        "addressee": Addressee(None, "reporters", places(TEXT, "reporters")),
        "venue": Venue("a rally in Orr", places(TEXT, "a rally in Orr")),
        "said": Said(
            "2021-06-07", "2021-06-07", "Monday", places(TEXT, "Monday"), SaidBasis.PUBLICATION_DATE
        ),
        "quantities": (
            Quantity("nine", Span(0, 3), 70, 120, "strike/day", "strikes", None, Modifier.AVERAGE),
        ),
        "speaker": listed.LENA,
        "name": "aa",
    }
    return a_statement(TEXT, "that the toll stays", **(known | told))


def corrected(*words: str, statement: str = "aa") -> Any:
    notes = (furniture(TEXT, each, FurnitureKind.CORRECTION, statement) for each in words)
    return replace(ARTICLE, furniture=tuple(notes))


def at(words: str) -> str:
    return f"at-{TEXT.index(words)}"


def said_in(page: Page) -> str:
    return " ".join(page.words.split())


def test_a_note_leads_to_the_words_that_tell_to_whom_where_and_when() -> None:
    page = Page(article_page(an_extraction(ARTICLE, toll())))
    for words in ("reporters", "a rally in Orr", "Monday"):
        assert f"#{at(words)}" in page.links
        assert page.ids.count(at(words)) == 1
    assert "70–120 strike/day (average; strikes)" in said_in(page)


def test_the_desk_tells_how_the_day_was_placed_and_leads_to_the_words() -> None:
    page = page_of(an_open_article(ARTICLE, toll()), wanted=wanting())
    assert "to reporters where a rally in Orr said Mon 7 Jun 2021" in page.said()
    assert "from “Monday”, by the day of publication" in page.said()
    assert page.links.count(f"#{at('Monday')}") == 2  # the note's and the desk's
    (desk,) = [known for _, known in page.tags if known.get("id") == "desk"]
    spans = (toll().addressee.spans, toll().venue.spans, toll().said.spans)
    assert desk["data-occasion"] == ";".join(f"{s.start}-{s.end}" for (s,) in spans)
    assert_text_as_it_was(ARTICLE, page)


def test_what_nobody_told_takes_no_line() -> None:
    bare = toll(addressee=None, venue=None, said=None, quantities=())
    page = page_of(an_open_article(ARTICLE, bare), wanted=wanting())
    assert not [each for each in (*page.links, *page.ids) if "at-" in each]
    assert "where" not in page.said()


def test_without_a_place_the_words_stand_by_themselves() -> None:
    page = Page(article_page(an_extraction(ARTICLE, toll(venue=Venue("somewhere", ())))))
    assert "to reporters, somewhere" in said_in(page)


def test_a_statement_is_shown_with_its_correction_and_the_correction_with_its_statement() -> None:
    opened = an_open_article(corrected(WHOLE), toll())
    page = page_of(opened, wanted=wanting())
    assert f"Corrected by the outlet: {WHOLE}" in page.said()
    assert f"corrected by the outlet: {WHOLE}" in page.said()  # on the desk
    assert f"#{at(WHOLE)}" in page.links
    assert at(WHOLE) in page.ids
    assert "Correction by the outlet, on statement 1" in page.said()
    assert "corrected by the outlet since" in page.said()  # in the citation


def test_a_correction_inside_a_paragraph_leads_to_its_statement_too() -> None:
    _, _, rained, last = _paragraphs(corrected(INSIDE))
    assert [one.number for one in rained.corrects] == [1]
    assert (rained.furniture, last.corrects) == (None, ())
    page = Page(article_page(an_extraction(corrected(INSIDE), toll())))
    assert "Correction by the outlet, on statement 1" in said_in(page)
    assert at(INSIDE) in page.ids


def test_corrections_of_two_paragraphs_name_a_statement_once_in_each() -> None:
    _, _, rained, last = _paragraphs(corrected(INSIDE, WHOLE))
    assert [len(one.corrects) for one in (rained, last)] == [1, 1]
    text = "Correction: one.\n\nAnd two.\n\nShe said yes."
    note = furniture(text, "Correction: one.\n\nAnd two.", FurnitureKind.CORRECTION, "y")
    article = an_article(text, furniture=(note,))
    yes = a_statement(text, "yes", name="y")
    paragraphs = reading_of(article, numbered(yes)).below
    assert [len(one.corrects) for one in paragraphs] == [1, 1, 0]


def test_what_a_reviewer_changed_is_still_what_was_corrected() -> None:
    act = Act(Action.SPANS, content=places(TEXT, "the toll stays"))
    now = a_statement(TEXT, "the toll stays", name="bb")
    changed = decided(now, a_decision(3, act, toll(), ARTICLE), found=toll())
    page = page_of(an_open_article(corrected(WHOLE), changed), wanted=wanting())
    assert "Correction by the outlet, on statement 1" in page.said()
    assert f"Corrected by the outlet: {WHOLE}" in page.said()


def test_in_another_part_of_a_long_text_the_way_to_the_words_names_the_part() -> None:
    text = TEXT + "\n\n" + "It rained. " * 100_000 + "\n\nThe end."
    far = Said("2021", "2021", "The end", places(text, "The end"), SaidBasis.WORDS)
    article = an_article(text)
    page = page_of(an_open_article(article, toll(said=far)), wanted=wanting())
    place = text.index("The end")
    parts = len(parts_of(article, ()))
    assert f"/articles/{article.id}?part={parts}#at-{place}" in page.links
    assert f"at-{place}" not in page.ids
    last = page_of(an_open_article(article, toll(said=far)), wanted=wanting(part=parts))
    assert f"at-{place}" in last.ids


def test_a_result_leads_to_the_words_and_to_the_correction() -> None:
    hit = listed.a_hit(
        addressee=Addressee(None, "reporters", (Span(560, 569),)),
        venue=Venue("in Orr", (Span(570, 576),)),
        said=Said(None, "2021-06", "then", (Span(577, 581),), SaidBasis.EARLIER_DATE),
        published={"correction": CorrectionNote(900, "It was\nMay.")},
    )
    page = RoomPage(search_page(listed.a_frame(), SearchQuery(), listed.found(hit)))
    assert (
        "to reporters where in Orr said Jun 2021 or before “then”, by a date before" in page.said()
    )
    assert "Corrected by the outlet: It was May." in page.said()
    address = "/articles/a1b2?statement=a#at-"
    assert {f"{address}{place}" for place in (560, 570, 577, 900)} <= set(page.links)


def test_the_search_page_offers_addressees_and_places_to_choose_and_to_type() -> None:
    facets = Facets(
        addressees=(FacetCount("NTV", "NTV", 3),), venues=(FacetCount("the quay", "the quay", 2),)
    )
    query = SearchQuery(addressees=("NTV",), venue_words="quay")
    results = listed.found(listed.a_hit(), facets=facets)
    page = RoomPage(search_page(listed.a_frame(), query, results))
    assert "To whom NTV NTV 3" in page.said()
    assert "Where the quay 2" in page.said()
    assert page.values("venue_words") == ["quay"]
    assert page.values("addressee_words") == [""]
    opened = [known for tag, known in page.tags if tag == "details" and "open" in known]
    closed = page_of_plain_search()
    assert len(opened) == len([k for tag, k in closed.tags if tag == "details" and "open" in k]) + 2


def page_of_plain_search() -> RoomPage:
    return RoomPage(search_page(listed.a_frame(), SearchQuery(), listed.found(listed.a_hit())))


def test_whom_a_speaker_spoke_to_leads_to_what_was_said() -> None:
    profile = listed.a_profile(addressees=(FacetCount("NTV & Co", "NTV & Co", 3),))
    page = RoomPage(speaker_page(listed.a_frame(), profile, listed.found()))
    assert "/search?speaker=lena&addressee=NTV+%26+Co" in page.links


def test_the_work_grows_with_the_occasions_and_the_corrections() -> None:
    def read(times: int) -> Any:
        text = (TEXT + "\n\n") * times
        article = an_article(text)
        step = len(TEXT) + 2
        statements = [_moved(toll(name=f"s{number}"), number * step) for number in range(times)]
        start = text.index(WHOLE)
        note = furniture(text, WHOLE, FurnitureKind.CORRECTION)
        notes = (
            replace(note, span=Span(start + n * step, start + n * step + 9), statements=(f"s{n}",))
            for n in range(times)
        )
        return lambda: reading_of(replace(article, furniture=tuple(notes)), numbered(*statements))

    short, long = (counted(read(times)) for times in (50, 200))
    assert long <= 5 * short


def _moved(statement: Any, by: int) -> Any:
    def moved(spans: Any) -> Any:
        return tuple(Span(span.start + by, span.end + by) for span in spans)

    return replace(
        statement,
        content=moved(statement.content),
        addressee=replace(statement.addressee, spans=moved(statement.addressee.spans)),
        venue=replace(statement.venue, spans=moved(statement.venue.spans)),
        said=replace(statement.said, spans=moved(statement.said.spans)),
    )


def _paragraphs(article: Any) -> Any:
    reading = reading_of(article, numbered(toll()))
    return (reading.title, *reading.below)
