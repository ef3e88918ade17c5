"""How soon a browser shows the first of a page's content."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from statistics import median

_RUNS = 5
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_FIRST_PAINT = """() => new Promise(painted => new PerformanceObserver(list => {
  for (const entry of list.getEntries())
    if (entry.name === 'first-contentful-paint') painted(entry.startTime)
}).observe({type: 'paint', buffered: true}))"""


def first_paints(urls: Sequence[str]) -> list[float] | None:
    """Milliseconds to the first contentful paint of each page: the median of five new visits.

    None where Playwright or Chromium is not there.
    """
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    if browser is None:
        return None
    # Chromium's own sandbox refuses to run as root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=arguments)
        paints = []
        for url in urls:
            times = []
            for _ in range(_RUNS):
                with chromium.new_context() as visitor:
                    page = visitor.new_page()
                    page.goto(url)
                    times.append(float(page.evaluate(_FIRST_PAINT)))
            paints.append(median(times))
        chromium.close()
    return paints
