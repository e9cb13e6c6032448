#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From information received to a letter that may be sent, through the real window in both languages."""

import re
import subprocess

from kit import built, journey, main
from office import PASSPHRASE, Office, office_session, starts_with

NAME, CODE = "Amina Diallo", "S-1"
TITLE, SITUATION = "Arrests at the Boké mine", "Amina and nine neighbours were taken from their homes."
EVENT, PLACE = "Taken from her home at night", "Boké"
MONTH = {"en": "September 2025", "fr": "septembre 2025"}
NOTE = "Her lawyer calls again on Monday"


def prepare(office):
    """A register with one defender."""
    folder = office.register_folder("Matters")
    office.control("init", register=folder)
    office.control("add", "partner", "kind=person", "family=defenders", "status=active", f"name={NAME}",
                   register=folder)
    return folder


def pick(dialog, label, text):
    """Chooses a partner in a row that points to one."""
    dialog.find("list item", starts_with(label)).find("button", re.compile(".")).click()
    dialog.app.find("search box", re.compile("."), where=lambda node: node.is_on_screen).set_text(text)
    dialog.app.find("list item", starts_with(text), where=lambda node: node.is_on_screen).click()


def row(app, title, *words):
    """The row of the page that is called so and says that."""
    return app.find("list item", title, where=lambda node: all(any(word in text for text in node.texts())
                                                               for word in words))


def receive(j, office):
    say, app = office.say, office.app
    with j.step("no matter yet"):
        office.go("Matters and Communications")
        app.find(("radio", "toggle button", "tab"), say("Matters")).click()
        app.find("button", say("_New Matter…")).click()
    with j.step("information received"):
        dialog = app.dialog(say("New Matter"))
        dialog.find("text box", say("Title")).set_text(TITLE)
        dialog.find("text box", say("Situation")).set_text(SITUATION)
        office.save(dialog)
        app.find("heading", TITLE)
        app.find("label", re.compile(re.escape(SITUATION)))
        assert app.unnamed() == [], app.unnamed()


def tell(j, office):
    say, app = office.say, office.app
    with j.step("who is concerned"):
        app.find("button", say("Add an Alleged Victim")).click()
        dialog = app.dialog(say("Add an Alleged Victim"))
        office.save_refused(dialog, say("Say who it is, or how many people"))
        pick(dialog, say("Partner"), NAME)
        office.save(dialog)
        row(app, NAME, say("No consent recorded"))
        app.find("button", say("Add an Alleged Perpetrator")).click()
        dialog = app.dialog(say("Add an Alleged Perpetrator"))
        dialog.find("text box", say("Name or description")).set_text("Gendarmerie")
        office.save(dialog)
        app.find("list item", starts_with("Gendarmerie"))
    with j.step("what happened, as far as it is known"):
        app.find("button", say("Add an Event")).click()
        dialog = app.dialog(say("Add an Event"))
        dialog.find("text box", say("What happened")).set_text(EVENT)
        dialog.find("text box", say("Date")).set_text(MONTH[office.language])
        dialog.find("text box", say("Place")).set_text(PLACE)
        office.save(dialog)
        row(app, EVENT, f"{MONTH[office.language]} · {PLACE}")
    with j.step("a source by code"):
        app.find("button", say("Add a Source")).click()
        dialog = app.dialog(say("Add a Source"))
        assert dialog.find("text box", say("Code")).text == CODE
        dialog.find("combo box", say("Reliability")).choose(say("Usually reliable"))
        office.save(dialog)
        row(app, CODE, say("Usually reliable"))
    with j.step("a note in the timeline, which is taken back"):
        app.menu(say("Add to the Timeline"), say("Add a _Note…"))
        dialog = app.dialog(say("New Note"))
        dialog.find("text box", say("Note")).set_text(NOTE)
        office.save(dialog)
        feed = app.find("list", say("Timeline"))
        feed.find("list item", re.compile(re.escape(NOTE)))
        feed.find("list item", re.compile(re.escape(EVENT)))
        app.press("ctrl+z")
        feed.wait_gone("list item", re.compile(re.escape(NOTE)))


def judge(j, office):
    say, app = office.say, office.app
    with j.step("under review"):
        app.find("button", say("Start the _Review")).click()
        app.find("button", say("Take into _Work")).click()
    with j.step("the intake is not complete"):
        alert = app.dialog(say("Intake Not Complete"))
        alert.find("label", re.compile(re.escape(say("Credible"))))
        alert.find("button", say("_Check First")).click()
        app.wait_gone("dialog")
    for check in ("Within the mandate", "Credible", "Source reliable"):
        with j.step(f"answered: {check}"):
            app.find("combo box", say(check)).choose(say("Yes"))
            app.find("label", say("Answered a question of the intake of “%s”") % TITLE)
            app.find("combo box", say(check), where=lambda node: node.chosen == say("Yes"))
    with j.step("in work"):
        app.find("button", say("Take into _Work")).click()
        app.find("button", say("_Close the Matter"))
        assert not app.exists("dialog"), "it was asked about a complete intake"


def send(office, folder, status):
    """Sends the draft, from the command line, with the window closed; what it says."""
    command = [built("src/cli/liaisonctl"), "--register", folder, "--lang", office.language, "--passphrase-fd", "0"]
    matter = re.search("[0-9a-f-]{36}", office.control("--json", "matters", register=folder)).group()
    done = subprocess.run([*command, "add", "communication", f"matter={matter}", "type=AL", "country_code=GIN",
                           "number=1", "year=2026", "status=sent"], env=office.session.env, input=PASSPHRASE + "\n",
                          text=True, check=False, capture_output=True, timeout=120)
    assert done.returncode == status, f"{done.returncode}: {done.stderr}"
    return done.stderr


def consent(j, office):
    say, app = office.say, office.app
    with j.step("the matter is found again"):
        office.go("Matters and Communications")
        app.find(("radio", "toggle button", "tab"), say("Matters")).click()
        app.find("list", say("Matters")).find("list item", starts_with(TITLE)).click_mouse()
        app.find("heading", TITLE)
        app.find("label", say("No letter may be sent yet: record the consent of whom it would name, or make them "
                              "anonymous."))
    with j.step("made anonymous, and named again"):
        app.menu(say("What to Do With “%s”") % NAME, say("Make _Anonymous"))
        row(app, NAME, say("Anonymous in letters"))
        app.press("ctrl+z")
        row(app, NAME, say("No consent recorded"))
    with j.step("consent recorded"):
        app.menu(say("What to Do With “%s”") % NAME, say("Record _Consent…"))
        dialog = app.find("dialog", re.compile("."))
        dialog.find("combo box", say("Level")).choose(say("Disclosed to the State"))
        office.save(dialog)
        row(app, NAME, say("Agreed to be named to the State"))


def walk(j, language):
    with office_session(language) as session:
        office = Office(session, language)
        folder = prepare(office)
        j.app = office.start("--register", folder)
        office.unlock()
        office.places()
        receive(j, office)
        tell(j, office)
        judge(j, office)
        office.close()
        with j.step("no letter without consent"):
            assert NAME in send(office, folder, 5)
            j.app = office.start("--register", folder)
            office.unlock()
            office.places()
        consent(j, office)
        with j.step("then it is sent"):
            office.close()
            send(office, folder, 0)


@journey
def english(j):
    """A matter, in English"""
    walk(j, "en")


@journey
def french(j):
    """A matter, in French"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
