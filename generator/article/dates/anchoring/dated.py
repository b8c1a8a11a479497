"""Whether a date denotes days of the calendar, and how many."""

import datetime as dt

from generator.records import DateMention


def is_placed(date: DateMention) -> bool:
    """Whether a date denotes days of the calendar."""
    return date.type in ("DATE", "TIME") and date.from_ is not None


def days_of(date: DateMention) -> int:
    """How many days a date spans; 0 for none."""
    if date.from_ is None or date.to is None:
        return 0
    return (dt.date.fromisoformat(date.to) - dt.date.fromisoformat(date.from_)).days
