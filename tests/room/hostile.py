"""Articles that would harm a careless page: markup, turned text, controls, words without an end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from onrecord.contract import (
    Addressee,
    Extraction,
    Furniture,
    FurnitureKind,
    Quantity,
    Relay,
    Said,
    SaidBasis,
    Span,
    Spans,
    Venue,
)
from onrecord.store import open_store
from tests.store.made import a_statement, an_article, an_extraction

# What must never run sets this.
TAKEN = "window.taken"
MARKUP = (
    f"</p></title></textarea><script>{TAKEN}=1</script><img src=x onerror='{TAKEN}=1'>"
    f'<svg onload={TAKEN}=1><a href="javascript:{TAKEN}=1">&amp;&#x202e;</a>'
    "{{ 7 * 7 }}{% x %}<!--'\"`]]>"
)
EVIL = {
    "markup": MARKUP,
    "turned": "\u202e\u2066evil\u2069\u202d \u200f\u200e\u200b\u200c\u200d\ufeff\u2060",
    "controls": "\x00\x01\x08\x0b\x1b[31m\x7f\x80\x9f\u2028\u2029\ufffe\uffff",
    "endless": "x" * 3_000 + "-" * 300 + "漢" * 600,
    "marks": "\u0301\u0489" + "Z\u0335\u0321\u0341\u0360\u0359" * 40 + "👩‍👩‍👧‍👦🏴‍☠️🇳🇿" * 40,
}

# One line of some 10 MB.
BOATS = 200
LINE = "".join(
    f"“Boat {number} sails at dawn,” said Lena Sorrel. {'gull tide ' * 5_000}"
    for number in range(BOATS)
)


def hostile(name: str) -> Extraction:
    """An article with these characters in every field that a text can fill."""
    evil = EVIL[name]
    text = (
        f"Pier {evil}\n\n“The ferry {evil} sails,” said Ann {evil} Reed to Bo {evil} at "
        f"Quay {evil} on Monday {evil}, Wire {evil} reported.\n\nA crew of nine {evil}. "
        f"Nobody {evil} asked “who?”\n\nShare {evil}\n\nCorrection: {evil}\n"
    )
    article = replace(
        an_article(f"javascript:{TAKEN}=1//{name}{evil}".replace("\x00", ""), text),
        title=f"Pier {evil}",
        author=f"Cy {evil}",
        outlet=f"Echo {evil}",
        wire=f"Wire {evil}",
        published="2021-03-04",
        furniture=(Furniture(_place(text, f"Share {evil}")[0], FurnitureKind.SHARE),),
    )
    said = a_statement(article, f"“The ferry {evil} sails,”", "said", f"Ann {evil} Reed")
    told = replace(
        said,
        relays=(Relay(f"Wire {evil}", _place(text, f"Wire {evil}")),),
        addressee=Addressee(f"Bo {evil}", f"Bo {evil}", _place(text, f"Bo {evil}")),
        venue=Venue(f"Quay {evil}", _place(text, f"Quay {evil}")),
        said=Said(
            None, None, f"Monday {evil}", _place(text, f"Monday {evil}"), SaidBasis.PUBLICATION_DATE
        ),
        quantities=(
            Quantity("nine", _place(text, "nine")[0], 9, 9, f"crew {evil}", f"hands {evil}"),
        ),
    )
    asked = a_statement(article, "“who?”", "asked")
    note = Furniture(
        _place(text, f"Correction: {evil}")[0], FurnitureKind.CORRECTION, (told.id, asked.id)
    )
    corrected = replace(article, furniture=(*article.furniture, note))
    return an_extraction(corrected, told, asked)


def one_line() -> Extraction:
    """The longest line, with a statement every 50,000 characters."""
    article = an_article("news/line.txt", LINE)
    first = a_statement(article, "“Boat 0 sails at dawn,”", "said", "Lena Sorrel")
    statements = (
        a_statement(article, f"“Boat {number} sails at dawn,”", "said", "Lena Sorrel")
        for number in range(1, BOATS)
    )
    return an_extraction(article, first, *statements)


def make_record(path: Path) -> None:
    """All of them in one record."""
    with open_store(path, write=True) as store:
        for name in EVIL:
            store.add(hostile(name))
        store.add(one_line())


def _place(text: str, words: str) -> Spans:
    start = text.index(words)
    return (Span(start, start + len(words)),)
