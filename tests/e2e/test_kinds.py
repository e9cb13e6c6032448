#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Partners of every kind, their names in every script, and who stands behind code names."""

import json
import os
import re

from kit import built, journey, main, wait_until
from office import PASSPHRASE, Office, office_session

# Kind -> rows that only this kind has, by role, label and what is put there; all but switches are texts or choices.
KINDS = {
    "Person": [("text box", "Form of address", "Dr")],
    "Organization": [("combo box", "Type of organization", "Network")],
    "Mandate": [("combo box", "Type of mandate", "Working Group")],
    "Regional mechanism": [("text box", "Established", "1987"), ("text box", "Seat", "Banjul")],
    "State body": [("combo box", "Branch", "Judicial"), ("text box", "Portfolio", "Prisons"),
                   ("switch", "Standing invitation", None)],
    "UN entity": [("text box", "Seat", "Genève")],
    "UN office": [("toggle button", "Host country", "Senegal"), ("toggle button", "Countries covered", "Benin")],
    "National human rights institution": [("combo box", "GANHRI accreditation", "Status A")],
    "Media": [("combo box", "Type of media", "Radio")],
    "Company": [("text box", "Established", "2011")],
}
COUNTRIES = {"en": {"Senegal": "Senegal", "Benin": "Benin"}, "fr": {"Senegal": "Sénégal", "Benin": "Bénin"}}

CODE_NAME, REAL_NAME = "Blue Heron", "Amina Diallo"
SECRETS = ("Amina", "Diallo", "Mina", "أمينة", "620 11", "a.d@")


class Register:
    """A register made on the command line, open in the window."""

    def __init__(self, session, language):
        self.office = Office(session, language)
        self.folder = os.path.join(session.home, "office.liaison")
        self.secret = os.path.join(session.home, "passphrase")
        with open(self.secret, "w", encoding="utf-8") as file:
            file.write(PASSPHRASE + "\n")
        self.office.control("init", "--reference", register=self.folder)

    def add(self, *arguments, identities=False):
        front = ["--show-identities"] if identities else []
        answer = self.office.control("--json", *front, "add", *arguments, register=self.folder)
        return json.loads(answer)["id"]

    def set(self, *arguments):
        self.office.control("set", *arguments, register=self.folder)

    def list(self, entity, *arguments):
        return json.loads(self.office.control("--json", "list", entity, *arguments, register=self.folder))["records"]

    def start(self):
        command = f'exec "{built("src/app/liaison")}" --register "{self.folder}" --passphrase-fd 3 3< "{self.secret}"'
        self.office.app = self.office.session.launch(["sh", "-c", command])
        self.office.places()
        return self.office.app


def fill(office, dialog, role, label, value):
    """Puts a value into a row as a person does."""
    row = dialog.find(role, office.say(label))
    if role == "text box":
        row.set_text(value)
    elif role == "combo box":
        row.choose(office.say(value))
    elif role == "switch":
        row.toggle(on=True)
    else:
        row.click()
        name = COUNTRIES[office.language][value]
        office.app.find("search box", office.say("Search")).set_text(name)
        choice = office.app.find(("radio", "checkbox"), re.compile("^" + name))
        choice.click()
        # One choice closes the list, several do not.
        office.app.press("Escape") if label == "Countries covered" else office.app.wait_gone("search box", office.say("Search"))


def save_every_kind(j, language):
    with office_session(language) as session:
        register = Register(session, language)
        office, say = register.office, register.office.say
        app = j.app = register.start()
        for kind, rows in KINDS.items():
            name = f"{kind} 7"
            with j.step(f"saves and shows: {say(kind)}"):
                app.press("ctrl+n")
                dialog = app.dialog(say("New Partner"))
                dialog.find("text box", say("Name")).set_text(name)
                dialog.find("combo box", say("Kind")).choose(say(kind))
                for role, label, value in rows:
                    fill(office, dialog, role, label, value)
                app.press("ctrl+s")
                app.wait_gone("dialog", say("New Partner"))
                app.find("heading", name)
                for role, label, value in rows:
                    row = app.find("list item", re.compile("^" + re.escape(say(label))))
                    shown = COUNTRIES[language].get(value, value) if role == "toggle button" else value
                    if shown is not None and role != "combo box":
                        assert any(shown in text for text in row.texts()), row.texts()
                    elif shown is not None:
                        assert any(say(shown) in text for text in row.texts()), row.texts()
        with j.step("ends without a word"):
            office.close()
        assert {partner["kind"] for partner in register.list("partner")} >= {
            "person", "organization", "mandate", "mechanism", "state_body", "un_entity", "un_office", "nhri", "media",
            "company"}


def add_coded(register):
    """A defender who is everywhere: on a meeting, in the trash, among reviews."""
    who = register.add("partner", "given_name=Amina", "family_name=Diallo", "family=defenders", "status=active",
                       "email=a.d@example.org", "review_on=2015-01-01", "cadence_days=30", "protection_risk=high")
    for text, kind in (("أمينة ديالو", "alias"), ("Mina", "acronym")):
        register.add("partner_name", f"partner={who}", f"text={text}", f"type={kind}")
    register.add("contact_point", f"partner={who}", "type=phone", "value=+224 620 11 22", "safety=safe")
    register.set("partner", who, f"code_name={CODE_NAME}")
    meeting = register.add("meeting", "title=By the lake", "kind=appointment", "starts=2015-09-14", "status=held")
    register.add("attendee", f"meeting={meeting}", f"partner={who}", "presence=attended")
    return who


def assert_silent(app):
    told = [text for text in app.texts() if any(secret in text for secret in SECRETS)]
    assert not told, told


def keep_a_code_name(j, language):
    with office_session(language) as session:
        register = Register(session, language)
        office, say = register.office, register.office.say
        add_coded(register)
        app = j.app = register.start()
        with j.step("every place says the code name alone"):
            app.find(("label", "list item", "button"), re.compile(CODE_NAME))
            assert_silent(app)
            office.go("Calendar")
            assert_silent(app)
            office.open_partner(CODE_NAME)
            for tab in [tab.name for tab in app.find_all("tab")]:
                app.find("tab", tab).click()
                assert_silent(app)
            office.tab("Overview")
            app.find("label", say("Names and contact points are hidden"))
        with j.step("the real name finds nobody"):
            office.search("Diallo")
            app.find(("heading", "label"), say("Nothing found"))
            office.search("")
            app.press("ctrl+n")
            dialog = app.dialog(say("New Partner"))
            dialog.find("text box", say("Name")).set_text(REAL_NAME)
            dialog.find("combo box", say("Status")).choose(say("Dormant"))
            assert not app.exists("label", re.compile(CODE_NAME + "”")), "the hint of a duplicate tells who it is"
            app.press("Escape")
            app.dialog(say("Save Changes?")).find("button", say("_Discard")).click()
            app.wait_gone("dialog")
        with j.step("meetings and whom to add to them say the code name alone"):
            app.press("ctrl+m")
            dialog = app.dialog(say("Log a Meeting"))
            entry = dialog.find("text box", say("Who attends: type a name"))
            entry.set_text("Diallo")
            dialog.find("list item", say.pattern("Create the person “%s”", "Diallo"))
            assert not dialog.exists("list item", re.compile(CODE_NAME)), "the real name finds whom it names"
            entry.set_text("Heron")
            dialog.find("list", say("Who")).find("list item", re.compile("^" + CODE_NAME)).click()
            dialog.find("button", say.pattern("Remove %s", CODE_NAME))
            assert_silent(app)
            office.save(dialog)
            assert_silent(app)
        with j.step("an edit neither shows nor loses the names"):
            office.open_partner(CODE_NAME)
            app.find("button", say("Edit")).click()
            dialog = app.dialog(say("Edit Partner"))
            dialog.find("label", say("Names and contact points are hidden"))
            assert_silent(app)
            dialog.find("text box", say("Code name")).set_text("")
            app.press("ctrl+s")
            dialog.find("text box", re.compile("^" + say("Code name") + ".")).set_text(CODE_NAME)
            dialog.find("text box", say("Summary")).set_text("Met by the lake")
            office.save(dialog)
            app.find("label", say.pattern("Edited %s", CODE_NAME))
            assert_silent(app)
        with j.step("the passphrase shows who it is"):
            app.find("button", say("Show identities")).click()
            dialog = app.dialog(say("Show Identities"))
            entry = dialog.find("text box", say("Passphrase of the register"))
            entry.type("not this one", enter=True)
            dialog.find("label", say("That is not the right passphrase"))
            assert_silent(app)
            entry.type(PASSPHRASE, enter=True)
            app.wait_gone("dialog")
            app.find("label", re.compile("^" + say("Who stands behind code names is shown until %s").partition("%s")[0]))
            app.find("label", REAL_NAME)
            app.find("label", "أمينة ديالو")
            app.find("button", say.pattern("Copy “%s”", "+224 620 11 22"))
            office.search("Diallo")
            office.partners().find("list item", re.compile(f"^{CODE_NAME}, {REAL_NAME}"))
            office.search("")
        with j.step("hides at once, even in a form"):
            app.find("button", say("Edit")).click()
            dialog = app.dialog(say("Edit Partner"))
            wait_until("the name", lambda: dialog.find("text box", say("Name")).text == REAL_NAME)
            dialog.find("text box", say("Summary")).set_text("Met twice by the lake")
            app.press("ctrl+l")
            office.unlock()
            office.places()
            dialog = app.dialog(say("Edit Partner"))
            dialog.find("label", say("Names and contact points are hidden"))
            assert_silent(app)
            office.save(dialog)
            office.open_partner(CODE_NAME)
            app.find("label", say("Names and contact points are hidden"))
            app.find("label", "Met twice by the lake")
            assert_silent(app)
        with j.step("ends without a word"):
            office.close()
        names = json.loads(office.control("--json", "--show-identities", "list", "partner_name",
                                          register=register.folder))["records"]
        assert len([name for name in names if name["title"] in (REAL_NAME, "أمينة ديالو", "Mina")]) == 3


def name_in_scripts(j, language):
    """A woman with names in three scripts, in a narrow dark window."""
    with office_session(language, dark=True) as session:
        register = Register(session, language)
        office, say = register.office, register.office.say
        who = register.add("partner", "given_name=Leila", "family_name=Haddad", "family=defenders", "status=active")
        register.add("partner_name", f"partner={who}", "text=Leila Mansour", "type=former", "from=1998", "to=2011-06")
        app = j.app = register.start()
        app.resize(360, 700)
        with j.step("a person is found by name"):
            office.go_narrow("All partners")
            office.find_partner("Leila Haddad").click_mouse()
            app.find("heading", "Leila Haddad")
            app.find("label", "Leila Mansour")
            assert app.overflow() == [], app.overflow()
        with j.step("names are added in the form"):
            app.find("button", say("Edit")).click()
            dialog = app.dialog(say("Edit Partner"))
            dialog.find("button", say("Add Name")).click()
            text = dialog.find("text box", say("Name"), where=lambda node: node.text == "")
            text.set_text("ليلى حداد")
            dialog.find("combo box", say("Type"), where=lambda node: node.chosen == say("Acronym")).choose(say("Alias"))
            assert app.overflow() == [], app.overflow()
            assert dialog.unnamed() == [], dialog.unnamed()
        with j.step("names stand with type, dates and script"):
            office.save(dialog)
            app.find("label", "ليلى حداد")
            app.find("label", re.compile(re.escape(say("Alias")) + " · " + re.escape(say("Arabic")) + "$"))
            app.find("label", re.compile(" · 1998 – "))
            app.find("label", "ليلى حداد").scroll_into_view()
            assert app.overflow() == [], app.overflow()
        with j.step("ends without a word"):
            office.close()


@journey
def scripts_english(j):
    """Names in several scripts"""
    name_in_scripts(j, "en")


@journey
def scripts_french(j):
    """Names in several scripts, in French"""
    name_in_scripts(j, "fr")


@journey
def every_kind_english(j):
    """Partners of every kind"""
    save_every_kind(j, "en")


@journey
def every_kind_french(j):
    """Partners of every kind, in French"""
    save_every_kind(j, "fr")


@journey
def a_code_name_english(j):
    """Who stands behind a code name"""
    keep_a_code_name(j, "en")


@journey
def a_code_name_french(j):
    """Who stands behind a code name, in French"""
    keep_a_code_name(j, "fr")


if __name__ == "__main__":
    main()
