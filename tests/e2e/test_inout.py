#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""In and out: a list updates partners by a key and is taken back, cards come in, cards go out for an audience."""

import os
import re

from kit import journey, main
from office import Office, office_session

FIRST = "name;email\nRéseau Espoir;contact@espoir.example\nMaison des droits;info@maison.example\n"
# As a spreadsheet of another office saves it: a title, a blank line, Windows-1252, a day first.
SECOND = ("Liste des partenaires, 2026\r\n\r\nCourriel;Résumé;Review on\r\ncontact@espoir.example;Réseau actif;31/12/2026\r\n"
          "INFO@maison.example;;\r\nautre@inconnu.example;Nouveau;\r\n;;\r\n")
PERSON, PERSON_ARABIC, ORGANIZATION = "Amina Diallo", "نور الحسن", "Ligue des droits"
CARDS = f"""BEGIN:VCARD\r
VERSION:2.1\r
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Diallo;Amina\r
FN:{PERSON}\r
ORG:{ORGANIZATION}\r
TITLE:Coordinatrice\r
TEL;CELL;PREF:+224 600 00 00 01\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:3.0\r
FN:Never ended\r
BEGIN:VCARD\r
VERSION:4.0\r
KIND:individual\r
FN:{PERSON_ARABIC}\r
N:الحسن;نور;;;\r
EMAIL:nour@example.org\r
BDAY:19800101\r
END:VCARD\r
"""


def write(path, content):
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def show(office, dialog, words, number):
    """Has the preview show the rows of one verdict, of which there are so many."""
    dialog.find("combo box", office.say("Rows")).choose(office.say(words).replace("%s", str(number)))
    return dialog.find("list", office.say("Rows of the file"))


def update_by_key(j, office, path):
    app, say = office.app, office.say
    with j.step("a list from elsewhere is understood"):
        dialog = office.begin_import(path)
        assert dialog.find("combo box", say("Headings")).chosen == say("In line %d").replace("%d", "3")
        assert dialog.find("combo box", say("Letters are encoded as")).chosen == say("Western (Windows-1252)")
        assert dialog.find("combo box", "Résumé").chosen == say("Summary")
        assert dialog.find("combo box", "Review on").chosen == say("Review on")
        dialog.find("combo box", "Résumé").choose(say("Other name"))
        dialog.find("combo box", say("Match by")).choose(say("E-mail address"))
        assert not app.unnamed(), app.unnamed()
        j.picture("columns")
    with j.step("each row says what it would do"):
        dialog.find("button", say("_Preview")).click()
        dialog.find("list", say("Rows of the file")).row(re.compile(re.escape(say("Line %u").replace("%u", "6"))))
        show(office, dialog, "Unchanged: %s", 1).row(re.compile("Maison des droits"))
        row = show(office, dialog, "Update: %s", 1).row(re.compile("Réseau Espoir"))
        assert say("Review on") in row.name, row.name
        j.picture("verdicts")
    with j.step("the partner is updated"):
        dialog.find("switch", say("Leave Out Bad Rows")).toggle(on=True)
        dialog.find("button", say("_Import")).wait_for("ready", lambda node: node.has("sensitive"))
        office.finish_import(dialog)
        app.find(("heading", "label"), say.either("%s Partner Updated", "%s Partners Updated"))
        j.picture("result")
    with j.step("the import is taken back"):
        dialog.find("button", say("_Undo Import")).click()
        app.find(("heading", "label"), say("Import Undone"), timeout=30)
        dialog.find("button", say("_Done")).click()
        app.wait_gone("dialog")


def remember(j, office, path):
    app, say = office.app, office.say
    with j.step("what was chosen for such a list is remembered"):
        dialog = office.begin_import(path)
        assert dialog.find("combo box", "Résumé").chosen == say("Other name")
        assert dialog.find("combo box", say("Match by")).chosen == say("E-mail address")
        app.press("Escape", "Escape")
        app.wait_gone("dialog")


def bring_cards(j, office, path):
    app, say = office.app, office.say
    with j.step("cards are previewed"):
        dialog = office.begin_import(path)
        dialog.find("combo box", say("Classification")).choose(say("Unclassified"))
        dialog.find("button", say("_Preview")).click()
        dialog.find("list", say("Rows of the file")).row(re.compile(re.escape(say("Line %u").replace("%u", "9"))))
        show(office, dialog, "New: %s", 2).row(re.compile(PERSON))
        j.picture("cards")
    with j.step("cards come in"):
        dialog.find("switch", say("Leave Out Bad Rows")).toggle(on=True)
        dialog.find("button", say("_Import")).wait_for("ready", lambda node: node.has("sensitive"))
        office.finish_import(dialog).click()
        app.wait_gone("dialog")
        office.open_partner(PERSON_ARABIC)
        office.open_partner(PERSON)
        app.find("label", re.compile("Coordinatrice"))
        j.picture("a card as a partner")


def take_back_later(j, office):
    app, say = office.app, office.say
    with j.step("an import can be taken back later"):
        app.menu(say("Main menu"), say("_Import…"))
        dialog = app.dialog(say("Import a List"))
        dialog.find("button", say.pattern("Undo the import of %s", "cards.vcf"))
        assert not app.unnamed(), app.unnamed()
        j.picture("earlier imports")
        app.press("Escape")
        app.wait_gone("dialog")


def send_cards(j, office, path):
    app, say = office.app, office.say
    with j.step("cards go out for an audience"):
        app.menu(say("Main menu"), say("_Export…"))
        dialog = app.dialog(say("Export"))
        dialog.find("combo box", say("Format")).choose(say("Cards for telephones (vCard 3.0)"))
        dialog.find("combo box", say("Who Reads It")).choose(say("UN partners"))
        save = dialog.find("button", say("_Save…"))
        save.wait_for("ready", lambda node: node.has("sensitive"))
        dialog.find("list item", say("The person has not agreed"))
        j.picture("withheld")
        save.click()
        app.choose_file(path)
        app.wait_gone("dialog")
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        assert f"FN:{ORGANIZATION}\r\n" in text and "FN:Réseau Espoir\r\n" in text, text
        assert PERSON not in text and PERSON_ARABIC not in text, "nobody who did not agree is on a card"


def narrow(j, office, path):
    app, say = office.app, office.say
    with j.step("fits a narrow window"):
        app.resize(360, 600)
        app.press("ctrl+i")
        dialog = app.dialog(say("Import a List"))
        assert not app.overflow(), app.overflow()
        j.picture("narrow beginning")
        dialog.find("button", say("_Choose File…")).click()
        app.choose_file(path)
        dialog.find("button", say("_Preview"))
        assert not app.overflow(), app.overflow()
        j.picture("narrow columns")
        dialog.find("button", say("_Preview")).click()
        dialog.find("list", say("Rows of the file"))
        assert not app.overflow(), app.overflow()
        j.picture("narrow verdicts")
        app.press("Escape", "Escape", "Escape")
        app.wait_gone("dialog")


def walk(j, language, **options):
    with office_session(language, fatal_warnings=True, **options) as session:
        office = Office(session, language)
        register = os.path.join(session.home, "office")
        first = write(os.path.join(session.home, "first.csv"), FIRST)
        second = write(os.path.join(session.home, "second.csv"), SECOND.encode("cp1252"))
        cards = write(os.path.join(session.home, "cards.vcf"), CARDS)
        with j.step("a register with two partners"):
            office.control("init", register=register)
            office.control("import", first, register=register)
            j.app = office.start("--register", register, leaks=False)
            office.unlock()
            office.places()
            office.wait_count("Civil society", lambda count: count == 2)
        update_by_key(j, office, second)
        remember(j, office, second)
        bring_cards(j, office, cards)
        take_back_later(j, office)
        send_cards(j, office, os.path.join(session.home, "out.vcf"))
        narrow(j, office, second)
        with j.step("closes without a word"):
            office.close()


@journey
def inout_in_english(j):
    """In and out"""
    walk(j, "en")


@journey
def inout_in_french(j):
    """Entrées et sorties"""
    walk(j, "fr", dark=True)


if __name__ == "__main__":
    main()
