"""The pictures in the docs: all that are made, no others, each shown somewhere, none too large."""

from __future__ import annotations

import re
from pathlib import Path

from onrecord_lab.screenshots.pictures import pictures
from onrecord_lab.screenshots.reviewed_demo import ReviewedDemo

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs/images"
LARGEST = 200_000
SHOWN = re.compile(r"!\[(?P<words>[^\]]+)\]\((?:docs/)?images/(?P<name>[\w-]+)\.png\)")
SOME_IDS = ReviewedDemo(Path("demo.db"), "token", "a1", "s1", "s2", "p1", "p2")


def test_the_images_are_those_that_are_made() -> None:
    names = [picture.name for picture in pictures(SOME_IDS)]
    assert sorted(names) == sorted(file.stem for file in IMAGES.iterdir())


def test_each_is_shown_with_words_for_those_who_cannot_see_it() -> None:
    pages = [ROOT / "README.md", *ROOT.glob("docs/*.md")]
    shown = [found for page in pages for found in SHOWN.finditer(page.read_text(encoding="utf-8"))]
    assert {found["name"] for found in shown} == {file.stem for file in IMAGES.iterdir()}
    assert all(len(found["words"].split()) > 5 for found in shown)


def test_none_is_too_large_to_be_loaded_with_a_page() -> None:
    assert [file.name for file in IMAGES.iterdir() if file.stat().st_size > LARGEST] == []
