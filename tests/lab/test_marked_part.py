from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import OnrecordError
from onrecord_lab.marked_part import write_marked_part

PAGE = "# Page\n\n<!-- one -->\nold\nold\n<!-- /one -->\nby hand\n<!-- two -->\n<!-- /two -->\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.md"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_a_part_is_written_anew_and_the_rest_stays(page: Path) -> None:
    write_marked_part(page, "one", ["new", "newer"])
    write_marked_part(page, "two", ["second"])
    assert page.read_text(encoding="utf-8") == (
        "# Page\n\n<!-- one -->\nnew\nnewer\n<!-- /one -->\nby hand\n"
        "<!-- two -->\nsecond\n<!-- /two -->\n"
    )


def test_a_part_that_is_not_there_is_told_and_nothing_written(page: Path) -> None:
    with pytest.raises(OnrecordError, match="has no lines <!-- three --> and <!-- /three -->"):
        write_marked_part(page, "three", ["new"])
    assert page.read_text(encoding="utf-8") == PAGE
