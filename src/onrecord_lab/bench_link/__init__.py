"""How linking grows: records of ten times as many statements each, linked from nothing."""
