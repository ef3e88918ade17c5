"""How linking grows: records of growing size, linked from nothing."""
