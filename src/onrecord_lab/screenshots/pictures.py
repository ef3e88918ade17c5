"""Which pages are shown, and how large."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.view.links import article_url, place_url, speaker_url
from onrecord_lab.screenshots.reviewed_demo import ReviewedDemo

WIDE, NARROW = 1440, 360


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a reader sees it who opens `path`; `width` and `height` are those of the window.

    review
        True where a reviewer is signed in.
    """

    name: str
    path: str
    width: int = WIDE
    height: int = 1000
    review: bool = False


def pictures(demo: ReviewedDemo) -> Iterator[Picture]:
    """Every picture, none twice."""
    search = f"/search?q=lake&speaker={demo.speaker}"
    article = f"{article_url(demo.article)}?statement={demo.accepted}"
    review = place_url(demo.article, demo.unknown)
    yield Picture("search", search, height=860)
    yield Picture("search-360", search, NARROW, 780)
    yield Picture("article", article, height=700)
    yield Picture("article-360", article, NARROW, 780)
    yield Picture("speaker", speaker_url(demo.most_quoted), height=860)
    yield Picture("review", review, height=640, review=True)
