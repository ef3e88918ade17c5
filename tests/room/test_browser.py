"""The room in a browser: nothing from elsewhere, usable by everybody, and safe to sign in."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.responses import HTMLResponse, Response

from onrecord.store import open_store
from onrecord.store.reviewers import Role
from onrecord.view.server.visit import RoomRoute, Visit
from tests.room.accessible import assert_accessible
from tests.room.conftest import Room
from tests.room.watch import NETWORK_NAME, Watch

BAD = """<!doctype html><html lang="en"><title>Bad</title>
<script>window.taken = true</script><p style="color: red">tide</p>
<img src="https://harbour.example/tide.png" alt=""><main onclick="alert(1)">tide</main>"""


def _bad(_visit: Visit) -> Response:
    return HTMLResponse(BAD)


def _in_network(address: str) -> str:
    return address.replace("127.0.0.1", NETWORK_NAME)


@pytest.fixture
def token(record: Path) -> str:
    with open_store(record, write=True) as store:
        return store.add_reviewer("Ada Lind", Role.REVIEW)


@pytest.mark.parametrize("path", ["/nowhere", "/sign-in"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_around_the_pages_are_accessible(
    room: Room, page: Page, path: str, scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{room()}{path}")
    assert_accessible(page)


def test_htmx_is_loaded_and_breaks_nothing(room: Room, page: Page) -> None:
    page.goto(f"{room()}/sign-in")
    assert page.evaluate("htmx.version") == "4.0.1"
    assert page.evaluate("htmx.config.includeIndicatorCSS") is False


def test_what_a_page_may_not_do_is_not_done_and_is_seen(room: Room, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    watch = Watch(page)
    page.goto(f"{room(routes=(RoomRoute('/bad', _bad),))}/bad")
    assert page.evaluate("window.taken") is None
    context.close()
    seen = " ".join(watch.complaints)
    for directive in ("script-src", "style-src", "img-src"):
        assert directive in seen


def test_signing_in_by_hand(room: Room, page: Page, token: str) -> None:
    """By a name in the network, where a browser says nothing of sites: its origin must do."""
    address = _in_network(room(host=NETWORK_NAME))
    page.goto(f"{address}/nowhere?q=tide")
    expect(page.get_by_role("heading", level=1)).to_have_text("Please sign in")
    page.get_by_label("Your token").fill("wrong")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("copy the whole of it")
    page.get_by_label("Your token").fill(token)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no such page")
    assert page.url == f"{address}/nowhere?q=tide"
    assert page.evaluate("document.cookie") == ""


def test_a_page_of_another_origin_cannot_send_a_readers_form(room: Room, page: Page) -> None:
    form = f"""<!doctype html><html lang="en"><title>Other</title>
        <form method="post" action="{room()}/sign-out"><button>Go</button></form>"""
    other = f"http://{NETWORK_NAME}/other"
    page.route(other, lambda route: route.fulfill(body=form, content_type="text/html"))
    page.goto(other)
    page.get_by_role("button").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "This did not come from this reading room"
    )
