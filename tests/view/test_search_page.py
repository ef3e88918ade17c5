from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from onrecord.contract import (
    Addressee,
    Candidate,
    Kind,
    Mode,
    Polarity,
    Reason,
    Relay,
    Said,
    SaidBasis,
    Speaker,
    Venue,
)
from onrecord.store.corrected import CorrectionNote
from onrecord.store.page_records import FacetCount, Facets, SearchPage, Sort
from onrecord.store.records import Counts
from onrecord.store.review.records import Reviewed
from onrecord.store.reviewers import Role
from onrecord.view.pages.search import search_fragment, search_page
from onrecord.view.search.query import SearchQuery
from onrecord.view.server.frame import Frame
from onrecord.view.server.visitor import Visitor
from tests.view.listed import TEXT, WORDS, a_frame, a_hit, counts, found
from tests.view.made import HOSTILE, Page

ALL = SearchQuery()


def shown(
    results: SearchPage, query: SearchQuery = ALL, frame: Frame | None = None
) -> tuple[Page, str]:
    page = Page(search_page(frame or a_frame(), query, results))
    return page, " ".join(page.words.split())


def attributes(page: Page, tag: str, **known: str) -> list[dict[str, str | None]]:
    return [
        told
        for name, told in page.tags
        if name == tag and all(told.get(key) == value for key, value in known.items())
    ]


def test_a_result_shows_who_said_what_to_whom_where_and_when() -> None:
    hit = a_hit(
        addressee=Addressee(None, "reporters", ()),
        venue=Venue("the quay", ()),
        said=Said("2021-06-12", "2021-06-12", "Saturday", (), SaidBasis.DATELINE),
        relays=(Relay("Tern News", ()), Relay("a spokesman", ())),
        published={"wire": "North Wire"},
    )
    _, words = shown(found(hit))
    assert f"Lena Sorrel direct very likely read right 0.91 {TEXT}" in words
    assert "to reporters at the quay said Sat 12 Jun 2021 “Saturday”, by the dateline" in words
    assert "reported by Shore Courier, 13 Jun 2021 agency North Wire in Gale expected" in words
    assert "through a spokesman Tern News" in words


def test_a_result_leads_to_speaker_article_and_permanent_link() -> None:
    page, _ = shown(found(a_hit(name="s/1")))
    assert {"/speakers/lena", "/articles/a1b2?statement=s%2F1#s%2F1", "/statements/s%2F1"} <= set(
        page.links
    )


def test_what_is_not_known_is_said_to_be() -> None:
    said = Said(None, None, "lately", (), None)
    hit = a_hit(said=said, published={"outlet": None, "published": None, "title": None})
    _, words = shown(found(hit))
    assert (
        "said “lately”: day not known reported by outlet not given, date not given in ferry.txt"
        in words
    )


def test_a_day_that_no_article_tells_takes_no_line() -> None:
    words = shown(found(a_hit(said=None)))[1]
    assert "machine-read reported by Shore Courier" in words


def test_a_kind_that_no_result_has_counts_nothing() -> None:
    facets = Facets(kinds=counts(direct=3))
    assert "direct 3 mixed 0 indirect 0" in shown(found(a_hit(), facets=facets))[1]


def test_every_result_tells_who_read_it() -> None:
    reviewed = a_hit(published={"reviewed": Reviewed("Mara", "2022-05-02T10:00:00Z")})
    assert "machine-read" in shown(found(a_hit()))[1]
    assert "reviewed by Mara, 2 May 2022" in shown(found(reviewed))[1]


def test_an_unknown_speaker_has_a_reason_and_no_name_anywhere() -> None:
    doubt = Speaker(
        reason=Reason.LOW_CONFIDENCE, alternatives=(Candidate("Ivo Halden", 0.4),), confidence=0.4
    )
    html = search_page(a_frame(), ALL, found(a_hit(speaker=doubt)))
    assert "Unknown: too uncertain" in html
    assert "Halden" not in html


def test_a_statement_inside_another_and_a_denied_one_say_so() -> None:
    hit = a_hit(hit={"around": "Ivo Halden"}, polarity=Polarity.NEGATED, kind=Kind.INDIRECT)
    _, words = shown(found(hit))
    assert "indirect, negated" in words
    assert "inside a statement of Ivo Halden The saying itself is denied." in words


def test_words_that_were_searched_for_are_marked_and_context_is_grey() -> None:
    html = search_page(a_frame(), ALL, found(a_hit(matches=("ferry", "laughed"))))
    assert "“The <mark>ferry</mark> will sail,”" in html
    assert '<span class="context"><mark>laughed</mark></span>' in html


@pytest.mark.parametrize(
    ("number", "is_more", "told"),
    [
        (1, False, "1 statement"),
        (1284, False, "1,284 statements"),
        (10_000, True, "10,000+ statements"),
    ],
)
def test_the_heading_counts(number: int, is_more: bool, told: str) -> None:
    page, words = shown(found(a_hit(), found=number, is_more=is_more))
    assert f" {told} Sort by" in words
    assert attributes(page, "h1", **{"aria-live": "polite"})


def test_with_more_than_are_counted_the_order_tells_what_it_is_of() -> None:
    many = found(a_hit(), found=10_000, is_more=True)
    note = "Sorted among the 10,000 published last."
    assert note in shown(many, SearchQuery(order=Sort.SAID_OLDEST))[1]
    assert note in shown(many, SearchQuery(q="ferry"))[1]
    assert note not in shown(many, SearchQuery(order=Sort.OLDEST))[1]
    assert note not in shown(found(a_hit()), SearchQuery(order=Sort.SAID_OLDEST))[1]


NARROW = SearchQuery.parse(
    [
        *(("q", "ferry"), ("by", "sor"), ("speaker", "lena"), ("speaker", "ivo")),
        *(("outlet", "Shore Courier"), ("outlet", "Tern & Co"), ("kind", "direct")),
        *(("mode", "belief"), ("relay", "Tern News"), ("unknown", "1"), ("reviewed", "1")),
        *(("addressee_words", "host"), ("addressee", "NTV"), ("venue_words", "in orr")),
        *(
            ("venue", "a rally & fair"),
            ("said_from", "2019"),
            ("said_to", "2020-01"),
            ("published_from", "2021-02-03"),
        ),
        *(("published_to", "2022"), ("article", "a1b2"), ("sort", "oldest"), ("after", "c")),
    ]
)


def test_each_chip_takes_away_exactly_its_own_condition() -> None:
    page, _ = shown(found(a_hit()), NARROW)
    rest = NARROW.url().split("?")[1].split("&")[:-1]
    assert rest[-1] == "sort=oldest"
    taken = [
        set(rest) - set((told["href"] or "").split("?")[1].split("&"))
        for told in attributes(page, "a")
        if (told.get("aria-label") or "").startswith("Remove ")
    ]
    conditions = set(rest) - {"q=ferry", "sort=oldest"}
    assert all(len(one) == 1 for one in taken)
    assert len(taken) == len(conditions)
    assert set().union(*taken) == conditions


def test_chips_name_speakers_and_days_in_words() -> None:
    facets = Facets(speakers=(FacetCount("lena", "Lena Sorrel", 3),))
    _, words = shown(found(a_hit(), facets=facets), NARROW)
    for told in (
        *("speaker: Lena Sorrel", "said since 2019", "published since Wed 3 Feb 2021"),
        *("to somebody like “host”", "to: NTV", "at a place like “in orr”", "at: a rally & fair"),
    ):
        assert told in words


def test_facets_are_boxes_of_the_one_form_with_counts() -> None:
    facets = Facets(
        speakers=(FacetCount("lena", "Lena Sorrel", 1200),),
        kinds=counts(direct=7),
        outlets=counts(Courier=5),
        unknown=3,
        reviewed=2,
    )
    page, words = shown(found(a_hit(), facets=facets), SearchQuery(speakers=("lena",)))
    assert "checked" in attributes(page, "input", name="speaker", value="lena")[0]
    assert "checked" not in attributes(page, "input", name="outlet", value="Courier")[0]
    for told in (
        "Lena Sorrel 1,200",
        "direct 7",
        "Courier 5",
        "unknown speaker 3",
        "reviewed only 2",
    ):
        assert told in words
    assert [told["action"] for told in attributes(page, "form")] == ["/search"]


def test_what_was_chosen_stays_a_box_where_no_result_has_it() -> None:
    page, _ = shown(found(), SearchQuery(outlets=("Nobody’s Paper",), unknown=True))
    assert "checked" in attributes(page, "input", name="outlet", value="Nobody’s Paper")[0]
    assert "checked" in attributes(page, "input", name="unknown")[0]


def test_belief_and_attitude_are_one_link_away() -> None:
    assert "/search?q=x&mode=any" in shown(found(a_hit()), SearchQuery(q="x"))[0].links
    page, words = shown(found(a_hit()), SearchQuery(q="x", any_mode=True))
    assert "/search?q=x" in page.links
    assert "Mode every mode" in words
    assert attributes(page, "input", type="hidden", name="mode", value="any")


def test_orders_are_offered_and_best_match_only_for_words() -> None:
    page, words = shown(found(a_hit()), SearchQuery(q="x", order=Sort.OLDEST))
    assert "best match published, newest first published, oldest first" in words.replace("  ", " ")
    assert "selected" in attributes(page, "option", value="oldest")[0]
    assert "best match" not in shown(found(a_hit()))[1]


def test_the_next_page_the_first_page_and_other_formats_are_links() -> None:
    query = SearchQuery(q="x", kinds=(Kind.DIRECT,), after="c1")
    links = shown(found(a_hit(), after="c2"), query)[0].links
    here = "/search?q=x&kind=direct"
    assert {f"{here}&after=c2", here} <= set(links)
    assert "/search.json?q=x&kind=direct&after=c1" in links
    assert "/search.csv?q=x&kind=direct&after=c1" in links
    assert "Next page" not in shown(found(a_hit()), query)[1]


def test_where_nothing_is_found_the_page_tells_what_was_looked_for_and_what_to_try() -> None:
    query = SearchQuery(q="ferry pelican", kinds=(Kind.DIRECT,), said_from="2021")
    page, words = shown(found(), query)
    assert "No statement has “ferry pelican”" in words
    assert (
        "Looked through 9,730 statements: speech, question, document; "
        "kind: direct; said since 2021." in words
    )
    assert {
        "/search?q=ferry+pelican&kind=direct",
        "/search?q=ferry+pelican&said_from=2021",
        "/search?q=ferry+pelican",
        "/search?q=ferry&kind=direct&said_from=2021",
        "/search?q=ferry+pelican&kind=direct&mode=any&said_from=2021",
    } <= set(page.links)


def test_an_empty_record_tells_how_to_fill_it() -> None:
    _, words = shown(found(), frame=a_frame(counts=Counts(0, 0, 0, 0)))
    assert "Nothing is on record yet" in words
    assert "onrecord add FILES" in words


def test_a_page_behind_the_last_leads_back() -> None:
    page, words = shown(found(found=44), SearchQuery(q="x", after="far"))
    assert "44 statements This page begins behind the last of them." in words
    assert "/search?q=x" in page.links


def test_the_part_that_is_swapped_is_that_part_of_the_page() -> None:
    results = found(a_hit(matches=("ferry",)), facets=Facets(outlets=counts(Courier=5)))
    part = search_fragment(a_frame(), NARROW, results)
    title, _, inside = part.partition("</title>")
    assert title.strip() == "<title>ferry: 1 statement · onrecord"
    whole = "".join(search_page(a_frame(), NARROW, results).split())
    assert "".join(inside.split()) in whole


def hostile_hit() -> Any:
    text = f"He said {HOSTILE} again."
    return a_hit(
        text,
        HOSTILE,
        matches=("<script>",),
        speaker=Speaker(name=HOSTILE),
        addressee=Addressee(HOSTILE, HOSTILE, ()),
        venue=Venue(HOSTILE, ()),
        said=Said(None, None, HOSTILE, (), None),
        relays=(Relay(HOSTILE, ()),),
        published={
            "title": HOSTILE,
            "outlet": HOSTILE,
            "wire": "w" + HOSTILE,
            "correction": CorrectionNote(1, HOSTILE),
        },
        hit={"around": HOSTILE, "speaker_id": HOSTILE},
    )


def test_hostile_words_are_only_words() -> None:
    query = SearchQuery(
        q=HOSTILE,
        by=HOSTILE,
        speakers=(HOSTILE,),
        outlets=(HOSTILE,),
        relays=(HOSTILE,),
        addressee_words=HOSTILE,
        addressees=(HOSTILE,),
        venue_words=HOSTILE,
        venues=(HOSTILE,),
        article=HOSTILE,
        after=HOSTILE,
    )
    facets = Facets(
        speakers=(FacetCount(HOSTILE, HOSTILE, 1),),
        outlets=(FacetCount(HOSTILE, HOSTILE, 1),),
        relays=(FacetCount(HOSTILE, HOSTILE, 1),),
        addressees=(FacetCount(HOSTILE, HOSTILE, 1),),
        venues=(FacetCount(HOSTILE, HOSTILE, 1),),
    )
    frame = a_frame(title=HOSTILE, visitor=Visitor(HOSTILE, Role.REVIEW), review=True)
    results = found(hostile_hit(), facets=facets, after=HOSTILE)
    for page in (shown(results, query, frame)[0], shown(found(), query, frame)[0]):
        scripts = [told for tag, told in page.tags if tag == "script"]
        assert scripts == [{"src": "/static/htmx.min.js", "defer": None}]
        assert "b" not in [tag for tag, _ in page.tags]
        assert not [told for _, told in page.tags if "onclick" in told or "style" in told]
        assert "alert(1)" in page.words


def test_no_page_has_script_or_style_of_its_own() -> None:
    html = search_page(a_frame(), NARROW, found(a_hit(), after="c"))
    page = Page(html)
    assert not [tag for tag, told in page.tags if tag == "style" or "style" in told]
    assert "js:" not in html
    assert "hx-on" not in html


def test_review_and_the_visitor_are_in_the_masthead_where_there_are_any() -> None:
    assert "/review" not in shown(found())[0].links
    page, words = shown(found(), frame=a_frame(review=True, visitor=Visitor("Mara", Role.REVIEW)))
    assert "/review" in page.links
    assert "Mara Sign out" in words


def test_the_title_of_the_window_tells_words_and_number() -> None:
    assert "<title>ferry: 1 statement · onrecord</title>" in search_page(
        a_frame(), SearchQuery(q="ferry"), found(a_hit())
    )
    assert "<title>1 statement · onrecord</title>" in search_page(a_frame(), ALL, found(a_hit()))


def test_a_statement_of_which_nobody_is_sure_has_no_figure() -> None:
    _, words = shown(found(a_hit(confidence=None, mode=Mode.DOCUMENT)))
    assert f"direct, document {TEXT}" in words


def test_ids_are_given_once() -> None:
    hit = a_hit()
    other = replace(hit, stored=replace(hit.stored, article="b"))
    page, _ = shown(found(hit, other, facets=Facets(outlets=counts(A=1, B=2))), NARROW)
    assert len(page.ids) == len(set(page.ids))
    assert WORDS in page.words
