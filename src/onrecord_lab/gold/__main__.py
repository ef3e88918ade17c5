"""`python -m onrecord_lab.gold SHEETS`: makes the gold anew and tells which files changed."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from onrecord_lab.gold.files import make_gold
from onrecord_lab.gold.places import NotPlaced


def main() -> None:
    """Exit code 1 where a sheet cannot be read or placed."""
    sheets = Path(sys.argv[1] if len(sys.argv) > 1 else "eval/sheets")
    try:
        for path in make_gold(sheets):
            sys.stdout.write(f"made {path.name}\n")
    except (NotPlaced, msgspec.MsgspecError) as error:
        sys.exit(str(error))


main()
