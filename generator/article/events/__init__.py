"""Dated events for the timeline: which verb a date belongs to, how the text puts it, and who stands in its clause."""

from generator.article.events.find import find_events

__all__ = ["find_events"]
