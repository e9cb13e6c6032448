#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calendars in and out: a file is looked at, who attends is confirmed, it is imported, updated, taken back; a month and
a meeting go out."""

import datetime
import os
import re

from kit import journey, main, wait_until
from office import Office, office_session

PARTNER = "Marleny Quib Sacul"
NAMESAKE = "Moussa Bangoura"
PARTNERS = f"name;email;kind;family\n{PARTNER};marleny@example.org;person;defenders\n{NAMESAKE};;person;defenders\n"
MONTH = datetime.date.today().strftime("%Y%m")
HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n"
FIRST = HEAD + f"""BEGIN:VEVENT\r
UID:one@example.org\r
DTSTAMP:20261101T100000Z\r
SEQUENCE:1\r
DTSTART;TZID=America/Guatemala:{MONTH}18T090000\r
DTEND;TZID=America/Guatemala:{MONTH}18T100000\r
SUMMARY:Call with the defenders\r
LOCATION:Guatemala\r
ATTENDEE;CN=Marleny;PARTSTAT=ACCEPTED:mailto:Marleny@Example.org\r
ATTENDEE;CN=Moussa Bangoura:mailto:moussa@elsewhere.example\r
ATTENDEE;CN=Nobody Known:mailto:nobody@example.net\r
BEGIN:VALARM\r
TRIGGER:-PT15M\r
ACTION:DISPLAY\r
DESCRIPTION:x\r
END:VALARM\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:two@example.org\r
DTSTAMP:20261101T100000Z\r
DTSTART;VALUE=DATE:{MONTH}19\r
SUMMARY:Conference in Dakar\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:broken@example.org\r
DTSTART:20260230T100000Z\r
SUMMARY:30 February\r
END:VEVENT\r
END:VCALENDAR\r
"""
SECOND = HEAD + f"""BEGIN:VEVENT\r
UID:one@example.org\r
DTSTAMP:20261102T100000Z\r
SEQUENCE:2\r
DTSTART;TZID=America/Guatemala:{MONTH}18T110000\r
DTEND;TZID=America/Guatemala:{MONTH}18T120000\r
SUMMARY:Call with the defenders\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:two@example.org\r
DTSTAMP:20261102T100000Z\r
SEQUENCE:1\r
DTSTART;VALUE=DATE:{MONTH}19\r
SUMMARY:Conference in Dakar\r
STATUS:CANCELLED\r
END:VEVENT\r
END:VCALENDAR\r
"""


def write(path, content):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(content)
    return path


def shown(office, dialog, words, number):
    """Has the preview show the rows of one verdict, of which there are so many."""
    dialog.find("combo box", office.say("Rows")).choose(office.say(words).replace("%s", str(number)))
    return dialog.find("list", office.say("Rows of the file"))


def begin(office, path):
    office.app.press("ctrl+i")
    dialog = office.app.dialog(office.say("Import a List"))
    dialog.find("button", office.say("_Choose File…")).click()
    office.app.choose_file(path)
    dialog = office.app.dialog(office.say("Import a List"))
    dialog.find("list", office.say("Rows of the file"), timeout=30)
    return dialog


def finish(office, dialog):
    button = dialog.find("button", office.say("_Import"))
    button.wait_for("ready", lambda node: node.has("sensitive"))
    button.click()
    return dialog.find("button", office.say("_Done"), timeout=60)


def look_at(j, office, path):
    app, say = office.app, office.say
    with j.step("each event says what it would do"):
        dialog = begin(office, path)
        shown(office, dialog, "New: %s", 2).row(re.compile("Call with the defenders"))
        row = shown(office, dialog, "Bad: %s", 1).row(re.compile("20260230T100000Z"))
        assert say("Line %u").replace("%u", "29") in row.name, row.name
        assert not app.unnamed(), app.unnamed()
        j.picture("verdicts")
    with j.step("who attends is confirmed"):
        dialog.find(("list item", "button"), re.compile("^" + re.escape(say("Who Attends")))).click()
        known = dialog.find("switch", re.compile("Marleny"))
        namesake = dialog.find("switch", re.compile(NAMESAKE))
        assert known.has("checked") and not namesake.has("checked"), "by address yes, by name not before it is confirmed"
        dialog.find("list item", re.compile("Nobody Known"))
        assert not app.unnamed(), app.unnamed()
        j.picture("who attends")
        namesake.toggle(on=True)
        dialog.find("button", say("_Apply")).click()
        dialog.find("list", say("Rows of the file"))
    return dialog


def bring_in(j, office, dialog):
    app, say = office.app, office.say
    with j.step("the meetings are imported"):
        dialog.find("switch", say("Leave Out Bad Rows")).toggle(on=True)
        finish(office, dialog)
        app.find(("heading", "label"), say.either("%s Meeting Added", "%s Meetings Added"))
        j.picture("result")
        dialog.find("button", say("_Done")).click()
        app.wait_gone("dialog")
    with j.step("they attend as partners, or by name alone"):
        office.go("Calendar")
        office.open_meeting("Call with the defenders")
        for name in (PARTNER, NAMESAKE, "Nobody Known <nobody@example.net>"):
            app.find(("label", "button", "link"), re.compile(re.escape(name)))
        j.picture("the meeting")


def update(j, office, path):
    app, say = office.app, office.say
    with j.step("a later revision updates and cancels"):
        dialog = begin(office, path)
        shown(office, dialog, "Cancelled: %s", 1).row(re.compile("Conference in Dakar"))
        row = shown(office, dialog, "Update: %s", 1).row(re.compile("Call with the defenders"))
        assert say("Starts") in row.name, row.name
        j.picture("updates")
        finish(office, dialog)
    with j.step("the import is taken back"):
        dialog.find("button", say("_Undo Import")).click()
        app.find(("heading", "label"), say("Import Undone"), timeout=30)
        dialog.find("button", say("_Done")).click()
        app.wait_gone("dialog")


def save(office, dialog, path):
    button = dialog.find("button", office.say("_Save…"))
    button.wait_for("ready", lambda node: node.has("sensitive"))
    button.click()
    office.app.choose_file(path)
    office.app.wait_gone("dialog")
    wait_until("the file", lambda: os.path.exists(path))
    with open(path, encoding="utf-8", newline="") as file:
        return file.read().replace("\r\n ", "")


def give_out(j, office, folder):
    app, say = office.app, office.say
    with j.step("the month that is seen goes out"):
        office.go("Calendar")
        app.menu(say("More Actions"), say("_Export…"))
        dialog = app.dialog(say("Export"))
        assert dialog.find("combo box", say("Format")).chosen == say("Calendar (iCalendar)")
        j.picture("export of the month")
        text = save(office, dialog, os.path.join(folder, "month.ics"))
        assert text.count("BEGIN:VEVENT") == 2 and f"DTSTART;TZID=America/Guatemala:{MONTH}18T090000" in text, text
        assert "marleny@example.org" not in text.lower() and "nobody@example.net" not in text, "no address goes out"
    with j.step("a meeting goes out for an audience"):
        office.open_meeting("Call with the defenders")
        app.menu(say("More Actions"), say("_Export…"))
        dialog = app.dialog(say("Export"))
        dialog.find("combo box", say("Who Reads It")).choose(say("UN partners"))
        dialog.find("list item", say("The person has not agreed"))
        text = save(office, dialog, os.path.join(folder, "meeting.ics"))
        assert text.count("BEGIN:VEVENT") == 1 and PARTNER not in text and "Nobody" not in text, text


def narrow(j, office, path):
    app, say = office.app, office.say
    with j.step("fits a narrow window"):
        app.resize(360, 600)
        dialog = begin(office, path)
        assert not app.overflow(), app.overflow()
        j.picture("narrow verdicts")
        dialog.find(("list item", "button"), re.compile("^" + re.escape(say("Who Attends")))).click()
        dialog.find("button", say("_Apply"))
        assert not app.overflow(), app.overflow()
        j.picture("narrow people")
        office.leave_dialogs()


def walk(j, language, **options):
    with office_session(language, fatal_warnings=True, **options) as session:
        office = Office(session, language)
        register = os.path.join(session.home, "office")
        partners = write(os.path.join(session.home, "partners.csv"), PARTNERS)
        first = write(os.path.join(session.home, "first.ics"), FIRST)
        second = write(os.path.join(session.home, "second.ics"), SECOND)
        with j.step("a register with two partners"):
            office.control("init", register=register)
            office.control("import", partners, register=register)
            j.app = office.start("--register", register, leaks=False)
            office.unlock()
            office.places()
            office.wait_count("Human rights defenders", lambda count: count == 2)
        bring_in(j, office, look_at(j, office, first))
        update(j, office, second)
        give_out(j, office, session.home)
        narrow(j, office, first)
        with j.step("closes without a word"):
            office.close()


@journey
def calendars_in_english(j):
    """Calendars in and out"""
    walk(j, "en")


@journey
def calendars_in_french(j):
    """Calendriers, entrées et sorties"""
    walk(j, "fr", dark=True)


if __name__ == "__main__":
    main()
