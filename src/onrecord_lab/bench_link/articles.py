"""Articles in which statements stand, as if they had been read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from onrecord.contract import (
    CONTRACT,
    Article,
    ArticleBasis,
    Basis,
    By,
    Extraction,
    Kind,
    Mode,
    Original,
    Polarity,
    Reason,
    Span,
    Speaker,
    SpeakerBasis,
    SpeakerType,
    Statement,
)
from onrecord.identity import article_id, sha256_of, statement_id
from onrecord_lab.bench_link.samples import Sample, Samples

_BY = By("0.2.0", None, "bench-link", "2026-01-01T00:00:00Z")
_BASIS = Basis(outlet=ArticleBasis.METADATA, published=ArticleBasis.METADATA)
_OUTLETS = 60
# 100,000 articles, which is a million statements, are twenty years.
_FIRST_DAY = date(2005, 1, 1)
_ARTICLES_A_DAY = 100_000 / (20 * 365)
_SOMEBODY = "Somebody"


def article_of(number: int, samples: Samples) -> Extraction:
    """The article of that number with these statements."""
    text = ""
    places = []
    for each in samples:
        name = each.speaker or _SOMEBODY
        text += f"{name} said: "
        places.append(len(text))
        text += f"{each.text}\n"
    article = _article(number, text)
    said = zip(samples, places, strict=True)
    return Extraction(CONTRACT, article, _BY, tuple(_statement(article, *each) for each in said))


def _article(number: int, text: str) -> Article:
    location = f"https://outlet-{number * 7 % _OUTLETS}.example/{number}"
    sha256 = sha256_of(text)
    return Article(
        id=article_id(location),
        location=location,
        title=None,
        author=None,
        outlet=f"Outlet {number * 7 % _OUTLETS}",
        wire=None,
        published=str(_FIRST_DAY + timedelta(days=int(number / _ARTICLES_A_DAY))),
        language="en",
        basis=_BASIS,
        text=text,
        sha256=sha256,
        original=Original(sha256, "text/plain"),
        text_by="invented",
    )


def _statement(article: Article, sample: Sample, place: int) -> Statement:
    content = (Span(place, place + len(sample.text)),)
    cue = Span(place - len("said: "), place - len(": "))
    name = sample.speaker or _SOMEBODY
    source = Span(cue.start - len(f"{name} "), cue.start - 1)
    unnamed = Statement(
        id="",
        kind=Kind.DIRECT if sample.is_direct else Kind.INDIRECT,
        mode=Mode.SPEECH,
        polarity=Polarity.AFFIRMED,
        headline=False,
        within=None,
        text=sample.text,
        content=content,
        cue=(cue,),
        source=(source,),
        speaker=_speaker(sample.speaker, source),
        confidence=0.9,
    )
    return replace(unnamed, id=statement_id(article, content, unnamed.cue))


def _speaker(name: str | None, source: Span) -> Speaker:
    if name is None:
        return Speaker(reason=Reason.UNNAMED)
    return Speaker(
        name=name,
        type=SpeakerType.PERSON,
        spans=(source,),
        basis=SpeakerBasis.NAME,
        confidence=0.9,
    )
