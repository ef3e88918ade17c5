"""Where sheets, articles and gold lie, and how they belong together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib import resources
from pathlib import Path

import msgspec

from onrecord.collect import collect
from onrecord.contract import Article, Extraction
from onrecord.contract_json import record_json
from onrecord.identity import article_id
from onrecord.settings import ReadingSettings
from onrecord_lab.gold.compile import compile_sheet
from onrecord_lab.gold.places import NotPlaced
from onrecord_lab.gold.sheet import Sheet, read_sheet

DEMO_ARTICLES = Path(str(resources.files("onrecord").joinpath("demo", "articles")))
# The demo's articles come with the program; those that are only measured on lie in the checkout.
EVAL = Path(__file__).parents[3] / "eval"
FOLDERS = (DEMO_ARTICLES, EVAL / "articles")
SHEETS = EVAL / "sheets"
GOLD_ENDING = ".gold.json"


def make_gold(sheets: Path) -> Iterator[Path]:
    """Writes the gold of every sheet beside its article; yields each file whose gold changed.

    A gold file is an array of contract lines, one per article of the file. Raises `NotPlaced`.
    """
    for path, gold in sorted(gold_of(sheets).items()):
        data = gold_text(gold)
        if not path.exists() or path.read_text(encoding="utf-8") != data:
            path.write_text(data, encoding="utf-8")
            yield path


def gold_of(sheets: Path) -> dict[Path, list[Extraction]]:
    """The gold that the sheets make, by the file that it belongs into."""
    made: dict[Path, list[Extraction]] = {}
    by_row = sorted(map(read_sheet, sheets.glob("*.json")), key=lambda s: (s.article, s.row or 0))
    for sheet in by_row:
        path = gold_path(_article_path(sheet))
        made.setdefault(path, []).append(compile_sheet(sheet, article_of(sheet)))
    return made


def gold_files() -> list[Path]:
    """Every gold file, the demo's first."""
    return [path for folder in FOLDERS for path in sorted(folder.glob(f"*{GOLD_ENDING}"))]


def read_gold(path: Path) -> list[Extraction]:
    """The labelled articles of a gold file, in order."""
    return msgspec.json.decode(path.read_bytes(), type=list[Extraction])


def articles_of(gold: Path) -> list[Article]:
    """The articles of the file that a gold file stands beside, in order."""
    name = gold.name.removesuffix(GOLD_ENDING)
    (file,) = (f for f in gold.parent.glob(f"{name}.*") if f != gold)
    return [a for a in collect([str(file)], ReadingSettings()) if isinstance(a, Article)]


def _article_path(sheet: Sheet) -> Path:
    for folder in FOLDERS:
        if (folder / sheet.article).exists():
            return folder / sheet.article
    raise NotPlaced(f"{sheet.article} lies in none of {', '.join(map(str, FOLDERS))}")


def gold_path(article: Path) -> Path:
    """`news.txt` to `news.gold.json`."""
    return article.with_name(article.stem + GOLD_ENDING)


def gold_text(gold: list[Extraction]) -> str:
    """A gold file's characters: one contract line a line, so that a change shows as one."""
    lines = ",\n".join(record_json(extraction).decode() for extraction in gold)
    return f"[\n{lines}\n]\n"


def article_of(sheet: Sheet) -> Article:
    """The article that a sheet labels, under a location that is the same on every machine."""
    articles = list(collect([str(_article_path(sheet))], ReadingSettings()))
    article = articles[(sheet.row or 1) - 1]
    if not isinstance(article, Article):
        raise NotPlaced(f"{sheet.article} cannot be read: {article.message}")
    location = sheet.article if sheet.row is None else f"{sheet.article}#{sheet.row}"
    return gold_location(article, location)


def gold_location(article: Article, location: str) -> Article:
    """The article under the location that its gold has, wherever the file lies."""
    return replace(article, id=article_id(location), location=location)
