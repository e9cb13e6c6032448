#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole life of a letter through the real window, in both languages: from a matter to a public letter."""

import json
import re

from kit import journey, main
from office import Office, office_session, starts_with

MATTER = "Arrests in Conakry"
ADDRESSEE = "Permanent Mission of Guinea"
REFERENCE, TYPED = "JUA GIN 7/2026", "jua\u00a0GIN\u202f7/2026"
MANDATES = {"en": ("Arbitrary detention", "Torture", "Freedom of peaceful assembly and of association"),
            "fr": ("Détention arbitraire", "Torture", "Liberté de réunion pacifique et d’association")}
HOLDER = "Awa Camara"


def prepare(office):
    """A matter that points to mandates, whom it concerns without names, and who holds a mandate."""
    folder = office.register_folder("Letters")

    def run(*arguments):
        return office.control(*arguments, register=folder).strip()

    run("init")
    run("add", "matter", f"title={MATTER}", "state=in_work", "countries=GIN", "themes=detention torture assembly",
        "situation=They were beaten in custody after a demonstration.")
    run("add", "partner", "kind=state_body", "family=state_actors", "status=active", "countries=GIN",
        f"name={ADDRESSEE}")
    holder = run("add", "partner", "kind=person", "family=united_nations", "status=active", f"name={HOLDER}")
    posts = json.loads(run("list", "post", "--where", "title_en=Special Rapporteur on torture and other cruel, inhuman "
                           "or degrading treatment or punishment", "--json"))
    if posts["records"]:
        run("add", "tenure", f"post={posts['records'][0]['id']}", f"holder={holder}", "from=2020")
    return folder


def choose(office, dialog, row, text):
    """Chooses a record in a row of a form that refers to it."""
    dialog.find(("toggle button", "button"), office.say(row)).click()
    office.app.find("list item", starts_with(text)).click()


def show_register(office):
    office.go("Matters and Communications")


def pill(office, text):
    office.app.find("label", text)


def begin(j, office):
    say, app = office.say, office.app
    with j.step("an empty register teaches"):
        show_register(office)
        app.find("label", say("No Letters Yet"))
        assert app.unnamed() == [], app.unnamed()
    with j.step("a letter about the matter, its reference pasted as it is written"):
        app.find("button", say("_New Letter…")).click()
        dialog = app.dialog(say("New Letter"))
        dialog.find("text box", say("Reference, such as AL FRA 3/2021")).set_text(TYPED)
        choose(office, dialog, "Matter", MATTER)
        dialog.find("text box", say("Addressee as written")).set_text(ADDRESSEE)
        office.save(dialog)
        app.find(("row", "list item"), re.compile(re.escape(REFERENCE))).click_mouse()
        app.find("heading", REFERENCE)
    with j.step("the same reference is refused, and leads to the letter"):
        app.find("button", say("Edit")).click()
        dialog = app.dialog(say("Edit Letter"))
        dialog.find("text box", say("Reference, such as AL FRA 3/2021")).set_text("nothing like it")
        dialog.find("button", say("_Save")).click()
        dialog.find("text box", say("Reference, such as AL FRA 3/2021")).set_text("GIN 7/2026")
        office.save(dialog)


def sign(j, office, language):
    say, app = office.say, office.app
    with j.step("four mandates: one is added, three are suggested with reasons"):
        app.find("button", say("Add a Mandate")).click()
        dialog = app.dialog(say("Add a Mandate"))
        dialog.find(("toggle button", "button"), say("Mandate")).click()
        app.type("situation of human rights def")
        dialog.find("list item", re.compile("defenders|défens", re.I)).click()
        office.save(dialog)
        app.find("button", say("_Suggest…")).click()
        dialog = app.dialog(say("Suggested Mandates"))
        for mandate in MANDATES[language]:
            dialog.find("checkbox", mandate).click()
        dialog.find("button", re.compile(r"3$")).click()
        app.wait_gone("dialog")
        pill(office, say.context("letter", "Circulated for signature"))
    with j.step("agreed and signed with one tap each, and taken back"):
        name = f"{MANDATES[language][1]}{' ' if language == 'fr' else ''}: "
        app.find("button", name + say.context("signature", "Agrees")).click()
        app.find("button", name + say.context("signature", "Signs")).click()
        app.wait_gone("button", name + say.context("signature", "Signs"))
        app.find("label", HOLDER)
        app.press("ctrl+z")
        app.find("button", name + say.context("signature", "Signs")).click()
        app.wait_gone("button", name + say.context("signature", "Signs"))


def send(j, office):
    say, app = office.say, office.app
    with j.step("sent long ago: the dates follow, and it is overdue"):
        app.find("button", say("_Send…")).click()
        alert = app.dialog(say("Send the Letter?"))
        alert.find("text box", say("Sent on")).set_text("2020-01-10")
        alert.find("button", say("_Send")).click()
        app.find("label", re.compile("^" + say.context("letter", "Overdue")))
    with j.step("an acknowledgement does not end the wait"):
        add_reply(office, "Acknowledgement")
        app.find("label", say.context("letter", "Acknowledged only"))
        app.find("label", re.compile("^" + say.context("letter", "Overdue")))


def add_reply(office, kind):
    say, app = office.say, office.app
    app.find("button", say("Add a _Reply")).click()
    dialog = app.dialog(say("New Reply"))
    dialog.find("combo box", say("Kind")).choose(say(kind))
    office.save(dialog)


def follow(j, office):
    say, app = office.say, office.app
    with j.step("followed up, and back along the chain"):
        app.find("button", say("_Follow Up")).click()
        app.find("heading", say("Joint urgent appeal"))
        pill(office, say.context("letter", "Draft"))
        app.wait_gone("button", say("_Undo"), timeout=20)      # it lies over the row
        app.find(("list item", "row"), re.compile(re.escape(REFERENCE) + " ·")).click_mouse()
        app.find("heading", REFERENCE)
    with j.step("a reply on the substance"):
        add_reply(office, "Substantive")
        pill(office, say.context("letter", "Replied"))
    with j.step("withheld, then made public"):
        app.find("button", say("_Withhold")).click()
        pill(office, say.context("letter", "Withheld"))
        app.find("button", say("Make _Public")).click()
        app.find("button", say("_Withhold"))
        assert app.unnamed() == [], app.unnamed()


def find(j, office):
    say, app = office.say, office.app
    with j.step("found in the register by what is typed"):
        show_register(office)
        app.find("search box", say("Search Letters")).set_text("gin 7")
        app.find("label", re.compile(r"^1\D+2"))
        app.find("search box", say("Search Letters")).set_text("nobody")
        app.find("label", say("No Letters Found"))
        app.find("button", say("_Show All Letters")).click()
        app.find(("row", "list item"), re.compile(re.escape(REFERENCE)))


def walk(j, language):
    with office_session(language) as session:
        office = Office(session, language)
        folder = prepare(office)
        j.app = office.start("--register", folder)
        office.unlock()
        office.places()
        begin(j, office)
        sign(j, office, language)
        send(j, office)
        follow(j, office)
        find(j, office)
        with j.step("ends without a word"):
            office.close()
        with j.step("the command line says the same"):
            letters = json.loads(office.control("letters", "--state", "replied", "--json", register=folder))["letters"]
            assert [letter["full_reference"] for letter in letters] == [REFERENCE], letters
            assert letters[0]["publication"] == "public" and len(letters[0]["signatories"]) == 4, letters[0]


@journey
def english(j):
    """The life of a letter, in English"""
    walk(j, "en")


@journey
def french(j):
    """The life of a letter, in French"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
