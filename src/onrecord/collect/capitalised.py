"""How a name is written in the lines around an article."""

from __future__ import annotations

# One word of a name or place: Reed, SKARN, St., O'Fallon, N.H., Anne-Marie.
CAPITALISED = r"[^\W\d_a-z][\w.’'-]{0,30}"
