"""Templates to pages. The only file that knows jinja2."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import TYPE_CHECKING

from onrecord import identity
from onrecord.view import in_words, links, occasion_in_words, reported, speaker_in_words
from onrecord.view.article import facts
from onrecord.view.search import runs

if TYPE_CHECKING:
    from jinja2 import Environment

# What a page cannot hold: HTML drops these or takes them for something else, and lone surrogates,
# which JSON can smuggle into a text, are no UTF-8.
_UNSHOWABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_STAND_IN = "\ufffd"

STYLES = (
    *("tokens", "base", "frame", "parts", "controls", "entries", "search", "speaker"),
    *("reading", "utterance", "compare", "check", "review", "sign_in"),
    *("preferences", "print"),
)


def render(template: str, **context: object) -> str:
    """A complete page.

    What an article brings is escaped; characters that a page cannot hold are shown as U+FFFD.
    """
    page = _environment().get_template(template).render(**context)
    # As it stands, a browser would make a line feed of it, or of two characters one.
    return _UNSHOWABLE.sub(_STAND_IN, page).replace("\r", "&#13;")


@cache
def style_sheet() -> str:
    """The style sheet of the reading room: one for every page, later parts over earlier ones.

    No web fonts, no images, no external request; nothing needs an inline style.
    """
    folder = resources.files(__package__).joinpath("styles")
    parts = (folder.joinpath(f"{part}.css").read_text(encoding="utf-8") for part in STYLES)
    return "\n".join(parts)


def policy() -> str:
    """The Content-Security-Policy: this style sheet, by its hash, and nothing else at all."""
    digest = b64encode(sha256(style_sheet().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def filled_steps(confidence: float) -> int:
    """How many of the five steps of a confidence are filled: 1 to 5."""
    return max(1, sum(confidence >= step for step, _ in in_words.CONFIDENCES))


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=PackageLoader("onrecord.view", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "article_url": links.article_url,
        "confidence_in_words": in_words.confidence_in_words,
        "correction_words": occasion_in_words.correction_words,
        "counted": in_words.counted,
        "date_in_words": in_words.date_in_words,
        "day_in_words": in_words.day_in_words,
        "denial_in_words": in_words.denial_in_words,
        "filled_steps": filled_steps,
        "grouped": facts.grouped,
        "month_url": links.month_url,
        "name_confidence_in_words": in_words.name_confidence_in_words,
        "place_url": links.place_url,
        "placed_in_words": occasion_in_words.placed_in_words,
        "quantity_in_words": in_words.quantity_in_words,
        "reason_in_words": in_words.reason_in_words,
        "report_counts_in_words": reported.counts_in_words,
        "role_in_words": speaker_in_words.role_in_words,
        "runs": runs.runs_of,
        "said_in_words": in_words.said_in_words,
        "speaker_url": links.speaker_url,
        "statement_url": links.statement_url,
        "utterance_url": links.utterance_url,
        "speaker_id_of": identity.speaker_id_of,
        "venue_lead": occasion_in_words.venue_lead,
        "what_in_words": in_words.what_in_words,
        "words_anchor": links.words_anchor,
        "words_url": links.words_url,
    }
    environment.globals |= {
        "FOUND": in_words.FOUND,
        "FURNITURE_KINDS": in_words.FURNITURE_KINDS,
        "REASONS": in_words.REASONS,
        "RESOLVED": in_words.RESOLVED,
        "policy": policy(),
        # Our own file, so it goes in as it is; the hash above is of exactly these characters.
        "style": Markup(style_sheet()),
    }
    return environment
