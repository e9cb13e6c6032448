#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents from the window: the calendar, a meeting and a partner on paper or as PDF, in either language, for whom."""

import datetime
import os
import re
import subprocess

from kit import journey, main
from office import Office, office_session

PERSON, MEETING, TOLD = "Amina Diallo", "Consultation on the draft law", "Three arrests since May"
SEALED = "The guard is our source"


def text_of(path):
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
    return re.sub("[ \u00a0\u202f\n]+", " ", done.stdout.decode("utf-8"))


def fill(office, register):
    """One meeting, today, with a partner who did not agree to be named."""
    def add(*arguments):
        return re.search(r"[0-9a-f-]{36}", office.control("--json", "add", *arguments, register=register))[0]

    office.control("init", register=register)
    person = add("partner", f"name={PERSON}", "kind=person", "family=defenders", "never_channels=phone")
    add("contact_point", f"partner={person}", "type=phone", "value=+224 600 00 00 01", "safety=safe")
    meeting = add("meeting", "kind=consultation", f"title={MEETING}", f"starts={datetime.date.today()}", "status=held", "openness=closed",
                  f"information_shared={TOLD}", f"sealed_notes={SEALED}")
    add("attendee", f"meeting={meeting}", f"partner={person}", "presence=attended")


def ready(dialog, office, name):
    return dialog.find("button", office.say(name)).wait_for("ready", lambda node: node.has("sensitive"))


def save(office, dialog, path):
    ready(dialog, office, "_Save as PDF…").click()
    office.app.choose_file(path)
    office.app.wait_gone("dialog")
    return text_of(path)


def print_calendar(j, office, other, words):
    app, say = office.app, office.say
    with j.step("the month goes on paper, in the other language"):
        office.go("Calendar")
        app.press("ctrl+p")
        dialog = app.dialog(say("Print"))
        assert dialog.find("combo box", say("Document")).chosen == say("Month")
        dialog.find("combo box", say("Language")).choose(other)
        ready(dialog, office, "_Print…")
        assert not app.unnamed(), app.unnamed()
        j.picture("month")
        text = save(office, dialog, os.path.join(office.session.home, "month.pdf"))
        assert MEETING in text and words["month"] in text, text
    with j.step("an agenda of the year, for others, tells what it withholds"):
        app.press("ctrl+p")
        dialog = app.dialog(say("Print"))
        dialog.find("combo box", say("Document")).choose(say("Agenda"))
        dialog.find("combo box", say("Days")).choose(say("The year"))
        dialog.find("combo box", say("Who Reads It")).choose(say("States"))
        dialog.find("list item", say("Not public, or not yet"))
        j.picture("agenda for States")
        text = save(office, dialog, os.path.join(office.session.home, "agenda.pdf"))
        assert MEETING not in text and PERSON not in text, text


def print_filtered(j, office):
    app, say = office.app, office.say
    with j.step("the calendar's filters narrow what is printed, and exported"):
        app.find("toggle button", say("Filters, Layers and Legend")).click()
        app.find("button", say("Status")).click()
        cancelled = app.find("checkbox", say("Cancelled"))
        for _ in range(8):
            if cancelled.has("focused"):
                break
            app.press("Tab")
        app.press("space")
        cancelled.wait_for("chosen", lambda node: node.is_checked)
        app.press("Escape")
        app.find("button", say("_Clear All"))
        app.press("ctrl+p")
        dialog = app.dialog(say("Print"))
        # The document goes in the interface's language unless another is chosen.
        ready(dialog, office, "_Print…")
        j.picture("narrowed")
        text = save(office, dialog, os.path.join(office.session.home, "narrowed.pdf"))
        assert MEETING not in text and say("Only: {what}").replace("{what}", say("Cancelled")) in text, text
        app.menu(app.find("toggle button", say("More Actions")), say("_Export…"))
        dialog = app.dialog(say("Export"))
        dialog.find("label", say("Cancelled"))
        dialog.find(("switch", "list item"), re.compile("^" + re.escape(say("Only What the Filters Show"))))
        j.picture("export narrowed")
        office.leave_dialogs()
        app.find("button", say("_Clear All")).click()


def print_meeting(j, office, other, words):
    app, say = office.app, office.say
    with j.step("the record of a meeting"):
        office.open_partner(PERSON)
        office.tab("Meetings")
        app.find("list item", re.compile(MEETING)).click()
        app.menu(app.find("toggle button", say("More Actions")), say("_Print…"))
        dialog = app.dialog(say("Print"))
        assert dialog.find("combo box", say("Document")).chosen == say("Record of the meeting")
        ready(dialog, office, "_Print…")
        j.picture("meeting")
        dialog.find("button", say("_Print…")).click()
        app.find("row", re.compile("Print to File|Imprimer dans un fichier"), timeout=20)
        j.picture("asks for a printer")
        app.press("Escape")
        dialog = app.dialog(say("Print"))
        text = save(office, dialog, os.path.join(office.session.home, "meeting.pdf"))
        assert TOLD in text and PERSON in text and words["record"] in text and SEALED not in text, text
    with j.step("with sealed notes, which must be asked for, and not for others"):
        app.menu(app.find("toggle button", say("More Actions")), say("_Print…"))
        dialog = app.dialog(say("Print"))
        dialog.find("switch", say("With Sealed Notes")).toggle(on=True)
        text = save(office, dialog, os.path.join(office.session.home, "sealed.pdf"))
        assert SEALED in text, text
        app.menu(app.find("toggle button", say("More Actions")), say("_Print…"))
        dialog = app.dialog(say("Print"))
        dialog.find("switch", say("With Sealed Notes"))
        dialog.find("combo box", say("Who Reads It")).choose(say("States"))
        dialog.wait_gone("switch", say("With Sealed Notes"))
        office.leave_dialogs()


def print_partner(j, office, words):
    app, say = office.app, office.say
    with j.step("a partner's card, which warns before anything is written"):
        office.open_partner(PERSON)
        app.press("ctrl+p")
        dialog = app.dialog(say("Print"))
        dialog.find("list item", re.compile(re.escape(say("%s contact point that must not be used is among them")
                                                      .replace("%s", "1"))))
        j.picture("partner")
        text = save(office, dialog, os.path.join(office.session.home, "partner.pdf"))
        assert PERSON in text and words["never"] in text, text


def narrow(j, office):
    app, say = office.app, office.say
    with j.step("fits a narrow window"):
        app.resize(360, 600)
        app.press("ctrl+p")
        dialog = app.dialog(say("Print"))
        ready(dialog, office, "_Print…")
        assert not app.overflow(), app.overflow()
        j.picture("narrow")
        app.press("Escape")
        app.wait_gone("dialog")


def walk(j, language, other, words, **options):
    with office_session(language, fatal_warnings=True, **options) as session:
        office = Office(session, language)
        register = os.path.join(session.home, "office")
        with j.step("a register with a meeting"):
            fill(office, register)
            j.app = office.start("--register", register, leaks=False)
            office.unlock()
            office.places()
        print_calendar(j, office, other, words)
        print_filtered(j, office)
        print_meeting(j, office, other, words)
        print_partner(j, office, words)
        narrow(j, office)
        with j.step("closes without a word"):
            office.close(ignore=("avahi printers",))
        with j.step("the command line writes the same bytes"):
            path = os.path.join(session.home, "month-again.pdf")
            office.control("report", "month", str(datetime.date.today()), "--language",
                           {"en": "fr", "fr": "en"}[language], "-o", path, register=register)
            with open(path, "rb") as first, open(os.path.join(session.home, "month.pdf"), "rb") as second:
                assert first.read() == second.read()


@journey
def documents_in_english(j):
    """Documents"""
    walk(j, "en", "Français", {"month": "Rencontres", "record": "Record of the meeting", "never": "Do not use"})


@journey
def documents_in_french(j):
    """Documents, en français"""
    walk(j, "fr", "English", {"month": "Meetings", "record": "Compte rendu de la rencontre",
                              "never": "Ne pas utiliser"}, dark=True)


if __name__ == "__main__":
    main()
