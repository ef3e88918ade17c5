"""Texts of the forms of the corpora in which names are marked, made from words written here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

NOVEL = (
    "Mrs. Flint opened the door . She saw Tom Bray , the sailor , and she told him that "
    "the Petrel had come to Orr .\nHe took off his hat , and Tom smiled at her ."
)
# Words, which of their prints, type, whom they mean.
MENTIONS = (
    ("Mrs. Flint", 0, "PROP_PER", "Mrs__Flint-0"),
    ("She", 0, "PRON_PER", "Mrs__Flint-0"),
    ("Tom Bray", 0, "PROP_PER", "Tom_Bray-1"),
    ("the sailor", 0, "NOM_PER", "Tom_Bray-1"),
    ("she", 0, "PRON_PER", "Mrs__Flint-0"),
    ("him", 0, "PRON_PER", "Tom_Bray-1"),
    ("the Petrel", 0, "PROP_VEH", "the_Petrel-2"),
    ("Orr", 0, "PROP_GPE", "Orr-3"),
    ("He", 0, "PRON_PER", "Tom_Bray-1"),
    ("Tom", 1, "PROP_PER", "Tom_Bray-1"),
    ("her", 0, "PRON_PER", "Mrs__Flint-0"),
)
WIKIGOLD = "Lake I-LOC\nOrra I-LOC\nfroze O\n. O\n\n-DOCSTART- O\n\nBray I-PER\nskated O\n. O\n"
CROSSNER = (
    "Nora\tB-politician\nVale\tI-politician\n(\tO\nCoast\tB-politicalparty\n)\tO\nleft\tO\n"
    "Orr\tB-location\n's\tO\nElection\tB-election\n.\tO\n"
)
RE3D = "On\tO\nFriday\tB-Temporal\nReed\tB-Person\nmet\tO\nthe\tO\nboard\tB-Organisation\n.\tO\n"
GAP_HEAD = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
GAP_TEXT = 'Dana told Kim "the ferry" that she would pay.'


def write_litbank(folder: Path, *names: str) -> None:
    """The novel under each of the names."""
    (folder / "coref-brat").mkdir(parents=True)
    for name in names:
        (folder / "coref-brat" / f"{name}.txt").write_text(NOVEL, encoding="utf-8")
        (folder / "coref-brat" / f"{name}.ann").write_text(_annotation(), encoding="utf-8")


def _annotation() -> str:
    """Two lines for each mention, one for words that only stand in a link."""
    lines = ["T0\tNOM_FAC 18 26\tthe door", "R0\tappos Arg1:T3 Arg2:T4"]
    for number, (words, nth, sort, entity) in enumerate(MENTIONS, 1):
        start = _place(NOVEL, words, nth)
        for line, label in ((2 * number, sort), (2 * number + 1, entity)):
            lines.append(f"T{line}\t{label} {start} {start + len(words)}\t{words}")
    return "\n".join(lines) + "\n"


def _place(text: str, words: str, nth: int) -> int:
    """Where the words stand for the nth time, counted from 0."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start


def write_gap(folder: Path, part: str, rows: int = 1) -> None:
    """The paragraph so many times: "she" is Dana, not Kim."""
    folder.mkdir(parents=True, exist_ok=True)
    row = f"{GAP_TEXT}\tshe\t31\tDana\t0\tTRUE\tKim\t10\tFALSE\thttp://example.org/x\n"
    told = "".join(f"{part}-{number}\t{row}" for number in range(rows))
    (folder / f"gap-{part}.tsv").write_text(GAP_HEAD + told, encoding="utf-8")


def write_gum_entities(folder: Path, name: str, *sentences: Sequence[str]) -> None:
    """Each sentence a paragraph; each row `number form entity [SpaceAfter=No]`."""
    (folder / "dep").mkdir(parents=True, exist_ok=True)
    blocks = ("# newpar\n" + "".join(_row(row) for row in rows) for rows in sentences)
    (folder / "dep" / f"{name}.conllu").write_text("\n".join(blocks) + "\n", encoding="utf-8")


def _row(row: str) -> str:
    number, form, entity, *more = row.split(" ")
    misc = "|".join([*([] if entity == "_" else [f"Entity={entity}"]), *more]) or "_"
    return "\t".join((number, form, *"_______", misc)) + "\n"


def write_tagged(corpora: Path) -> None:
    """CrossNER's two parts, WikiGold and a document of re3d beside one of the BBC's."""
    root = corpora / "re3d" / "data" / "re3d" / "CONLL-format" / "data-by-source" / "conll"
    files = {
        corpora / "crossner-politics" / "train.txt": CROSSNER,
        corpora / "crossner-politics" / "dev.txt": CROSSNER,
        corpora
        / "wikigold"
        / "wikigold"
        / "CONLL-format"
        / "data"
        / "wikigold.conll.txt": WIKIGOLD,
        root / "CENTCOM" / "7.conll": RE3D,
        root / "BBC_Online" / "8.conll": RE3D,
    }
    for path, data in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(data, encoding="utf-8")
