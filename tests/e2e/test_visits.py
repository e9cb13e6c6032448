#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole life of a country visit at the window, in both languages: from the request to what became of its advice."""

import os
import re
import subprocess

from kit import journey, main
from kit.errors import wait_until
from office import PASSPHRASE, Office, office_session, starts_with

TITLE, OPENING, NIGHT, HALL = "Mission 2027", "Opening talks", "Night talks with widows", "Behind the market"
MINISTRY, WIDOWS, LAW = "Ministry of the Lakes", "Coalition of widows", "Adopt a law that protects defenders"
SEEN = "The law was published"


class Visits:
    """A window on a register with a ministry and a coalition."""

    def __init__(self, session, language):
        self.office, self.language = Office(session, language), language
        self.say = self.office.say
        self.register = os.path.join(session.home, "office")
        self.control("init", passphrase=PASSPHRASE + "\n" + PASSPHRASE)
        self.control("add", "partner", f"name={MINISTRY}", "kind=state_body", "family=state_actors", "branch=executive",
                     "level=national", "countries=GIN", "standing_invitation=true")
        self.control("add", "partner", f"name={WIDOWS}", "kind=organization", "family=civil_society")
        self.app = self.office.start("--register", self.register)
        self.office.unlock()
        self.office.places()

    def control(self, *arguments, **options):
        return self.office.control(*arguments, register=self.register, **options)

    def event(self, kind, date, dates=()):
        """Adds an event through its button; the dialog must fill in what is usual."""
        app, say = self.app, self.say
        app.find("button", say(kind) if kind != "Accepted" else say.context("visit_event", kind)).click()
        dialog = app.dialog(say("Add Event"))
        dialog.find("text box", say("Date")).set_text(date)
        for name, day in zip(("From", "To"), dates):
            dialog.find("text box", say(name)).set_text(day)
        self.save(say("Add Event"))

    def save(self, title):
        self.app.press("ctrl+s")
        self.app.wait_gone("dialog", title)

    def pill(self, text):
        return self.app.find("label", text)

    def line(self, title, side, day, times, place, partner):
        """Adds a line to the programme."""
        app, say = self.app, self.say
        app.find("button", say("Add to the Programme")).click()
        dialog = app.dialog(say("Add to the Programme"))
        dialog.find("text box", say("Title")).set_text(title)
        dialog.find("combo box", say("Side")).choose(say(side))
        dialog.find("text box", say("Place")).set_text(place)
        dialog.find("text box", re.compile("^" + re.escape(say("Date")))).set_text(day)
        for name, time in zip(("From", "To"), times):
            dialog.find("text box", say(name)).set_text(time)
        dialog.find("button", say("Add Interlocutor")).click()
        dialog.find(("button", "toggle button"), say("Partner")).click()
        app.find("search box", say("Search")).set_text(partner)
        app.find("list", say("Results")).find("list item", partner).click()
        wait_until(f"{partner} to be chosen", lambda: dialog.exists("label", partner))
        self.save(say("Add to the Programme"))

    def open_row(self, title):
        """Clicks a row of the page, once the toast at its foot is gone."""
        self.app.wait_gone("button", self.say("_Undo"))
        self.app.find("label", title).click_mouse()

    def act(self, on, action):
        self.app.menu(re.compile("^" + re.escape(self.say("Actions for %s").replace("%s", "")) + ".*" + re.escape(on)),
                      self.say(action))


def ask_for_it(j, v):
    app, say, guinea = v.app, v.say, "Guinea" if v.language == "en" else "Guinée"
    with j.step("no visit yet; one is made and opens"):
        v.office.go("Country Visits")
        app.find("label", say("No Visits Yet"))
        assert not app.unnamed(), app.unnamed()
        app.find("button", say("New _Visit")).click()
        dialog = app.dialog(say("New Visit"))
        dialog.find(("button", "toggle button"), say("Country")).click()
        app.find("search box", say("Search")).set_text(guinea)
        app.find(("radio", "checkbox"), guinea).click()
        app.wait_gone("search box", say("Search"))
        dialog.find("text box", say("Title")).set_text(TITLE)
        v.save(say("New Visit"))
        app.find("heading", TITLE)
        v.pill(say("Not requested yet"))
        v.pill(say("Standing invitation"))
    with j.step("requested, a reminder, accepted"):
        v.event("Requested", "2026-01-10")
        wait_until("the stage", lambda: app.exists("button", say("Reminder sent")))
        v.event("Reminder sent", "2026-03-10")
        app.find("label", re.compile("1 (reminder|rappel)$"))
        j.picture("requested")
        v.event("Accepted", "2026-05-10")
        app.find("label", say("No programme yet"))
    with j.step("the dates agreed are those of the visit"):
        v.event("Dates agreed", "2026-06-10", ("2027-03-01", "2027-03-10"))
        app.find("label", say.context("visit stage", "In preparation"))
        app.find("label", re.compile("1er mars 2027" if v.language == "fr" else "1 March 2027"))


def prepare(j, v):
    app, say = v.app, v.say
    with j.step("a programme of two sides"):
        v.line(OPENING, "Official programme", "2027-03-01", ("09:00", "10:00"), "Conakry", MINISTRY)
        app.find("label", re.compile(OPENING))
        v.line(NIGHT, "Own programme", "2027-03-01", ("20:00", "21:00"), HALL, WIDOWS)
        app.find("label", re.compile(f"{NIGHT}$"))
        app.find("label", re.compile(re.escape(say("Own programme")) + f" · {HALL}"))
        app.find("label", say("No national elected official planned yet"))
        assert not app.unnamed(), app.unnamed()
        j.picture("programme")
    with j.step("what is printed for the authorities has only the official one"):
        app.press("ctrl+p")
        dialog = app.dialog(say("Print"))
        dialog.find("button", say("_Save as PDF…")).wait_for("ready", lambda node: node.has("sensitive")).click()
        path = os.path.join(v.office.session.home, "programme.pdf")
        app.choose_file(path)
        app.wait_gone("dialog")
        text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True, text=True).stdout
        assert OPENING in text and MINISTRY in text, text
        assert not [word for word in (NIGHT, HALL, WIDOWS) if word in text], text
    with j.step("a line becomes a meeting, with those it is with invited"):
        v.act(NIGHT, "_Plan the Meeting")
        app.find("label", re.compile(re.escape(say.context("meeting_status", "Planned")) + f"\\W.*{WIDOWS}", re.DOTALL))
        assert NIGHT in v.control("list", "meeting")


def make_it(j, v):
    app, say = v.app, v.say
    with j.step("one of the terms is obtained"):
        v.open_row(say("Freedom of movement"))
        dialog = app.dialog(say("Freedom of movement"))
        dialog.find("combo box", say("State")).choose(say("Obtained"))
        v.save(say("Freedom of movement"))
        app.find("label", re.compile("1 (of|sur) 7"))
    with j.step("started, completed, the statement"):
        v.event("Started", "2027-03-01")
        app.find("label", say("No member of government met yet"))
        v.event("Completed", "2027-03-10")
        app.find("label", say("No statement yet"))
        app.find("button", say("Edit Statement and Report")).click()
        dialog = app.dialog(say("Statement and Report"))
        dialog.find("text box", say("End-of-mission statement")).set_text("We thank the Government.")
        dialog.find("text box", say("Report symbol")).set_text("A/HRC/99/1/Add.1")
        v.save(say("Statement and Report"))
        app.wait_gone("label", say("No statement yet"))
    with j.step("the report, a recommendation, what became of it"):
        v.event("Report published", "2027-09-10")
        app.find("button", say("Add a Recommendation")).click()
        dialog = app.dialog(say("Add Recommendation"))
        dialog.find("text box", say("Paragraph")).set_text("81 (a)")
        dialog.find("text box", say("Recommendation")).set_text(LAW)
        v.save(say("Add Recommendation"))
        v.open_row(f"81 (a)  {LAW}")
        dialog = app.dialog(say("What Became of It"))
        dialog.find("combo box", say("Status")).choose(say("Implemented"))
        dialog.find("text box", say("Evidence")).set_text(SEEN)
        dialog.find("text box", say("Date")).set_text("2028-02-03")
        v.save(say("What Became of It"))
        app.find("label", re.compile("2028 · .*" + re.escape(SEEN)))
        app.find("label", re.compile("1 (of|sur) 1"))
        j.picture("implemented")
        app.press("ctrl+z")
        app.wait_gone("label", re.compile(re.escape(SEEN)))


def look_around(j, v):
    app, say = v.app, v.say
    with j.step("the list by stage, narrowed"):
        v.office.go("Country Visits")
        app.find("label", say("Report published"))
        search = app.find("search box", say("Search by country or title"))
        search.set_text("nowhere")
        app.find("label", say("Nothing Found"))
        search.set_text("")
        app.find("combo box", say("All stages")).choose(say("Report published"))
        app.find("list item", starts_with("Guinea" if v.language == "en" else "Guinée"))
        j.picture("list")
    with j.step("States that invite, States never visited"):
        app.find(("radio", "radio button", "toggle button"), say.context("States with standing ones", "Invitations")).click()
        app.find("label", "1 State" if v.language == "en" else "1 État")
        app.find(("radio", "radio button", "toggle button"), say.context("States", "Never Visited")).click()
        app.find("label", re.compile(r"^194 \w+s$"))
        app.find("list item", starts_with("Nepal" if v.language == "en" else "Népal"))


def journey_in(j, language):
    with office_session(language) as session:
        v = Visits(session, language)
        j.app = v.app
        ask_for_it(j, v)
        prepare(j, v)
        make_it(j, v)
        look_around(j, v)
        with j.step("closed, without a complaint"):
            v.office.close()


@journey
def visits_in_english(j):
    """A visit from the request to what became of it"""
    journey_in(j, "en")


@journey
def visits_in_french(j):
    """The same in French"""
    journey_in(j, "fr")


if __name__ == "__main__":
    main()
