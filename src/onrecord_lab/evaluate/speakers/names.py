"""When two names are one for the measure."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LEADING = re.compile(r"^(?:(?:the|an?) )+")
_APOSTROPHES = str.maketrans("’‘ʼ", "'''", ".")


def folded(name: str) -> str:
    """The name without case, full stops, leading article, and differences of space and apostrophe.

    Nothing more: a measure that forgives more would hide what the reader of a record sees.
    """
    plain = name.casefold().translate(_APOSTROPHES)
    return _LEADING.sub("", " ".join(plain.split()))


def is_among(name: str, names: Iterable[str]) -> bool:
    """True where one of the names is the same, folded."""
    return folded(name) in map(folded, names)
