#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is due today; figures of a year, as charts and as tables, what a number counts, as CSV and PDF; coverage from a cell to a partner."""

import csv
import datetime
import os
import re

from kit import journey, main, wait_until
from office import BACK, Office, office_session

TODAY = datetime.date.today()
YEAR = TODAY.year


def fill(office, register):
    def add(*arguments):
        return re.search(r"[0-9a-f-]{36}", office.control("--json", "add", *arguments, register=register))[0]

    office.control("init", "--reference", register=register)
    ana = add("partner", "name=Ana Tzoc", "kind=person", "family=defenders", "status=active", "countries=GTM")
    add("partner", "name=Bea Xol", "kind=person", "family=defenders", "status=active", "countries=GTM")
    for number, kind in ((1, "JAL"), (2, "JAL"), (3, "JUA")):
        letter = add("communication", f"type={kind}", "status=sent", "country_code=GTM", f"number={number}", f"year={YEAR}",
                     f"sent_on={TODAY}", "victims=2", f"reply_due={TODAY - datetime.timedelta(number)}")
        if number == 1:
            add("reply", f"communication={letter}", "kind=substantive", f"received_on={TODAY}")
    meeting = add("meeting", "kind=call", "title=Call with Ana", "status=held", f"starts={TODAY}")
    add("attendee", f"meeting={meeting}", f"partner={ana}", "presence=attended")
    add("need", f"partner={ana}", "text=A safe place", "status=open", "urgency=high", f"raised_on={TODAY}")
    visit = add("visit", "country=GTM", "type=official", "title=Visit to Guatemala")
    for kind in ("requested", "accepted"):
        add("visit_event", f"visit={visit}", f"kind={kind}", f"on={TODAY}", "direction=received")


def back(office):
    office.app.find("button", re.compile("|".join(BACK))).click()


def walk_today(j, office):
    app, say = office.app, office.say
    with j.step("today: replies, visits, needs"):
        office.go("Today")
        app.find("list item", re.compile(f"GTM 3/{YEAR}"))
        app.find("list item", re.compile("Visit to Guatemala"))
        assert not app.exists("list item", re.compile(f"GTM 1/{YEAR}")), "an answered letter still waits"
        assert not app.unnamed(), app.unnamed()
        j.picture("today")
    with j.step("a need is answered in place"):
        app.find("checkbox", say("Mark as answered")).click_mouse()
        app.wait_gone("list item", re.compile("A safe place"))
    with j.step("a reply is logged in place"):
        app.find("button", say("Log a reply")).click()
        j.picture("log a reply")
        app.press("Escape")
        app.wait_gone("dialog")
    with j.step("a line opens its letter"):
        app.find("list item", re.compile(f"GTM 3/{YEAR}")).click()
        app.find("heading", re.compile(f"GTM.3/{YEAR}"))
        j.picture("letter of a line")
        back(office)


def walk_figures(j, office):
    app, say = office.app, office.say
    with j.step("the figures of the year"):
        office.go("Figures")
        app.find("button", re.compile(re.escape(say("Letters sent")) + ".*3"))
        app.find("button", re.compile(re.escape(say("Reply rate")) + ".*33"))
        app.find("list item", re.compile(re.escape(say("Joint allegation letter")) + ".*2"))
        assert not app.unnamed(), app.unnamed()
        j.picture("figures")
    with j.step("a number opens the letters it counts"):
        app.find("list item", re.compile(re.escape(say("Joint urgent appeal")))).click()
        app.find("list item", re.compile(f"GTM 3/{YEAR}"))
        j.picture("letters of a number")
        back(office)
        app.find("button", re.compile(re.escape(say("Letters sent"))))
    with j.step("as tables"):
        app.find("toggle button", say("As tables")).click()
        table = app.find("table", say("Letters by type"))
        table.find("row", re.compile(re.escape(say("Joint allegation letter")) + " 2 ")).find("cell", re.compile("^2 "))
        j.picture("tables")
        app.find("toggle button", say("As tables")).click()
        app.wait_gone("table", say("Letters by type"))
    with j.step("another year has no letters"):
        app.find("button", say("The year before")).click()
        app.find("button", re.compile(re.escape(say("Letters sent")) + "[^0-9]*0"))
        app.find("button", say("The year after")).click()
        app.find("button", re.compile(re.escape(say("Letters sent")) + "[^0-9]*3"))
    with j.step("goes out as a table, and on paper"):
        path = os.path.join(office.session.home, "figures.csv")
        app.menu(app.find("toggle button", say("More")), say("_Save as CSV…"))
        app.choose_file(path)
        wait_until("the table", lambda: os.path.exists(path))
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        assert ["3"] == [row[5] for row in rows if row[2] == "letters"], rows
        app.menu(app.find("toggle button", say("More")), say("_Print…"))
        dialog = app.dialog(say("Print"))
        dialog.find("button", say("_Save as PDF…")).wait_for("ready", lambda node: node.has("sensitive"))
        j.picture("print")
        app.press("Escape")
        app.wait_gone("dialog")


def walk_coverage(j, office):
    app, say = office.app, office.say
    with j.step("who was met where"):
        office.go("Coverage")
        met = say("%s of %s met").replace("%s", "1", 1).replace("%s", "2", 1)
        cell = app.find("grid cell", re.compile(re.escape(f"{say('Latin American and Caribbean Group')}, "
                                                          f"{say('Human rights defenders')}") + ".*" + re.escape(met)))
        assert not app.unnamed(), app.unnamed()
        j.picture("coverage")
    with j.step("a region unfolds into its countries"):
        app.find("row header", say("Latin American and Caribbean Group")).click_mouse()
        app.find("grid cell", re.compile("^Guatemala.*" + re.escape(say("Human rights defenders"))))
        j.picture("countries")
    with j.step("a cell lists its partners"):
        cell = app.find("grid cell", re.compile(re.escape(f"{say('Latin American and Caribbean Group')}, "
                                                          f"{say('Human rights defenders')}") + ".*" + re.escape(met)))
        cell.click()
        app.find("list item", re.compile("Ana Tzoc"))
        app.find("list item", re.compile("Bea Xol"))
        j.picture("partners of a cell")
        app.find("list item", re.compile("Bea Xol")).click()
        office.wait_partner("Bea Xol")
        back(office)
        back(office)


def narrow(j, office):
    app, say = office.app, office.say
    with j.step("fits a narrow window"):
        app.resize(360, 640)
        app.find("list item", re.compile(re.escape(say("Human rights defenders"))))
        assert not app.overflow(), app.overflow()
        j.picture("narrow coverage")
        office.go_narrow("Figures")
        app.find("button", re.compile(re.escape(say("Letters sent"))))
        assert not app.overflow(), app.overflow()
        j.picture("narrow figures")


def walk(j, language, **options):
    with office_session(language, fatal_warnings=True, **options) as session:
        office = Office(session, language)
        register = os.path.join(session.home, "office")
        with j.step("a register with letters and a meeting"):
            fill(office, register)
            j.app = office.start("--register", register)
            office.unlock()
            office.places()
        walk_today(j, office)
        walk_figures(j, office)
        walk_coverage(j, office)
        narrow(j, office)
        with j.step("closes without a word"):
            office.close()


@journey
def english(j):
    """Figures and coverage"""
    walk(j, "en")


@journey
def french(j):
    """Chiffres et couverture"""
    walk(j, "fr", dark=True)


if __name__ == "__main__":
    main()
