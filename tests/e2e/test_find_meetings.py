# SPDX-License-Identifier: GPL-3.0-or-later
"""Search in the calendar, in both languages: by words of the title, the place and who attends; from one meeting found to
the next in the month, the week and the agenda; opened, and closed again."""

import datetime
import json
import re

from kit import journey, main
from office import Office, office_session

GUEST = "Oumou Condé"
TODAY = datetime.date.today()
AHEAD = TODAY.replace(year=TODAY.year + 3, month=5, day=4)
TITLES = {"past": "Réunion de suivi", "month": "Reunion of experts", "ahead": "Réunion plénière"}


def prepare(j, office):
    folder = office.register_folder("Find")
    with j.step("three meetings, years apart"):
        add = lambda *fields: json.loads(office.control("add", *fields, "--json", register=folder))["id"]
        office.control("init", "--empty", register=folder)
        guest = add("partner", "kind=person", "family=defenders", "status=active", f"name={GUEST}")
        meeting = ("meeting", "kind=appointment", "status=held")
        past = add(*meeting, f"title={TITLES['past']}", "starts=2019-03-12T09:00Z", "place=Labé")
        add("attendee", f"meeting={past}", f"partner={guest}", "presence=attended")
        add(*meeting, f"title={TITLES['month']}", "starts=2015-07")
        add(*meeting, f"title={TITLES['ahead']}", f"starts={AHEAD}")
        j.app = office.start("--register", folder)
        office.unlock()
        office.go("Calendar")


def hit(office, key):
    return office.app.find("button", re.compile("^" + re.escape(TITLES[key]) + " · "))


def count(office, number, total):
    office.app.find("label", office.say("%u of %u") % (number, total))


def entry(office):
    return office.app.find("search box", office.say("Search meetings"))


def find(j, office):
    say, app = office.say, office.app
    with j.step("the next one from today on, in the month"):
        app.press("ctrl+f")
        entry(office).set_text("reunion")
        count(office, 3, 3)
        hit(office, "ahead")
        app.find("grid cell", re.compile(r"\b4 (May|mai) %d.*%s" % (AHEAD.year, re.escape(TITLES["ahead"]))))
    with j.step("Enter goes on, Shift+Enter back"):
        app.press("Return")
        count(office, 1, 3)
        app.find("button", re.compile("· " + re.escape(TITLES["month"])))
        app.press("Return")
        count(office, 2, 3)
        app.find("grid cell", re.compile(r"\b12 (March|mars) 2019.*" + re.escape(TITLES["past"])))
        app.press("shift+Return")
        count(office, 1, 3)
    with j.step("in the week and the agenda"):
        app.press("ctrl+2")
        app.find("button", say("Next Meeting Found")).click()
        count(office, 2, 3)
        app.find("grid cell", re.compile(r"\b12 (March|mars) 2019"))
        app.press("ctrl+3")
        app.find("list", say("Agenda")).find("list item", re.compile(re.escape(TITLES["past"])))
        app.find("button", say("Previous Meeting Found")).click()
        count(office, 1, 3)
        app.find("list", say("Agenda")).find("list item", re.compile(re.escape(TITLES["month"])))
        app.press("ctrl+1")


def narrow_down(j, office):
    say, app = office.say, office.app
    with j.step("words of the place and of who attends, without accents"):
        entry(office).set_text("lab CONDE")
        count(office, 1, 1)
        hit(office, "past")
    with j.step("nothing found is said"):
        entry(office).set_text("xyzzy")
        app.find("label", say("No meetings found"))
    with j.step("opened, and back to the search"):
        entry(office).set_text("pleniere")
        hit(office, "ahead").click()
        app.find("heading", TITLES["ahead"])
        app.press("Escape")
        hit(office, "ahead")
    with j.step("closed by Escape"):
        app.press("ctrl+f")
        app.press("Escape")
        app.wait_gone("button", re.compile("^" + re.escape(TITLES["ahead"]) + " · "))
        office.close()


def walk(j, language):
    with office_session(language) as session:
        office = Office(session, language)
        prepare(j, office)
        find(j, office)
        narrow_down(j, office)


@journey
def english(j):
    """A meeting found in the calendar, in English"""
    walk(j, "en")


@journey
def french(j):
    """A meeting found in the calendar, in French"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
