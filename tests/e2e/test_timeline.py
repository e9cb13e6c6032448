#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The timeline of a partner, its needs and engagement, through the real window in both languages."""

import re

from kit import journey, main
from office import Office, office_session, starts_with

NAME, QUIET = "Amina Diallo", "Jonas Feldtmann"
TITLE = "Talk about the trial"
NOTE, CHANGED, OLD = "Will be in Geneva in May", "Will be in Geneva in June", "Prefers to be called in the evening"
MARCH = {"en": "March 2020", "fr": "mars 2020"}
NEED = "A letter to the embassy"


def prepare(office):
    """Two defenders with a meeting each, long ago."""
    folder = office.register_folder("Timeline")

    def run(*arguments):
        return office.control(*arguments, register=folder).strip()

    run("init")
    first = run("add", "partner", "kind=person", "family=defenders", "status=active", f"name={NAME}", "power=low",
                "legitimacy=high", "urgency=high", "engagement_now=consult", "engagement_desired=collaborate")
    second = run("add", "partner", "kind=person", "family=defenders", "status=active", f"name={QUIET}",
                 "review_on=2020-02-01")
    for partner in (first, second):
        meeting = run("add", "meeting", "kind=call", f"title={TITLE}", "starts=2020-03", "status=held")
        run("add", "attendee", f"meeting={meeting}", f"partner={partner}", "presence=attended")
    run("add", "note", "about_entity=partner", f"about={first}", f"text={OLD}", "on=2019")
    return folder


def row(office, text):
    return office.app.find("list", office.say("Timeline")).find("list item", re.compile(re.escape(text)))


def gone(office, text):
    office.app.find("list", office.say("Timeline")).wait_gone("list item", re.compile(re.escape(text)))


def chip(office, name):
    return office.app.find("toggle button", starts_with_words(office.say.context("timeline", name)))


def starts_with_words(name):
    return re.compile("^" + re.escape(name) + r" \d")


def timeline(j, office):
    say, app = office.say, office.app
    with j.step("everything in one feed"):
        office.open_partner(NAME)
        office.tab("Timeline")
        row(office, TITLE)
        row(office, OLD)
        assert app.unnamed() == [], app.unnamed()
    with j.step("a note is added"):
        app.menu(say("Add to the Timeline"), say("Add a _Note…"))
        dialog = app.dialog(say("New Note"))
        dialog.find("text box", say("Note")).set_text(NOTE)
        office.save(dialog)
        row(office, NOTE)
    with j.step("changed in place"):
        row(office, NOTE).click_mouse()
        app.find("button", say("_Edit"), where=lambda node: node.is_on_screen).click()
        dialog = app.dialog(say("Edit Note"))
        dialog.find("text box", say("Note")).set_text(CHANGED)
        office.save(dialog)
        row(office, CHANGED)
    with j.step("put in the trash and taken back"):
        app.find("button", say("Move to _Trash"), where=lambda node: node.is_on_screen).click()
        gone(office, CHANGED)
        app.press("ctrl+z")
        row(office, CHANGED)
    with j.step("filtered by type"):
        chip(office, "Notes").click()
        gone(office, TITLE)
        row(office, OLD)
        chip(office, "Meetings").click()
        row(office, TITLE)
        chip(office, "Notes").click()
        gone(office, OLD)
        chip(office, "Meetings").click()
        row(office, OLD)
    with j.step("a meeting opens its page"):
        row(office, TITLE).click_mouse()
        app.find("heading", TITLE)


def needs(j, office):
    say, app = office.say, office.app
    with j.step("engagement in words"):
        office.open_partner(NAME)
        office.tab("Overview")
        page = office.wait_partner(NAME)
        page.find("label", say.pattern("Now: %s. Desired: %s.", say("Consult"), say("Collaborate")))
        page.find("label", re.compile(re.escape(say.context("salience", "Dependent"))))
    with j.step("a need is raised in a meeting"):
        dialog = office.begin_meeting()
        dialog.find("button", say("Add a Next Step")).click()
        dialog.find("text box", say("What is to be done")).set_text(NEED)
        dialog.find("combo box", say("To do")).choose(say("They need"))
        office.save(dialog)
        office.wait_partner(NAME).find("list item", starts_with(NEED))
    with j.step("Today asks for an answer"):
        office.go("Today")
        app.find("list item", starts_with(NEED))
    with j.step("a record answers it"):
        office.open_partner(NAME).find("list item", starts_with(NEED)).click_mouse()
        dialog = app.dialog(say("Edit Need"))
        answer = dialog.find("combo box", say("Answered by"))
        answer.wait_for("records", lambda node: node.has("sensitive"))
        answer.choose(f"{say.context('timeline', 'Meeting')} · {MARCH[office.language]} · {TITLE}")
        status = dialog.find("combo box", say("Status"))
        status.wait_for("answered", lambda node: node.chosen == say("Answered"))
        office.save(dialog)
        office.wait_partner(NAME).wait_gone("list item", starts_with(NEED))
        office.tab("Timeline")
        row(office, say("Answered"))


def engagement(j, office):
    say, app = office.say, office.app
    with j.step("a cadence for a family"):
        app.press("ctrl+comma")
        dialog = app.dialog(say("Preferences"))
        dialog.find("combo box", say("Human rights defenders")).choose(
            re.sub("%d", "30", say.plural("Every %d day", "Every %d days", 30)))
        app.press("Escape")
        app.wait_gone("dialog")
    with j.step("Today names who is quiet and due for review"):
        office.go("Today")
        app.find(("label", "heading"), say("Quiet Partners"))
        quiet = app.find_all("list item", starts_with(QUIET))
        app.find("label", re.compile(re.escape(say("Reviews Due"))))
        assert len(quiet) == 2, quiet
        assert not app.exists("list item", starts_with(NAME)), "who was met today is called quiet"


def walk(j, language):
    with office_session(language) as session:
        office = Office(session, language)
        folder = prepare(office)
        j.app = office.start("--register", folder)
        office.unlock()
        office.places()
        timeline(j, office)
        needs(j, office)
        engagement(j, office)
        with j.step("ends without a word"):
            office.close()


@journey
def english(j):
    """Timeline and needs, in English"""
    walk(j, "en")


@journey
def french(j):
    """Timeline and needs, in French"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
