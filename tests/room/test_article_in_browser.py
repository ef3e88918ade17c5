from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from onrecord.contract import FurnitureKind, Kind, Reason, Span, Speaker, SpeakerType, Statement
from onrecord.identity import statement_id
from onrecord.store.review.records import Act, Action
from tests.room.article_server import OneArticle, serving
from tests.view.made import a_statement, an_article, furniture, places
from tests.view.made_room import a_frame, reviewing

TEXT = """The boat 🦀🦀 of Tern Bay

“We built 🛶 it in May,” said Lena Sorrel, who told the men that the yard “will not close”.\r\nShe
asked whether it floats.

Bo Lark shrugged. “Ask the tide,” he said.

Share this: Letter
"""
# As browsers do, the expectations count from the text itself: one emoji is one character of it.
LENA = Speaker(name="Lena Sorrel", type=SpeakerType.PERSON, confidence=0.9)
ORDER = ["“We built 🛶 it in May,”", "that the yard “will not close”", "“Ask the tide,”"]


ARTICLE = an_article(
    TEXT,
    title="The boat 🦀🦀 of Tern Bay",
    furniture=(furniture(TEXT, "Share this: Letter", FurnitureKind.SHARE),),
)


def under_its_id(*content: str, **told: Any) -> Statement:
    made = a_statement(TEXT, *content, **told)
    return replace(made, id=statement_id(ARTICLE, made.content, made.cue))


BUILT = under_its_id(ORDER[0], speaker=LENA, cue=places(TEXT, "said"))
YARD = under_its_id(ORDER[1], kind=Kind.MIXED, speaker=LENA)
CLOSE = under_its_id("“will not close”", within=YARD.id)
TIDE = under_its_id(ORDER[2], speaker=Speaker(reason=Reason.TOO_FAR))


def the_article(*, review: bool = False) -> OneArticle:
    frame = reviewing() if review else a_frame()
    return OneArticle(ARTICLE, (BUILT, YARD, CLOSE, TIDE), frame)


class Room:
    """A page of one article in a browser. What goes wrong in the console fails the test."""

    def __init__(self, page: Page, url: str, one: OneArticle) -> None:
        self.page = page
        self.url = url
        self.one = one
        self.wrong: list[str] = []
        page.on("console", lambda told: self.wrong.append(told.text))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))

    def open(self, rest: str = "") -> None:
        self.page.goto(f"{self.url}/articles/{self.one.article.id}{rest}")

    def on_desk(self, number: int) -> None:
        """Waits until that statement lies on the desk."""
        expect(self.page.locator("#desk h2")).to_have_text(f"Statement {number} of 4")

    def select(self, start: str, end: str) -> None:
        """Selects from the first to the last of these words, as a pointer does."""
        self.page.evaluate(SELECT, [start, end])

    def words(self, field: str) -> str:
        """What the spans in a field of the form cover in the article's text."""
        spans = re.findall(r"(\d+)-(\d+)", self.page.input_value(f"[name={field}]"))
        return " … ".join(TEXT[int(start) : int(end)] for start, end in spans)

    def name(self) -> Locator:
        return self.page.get_by_role("textbox", name="Name")

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)


SELECT = """([start, end]) => {
  const texts = [...document.querySelectorAll("[data-start]")].flatMap((paragraph) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  });
  const first = texts.find((node) => node.data.includes(start));
  const last = texts.find((node) => node.data.includes(end));
  const range = document.createRange();
  range.setStart(first, first.data.indexOf(start));
  range.setEnd(last, last.data.indexOf(end) + end.length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


@pytest.fixture
def opened(browser: Browser) -> Iterator[Any]:
    """Opens a room over an article; at the end nothing may have gone wrong in the browser."""
    with ExitStack() as stack:
        rooms: list[Room] = []

        def make(one: OneArticle, **settings: Any) -> Room:
            url = stack.enter_context(serving(one))
            context = browser.new_context(reduced_motion="reduce", **settings)
            context.set_default_timeout(10_000)
            stack.callback(context.close)
            context.grant_permissions(["clipboard-read", "clipboard-write"])
            rooms.append(Room(context.new_page(), url, one))
            return rooms[-1]

        yield make
        refused = "the server responded with a status of 4"
        assert [told for room in rooms for told in room.wrong if refused not in told] == []


def test_keys_walk_the_statements_and_the_desk_and_the_address_follow(opened: Any) -> None:
    room = opened(the_article())
    room.open()
    room.on_desk(1)
    room.page.keyboard.press("j")
    room.on_desk(2)
    assert room.page.url.endswith(f"?statement={YARD.id}#{YARD.id}")
    room.page.keyboard.press("j")
    room.page.keyboard.press("j")
    room.page.keyboard.press("k")
    room.on_desk(3)
    assert room.page.evaluate("document.activeElement.textContent") == "3"
    expect(room.page.locator("#told")).to_have_text("Statement 3 of 4, speaker unknown")
    expect(room.page.locator(".is-active")).to_have_count(2)


def test_a_link_to_a_statement_lays_it_on_the_desk(opened: Any) -> None:
    room = opened(the_article())
    room.open(f"#{TIDE.id}")
    room.on_desk(4)


def test_a_click_takes_the_innermost_statement_and_a_note_its_own(opened: Any) -> None:
    room = opened(the_article(), viewport={"width": 1440, "height": 900})
    room.open()
    room.page.get_by_text("will not close").first.click()
    room.on_desk(3)
    room.page.get_by_role("link", name="Statement 4 in the text").click()
    room.on_desk(4)
    room.page.get_by_role("link", name="Note on statement 1").click()
    room.on_desk(1)


def test_pointing_at_words_lights_up_their_note(opened: Any) -> None:
    room = opened(the_article(), viewport={"width": 1440, "height": 900})
    room.open()
    room.page.locator(f".st[data-statement='{TIDE.id}']").first.hover()
    expect(room.page.locator(f"#n-{TIDE.id}")).to_have_class(re.compile("is-near"))
    room.page.get_by_role("link", name="Note on statement 1").focus()
    expect(room.page.locator(f"#n-{BUILT.id}")).to_have_class(re.compile("is-near"))


def test_the_desk_can_be_reached_and_left_by_keys(opened: Any) -> None:
    room = opened(the_article(), viewport={"width": 400, "height": 800})
    room.open()
    room.page.keyboard.press("j")
    room.on_desk(2)
    room.page.keyboard.press("d")
    expect(room.page.locator("#desk .fields")).to_be_visible()
    room.page.keyboard.press("Tab")
    assert room.page.evaluate("document.activeElement.rel") == "prev"
    room.page.keyboard.press("Escape")
    assert room.page.evaluate("document.activeElement.hash") == f"#n-{YARD.id}"


def test_on_a_small_screen_the_note_of_the_chosen_statement_opens(opened: Any) -> None:
    room = opened(the_article(), viewport={"width": 400, "height": 800})
    room.open()
    expect(room.page.locator(f"#n-{YARD.id}")).to_be_hidden()
    room.page.keyboard.press("j")
    expect(room.page.locator(f"#n-{YARD.id}")).to_be_visible()


def test_an_open_desk_leaves_its_statement_in_sight(opened: Any) -> None:
    room = opened(the_article(), viewport={"width": 360, "height": 400})
    room.open(f"?statement={TIDE.id}")
    room.on_desk(4)
    room.page.get_by_text("Fields and basis").click()
    expect(room.page.locator("#desk .fields")).to_be_visible()
    room.page.wait_for_function(ABOVE_THE_DESK, arg=TIDE.id)


def test_only_what_lies_on_the_desk_is_marked_whatever_the_address_asked_for(opened: Any) -> None:
    room = opened(the_article())
    room.open(f"?statement={BUILT.id}#{BUILT.id}")
    room.page.keyboard.press("j")
    room.on_desk(2)
    ground = "background-color", "rgba(0, 0, 0, 0)"
    expect(room.page.locator(f".st[data-statement='{BUILT.id}']").first).to_have_css(*ground)
    expect(room.page.locator(".st.is-active").first).not_to_have_css(*ground)


def test_a_printed_page_tells_its_address_and_the_day(opened: Any) -> None:
    room = opened(the_article(), viewport={"width": 800, "height": 900})
    room.open(f"?statement={TIDE.id}")
    printed = room.page.locator("[data-printed]")
    expect(printed).to_be_hidden()
    room.page.emulate_media(media="print")
    room.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(printed).to_be_visible()
    expect(printed).to_have_text(re.compile(r"\?statement=.*, printed on \d+ \w+ \d{4}$"))


def test_copying_takes_the_citation_along_as_text_and_as_markup(opened: Any) -> None:
    room = opened(the_article(), viewport={"width": 1440, "height": 900})
    room.open()
    room.button("Copy with citation").click()
    expect(room.page.locator("#told")).to_have_text("Copied with citation")
    plain = room.page.evaluate("navigator.clipboard.readText()")
    assert plain.startswith("“We built 🛶 it in May,” — Lena Sorrel, as reported by Shore Courier")
    html = room.page.evaluate(
        "navigator.clipboard.read().then(([one]) => one.getType('text/html')).then((b) => b.text())"
    )
    assert "<blockquote>“We built 🛶 it in May,”</blockquote>" in html


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("built 🛶", "told the", "built 🛶 it in May,” said Lena Sorrel, who told the"),
        ("🛶 it", "May", "🛶 it in May"),
        ("🦀 of", "“We", "🦀 of Tern Bay\n\n“We"),
        ("close”", "asked", "close”.\r\nShe\nasked"),
        (", who told", "that ", ", who told the men that"),
    ],
)
def test_selected_text_is_counted_in_characters_of_the_article(
    opened: Any, start: str, end: str, words: str
) -> None:
    room = opened(the_article(review=True), viewport={"width": 1440, "height": 900})
    room.open()
    room.select(start, end)
    room.button("What was said").click()
    assert room.words("content") == words


def test_pieces_can_be_added_and_ends_moved_by_a_word(opened: Any) -> None:
    room = opened(the_article(review=True), viewport={"width": 1440, "height": 900})
    room.open()
    room.select("Lena", "Sorrel")
    room.page.get_by_label("as one more piece").check()
    room.button("Source").click()
    room.select("who told", "the men")
    room.page.get_by_label("as one more piece").check()
    room.button("Source").click()
    assert room.words("source") == "Lena Sorrel … who told the men"
    room.button("Earlier end").click()
    room.button("Later start").click()
    assert room.words("source") == "Sorrel … who told the"
    expect(room.page.locator("[data-words]")).to_have_text("Sorrel … who told the")
    room.button("Later start").click()
    assert room.words("source") == "Sorrel … who told the"


def test_words_are_saved_as_a_decision_over_what_was_seen(opened: Any) -> None:
    room = opened(the_article(review=True), viewport={"width": 1440, "height": 900})
    room.open(f"?statement={TIDE.id}#{TIDE.id}")
    room.select("Ask the", "tide")
    room.button("What was said").click()
    room.button("Save words").click()
    expect(room.page.locator("#log")).to_contain_text("Ana Quill")
    assert room.one.asked[-1].act == Act(Action.SPANS, content=places(TEXT, "Ask the tide"))
    room.on_desk(4)
    room.button("Undo words, decision 1").click()
    expect(room.page.locator("#log")).to_contain_text("undone")
    assert room.words("content") == "“Ask the tide,”"


def test_a_name_that_is_typed_is_chosen_and_enter_saves_it(opened: Any) -> None:
    room = opened(the_article(review=True), viewport={"width": 1440, "height": 900})
    room.open(f"?statement={TIDE.id}#{TIDE.id}")
    room.name().fill("Bo Lark")
    room.page.keyboard.press("Enter")
    expect(room.page.locator(f"#n-{TIDE.id}")).to_contain_text("Bo Lark")
    assert room.one.asked[-1].act == Act(Action.SPEAKER, speaker=Speaker(name="Bo Lark"))


def test_what_was_typed_stays_while_one_looks_at_another_statement(opened: Any) -> None:
    room = opened(the_article(review=True), viewport={"width": 1440, "height": 900})
    room.open(f"?statement={TIDE.id}#{TIDE.id}")
    room.name().fill("Bo Lark")
    room.page.get_by_role("link", name="Back").click()
    room.on_desk(3)
    expect(room.name()).to_have_value("")
    room.page.get_by_role("link", name="Next").click()
    room.on_desk(4)
    expect(room.name()).to_have_value("Bo Lark")


def test_who_comes_second_loses_nothing_and_can_apply_it_anew(opened: Any) -> None:
    room = opened(the_article(review=True), viewport={"width": 1440, "height": 900})
    room.open(f"?statement={TIDE.id}#{TIDE.id}")
    room.name().fill("Bo Lark")
    room.one.decide(Act(Action.REJECT), CLOSE, reviewer="Cy Marsh")
    cy = Act(Action.SPEAKER, speaker=Speaker(name="Cy Marsh"))
    room.one.decide(cy, TIDE, reviewer="Di Fenn")
    room.button("Save speaker").click()
    expect(room.page.get_by_role("alert")).to_contain_text("speaker: Unknown: named too far away")
    expect(room.page.get_by_role("alert")).to_be_focused()
    expect(room.name()).to_have_value("Bo Lark")
    room.button("Apply mine anew").click()
    expect(room.page.locator(f"#n-{TIDE.id}")).to_contain_text("Bo Lark")
    assert [one.act.action for one in room.one.decisions] == ["reject", "speaker", "speaker"]


def test_a_missed_statement_is_selected_and_added(opened: Any) -> None:
    room = opened(the_article(review=True), viewport={"width": 1440, "height": 900})
    room.open()
    room.select("whether it", "floats")
    room.page.get_by_role("link", name="Add a missed statement").first.click()
    expect(room.page.locator("#desk h2")).to_have_text("A missed statement")
    assert room.words("content") == "whether it floats"
    room.page.get_by_label("Lena Sorrel").check()
    room.page.get_by_label("Kind").select_option("indirect")
    room.page.get_by_label("Mode").select_option("question")
    with room.page.expect_navigation():
        room.button("Add the statement").click()
    act = room.one.asked[-1].act
    assert act is not None
    assert act.action is Action.ADD
    assert act.content == places(TEXT, "whether it floats")
    assert (act.kind, act.mode, act.speaker and act.speaker.name) == (
        "indirect",
        "question",
        "Lena Sorrel",
    )


def test_without_script_every_statement_can_be_opened_and_corrected(opened: Any) -> None:
    room = opened(the_article(review=True), java_script_enabled=False)
    room.page.set_viewport_size({"width": 1440, "height": 900})
    room.open()
    room.page.get_by_role("link", name="Next").click()
    room.on_desk(2)
    assert room.page.locator(".needs-script:visible").count() == 0
    room.page.get_by_text("By character").click()
    room.page.get_by_label("Cue").fill("0-8")
    room.button("Save words").click()
    expect(room.page.locator("#log")).to_contain_text("words")
    assert room.one.asked[-1].act == replace(
        Act(Action.SPANS, content=places(TEXT, ORDER[1])), cue=(Span(0, 8),)
    )
    room.page.get_by_text("By character").click()
    room.page.get_by_label("Cue").fill("nonsense")
    room.button("Save words").click()
    expect(room.page.get_by_role("alert")).to_contain_text("'nonsense' names no characters")
    expect(room.page.get_by_label("Cue")).to_have_value("nonsense")


@pytest.mark.parametrize("width", [360, 1440, 2560])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_moves_and_nothing_sticks_out(opened: Any, width: int, scheme: str) -> None:
    room = opened(
        the_article(review=True), viewport={"width": width, "height": 900}, color_scheme=scheme
    )
    room.page.add_init_script(SHIFTS)
    room.open(f"?statement={YARD.id}")
    room.page.keyboard.press("j")
    room.on_desk(3)
    assert room.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert room.page.evaluate("shifted") == 0


ABOVE_THE_DESK = """(id) => {
  const mark = document.querySelector(`.st[data-statement="${id}"]`);
  const desk = document.getElementById("desk");
  const { top, bottom } = mark.getBoundingClientRect();
  return top >= 0 && bottom <= desk.getBoundingClientRect().top;
}"""
SHIFTS = """window.shifted = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) shifted += one.value;
}).observe({ type: "layout-shift", buffered: true });"""
