"""Who wrote it, where a line says so: a byline at the top, a credit at the foot."""

from __future__ import annotations

import re

from onrecord.collect.capitalised import CAPITALISED
from onrecord.collect.dates import printed_dates
from onrecord.collect.told import Told
from onrecord.contract import ArticleBasis
from onrecord.word_lists import listed_entries

LONGEST = 120
# A name: two to five words in capitals, particles between them.
PARTICLE = r"(?:de|del|della|der|di|du|la|le|van|von|bin|al|el)"
NAME = rf"{CAPITALISED}(?: (?:{PARTICLE} ){{0,2}}{CAPITALISED}){{1,4}}"
NAMES = rf"{NAME}(?:(?:, {NAME}){{0,4}},? (?:and|&) {NAME})?"
# What may follow the names: a place, an office, a date, an outlet; never a verb.
AFTER = r"(?:,? (?:in|at|for|of|from) [^.!?]{2,60}|[,|–—·•-].{0,60}|\s[|–—·•-].{0,60})?"
BYLINE = re.compile(rf"(?i:by|written by|author:|text:) (?P<names>{NAMES}){AFTER}")
NAMES_AS_PRINTED = re.compile(NAMES)
CREDIT = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|reported|written) by (?P<names>[^;()]{3,80}?)"
    r"(?: in [^;()]{2,40})?(?:;[^()]{0,120})?[.)]{0,2}",
    re.IGNORECASE,
)
SOURCE = re.compile(r"source: ?(?P<wire>[^\W\d_][\w.& -]{1,30})", re.IGNORECASE)


def byline_of(line: str) -> Told | None:
    """The author that a line beginning with "By" names, and the date beside the name."""
    if len(line) > LONGEST or not (match := BYLINE.fullmatch(line)):
        return None
    names = match["names"]
    if not NAMES_AS_PRINTED.fullmatch(names):
        return None
    dates = printed_dates(line[match.end("names") :])
    published = dates[0].value if len(dates) == 1 else None
    return Told(ArticleBasis.BYLINE, author=names, published=published)


def credit_of(line: str) -> Told | None:
    """The author in "(Reporting by …; editing by …)", the agency in "Source: …"."""
    if len(line) > 2 * LONGEST:
        return None
    if match := CREDIT.fullmatch(line):
        names = match["names"].strip(" .,")
        written = "additional" not in line[: match.start("names")].casefold()
        known = written and NAMES_AS_PRINTED.fullmatch(names)
        return Told(ArticleBasis.BYLINE, author=names) if known else None
    if (match := SOURCE.fullmatch(line)) and _is_agency(match["wire"]):
        return Told(ArticleBasis.BYLINE, wire=match["wire"])
    return None


def _is_agency(name: str) -> bool:
    return name.isupper() or name in listed_entries("collect", "agencies")
