"""Entries for calendars: days, not moments, so that no time zone moves them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from icalendar import Alarm, Calendar, Event

MORNING = dt.timedelta(hours=9)
"""When the alarm rings on that day."""


@dataclass(frozen=True, slots=True)
class DayEntry:
    """One day in a calendar."""

    uid: str  # the same entry has the same one for ever: who loads it twice has it once
    day: dt.date
    title: str
    description: str
    url: str


def present_calendar(entry: DayEntry, made_on: dt.date) -> bytes:
    """Return a file with one entry (RFC 5545). made_on: a later one replaces an earlier one with the same UID."""
    calendar, event, alarm = Calendar(), Event(), Alarm()
    calendar.add("prodid", "-//Off Switch//Off Switch//EN")
    calendar.add("version", "2.0")
    event.add("uid", entry.uid)
    event.add("dtstamp", dt.datetime.combine(made_on, dt.time(), dt.UTC))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + dt.timedelta(days=1))
    event.add("summary", entry.title)
    event.add("description", entry.description)
    event.add("url", entry.url)
    event.add("transp", "TRANSPARENT")  # the day stays free for other things
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.title)
    alarm.add("trigger", MORNING)
    event.add_component(alarm)
    calendar.add_component(event)
    return bytes(calendar.to_ical())
