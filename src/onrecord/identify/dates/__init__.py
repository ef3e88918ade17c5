"""Expressions of time: what days, months and years the words of a text mean."""

from __future__ import annotations

from onrecord.identify.dates.find import DateExpression, find_dates

__all__ = ["DateExpression", "find_dates"]
