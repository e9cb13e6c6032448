#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared objectives, compared working methods, a promise that is kept and a need that a letter answers."""

import re

from kit import journey, main
from kit.language import Language
from office import Office, office_session, starts_with

BODY, OTHER = "Special Rapporteur for Africa", "Commissioner for Europe"
MINISTRY, GROUP = "Ministry of Justice", "Committee of the Wells"
TITLE = "One form for reports of reprisals"
MEETING = "Talk with the minister"
METHOD, SECOND = "Five questions on one page", "A letter within five days"
PROMISE, EVIDENCE = "Table the law on defenders", "Tabled in March, file 12"
NEED, REFERENCE = "A letter before the trial", "GIN 3/2021"


def prepare(office):
    folder = office.register_folder("Objectives")

    def run(*arguments):
        return office.control(*arguments, register=folder).strip()

    def partner(name, kind, family):
        return run("add", "partner", f"kind={kind}", f"family={family}", f"name={name}")

    run("init")
    body = partner(BODY, "mechanism", "regional_mechanisms")
    other = partner(OTHER, "mechanism", "regional_mechanisms")
    ministry = partner(MINISTRY, "state_body", "state_actors")
    group = partner(GROUP, "organization", "defenders")
    meeting = run("add", "meeting", "kind=appointment", f"title={MEETING}", "starts=2021-03-02", "status=held")
    run("add", "attendee", f"meeting={meeting}", f"partner={ministry}", "presence=attended")
    run("add", "commitment", f"text={PROMISE}", f"by_partner={ministry}", f"to_partner={group}",
        f"meeting={meeting}", "due=2021-06-30", "status=open")
    run("add", "need", f"partner={group}", f"text={NEED}", "urgency=high", "status=open", "raised_on=2021-02")
    matter = run("add", "matter", "title=The trial", "state=in_work")
    run("add", "communication", f"matter={matter}", "type=AL", "country_code=GIN", "number=3", "year=2021", "status=draft")
    for who, title, theme in ((body, METHOD, "digital"), (other, SECOND, "assembly")):
        run("add", "exchange", f"partner={who}", "direction=received", "kind=working_method", "on=2021-05",
            f"title={title}", f"theme={theme}", "onward=true")
    return folder


def part_of(message):
    """A regex of a text in which a printf message stands, whatever its values."""
    return re.compile("(?s).*" + Language.pattern_of(message).pattern.strip("^$"))


def view(office, name):
    """To one of the lists of a place."""
    office.app.find(("tab", "radio button", "toggle button"), office.say(name),
                    where=lambda node: node.is_on_screen).click()


def row(office, name, text):
    return office.app.find("list", office.say(name)).find("list item", re.compile(re.escape(text)))


def choose_partner(office, dialog, field, name):
    """In a row that points to another record."""
    dialog.find(("button", "toggle button"), office.say(field)).click()
    office.app.find("search box", office.say("Search")).set_text(name)
    office.app.find("list", office.say("Results")).find("list item", name)
    office.app.press("Return")
    office.app.wait_gone("list", office.say("Results"))


def objective(j, office):
    say, app = office.say, office.app
    with j.step("an objective shared with a mechanism"):
        office.go("Objectives")
        app.find("button", say.context("objectives", "Add")).click()
        dialog = app.dialog(say("New Objective"))
        dialog.find("text box", say("Title")).set_text(TITLE)
        office.save(dialog)
        row(office, "Objectives", TITLE).click_mouse()
        app.find("heading", TITLE)
    with j.step("who is responsible"):
        app.find("button", say("Add a Role")).click()
        dialog = app.dialog(say("New Role"))
        choose_partner(office, dialog, "Partner", BODY)
        office.save(dialog)
        app.find("list item", starts_with(BODY))
    with j.step("what is measured, and measured again"):
        for values in ((("Indicator", "Bodies that use it"), ("Target", "4"), ("Value", "1")), (("Value", "3"),)):
            if len(values) > 1:
                app.find("button", say("Add an Indicator")).click()
                dialog = app.dialog(say("New Indicator"))
            else:
                app.find("list item", starts_with("Bodies that use it")).click()
                dialog = app.dialog(say("Measure Indicator"))
            for field, value in values:
                dialog.find("text box", say(field)).set_text(value)
            office.save(dialog)
        app.find("label", say("%d%% done").replace("%d", "75").replace("%%", "%"))
        app.find("label", part_of(say("Before: %s")))
    with j.step("the list tells how far it is"):
        office.go("Objectives")
        line = row(office, "Objectives", TITLE)
        assert BODY in line.name and "75" in line.name, line.name
        assert app.unnamed() == [], app.unnamed()


def methods(j, office):
    say, app = office.say, office.app
    with j.step("working methods of two mechanisms compared"):
        view(office, "Working Methods")
        app.find(("table", "tree table"), say("Working methods compared"))
        app.find("button", re.compile(re.escape(f"{BODY}: {METHOD}")))
        app.find("button", re.compile(re.escape(f"{OTHER}: {SECOND}")))
        gaps = app.find_all("button", say.pattern("%s, %s: nothing is known"))
        assert len(gaps) == 2, gaps
    with j.step("a cell opens the exchange"):
        app.find("button", re.compile(re.escape(METHOD))).click()
        app.find("heading", METHOD)
        app.find("label", say("May be shared onward"))


def commitment(j, office):
    say, app = office.say, office.app
    with j.step("a minister's promise is overdue"):
        office.go("Commitments and Needs")
        line = row(office, "Commitments", PROMISE)
        assert MINISTRY in line.name and part_of(say.plural("Overdue by %d day", "Overdue by %d days", 9)).match(line.name), line.name
        line.click_mouse()
        app.find("heading", PROMISE)
        app.find("label", MEETING)
    with j.step("kept, with evidence"):
        app.find("button", say("Mark as _Kept…")).click()
        dialog = app.dialog(say("Commitment Kept"))
        dialog.find("text box", say("Evidence")).set_text(EVIDENCE)
        office.save(dialog)
        app.find("label", say("Kept"))
        app.find("label", EVIDENCE)
    with j.step("undone and done again"):
        app.press("ctrl+z")
        app.find("button", say("Mark as _Kept…"))
        app.press("ctrl+shift+z")
        app.find("label", say("Kept"))


def need(j, office):
    say, app = office.say, office.app
    with j.step("a need nobody has answered"):
        office.go("Commitments and Needs")
        view(office, "Needs")
        line = row(office, "Needs", NEED)
        assert say("Unanswered") in line.name, line.name
        line.click_mouse()
        dialog = app.dialog(say("Edit Need"))
    with j.step("a letter answers it"):
        answer = dialog.find("combo box", say("Answered by"))
        answer.wait_for("records", lambda node: node.has("sensitive"))
        answer.choose(re.compile(re.escape(REFERENCE)))
        office.save(dialog)
        row(office, "Needs", REFERENCE).wait_for("answered", lambda node: say("Answered") in node.name)
    with j.step("the partner's page has the promise"):
        office.open_partner(GROUP)
        app.find("list item", starts_with(PROMISE))


def walk(j, language):
    with office_session(language) as session:
        office = Office(session, language)
        folder = prepare(office)
        j.app = office.start("--register", folder)
        office.unlock()
        office.places()
        objective(j, office)
        methods(j, office)
        commitment(j, office)
        need(j, office)
        with j.step("ends without a word"):
            office.close()


@journey
def english(j):
    """Objectives and commitments, in English"""
    walk(j, "en")


@journey
def french(j):
    """Objectives and commitments, in French"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
