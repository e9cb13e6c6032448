# SPDX-License-Identifier: GPL-3.0-or-later
"""What else the form of a meeting asks, in both languages: kinds of the office's own, a zone found by its country, an
occurrence that was left out put back; and a calendar that is dropped onto the window."""

import datetime
import json
import os
import re

from kit import journey, main, wait_until
from office import BACK, Office, centre, office_session

TODAY = datetime.datetime.now(datetime.timezone.utc).date()
FIRST = TODAY.replace(day=1)
SECOND = FIRST + datetime.timedelta(days=1)
SERIES, DROPPED = "Daily call", "Call from a calendar"
KINDS = {"en": "Hearing", "fr": "Audition"}
CALENDAR = f"""BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Example//EN\r
BEGIN:VEVENT\r
UID:dropped@example.org\r
DTSTAMP:20261101T100000Z\r
DTSTART;VALUE=DATE:{TODAY:%Y%m%d}\r
SUMMARY:{DROPPED}\r
END:VEVENT\r
END:VCALENDAR\r
"""


def prepare(j, office, folder):
    with j.step("a register with a kind of its own and a series"):
        office.control("init", register=folder)
        office.control("add", "term", "vocabulary=meeting_kind", "code=hearing", f"label_en={KINDS['en']}",
                       f"label_fr={KINDS['fr']}", register=folder)
        office.control("add", "meeting", "kind=call", f"title={SERIES}", "status=planned", f"starts={FIRST}",
                       "recurrence=FREQ=DAILY;COUNT=3", f"recurrence_excluded={SECOND}", register=folder)
        j.app = office.start("--register", folder)
        office.unlock()
        office.go("Calendar")


def drop(j, office):
    app, say = office.app, office.say
    path = os.path.join(office.session.home, "dropped.ics")
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(CALENDAR)
    with j.step("a calendar of another program is dropped onto the window"):
        where = centre(app.find("grid cell", re.compile(r"\b15 \S+ %d" % TODAY.year)))
        with office.drops(path, where):
            dialog = app.dialog(say("Import a List"))
            dialog.find("list", say("Rows of the file"), timeout=30).find("list item", re.compile(DROPPED))
        dialog.find("button", say("_Import")).wait_for("ready", lambda node: node.has("sensitive")).click()
        dialog.find("button", say("_Done"), timeout=60).click()
        app.wait_gone("dialog")
        assert DROPPED in office.calendar_day(DROPPED).name


def back(app):
    """From the page of a meeting to the month."""
    app.find("button", BACK, where=lambda node: node.is_on_screen).click()
    app.press("ctrl+1")


def fill(j, office):
    app, say = office.app, office.say
    with j.step("a kind of the office's own, and a zone found by its country"):
        app.press("ctrl+m")
        dialog = app.dialog(say("Log a Meeting"))
        dialog.find("text box", say("Title")).set_text("Before the court")
        dialog.find("combo box", say("Kind")).choose(KINDS[office.language])
        dialog.find("text box", say("From")).set_text("10:00")
        dialog.find("list item", say("Several days, another time zone"), nth=1).click_mouse()
        dialog.find("combo box", say("Time zone")).click()
        app.find("search box", where=lambda node: node.has("focused"))
        app.type("nepal")
        app.find("list item", re.compile("^Kathmandu, ")).click()
        wait_until("the zone", lambda: dialog.find("combo box", say("Time zone")).chosen.startswith("Kathmandu"))
        j.picture("form")
        office.save(dialog)
        office.open_meeting("Before the court")
        app.find("label", KINDS[office.language])
        back(app)


def put_back(j, office):
    app, say = office.app, office.say
    there = re.compile(r"\b2 \S+ %d.*%s" % (TODAY.year, re.escape(SERIES)))
    with j.step("an occurrence that was left out is put back"):
        app.find("grid cell", re.compile(r"\b3 \S+ %d.*%s" % (TODAY.year, re.escape(SERIES))))
        assert not app.exists("grid cell", there)
        office.open_meeting(SERIES)
        app.find("button", say("Edit")).click()
        dialog = app.dialog(say("Edit Meeting"))
        dialog.find("list item", re.compile("^" + re.escape(say("Repeats"))), nth=1).click_mouse()
        dialog.find("button", say("_Put Back")).click()
        j.picture("put back")
        dialog.find("button", say("_Save")).click()
        alert = app.find("alert dialog")
        j.picture("which of the series")
        alert.find("button", say("_All of the Series")).click()
        app.wait_gone("dialog", say("Edit Meeting"))
        back(app)
        app.find("grid cell", there)
        app.press("ctrl+z")
        app.wait_gone("grid cell", there)


def walk(j, language, **options):
    with office_session(language, **options) as session:
        office = Office(session, language)
        folder = office.register_folder("Form")
        prepare(j, office, folder)
        drop(j, office)
        fill(j, office)
        put_back(j, office)
        with j.step("closes, and all is kept"):
            office.close()
            rows = json.loads(office.control("--json", "list", "meeting", register=folder))["records"]
            row = next(row for row in rows if row["title"] == "Before the court")
            assert row["kind"] == "hearing" and row["start_zone"] == "Asia/Kathmandu", row
            assert row["starts"].endswith("T04:15Z"), row


@journey
def english(j):
    """The form of a meeting, in English"""
    walk(j, "en")


@journey
def french(j):
    """The form of a meeting, in French"""
    walk(j, "fr", dark=True)


if __name__ == "__main__":
    main()
