"""Expressions of time: what days, months and years the words of a text mean."""

from __future__ import annotations

from onrecord.identify.dates.find import DateExpression, dates_of, find_dates, printed_day

__all__ = ["DateExpression", "dates_of", "find_dates", "printed_day"]
