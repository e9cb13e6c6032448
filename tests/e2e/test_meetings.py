#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Meetings through the real window: logged with the keyboard alone, found in the calendar, changed, taken back."""

import datetime
import re

from kit import Session, built, journey, main, test

PASSPHRASE = "seven herons walk beside the harbour"


def start(session):
    """The window with a new register in it."""
    app = session.launch([built("src/app/liaison")])
    app.find("button", "Create a Register").click()
    dialog = app.dialog("New Register")
    dialog.find("text box", "Name of the register").set_text("Office")
    dialog.find("text box", "Your name").set_text("Ilse Moran")
    dialog.find("text box", "Passphrase").type(PASSPHRASE, clear=False)
    dialog.find("text box", "Repeat the passphrase").type(PASSPHRASE, clear=False)
    dialog.find("button", "Create").click()
    app.find("checkbox", re.compile("written it down"), timeout=30).toggle(True)
    app.find("button", "Start").click()
    app.find("list item", re.compile("^Calendar"), timeout=20).click()
    app.find("button", "Add a Meeting")
    return app


def today_label():
    return datetime.datetime.now(datetime.timezone.utc).strftime("%A %-d %B %Y")


@journey
def logged_with_the_keyboard(j):
    """A meeting is logged with the keyboard, seen in the calendar, changed and taken back"""
    with Session(lang="en_US.UTF-8", size=(1100, 800)) as session:
        with j.step("opens the calendar"):
            app = j.app = start(session)
            assert app.find("grid cell", re.compile(today_label() + ", no meetings"))
        with j.step("logs a meeting by keys: a new person, a group, a next step"):
            app.press("ctrl+m")
            dialog = app.dialog("Log a Meeting")
            dialog.find("text box", "Who attends: type a name")
            app.type("Rosa Choc")
            dialog.find("list item", re.compile("Create the person “Rosa Choc”"))
            app.press("Return")
            dialog.find("button", "Remove Rosa Choc")
            app.type("12 women defenders")
            dialog.find("list item", re.compile("Add the group"))
            app.press("Return")
            dialog.find("button", "Remove women defenders")
            assert dialog.find("text box", "Title").text == "Meeting with Rosa Choc and others"
            app.press("ctrl+Return")
            app.wait_gone("dialog", "Log a Meeting")
            app.find("button", "Undo")
        with j.step("finds it in the day"):
            app.find("grid cell", re.compile(today_label() + ", 1 meeting: Meeting with Rosa Choc and others"))
        with j.step("walks through the months with the keyboard"):
            app.find("grid cell", re.compile(today_label())).click_mouse()
            app.press("Page_Down", "Page_Down", "Right", "Down", "Up", "Left", "Page_Up", "Page_Up")
            app.press("Home", "End")
            app.find("grid cell", re.compile(today_label() + ", 1 meeting"))
        with j.step("plans one by a double click on a day"):
            app.press("Page_Down")
            nodes = app.find_all("grid cell", re.compile("^[A-Z][a-z]+ 15 "))
            nodes[0].click_mouse(count=2)
            dialog = app.dialog("Log a Meeting")
            assert re.match("15 ", dialog.find("text box", re.compile("^Date")).text)
            assert dialog.find("combo box", "Status").chosen == "Planned"
            dialog.find("button", "Cancel").click()
            app.wait_gone("dialog", "Log a Meeting")
            app.find("button", "Today").click()
        with j.step("opens it with Enter"):
            app.find("grid cell", re.compile(today_label())).focus()
            app.press("Return")
            app.find("heading", "Meeting with Rosa Choc and others")
            app.find("list item", re.compile("women defenders"))
        with j.step("edits it"):
            app.find("button", "Edit").click()
            dialog = app.dialog("Edit Meeting")
            dialog.find("text box", "From").set_text("9h30")
            dialog.find("text box", "Outcome").set_text("A list of cases by Friday.")
            dialog.find("button", "Add a Next Step").click()
            dialog.find("text box", "What is to be done").set_text("Draft an urgent appeal")
            app.press("ctrl+s")
            app.wait_gone("dialog", "Edit Meeting")
            app.find("label", re.compile("A list of cases by Friday"))
            app.find("list item", re.compile("Draft an urgent appeal"))
            app.find("label", re.compile(", 09:30"))
        with j.step("moves it to the trash, and back with undo"):
            app.menu("More Actions", "Move to Trash")
            app.find("button", "Restore")
            app.press("ctrl+z")
            app.find("heading", "Meeting with Rosa Choc and others")
        with j.step("closes without a word"):
            app.check_log()
            assert app.close() == 0


@test
def calendar_is_named_and_narrow():
    """The calendar and the dialog fit 360 pixels, and everything in them has a name"""
    with Session(lang="en_US.UTF-8", size=(900, 800)) as session:
        app = start(session)
        page = app.find("group", "Calendar")
        assert page.unnamed() == [], page.unnamed()
        app.press("ctrl+3")
        app.find("button", "Log a Meeting")
        assert page.unnamed() == [], page.unnamed()
        app.press("ctrl+1")
        app.resize(360, 640)
        assert app.overflow() == [], app.overflow()
        app.press("ctrl+m")
        dialog = app.dialog("Log a Meeting")
        dialog.find("text box", "Title")
        assert dialog.unnamed() == [], dialog.unnamed()
        assert app.overflow() == [], app.overflow()
        app.press("Escape")
        app.wait_gone("dialog", "Log a Meeting")
        app.check_log()
        assert app.close() == 0


if __name__ == "__main__":
    main()
