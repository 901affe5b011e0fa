import datetime as dt

import icalendar
import vobject

from guide.presenters.calendars import DayEntry, present_calendar

ENTRY = DayEntry(
    uid="off-switch-look-again-eu@aus-schalter.example",
    day=dt.date(2028, 2, 29),
    title="Nachsehen; Häkchen, und „mehr“",
    description="Ihre Checkliste: https://aus-schalter.example/de/eu/?done=ai-training&done=objection-form " * 3,
    url="https://aus-schalter.example/de/eu/?done=ai-training",
)
MADE = dt.date(2026, 11, 28)


def test_two_libraries_read_the_same_day_with_its_words_and_an_alarm():
    text = present_calendar(ENTRY, MADE)
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    other = vobject.readOne(text.decode()).vevent
    assert event.decoded("dtstart") == other.dtstart.value == ENTRY.day
    assert event.decoded("dtend") == other.dtend.value == dt.date(2028, 3, 1)
    assert str(event["summary"]) == other.summary.value == ENTRY.title
    assert str(event["description"]) == other.description.value == ENTRY.description
    assert str(event["url"]) == ENTRY.url
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("trigger") == dt.timedelta(hours=9)


def test_an_entry_keeps_its_name_and_lines_stay_short():
    text = present_calendar(ENTRY, MADE)
    assert present_calendar(ENTRY, MADE) == text
    assert b"UID:off-switch-look-again-eu@aus-schalter.example" in text
    assert max(map(len, text.split(b"\r\n"))) <= 75
    assert b"DTSTART;VALUE=DATE:20280229" in text
