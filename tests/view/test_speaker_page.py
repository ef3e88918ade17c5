from __future__ import annotations

from onrecord.contract import Candidate, Reason, Speaker
from onrecord.registry.known import Column, Role
from onrecord.store.page_records import FacetCount, MonthCount, SpeakerEntry
from onrecord.store.records import Counts
from onrecord.store.speakers.records import Identity, NameUsed
from onrecord.view.pages.keyboard import keyboard_page
from onrecord.view.pages.speaker import speaker_fragment, speaker_page
from onrecord.view.pages.speakers import speakers_fragment, speakers_page
from tests.view.listed import a_frame, a_hit, a_profile, counts, found
from tests.view.made import HOSTILE, Page

MONTHS = (
    MonthCount("2019-03", 2, 1, 0),
    MonthCount("2019-07", 0, 0, 1),
    MonthCount("2020-01", 5, 0, 0),
)
FRAME = a_frame("/speakers/lena")


def words_of(html: str) -> str:
    return " ".join(Page(html).words.split())


def test_the_head_tells_names_numbers_and_what_was_not_said() -> None:
    profile = a_profile(
        *MONTHS,
        articles=4,
        others=2,
        names=counts(
            Sorrel=6, she=1, **{"the ferry captain": 1, "the captain Sorrel": 1, "索雷尔": 1}
        ),
        kinds=counts(direct=7, mixed=1),
    )
    html = speaker_page(FRAME, profile, found(a_hit()))
    words = words_of(html)
    names = "“Sorrel” 6, “the captain Sorrel” 1, “索雷尔” 1"
    assert f"Lena Sorrel Named as {names} On record 9 statements in 4 articles" in words
    assert "Of these direct 7mixed 1 Not said 2 beliefs and attitudes" in words
    assert "/search?speaker=lena&mode=belief&mode=attitude" in Page(html).links


def test_the_plot_has_a_bar_a_month_and_the_table_the_same_figures() -> None:
    page = Page(speaker_page(FRAME, a_profile(*MONTHS), found(a_hit())))
    bars = [told for tag, told in page.tags if tag == "rect" and told.get("class") == "hit"]
    assert len(bars) == len(MONTHS)
    labels = [told["aria-label"] for tag, told in page.tags if tag == "a" and "aria-label" in told]
    assert {"March 2019: 3 statements", "July 2019: 1 statement"} <= set(labels)
    words = " ".join(page.words.split())
    assert "March20192103" in words.replace(" ", "")
    rows = [told for tag, told in page.tags if tag == "th" and told.get("scope") == "row"]
    assert len(rows) == len(MONTHS)


def test_each_month_is_a_link_that_filters_the_list() -> None:
    page = Page(speaker_page(FRAME, a_profile(*MONTHS), found(a_hit()), month="2019-07"))
    assert "/speakers/lena?month=2019-03" in page.links
    assert [told["href"] for tag, told in page.tags if told.get("aria-current") == "true"] == [
        "/speakers/lena?month=2019-07"
    ]
    words = " ".join(page.words.split())
    assert "1 statement, July 2019 All months" in words


def test_the_plot_tells_what_its_months_are() -> None:
    def told(**more: int) -> str:
        return words_of(speaker_page(FRAME, a_profile(*MONTHS, **more), found(a_hit())))

    assert "By month of speaking. Select a month" in told()
    assert "where the article tells it (2 of 9), otherwise of publication." in told(months_said=2)
    assert "By month of publication; no article tells when it was said." in told(months_said=0)
    assert "1 statement without a date is left out." in told(undated=1)


def test_many_years_become_bars_of_years() -> None:
    months = tuple(
        MonthCount(f"{year}-{month:02d}", 1, 0, 1) for year in range(1990, 2020) for month in (1, 6)
    )
    page = Page(speaker_page(FRAME, a_profile(*months), found(a_hit()), month="2004"))
    hits = [told for tag, told in page.tags if told.get("class") == "hit"]
    assert len(hits) == 30 + 2
    words = " ".join(page.words.split())
    assert "Select a year to list it." in words
    assert "2004 by month" in words
    assert "/speakers/lena?month=2004-06" in page.links


def test_tallies_lead_to_searches_and_bars_are_shares_of_the_most_frequent() -> None:
    profile = a_profile(
        outlets=counts(Courier=8, Gazette=2), relays=counts(Wire=1), addressees=counts(council=3)
    )
    page = Page(speaker_page(FRAME, profile, found()))
    assert {"/search?speaker=lena&outlet=Courier", "/search?speaker=lena&relay=Wire"} <= set(
        page.links
    )
    widths = [told["width"] for tag, told in page.tags if tag == "rect" and "x" not in told]
    assert widths == ["100.0", "100.0", "25.0", "100.0"]
    assert "To whom" in page.words


def test_doubtful_statements_are_listed_apart_and_name_nobody_else() -> None:
    doubt = Speaker(reason=Reason.TWO_CANDIDATES, alternatives=(Candidate("Ivo Halden", 0.5),))
    profile = a_profile(*MONTHS, doubtful=(a_hit(speaker=doubt),))
    html = speaker_page(FRAME, profile, found(a_hit()))
    assert "1 statement may belong here" in words_of(html)
    assert "May belong here" in words_of(html)
    assert "Halden" not in html


def test_the_next_page_keeps_the_month() -> None:
    html = speaker_page(
        FRAME, a_profile(*MONTHS), found(a_hit(), found=40, after="c/2"), month="2019-03"
    )
    assert "/speakers/lena?month=2019-03&after=c%2F2" in Page(html).links


def test_a_month_without_statements_says_so() -> None:
    html = speaker_page(FRAME, a_profile(*MONTHS), found(), month="2018-01")
    assert "Nothing that Lena Sorrel said then is on record." in words_of(html)


def test_the_part_that_is_swapped_is_that_part_of_the_page() -> None:
    profile, results = a_profile(*MONTHS), found(a_hit(), after="c")
    part = speaker_fragment(profile, results, "2019-03")
    whole = speaker_page(FRAME, profile, results, month="2019-03")
    assert "".join(part.split()) in "".join(whole.split())


def test_hostile_names_are_only_words() -> None:
    line = (FacetCount(HOSTILE, HOSTILE, 1),)
    profile = a_profile(
        *MONTHS, id=HOSTILE, name=HOSTILE, names=line, outlets=line, relays=line, addressees=line
    )
    entry = SpeakerEntry(HOSTILE, HOSTILE, 3)
    for html in (
        speaker_page(FRAME, profile, found(a_hit()), month="2019-03"),
        speaker_page(FRAME, profile, found()),
        speakers_page(FRAME, (entry,), HOSTILE),
        speakers_page(FRAME, (), HOSTILE),
    ):
        page = Page(html)
        assert len([tag for tag, _ in page.tags if tag == "script"]) == 1
        assert not [told for _, told in page.tags if "onclick" in told or "style" in told]
        assert "alert(1)" in page.words


def test_the_list_of_speakers_counts_and_links() -> None:
    entries = (SpeakerEntry("lena", "Lena Sorrel", 94), SpeakerEntry("ivo", "Ivo Halden", 1))
    page = Page(speakers_page(a_frame("/speakers"), entries))
    words = " ".join(page.words.split())
    assert "Most quoted 2 of 40 speakers. Lena Sorrel 94 statements Ivo Halden 1 statement" in words
    assert "/speakers/lena" in page.links
    assert "2 speakers found" in words_of(speakers_page(a_frame("/speakers"), entries, "l"))


def test_where_no_speaker_is_found_the_page_tells_what_to_try() -> None:
    page = Page(speakers_page(a_frame("/speakers"), (), "peli can"))
    assert "No speaker’s name has a word that begins “peli can”" in page.words
    assert {"/speakers", "/search?q=peli%20can"} <= set(page.links)
    empty = speakers_page(a_frame("/speakers", counts=Counts(0, 0, 0, 0)), ())
    assert "Nobody is on record yet" in words_of(empty)


def test_the_list_that_is_swapped_is_that_part_of_the_page() -> None:
    entries = (SpeakerEntry("lena", "Lena Sorrel", 94),)
    part = speakers_fragment(FRAME, entries, "le")
    assert "".join(part.split()) in "".join(speakers_page(FRAME, entries, "le").split())


def test_the_keyboard_page_names_the_keys() -> None:
    words = words_of(keyboard_page(a_frame("/keyboard")))
    assert "Home End first month, last month" in words


def test_the_head_tells_who_it_is_in_the_record_and_in_the_list() -> None:
    who = Identity(
        "lena",
        "Lena Sorrel",
        names=(NameUsed("Lena Sorrel", 6), NameUsed("L. Sorrel", 2, "abc")),
        aliases=("La Sorrel",),
        roles=(Role("Mayor of Orr", "2012", "2018-05-07"),),
        columns=(Column("Party", "Lake"),),
    )
    html = speaker_page(FRAME, a_profile(*MONTHS, identity=who), found(a_hit()))
    words = words_of(html)
    assert "In articles Lena Sorrel 6, L. Sorrel 2 in one article Also called La Sorrel" in words
    assert "Roles Mayor of Orr, from 2012 to 7 May 2018 Party Lake" in words
    assert {"/articles/abc", "/search?list=Party%3DLake"} <= set(Page(html).links)
    assert "Put together" not in words


def test_hostile_names_of_a_list_are_only_words() -> None:
    who = Identity(
        "lena",
        HOSTILE,
        names=(NameUsed(HOSTILE, 1),),
        aliases=(HOSTILE,),
        roles=(Role(HOSTILE),),
        columns=(Column(HOSTILE, HOSTILE),),
    )
    page = Page(speaker_page(FRAME, a_profile(*MONTHS, identity=who), found(a_hit())))
    assert "script" not in {tag for tag, told in page.tags if "src" not in told}
    assert HOSTILE in page.words


def test_a_name_beside_the_one_shown_is_told_in_the_list() -> None:
    html = speakers_page(FRAME, [SpeakerEntry("lena", "Lena Sorrel", 2, ("La Sorrel", "L. S."))])
    assert "Lena Sorrel La Sorrel, L. S. 2 statements" in words_of(html)
