#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pointer does that nothing else stands for: choosing with a key held, dragging onto a family, dropping a file."""

import os
import re

from kit import journey, main
from office import PASSPHRASE, Office, centre, digits, office_session, starts_with

NAMES = ("Awa Sow", "Binta Ba", "Cora Diallo", "Dina Keita", "Elsa Camara")


def start(j, session, language):
    office = Office(session, language)
    register = os.path.join(session.home, "office.liaison")
    office.control("init", "--empty", register=register, passphrase=PASSPHRASE + "\n" + PASSPHRASE)
    for name in NAMES:
        office.control("add", "partner", "kind=person", "family=civil_society", f"name={name}", register=register)
    j.app = office.start("--register", register)
    office.unlock()
    return office


def row(office, name):
    return office.partners().find("list item", starts_with(name))


def press(office, name, key=None):
    """A real click on the name, with a key held."""
    office.session.screen.click(*centre(row(office, name)), key=key)


def wait_chosen(office, count):
    """The bar says that so many are chosen."""
    pattern = office.say.either("%s chosen", "%s chosen")
    office.app.find("label", pattern, where=lambda node: digits(node.name) == count)


def choose(j, office):
    app, say = office.app, office.say
    with j.step("Ctrl and Shift choose several"):
        office.go("All partners")
        office.wait_shown(len(NAMES))
        press(office, "Awa Sow")
        office.wait_partner("Awa Sow")
        press(office, "Cora Diallo", "ctrl")
        wait_chosen(office, 2)
        press(office, "Elsa Camara", "shift")
        wait_chosen(office, 3)
        press(office, "Dina Keita", "ctrl")
        wait_chosen(office, 2)


def drag(j, office):
    app, say = office.app, office.say
    with j.step("one who is dragged onto a family moves there"):
        office.session.screen.drag(centre(row(office, "Binta Ba")), centre(office.place("State actors")), steps=20)
        office.wait_count("State actors", lambda count: count == 1)
    with j.step("so do all who are chosen"):
        start, end = centre(row(office, "Cora Diallo")), centre(office.place("Human rights defenders"))
        office.session.screen.drag(start, end, steps=20)
        office.wait_count("Human rights defenders", lambda count: count == 2)
    with j.step("and one undo takes them back together"):
        app.press("ctrl+z")
        office.wait_count("Civil society", lambda count: count == len(NAMES) - 1)


def drop(j, office):
    """A program of the desktop drags a file over."""
    app, say = office.app, office.say
    path = os.path.join(office.session.home, "minutes.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write("What was said\n")
    with j.step("a file of another program is dropped into the partner's files"):
        office.open_partner("Awa Sow")
        office.tab("Files")
        with office.drops(path, centre(app.find("label", say("No Files Yet")))):
            app.find("list item", re.compile("minutes"), timeout=20)


def walk(j, language):
    with office_session(language, size=(1280, 800), fatal_warnings=True) as session:
        office = start(j, session, language)
        choose(j, office)
        drag(j, office)
        drop(j, office)
        with j.step("closes without a word"):
            office.close()


@journey
def pointer(j):
    """Pointer, in English"""
    walk(j, "en")


@journey
def pointeur(j):
    """Pointeur, en français"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
