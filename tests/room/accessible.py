"""Can a page be used with a screen reader, from the keyboard, with weak eyes?"""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SEVERE = frozenset({"serious", "critical"})


def assert_accessible(page: Page) -> None:
    """Fails with what axe-core finds on the page as it stands that is serious or critical."""
    found = Axe().run(page).response["violations"]
    told = [
        f"{rule['id']} ({rule['impact']}): {node['html']}"
        for rule in found
        if rule["impact"] in SEVERE
        for node in rule["nodes"]
    ]
    assert told == []
