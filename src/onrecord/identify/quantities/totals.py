"""The total of which a part is told: "30,000 of the 80,000", "three of its five"."""

from __future__ import annotations

import re

from onrecord.identify.quantities.figure import Form
from onrecord.identify.quantities.gaps import GAP
from onrecord.identify.quantities.ranges import Amount
from onrecord.identify.quantities.terms import Term, signed_figure_start, term_at

_DETERMINER = r"the|its|their|his|her|our|my|your|all|these|those|some|about"
_OWNER = rf"(?:the{GAP})?[^\W\d_]{{1,20}}['’]s"
_LESS = (
    r"estimated|total|first|last|past|previous|next|remaining|original|other|roughly|about|nearly|"
    rf"almost|some|more{GAP}than|over|total{GAP}of"
)
_WHOLE = (
    rf"(?:{GAP}(?P<known>{_OWNER}|(?:{_DETERMINER})(?![^\W_])|an?(?={GAP}(?:estimated|total)))"
    rf"(?:{GAP}(?:{_LESS})){{0,2}})"
)
_FIGURE = rf"{GAP}(?=[0-9$€£a-z])"
_OF = re.compile(rf"{GAP}(?:out{GAP})?of{_WHOLE}?{_FIGURE}")
# "Half the 60 members".
_OF_A_SHARE = re.compile(rf"(?:{GAP}of)?{_WHOLE}{_FIGURE}")
_YEAR_LIKE = re.compile(r"(?:1[5-9][0-9]{2}|20[0-9]{2})(?![0-9,.])")


def total_behind(text: str, amount: Amount, at: int) -> Term | None:
    """The total that follows the amount, whose own unit or noun ends at `at`."""
    of = _OF.match(text, at)
    if of is None and amount.figure.form is Form.SHARE:
        of = _OF_A_SHARE.match(text, at)
    if of is None or amount.figure.form is Form.UNTOLD:
        return None
    start = signed_figure_start(text, of.end())
    if not of["known"] and _YEAR_LIKE.match(text, start):
        return None
    total = term_at(text, start)
    if total is None or total.value is None or total.figure.form not in (Form.DIGITS, Form.WORDS):
        return None
    return total if _fits(amount, total) else None


def _fits(amount: Amount, total: Term) -> bool:
    """A part is told in the unit of its total, and is not more; a share may be of anything."""
    if amount.figure.form is Form.SHARE or (amount.unit and amount.unit.name == "percent"):
        return True
    most = amount.high if amount.high is not None else amount.low
    same = (amount.unit and amount.unit.name) == (total.unit and total.unit.name)
    return same and most is not None and total.value is not None and most <= total.value
