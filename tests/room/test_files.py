"""Style sheet, scripts, icon: from us, and asked for once."""

from __future__ import annotations

import re

from onrecord.view.render import style_sheet
from onrecord.view.server.assets import assets, script_addresses, style_address
from tests.room.conftest import Client


def test_what_a_page_loads_is_kept_for_a_year(client: Client) -> None:
    visits = client()
    for address in (style_address(), *script_addresses()):
        answer = visits.get(address)
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


def test_a_file_of_another_version_is_not_kept(client: Client) -> None:
    answer = client().get("/static/onrecord.css?v=of-long-ago")
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")


def test_each_file_is_served_as_what_it_is(client: Client) -> None:
    visits = client()
    types = {asset.name: visits.get(asset.address).headers["content-type"] for asset in assets()}
    assert types["onrecord.css"] == "text/css; charset=utf-8"
    assert types["htmx.min.js"] == "text/javascript; charset=utf-8"
    assert types["icon.svg"] == "image/svg+xml"


def test_the_style_sheet_is_the_one_of_every_page(client: Client) -> None:
    assert client().get(style_address()).text == style_sheet()


def test_htmx_is_there_before_our_own_scripts() -> None:
    assert script_addresses()[0].startswith("/static/htmx.min.js?v=")


def test_a_page_names_only_files_that_are_there(client: Client) -> None:
    visits = client()
    named = re.findall(r'(?:src|href)="(/static/[^"]+)"', visits.get("/sign-in").text)
    assert named[0] == style_address()
    assert [visits.get(address).status_code for address in named] == [200] * len(named)


def test_a_file_that_is_not_ours_is_not_served(client: Client) -> None:
    visits = client()
    assert visits.get("/static/passwd").status_code == 404
    assert visits.get("/static/..%2fvisit.py").status_code == 404


def test_the_icon_and_the_word_for_robots(client: Client) -> None:
    visits = client()
    assert visits.get("/favicon.ico").headers["content-type"] == "image/svg+xml"
    assert "Disallow: /" in visits.get("/robots.txt").text


def test_files_are_for_strangers_too(client: Client) -> None:
    """The page where one signs in needs them; nothing of the record is in them."""
    visits = client(host="reading.example")
    assert visits.get(style_address()).status_code == 200
    assert visits.get("/favicon.ico").status_code == 200
