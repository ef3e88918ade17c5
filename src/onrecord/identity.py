"""Names that never change: of articles, of their versions and of statements.

No model and no clock goes into them, so the same text at the same location is the same version
with the same statements on every machine, and what a reviewer decided can be found again.
"""

from __future__ import annotations

import hashlib

from onrecord.contract import Article, Spans, Speaker, outer_span

# 80 bits: two of ten million articles share an id with a probability below one in ten billion.
ID_LENGTH = 20


def sha256_of(data: bytes | str) -> str:
    """The SHA-256 of the bytes, or of the text in UTF-8, as 64 hexadecimal digits.

    Lone surrogates, which JSON can smuggle into a text, are hashed as they stand.
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    return hashlib.sha256(raw).hexdigest()


def article_id(location: str) -> str:
    """The id of the article at a location: it stays while the text changes."""
    return sha256_of(location)[:ID_LENGTH]


def statement_id(article: Article, content: Spans, cue: Spans) -> str:
    """The id of a statement: article, version, outermost content, start of the cue."""
    outer = outer_span(content)
    anchor = cue[0].start if cue else ""
    return sha256_of(f"{article.id} {article.sha256} {outer.start} {outer.end} {anchor}")[
        :ID_LENGTH
    ]


def speaker_id_of(speaker: Speaker) -> str | None:
    """The id under which a speaker has a page; None where the speaker is unknown.

    The registry's where it knows the speaker, otherwise one of the name alone.
    """
    if speaker.name is None:
        return None
    return speaker.id or sha256_of(f"speaker {speaker.name}")[:ID_LENGTH]
