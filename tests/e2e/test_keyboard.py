# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job with the keyboard alone: nothing is clicked, nothing is set from outside."""

import re

from kit import journey, main, wait_until
from office import PASSPHRASE, Office, office_session, starts_with

PARTNER = "Bintou Traore"


def focus_on(app, name, key="Tab", limit=40):
    """Presses the key until what has this name has the keyboard."""
    for _ in range(limit):
        node = app.focused()
        if node is not None and node.is_named(name):
            return node
        app.press(key)
        app.screen.settle()
    raise AssertionError(f"{name!r} cannot be reached with {key}; the keyboard is on {app.focused()!r}")


def create(j, office):
    say = office.say
    with j.step("a register is created"):
        app = j.app = office.start()
        focus_on(app, say("_Create a Register"))
        app.press("Return")
        dialog = app.dialog(say("New Register"))
        app.type("Keys")
        for title, text in ((say("Your name"), "Awa"), (say("Passphrase"), PASSPHRASE),
                            (say("Repeat the passphrase"), PASSPHRASE)):
            focus_on(app, title)
            app.type(text)
        dialog.find("button", say("Create")).wait_for("ready", lambda node: node.has("sensitive"))
        app.press("Return")
        app.find("checkbox", say("I have written it down"), timeout=60)
    with j.step("its recovery key is put away"):
        focus_on(app, say("I have written it down"))
        app.press("space")
        focus_on(app, say("_Start"))
        app.press("Return")
        app.wait_gone("dialog")
        office.wait_count("United Nations", lambda count: count > 100, timeout=60)


def work(j, office):
    say, app = office.say, office.app
    with j.step("a partner is added"):
        app.press("ctrl+n")
        app.dialog(say("New Partner"))
        wait_until("the name", lambda: app.focused() and app.focused().is_named(say("Name")))
        app.type(PARTNER)
        app.press("ctrl+s")
        app.wait_gone("dialog")
        office.wait_partner(PARTNER)
    with j.step("found with the keyboard"):
        app.press("ctrl+f")
        app.type("bint")
        office.wait_shown(1)
        app.press("Down", "Return")
        office.wait_partner(PARTNER)
    with j.step("edited"):
        focus_on(app, say("Edit"))
        app.press("Return")
        dialog = app.dialog(say("Edit Partner"))
        wait_until("the name", lambda: app.focused() and app.focused().is_named(say("Name")))
        app.press("End")
        app.type(" Keita")
        app.press("ctrl+s")
        app.wait_gone("dialog")
        office.wait_partner(PARTNER + " Keita")
    with j.step("met"):
        focus_on(app, say("_Log a Meeting"))
        app.press("Return")
        dialog = app.dialog(say("Log a Meeting"))
        wait_until("the entry", lambda: app.focused() and app.focused().is_named(say("Who attends: type a name")))
        dialog.find("list item", starts_with(PARTNER + " Keita"))
        title = dialog.find("text box", say("Title")).text
        app.press("ctrl+s")
        app.wait_gone("dialog")
    return title


def look_back(j, office, title):
    app = office.app
    with j.step("seen in the calendar"):
        focus_on(app, re.compile("^" + re.escape(office.say("All partners"))), key="shift+Tab", limit=80)
        app.press("Home", "Down", "Return")
        office.calendar_day(title)
    with j.step("taken back and done again"):
        app.press("ctrl+z")
        app.wait_gone("grid cell", re.compile(re.escape(title)))
        app.press("ctrl+shift+z")
        office.calendar_day(title)
    with j.step("locked and unlocked"):
        app.press("ctrl+l")
        wait_until("the entry", lambda: app.focused() and app.focused().is_named(office.say("Passphrase")))
        app.type(PASSPHRASE)
        app.press("Return")
        office.places()
    with j.step("found again"):
        # In the calendar these keys look for meetings.
        focus_on(app, re.compile("^" + re.escape(office.say("Calendar"))), key="shift+Tab", limit=80)
        app.press("Down", "Return")
        app.press("ctrl+f")
        app.type("keita")
        office.partners().find("list item", starts_with(PARTNER + " Keita"))
    with j.step("the shortcuts are told, as often as one asks"):
        for _ in range(2):
            app.press("ctrl+question")
            app.find("label", office.say("Log a meeting"), where=lambda node: node.is_on_screen)
            app.screen.settle()
            app.press("Escape")
            app.wait_gone("label", office.say("Log a meeting"))
    with j.step("closed"):
        app.check_log()
        app.press("ctrl+q")
        assert app.wait_exit() == 0
        app.check_log()


def walk(j, language):
    with office_session(language) as session:
        office = Office(session, language)
        create(j, office)
        look_back(j, office, work(j, office))


@journey
def english(j):
    """With the keyboard alone, in English"""
    walk(j, "en")


@journey
def french(j):
    """With the keyboard alone, in French"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
