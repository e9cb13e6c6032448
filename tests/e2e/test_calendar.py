# SPDX-License-Identifier: GPL-3.0-or-later
"""Meetings and the calendar in both languages: logged with two people, one of them new; seen by month, in the agenda,
without a day; what is due beside them; filters; other dates; moved and begun in the month."""

import datetime
import re

from kit import journey, main
from office import Office, office_session, starts_with

HOST, GUEST = "Ibrahima Sory Barry", "Oumou Condé"
PARTIAL = "Rencontre avec des défenseures guatémaltèques"
OUTCOME = "Trois cas à suivre."
VISIT = "Visite de la Guinée"
TASK = "Envoyer la note verbale"
TODAY = datetime.date.today()


def tick(app, name, on):
    app.find("checkbox", name).toggle(on=on)


def day_of_month(number):
    """A day of this month that is not today."""
    return number if TODAY.day != number else number + 1


def prepare(j, office):
    folder = office.register_folder("Calendar")
    with j.step("a register with one partner"):
        office.control("init", "--empty", register=folder)
        office.control("add", "partner", "kind=person", "family=defenders", "status=active", f"name={HOST}",
                       register=folder)
        office.control("add", "task", f"text={TASK}", f"due={TODAY}", register=folder)
        office.control("add", "visit", "type=official", "country=GIN", f"title={VISIT}", f"starts={TODAY:%Y-%m}",
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


def filter_and_layers(j, office, title):
    say, app = office.say, office.app
    chip = re.compile(re.escape(TASK) + "$")
    with j.step("what is due beside the meetings"):
        app.find("button", chip)
        app.find("button", re.compile(re.escape(VISIT)))
        app.find("toggle button", say("Filters, Layers and Legend")).click()
        tick(app, say("Tasks due"), False)
        app.wait_gone("button", chip)
        tick(app, say("Tasks due"), True)
        app.find("button", chip)
    with j.step("the legend names every colour"):
        app.find("button", say("Legend")).click()
        app.find("group", say("Legend")).find("label", say("Human rights defenders"))
        app.find("button", say("Back"), where=lambda node: node.is_on_screen).click()
    with j.step("a filter hides it and says so"):
        app.find("button", say("Status")).click()
        tick(app, say("Cancelled"), True)
        app.press("Escape")
        app.wait_gone("button", re.compile(re.escape(title)))
        app.find("label", re.compile("^(The filter hides all 2 meetings|Le filtre masque les 2 rencontres)"))
        app.find("button", say("_Clear All")).click()
        app.find("button", re.compile(re.escape(title)))


def travel(j, office):
    say, app = office.say, office.app
    with j.step("to a date as it is typed"):
        app.press("ctrl+g")
        entry = app.find("text box", say("Date to Go To"))
        entry.set_text("nonsense")
        app.press("Return")
        app.find("label", say("Not a date: try “14/09/2015”, “September 2015” or “2015”"))
        entry.set_text("3 mai 2031" if office.language == "fr" else "3 May 2031")
        app.press("Return")
        app.find("grid cell", re.compile(r"\b3 (May|mai) 2031"))
    with j.step("by the months of the year"):
        app.find("button", re.compile("^(August|août) 2031")).click()
        app.find("grid cell", re.compile(r"\b9 (August|août) 2031"))
    with j.step("by the keyboard, and back to today"):
        app.find("grid cell", re.compile(r"\b1(er)? (August|août) 2031")).click_mouse()
        app.press("Page_Up")
        app.find("grid cell", re.compile(r"\b9 (July|juillet) 2031"))
        app.find("button", say("_Today")).click()
        app.find("grid cell", re.compile(r"\b15 \S+ %d" % TODAY.year))


def place(j, office, title):
    say, app = office.say, office.app
    cell = lambda number: app.find("grid cell", re.compile(r"\b%d(er)? \S+ %d" % (number, TODAY.year)))
    target = day_of_month(9)
    with j.step("dragged to another day, and undone"):
        chip = app.find("button", re.compile(re.escape(title)))
        app.screen.drag(chip.screen_extents.middle, cell(target).screen_extents.middle)
        app.find("grid cell", re.compile(r"\b%d \S+ %d.*%s" % (target, TODAY.year, re.escape(title))))
        app.press("ctrl+z")
        app.find("grid cell", re.compile(r"\b%d \S+ %d.*%s" % (TODAY.day, TODAY.year, re.escape(title))))
    with j.step("begun by typing"):
        cell(target).click_mouse()
        app.type("Atelier")
        dialog = app.dialog(say("Log a Meeting"))
        dialog.find("text box", say("Title")).wait_text("Atelier")
        app.press("ctrl+Return")
        office.app.wait_gone("dialog", say("Log a Meeting"))
        app.find("grid cell", re.compile(r"\b%d \S+ %d.*Atelier" % (target, TODAY.year)))


def walk(j, language):
    with office_session(language) as session:
        office = Office(session, language)
        prepare(j, office)
        title = log(j, office)
        look(j, office, title)
        filter_and_layers(j, office, title)
        travel(j, office)
        place(j, office, title)
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
