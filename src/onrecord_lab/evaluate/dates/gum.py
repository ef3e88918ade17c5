"""GUM's dates: a document's running text with what its readers marked as expressions of time.

`dep/NAME.conllu` gives the words, `xml/NAME.xml` the same tokens in the same order, one a line,
between tags; a `<date>` has a normalised value, a `<time>` is a clock's and has no day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from onrecord.contract import Span
from onrecord_lab.corpora.gum import lay_out
from onrecord_lab.evaluate.dates.texts import DatedText, GoldDate, Value

_TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_VALUE = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d)?)?|--\d\d(?:-\d\d)?")
_LISTED = re.compile(r"\* (GUM_\w+)")
_FIRST_ENDS, _LAST_ENDS = ("when", "from", "notBefore"), ("when", "to", "notAfter")


def read_gum_dates(folder: Path, *splits: str) -> Iterator[DatedText]:
    """The documents of the splits (`train`, `dev`, `test`) that lie in `folder`, by name.

    What `splits.md` lists for dev and test is held back; everything else that is there is train.
    """
    listed = _listed(folder / "splits.md")
    for path in sorted((folder / "xml").glob("GUM_*.xml")):
        if listed.get(path.stem, "train") in splits:
            conllu = folder / "dep" / f"{path.stem}.conllu"
            yield _read(path.stem, path.read_text("utf-8"), conllu.read_text("utf-8"))


def _listed(path: Path) -> dict[str, str]:
    """The split of each document that the list names."""
    split, found = "", {}
    for line in path.read_text("utf-8").split("\n"):
        if line.startswith("## "):
            split = line[3:].strip()
        elif name := _LISTED.search(line):
            found[name[1]] = split
    return found


def _read(name: str, xml: str, conllu: str) -> DatedText:
    text, tokens = lay_out(conllu)
    marked = list(_marked(xml, tokens))
    published = re.search(r'dateCreated="([^"]*)"', xml)
    return DatedText(
        name=name,
        text=text,
        published=published[1] if published else "",
        sentences=conllu.count("# text ="),
        dates=tuple(date for element, date in marked if element == "date" and _has_value(date)),
        marked=tuple(date.span for _, date in marked),
    )


def _has_value(date: GoldDate) -> bool:
    value = date.values[0]
    ends = [end for end in (value.start, value.end) if end is not None]
    return bool(ends) and all(_VALUE.fullmatch(end) for end in ends)


def _marked(xml: str, tokens: list[Span]) -> Iterator[tuple[str, GoldDate]]:
    """Each element with its name; those that hold no token are left out."""
    position = 0
    opened: list[tuple[str, int, str]] = []
    for line in xml.split("\n"):
        tag = _TAG.fullmatch(line.strip())
        if tag is None:
            position += line.count("\t") > 0
        elif tag[2] in ("date", "time") and not tag[1]:
            opened.append((tag[2], position, tag[3]))
        elif tag[2] in ("date", "time"):
            element, first, attributes = opened.pop()
            if first < position:
                span = Span(tokens[first].start, tokens[position - 1].end)
                yield element, _date(span, attributes)


def _date(span: Span, attributes: str) -> GoldDate:
    """`when` is both ends; of `from`/`to` and `notBefore`/`notAfter` one may be missing."""
    given = [(name, value.strip()) for name, value in _ATTRIBUTE.findall(attributes)]
    starts = [value for name, value in given if name in _FIRST_ENDS]
    ends = [value for name, value in given if name in _LAST_ENDS]
    value = Value(starts[0] if starts else None, ends[0] if ends else None)
    return GoldDate(span, (value,))
