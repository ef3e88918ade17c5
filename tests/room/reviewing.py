"""A reviewer at a browser: signs in, opens an article, selects words with the mouse."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, ViewportSize, expect

from onrecord.contract import Extraction
from onrecord.store import open_store
from onrecord.store.reviewers import Role
from tests.store.made import a_statement, an_article, an_extraction

LOCATION = "news/harbour.txt"
OPENS = "“The harbour 🛶 opens in May”"
PAYS = "“Who pays for it?”"
MISSED = "that the fee is low"
TEXT = (
    f"🦀🦀 {OPENS}, Ana Ruiz said on the pier.\n\n"
    f"🐚 {PAYS} asked Tom Bell. Ana Ruiz added {MISSED} 🧭.\n"
)
WIDE = ViewportSize(width=1440, height=1000)

# The middle of the left edge of the first of these words, and of the right edge of the last.
EDGES = """(words) => {
  const texts = [];
  for (const one of document.querySelectorAll("[data-start]")) {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode);
  }
  const node = texts.find((one) => one.data.includes(words));
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(words));
  range.setEnd(node, node.data.indexOf(words) + words.length);
  node.parentElement.scrollIntoView({ block: "center" });
  const rects = [...range.getClientRects()];
  const [first, last] = [rects[0], rects.at(-1)];
  return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
}"""


def harbour_read(text: str = TEXT) -> Extraction:
    """Two statements, the second of an unknown speaker; a third was missed."""
    article = an_article(LOCATION, text)
    return an_extraction(
        article,
        a_statement(article, OPENS, "said", "Ana Ruiz"),
        a_statement(article, PAYS, "asked"),
    )


def added(record: Path, name: str, role: Role = Role.REVIEW) -> str:
    """The token of a new reviewer."""
    with open_store(record, write=True) as store:
        return store.add_reviewer(name, role)


@dataclass(frozen=True)
class Reviewing:
    """One person at one browser."""

    page: Page
    address: str

    def sign_in(self, token: str) -> None:
        """From the article's page and back to it."""
        self.open()
        self.page.get_by_role("link", name="Sign in to review").click()
        self.page.get_by_label("Your token").fill(token)
        self.page.get_by_role("button", name="Sign in").click()
        expect(self.page).to_have_url(re.compile("/articles/"))

    def open(self) -> None:
        """The article's page."""
        self.page.goto(f"{self.address}/articles/{harbour_read().article.id}")

    def take(self, words: str) -> None:
        """Lays the statement with these words on the desk, by its mark in the text."""
        self.page.locator("#text .st", has_text=words).first.click()
        self.on_desk(words)

    def on_desk(self, words: str) -> None:
        """Waits until that statement is there."""
        expect(self.page.locator("#desk .citation p")).to_contain_text(words)

    def drag_over(self, words: str) -> None:
        """Selects words of the text with the mouse."""
        left, top, right, bottom = self.page.evaluate(EDGES, words)
        self.page.mouse.move(left, top)
        self.page.mouse.down()
        self.page.mouse.move(right, bottom, steps=5)
        self.page.mouse.up()

    def press(self, name: str) -> None:
        """Presses a button."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def name_speaker(self, name: str) -> None:
        """Somebody else said it."""
        self.name_field.fill(name)
        self.press("Save speaker")

    @property
    def name_field(self) -> Locator:
        """Where the name of somebody else is typed."""
        return self.page.get_by_role("textbox", name="Name")

    @property
    def log(self) -> Locator:
        """The change log."""
        return self.page.locator("#log")

    @property
    def alert(self) -> Locator:
        """What the page says that was not done."""
        return self.page.get_by_role("alert")
