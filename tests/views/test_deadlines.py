import re

import icalendar
import pytest

REGIONS = ("eu", "uk", "ch", "ca", "hk")


@pytest.mark.parametrize("region_id", REGIONS)
def test_without_a_script_the_rules_stand_there_with_an_example(client, region_id):
    page = client.get(f"/en/{region_id}/deadline/").content.decode()
    assert page.count("For example: received on 31") == page.count("<section") - 2
    assert re.search(r'<form[^>]*id="deadline" hidden', page)


def test_no_form_can_send_the_day(client):
    page = client.get("/de/eu/deadline/").content.decode()
    assert not re.search(r'<input type="date"[^>]* name=', page)


def test_the_letter_in_the_address_is_chosen(client):
    page = client.get("/en/eu/deadline/?for=access").content.decode()
    assert re.search(r'value="access"[^>]* checked', page)


def test_the_reminder_is_a_file_for_a_calendar_that_holds_the_ticks(client):
    answer = client.get("/de/ch/reminder.ics?done=ai-training&authority=ch")
    assert answer.headers["Content-Type"] == "text/calendar"
    assert answer.headers["X-Robots-Tag"] == "noindex"
    (event,) = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    assert str(event["url"]) == "http://testserver/de/ch/?done=ai-training&authority=ch"


def test_the_step_and_the_ending_lead_to_the_reminder(client):
    step = client.get("/en/eu/steps/look-again/?done=ai-training").content.decode()
    assert 'href="/en/eu/reminder.ics?done=ai-training"' in step
    assert "reminder.ics" not in client.get("/en/eu/steps/ai-training/").content.decode()
