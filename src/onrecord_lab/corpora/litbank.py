"""LitBank (Bamman, Lewke, Mansoor 2020): who is who in 100 English novels. CC BY 4.0."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from onrecord.contract import Span
from onrecord.encoder.name_vectors import OTHER
from onrecord_lab.corpora.named_text import SORTS, Form, Marked, NamedText

_MENTION = re.compile(r"T\d+\t(?P<label>\S+) (?P<start>\d+) (?:\d+;\d+ )*(?P<end>\d+)\t")
_TYPE = re.compile(r"(?P<form>PROP|NOM|PRON)_(?P<sort>PER|FAC|GPE|LOC|VEH|ORG)")
_FORMS = {"PROP": Form.NAME, "NOM": Form.DESCRIPTION, "PRON": Form.PRONOUN}


def read_litbank(folder: Path) -> Iterator[NamedText]:
    """The texts of `coref-brat`. A mention has two lines: its type, and whom it means."""
    for path in sorted((folder / "coref-brat").glob("*.ann")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        yield NamedText(f"litbank {path.stem}", text, tuple(_marked(path)))


def _marked(path: Path) -> Iterator[Marked]:
    types: dict[Span, re.Match[str]] = {}
    entities: dict[Span, str] = {}
    for line in path.read_text(encoding="utf-8").split("\n"):
        if match := _MENTION.match(line):
            span = Span(int(match["start"]), int(match["end"]))
            if kind := _TYPE.fullmatch(match["label"]):
                types[span] = kind
            else:
                entities[span] = match["label"]
    for span in sorted(types.keys() & entities.keys()):
        sort = SORTS.get(types[span]["sort"], OTHER)
        yield Marked(span, _FORMS[types[span]["form"]], entities[span], sort)
