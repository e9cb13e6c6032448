# SPDX-License-Identifier: GPL-3.0-or-later
"""Meetings in both languages: logged with two people, one of them new; seen by month, in the agenda, without a day."""

import datetime
import re

from kit import journey, main
from office import Office, office_session, starts_with

HOST, GUEST = "Ibrahima Sory Barry", "Oumou Condé"
PARTIAL = "Rencontre avec des défenseures guatémaltèques"
OUTCOME = "Trois cas à suivre."


def prepare(j, office):
    folder = office.register_folder("Calendar")
    with j.step("a register with one partner"):
        office.control("init", "--empty", register=folder)
        office.control("add", "partner", "kind=person", "family=defenders", "status=active", f"name={HOST}",
                       register=folder)
        j.app = office.start("--register", folder)
        office.unlock()
        office.open_partner(HOST)


def log(j, office):
    say = office.say
    with j.step("a meeting with two, one of them new"):
        dialog = office.begin_meeting()
        dialog.find("list item", starts_with(HOST))
        office.add_attendee(dialog, GUEST, say.pattern("Create the person “%s”", GUEST))
        dialog.find("text box", say("From")).set_text("14:30")
        dialog.find("text box", say("Outcome")).set_text(OUTCOME)
        title = dialog.find("text box", say("Title")).text
        assert title == say("Meeting with %s and others") % HOST, title
        office.save(dialog)
    with j.step("the new one is a partner now"):
        office.open_partner(GUEST)
        office.tab("Meetings")
        office.app.find("list item", re.compile(re.escape(title)))
    return title


def look(j, office, title):
    say, app = office.say, office.app
    with j.step("in the month"):
        office.go("Calendar")
        assert str(datetime.date.today().year) in office.calendar_day(title).name
    with j.step("in the agenda"):
        app.press("ctrl+3")
        app.find("list", say("Agenda")).find("list item", re.compile(re.escape(title)))
    with j.step("one whose day is not known"):
        app.press("ctrl+1")
        app.press("ctrl+m")
        dialog = app.dialog(say("Log a Meeting"))
        dialog.find("text box", re.compile("^" + re.escape(say("Date: a day, a month or a year")))).set_text(
            datetime.date.today().strftime("%Y-%m"))
        dialog.find("text box", say("Title")).set_text(PARTIAL)
        office.save(dialog)
        app.find("button", re.compile("· " + re.escape(PARTIAL)))
        assert not app.exists("grid cell", re.compile(re.escape(PARTIAL))), "a day was invented"


def change(j, office, title):
    say, app = office.say, office.app
    with j.step("opened from the month"):
        office.open_meeting(title)
        for text in (HOST, GUEST, OUTCOME):
            app.find("label", text)
    with j.step("edited"):
        app.find("button", say("Edit")).click()
        dialog = app.dialog(say("Edit Meeting"))
        dialog.find("text box", say("Place")).set_text("Labé")
        office.save(dialog)
        app.find("label", re.compile("Labé"))
    with j.step("undone and done again"):
        app.press("ctrl+z")
        app.wait_gone("label", re.compile("Labé"))
        app.press("ctrl+shift+z")
        app.find("label", re.compile("Labé"))
    with j.step("closes"):
        office.close()
        assert "Labé" in office.control("list", "meeting", "--json", register=office.register_folder("Calendar"))


def walk(j, language):
    with office_session(language) as session:
        office = Office(session, language)
        prepare(j, office)
        title = log(j, office)
        look(j, office, title)
        change(j, office, title)


@journey
def english(j):
    """Meetings, in English"""
    walk(j, "en")


@journey
def french(j):
    """Meetings, in French"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
