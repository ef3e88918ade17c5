"""`python -m onrecord_lab.gold`: makes the gold anew and tells which files changed."""

from __future__ import annotations

import sys

import msgspec

from onrecord_lab.gold.files import SHEETS, make_gold
from onrecord_lab.gold.places import NotPlaced


def main() -> None:
    """Exit code 1 where a sheet cannot be read or placed."""
    try:
        for path in make_gold(SHEETS):
            sys.stdout.write(f"made {path.name}\n")
    except (NotPlaced, msgspec.MsgspecError) as error:
        sys.exit(str(error))


main()
