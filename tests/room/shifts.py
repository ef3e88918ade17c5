"""What moved on a page without a reader's doing."""

from __future__ import annotations

from playwright.sync_api import Page

# The browser counts from the start, what was seen before this ran included.
SHIFTED = """() => new Promise((tell) => {
  let shifted = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) shifted += one.value;
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => tell(shifted))));
})"""


def shifted(page: Page) -> float:
    """How far things on the page have moved since it was loaded; 0 is nothing, 1 is everything."""
    moved: float = page.evaluate(SHIFTED)
    return moved
