#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching, filtering, saved lists, and one change to several partners."""

import json
import os
import re

from kit import journey, main, wait_until
from office import PASSPHRASE, Office, office_session
from kit import built

# Name, kind, family, country, risk, what else.
PARTNERS = (
    ("Côte d’Ivoire Défense", "organization", "civil_society", "CIV", "low", ("former=Lantern Circle",)),
    ("Łódź Forum", "organization", "civil_society", "POL", "low", ()),
    ("محمد الأمين", "person", "defenders", "MRT", "high", ()),
    ("Ёлкин Дмитрий", "person", "defenders", "KAZ", "high", ()),
    ("Awa Sow", "person", "defenders", "GIN", "critical", ("summary=Asks for training of paralegals",)),
    ("Binta Ba", "person", "defenders", "GIN", "high", ("phone=+224 622 12 34 56",)),
    ("Réseau du Fleuve", "organization", "defenders", "GIN", "low", ()),
)


class Register:
    """A register made on the command line, open in the window."""

    def __init__(self, session, language):
        self.office = Office(session, language)
        self.folder = os.path.join(session.home, "office.liaison")
        self.secret = os.path.join(session.home, "passphrase")
        with open(self.secret, "w", encoding="utf-8") as file:
            file.write(PASSPHRASE + "\n")
        self.control("init", "--empty")
        self.control("import", self.write_countries(), "--entity", "country")
        for name, kind, family, country, risk, more in PARTNERS:
            self.control("add", "partner", f"name={name}", f"kind={kind}", f"family={family}", f"countries={country}",
                         f"protection_risk={risk}", "status=active", *more)

    def write_countries(self):
        path = os.path.join(self.office.session.home, "countries.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("iso3,name_en,name_fr\nGIN,Guinea,Guinée\nPOL,Poland,Pologne\nMRT,Mauritania,Mauritanie\n"
                       "KAZ,Kazakhstan,Kazakhstan\nCIV,Côte d’Ivoire,Côte d’Ivoire\n")
        return path

    def control(self, *arguments):
        return self.office.control(*arguments, register=self.folder)

    def rows(self, *arguments):
        return json.loads(self.control("--json", "list", "partner", *arguments))["records"]

    def start(self):
        command = f'exec "{built("src/app/liaison")}" --register "{self.folder}" --passphrase-fd 3 3< "{self.secret}"'
        self.office.app = self.office.session.launch(["sh", "-c", command])
        self.office.places()
        return self.office.app


def search(office):
    """Every script and every text is found, and the list says where."""
    office.go("All partners")
    for text, name in (("cote", PARTNERS[0][0]), ("lodz", PARTNERS[1][0]), ("الامين", PARTNERS[2][0]),
                       ("елкин", PARTNERS[3][0])):
        office.find_partner(text, name)
        office.wait_shown(1)
    for text, name, where in (("lantern", PARTNERS[0][0], "Lantern Circle"), ("paraleg", "Awa Sow", "paralegals"),
                              ("224622", "Binta Ba", "+224 622 12 34 56")):
        office.search(text)
        office.partners().find("list item", re.compile(f"^{re.escape(name)}, .*{re.escape(where)}"))
    office.search("")
    office.wait_shown(len(PARTNERS))


def letters(j, office):
    """By name the list stands under its letters, in every script; by anything else, and searched, it does not."""
    say, app = office.say, office.app
    for letter in ("A", "B", "C", "L", "R", "Е", "م"):
        office.partners().find("label", letter)
    j.picture("letters")
    office.search("a")
    wait_until("no letters over what is found", lambda: not office.partners().find_all("label", "B"))
    office.search("")
    office.partners().find("label", "B")
    app.menu(app.find("button", say("Sort")), say("_Last Contact"))
    wait_until("no letters in another order", lambda: not office.partners().find_all("label", "B"))
    app.menu(app.find("button", say("Sort")), say("_Name"))
    office.partners().find("label", "B")


def add_filter(office, facet, value):
    say, app = office.say, office.app
    app.find("button", say("Add a filter"), where=lambda node: node.is_on_screen).click()
    app.find("list", say("Filter by")).find("list item", say(facet)).click()
    app.find("checkbox", say(value) if facet != "Country" else value).toggle(on=True)
    app.press("Escape")


def chip(office, label):
    return office.app.find("button", office.say.pattern("Remove the filter “%s”", label))


def filters(office, guinea):
    say = office.say
    add_filter(office, "Country", guinea)
    office.wait_shown(3)
    chip(office, guinea)
    add_filter(office, "Protection risk", "High")
    office.wait_shown(1)
    add_filter(office, "Protection risk", "Critical")
    office.wait_shown(2)
    add_filter(office, "Kind", "Person")
    office.wait_shown(2)
    chip(office, say("Person")).click()
    office.wait_shown(2)


def saved(office, register):
    say, app = office.say, office.app
    app.find("button", say("_Save as List…")).click()
    dialog = app.dialog(say("Save as List"))
    dialog.find("text box", say("Name")).set_text("Conakry")
    dialog.find("button", say("_Save")).click()
    app.wait_gone("dialog")
    office.places().find("list item", "Conakry, 2")
    office.go("All partners")
    office.wait_shown(len(PARTNERS))
    office.places().find("list item", "Conakry, 2").click()
    office.wait_shown(2)
    office.places().find("button", say.pattern("Menu of the list “%s”", "Conakry")).click()
    app.find("menu item", say("_Rename…")).click()
    dialog = app.dialog(say("Rename List"))
    dialog.find("text box", say("Name")).set_text("Guinée forestière")
    dialog.find("button", say("_Rename")).click()
    app.wait_gone("dialog")
    office.places().find("list item", "Guinée forestière, 2")


def several(office):
    """Two are chosen and changed; one undo takes it back."""
    say, app = office.say, office.app
    app.find("toggle button", say("Select several")).toggle(on=True)
    app.find("button", say("Select all")).click()
    app.find("label", re.compile("^2 "))
    app.find("toggle button", say("Tags")).click()
    app.find("search box", say("Search"), where=lambda node: node.is_on_screen).type("Urgent", enter=True)
    app.find("button", say("_Undo"), timeout=20)
    office.search("urgent")
    office.wait_shown(2)
    office.search("")
    app.find("toggle button", say("Select several")).toggle(on=False)


def kinds(office):
    say, app = office.say, office.app
    row = office.place("Human rights defenders")
    row.find("button", say("Show Kinds")).click()
    office.places().find("list item", re.compile("^" + re.escape(say("Person")) + ", 4")).click()
    office.wait_shown(4)
    app.press("ctrl+f")


def trashed(office):
    say, app = office.say, office.app
    office.places().find("button", say.pattern("Menu of the list “%s”", "Guinée forestière")).click()
    app.find("menu item", say("Move to _Trash")).click()
    wait_until("the list to go", lambda: not office.places().find_all("list item", re.compile("^Guinée forestière")))
    app.press("ctrl+z")
    office.places().find("list item", "Guinée forestière, 2")


def walk(j, language, guinea):
    with office_session(language, size=(1280, 860)) as session:
        office = Office(session, language)
        with j.step("a register from the command line"):
            register = Register(session, language)
            office = register.office
            j.app = register.start()
        with j.step("found in every script, and where"):
            search(office)
        with j.step("letters over the names"):
            letters(j, office)
        with j.step("filters combine"):
            filters(office, guinea)
        with j.step("kept as a list"):
            saved(office, register)
        with j.step("several at once"):
            several(office)
        with j.step("kinds of a family"):
            kinds(office)
        with j.step("a list goes and comes back"):
            trashed(office)
        with j.step("the command line knows it all"):
            office.close()
            assert len(register.rows("--saved", "guinee forestiere")) == 2
            assert len(register.rows("--where", "tag=urgent")) == 2


@journey
def english(j):
    """Lists, in English"""
    walk(j, "en", "Guinea")


@journey
def french(j):
    """Lists, in French"""
    walk(j, "fr", "Guinée")


if __name__ == "__main__":
    main()
