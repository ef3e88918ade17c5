"""Pictures for the docs: of pages that are there, as large as asked, signed in where asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from onrecord.store import open_store
from onrecord.store.reviewers import Role
from onrecord.view.server.room import build_room
from onrecord.view.server.room_settings import RoomSettings
from onrecord.view.server.tools import Tools
from onrecord.write.tables import csv_of
from onrecord_lab import chromium
from onrecord_lab.screenshots.__main__ import main
from onrecord_lab.screenshots.camera import Camera
from onrecord_lab.screenshots.pictures import Picture, pictures
from onrecord_lab.screenshots.reviewed_demo import REVIEWER, ReviewedDemo, reviewed_demo
from tests.room.conftest import Room

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def demo() -> Iterator[ReviewedDemo]:
    with reviewed_demo() as made:
        yield made


def size_of(file: Path) -> tuple[int, int]:
    """Width and height, from the head of a PNG."""
    head = file.read_bytes()
    assert head.startswith(PNG)
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def test_every_picture_is_of_a_page_that_is_there(demo: ReviewedDemo) -> None:
    room = build_room(RoomSettings(demo.record, review=True), Tools(csv_of))
    with TestClient(room, base_url="http://localhost:8000") as client:
        client.headers["authorization"] = f"Bearer {demo.token}"
        answers = [client.get(picture.path) for picture in pictures(demo)]
    assert [answer.status_code for answer in answers] == [200] * len(answers)


def test_the_record_is_read_and_reviewed_on_settled_days(demo: ReviewedDemo) -> None:
    with open_store(demo.record) as store:
        assert store.extraction(demo.article).by.at == "2026-11-24T09:00:00Z"
        decided = list(store.decisions(demo.article))
    assert [(each.reviewer, each.at[:10]) for each in decided] == [(REVIEWER, "2026-11-25")] * 3


def test_a_picture_is_as_large_as_its_window(browser: Browser, room: Room, tmp_path: Path) -> None:
    wanted = [
        Picture("wide", "/search", width=1440, height=700),
        Picture("narrow", "/search", width=360, height=640),
    ]
    files = [*Camera(browser, room(), "").take_all(iter(wanted), tmp_path)]
    assert [file.name for file in files] == ["wide.png", "narrow.png"]
    assert [size_of(file) for file in files] == [(1440, 700), (360, 640)]


def test_a_reviewer_is_signed_in_where_review_is_shown(
    browser: Browser, room: Room, record: Path, tmp_path: Path
) -> None:
    with open_store(record, write=True) as store:
        token = store.add_reviewer("Ann Reed", Role.REVIEW)
    camera = Camera(browser, room(review=True), token)
    as_reader = camera.take(Picture("reader", "/review"), tmp_path)
    as_reviewer = camera.take(Picture("reviewer", "/review", review=True), tmp_path)
    assert as_reader.read_bytes() != as_reviewer.read_bytes()


def test_without_a_browser_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(chromium, "_NAMES", ("no-such-browser",))
    run = CliRunner().invoke(main, ["--folder", str(tmp_path / "images")])
    assert run.exit_code == 1
    assert "NO SCREENSHOT TAKEN" in run.output
