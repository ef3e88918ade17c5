"""How soon a browser shows the first of a page's content."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from onrecord_lab.chromium import chromium

_RUNS = 5
_FIRST_PAINT = """() => new Promise(painted => new PerformanceObserver(list => {
  for (const entry of list.getEntries())
    if (entry.name === 'first-contentful-paint') painted(entry.startTime)
}).observe({type: 'paint', buffered: true}))"""


def first_paints(urls: Sequence[str]) -> list[float] | None:
    """Milliseconds to the first contentful paint of each page: the median of five new visits.

    None where Playwright or Chromium is not there.
    """
    with chromium() as browser:
        if browser is None:
            return None
        paints = []
        for url in urls:
            times = []
            for _ in range(_RUNS):
                with browser.new_context() as visitor:
                    page = visitor.new_page()
                    page.goto(url)
                    times.append(float(page.evaluate(_FIRST_PAINT)))
            paints.append(median(times))
    return paints
