#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Posts that change hands, bodies in bodies, relations from both sides, at the window, in both languages."""

import os
import re

from kit import journey, main
from kit.errors import wait_until
from office import PASSPHRASE, Office, office_session, starts_with

WORDS = {
    "en": {"government": "Government of the Lakes", "ministry": "Ministry of Justice", "network": "Lakes Network",
           "title": "Minister", "his": "Minister", "hers": "Minister", "renamed": "Keeper of the Seals",
           "handed": "3 May 2021", "last": "2 May 2021", "perhaps": "March 2018", "met": "14 March 2022",
           "backward": "is represented by", "forward": "represents", "mentor": "is the mentor of",
           "mentored": "is mentored by", "mentors": "is the mentor of"},
    "fr": {"government": "Gouvernement des Lacs", "ministry": "Ministère de la justice", "network": "Réseau des Lacs",
           "title": "Ministre", "his": "Ministre délégué", "hers": "Ministre déléguée",
           "renamed": "Garde des sceaux", "handed": "3 mai 2021", "last": "2 mai 2021", "perhaps": "mars 2018",
           "met": "14 mars 2022", "backward": "est représentée par", "forward": "représente",
           "mentor": "est le mentor de", "mentored": "a pour mentor", "mentors": "est la mentore de"},
}


class Posts:
    """A window on a ministry, two people and a network."""

    def __init__(self, session, language):
        self.office, self.words, self.language = Office(session, language), WORDS[language], language
        self.say = self.office.say
        self.register = os.path.join(session.home, "office")
        self.control("init")
        add = self.add
        add("partner", f"name={self.words['government']}", "kind=state_body", "family=state_actors")
        add("partner", f"name={self.words['ministry']}", "kind=state_body", "family=state_actors",
            f"parent={self.id_of(self.words['government'])}")
        add("partner", f"name={self.words['network']}", "kind=organization", "family=civil_society")
        add("partner", "name=Omar Sy", "kind=person", "gender=male", "family=state_actors")
        add("partner", "name=Awa Ndiaye", "kind=person", "gender=female", "family=state_actors")
        self.app = self.office.start("--register", self.register)
        self.office.unlock()
        self.office.places()

    def control(self, *arguments):
        if arguments[0] == "init":
            return self.office.control(*arguments, register=self.register, passphrase=PASSPHRASE + "\n" + PASSPHRASE)
        return self.office.control(*arguments, register=self.register)

    def add(self, *arguments):
        return self.control("add", *arguments).strip()

    def id_of(self, name):
        line = next(line for line in self.control("list", "partner").splitlines() if name in line)
        return line.split()[0]

    def choose_partner(self, dialog, row, name):
        """In a row that points to a partner."""
        dialog.find(("button", "toggle button"), row).click()
        self.app.find("search box", self.say("Search")).set_text(name)
        self.app.find("list", self.say("Results")).find("list item", name).click()
        wait_until(f"{name} in {row}", lambda: dialog.exists("label", name))

    def save(self, title):
        self.app.press("ctrl+s")
        self.app.wait_gone("dialog", title)

    def act(self, on, action):
        self.app.menu(self.say.pattern("Actions for “%s”", on), self.say(action))

    def row(self, name):
        return self.app.find("list item", starts_with(name))


def hold_posts(j, p):
    app, say, words = p.app, p.say, p.words
    with j.step("a ministry has a post, and nobody in it"):
        p.office.open_partner(words["ministry"])
        app.find("button", words["government"])
        app.find("button", say("Add Post")).click()
        dialog = app.dialog(say("Add Post"))
        dialog.find("text box", say("Title in English")).set_text("Minister")
        if p.language == "fr":
            dialog.find("text box", say("Title in French (masculine)")).set_text(words["his"])
            dialog.find("text box", say("Title in French (feminine)")).set_text(words["hers"])
        p.save(say("Add Post"))
        app.find("label", say.context("post", "Vacant"))
    with j.step("somebody takes it, then hands it over"):
        post = "Minister" if p.language == "en" else "Ministre délégué(e)"
        p.act(post, "_New Holder…")
        dialog = app.dialog(say("New Holder"))
        p.choose_partner(dialog, say("Holder"), "Omar Sy")
        dialog.find("text box", say("From")).set_text("2018")
        p.save(say("New Holder"))
        p.act(words["his"], "_Hand Over…")
        dialog = app.dialog(say("Hand Over the Post"))
        p.choose_partner(dialog, say("Holder"), "Awa Ndiaye")
        app.press("ctrl+s")
        dialog.find("label", say("Say when the post is handed over, as far as you know"))
        dialog.find("text box", say("From")).set_text(words["handed"])
        p.save(say("Hand Over the Post"))
        app.find("label", re.compile("^Awa Ndiaye · .*" + words["handed"] + "$"))
    with j.step("tells who held it when, as far as is known"):
        p.row(words["hers"]).click()
        app.find("label", f"2018 – {words['last']}")
        asked = app.find("text box", say("Who held it on a day, in a month, in a year"))
        for when, who, held in ((words["last"], "Omar Sy", "Yes"), ("2021", "Awa Ndiaye", "Part of that time"),
                                (words["perhaps"], "Omar Sy", "Perhaps: the dates are not precise enough")):
            asked.set_text(when)
            asked.focus()
            app.press("Return")
            app.find("label", re.compile("^" + re.escape(say.context("post held then", held)) + " · "))
            assert p.app.find_all("label", who), who
        asked.set_text("2010")
        app.press("Return")
        app.find("label", say("Nobody is known to have held it then"))


def meet(j, p):
    app, say, words = p.app, p.say, p.words
    full = f"{words['hers']}, {words['ministry']}"
    with j.step("a meeting keeps the post of its day"):
        p.office.open_partner("Awa Ndiaye")
        app.find("label", full)
        dialog = p.office.begin_meeting()
        dialog.find("label", re.compile("^" + re.escape(full) + " · "))
        dialog.find("text box", re.compile("^" + re.escape(say("Date")))).set_text("2020")
        dialog.wait_gone("label", re.compile("^" + re.escape(full)))
        dialog.find("text box", re.compile("^" + re.escape(say("Date")))).set_text(words["met"])
        dialog.find("label", re.compile("^" + re.escape(full) + " · "))
        app.press("ctrl+Return")
        app.wait_gone("dialog")
        p.office.tab("Meetings")
        app.find("label", re.compile(re.escape(full))).click_mouse()
        app.find("label", full)
    with j.step("whatever becomes of the post"):
        p.office.open_partner(words["ministry"])
        p.act(words["hers"], "_Edit Post…")
        dialog = app.dialog(say("Edit Post"))
        for title in ("Title in English", "Title in French (feminine)", "Title in French (masculine)"):
            dialog.find("text box", say(title)).set_text(words["renamed"])
        p.save(say("Edit Post"))
        p.row(words["renamed"])
        p.office.open_partner("Awa Ndiaye")
        app.find("label", f"{words['renamed']}, {words['ministry']}")
        p.office.tab("Meetings")
        app.find("label", re.compile(re.escape(full)))


def relate(j, p):
    app, say, words = p.app, p.say, p.words

    def heading(text):
        return app.find("label", text[0].upper() + text[1:])

    with j.step("a relation is noted from one side"):
        p.office.open_partner(words["network"])
        p.office.tab("Relations")
        app.find("button", say("Add Relation")).click()
        dialog = app.dialog(say("Add Relation"))
        app.press("ctrl+s")
        dialog.find("label", say("Choose how they are related"))
        p.choose_partner(dialog, say("Other partner"), "Awa Ndiaye")
        choice = dialog.find("combo box", say("Relation"))
        choice.click()
        wait_until("the list of types", choice.options)
        app.type("repr")
        app.find("label", words["backward"]).click_mouse()
        dialog.find("text box", say("From")).set_text("2019")
        dialog.find("combo box", say("Classification")).choose(say("Confidential"))
        p.save(say("Add Relation"))
        heading(words["backward"])
        app.find("image", say("Confidential"))
    with j.step("and stands on the page of the other, where it ends"):
        p.row("Awa Ndiaye").click_mouse()
        p.office.wait_partner("Awa Ndiaye")
        p.office.tab("Relations")
        heading(words["forward"])
        app.menu(say.pattern("Actions for the relation with %s", words["network"]), say("E_nd…"))
        dialog = app.dialog(say("End Relation"))
        dialog.find("text box", say("To")).set_text("2020")
        p.save(say("End Relation"))
        app.find("label", say("Ended relations"))
        app.wait_gone("label", words["forward"][0].upper() + words["forward"][1:])
        app.find("label", re.compile(f"^{words['forward']} · 2019 – 2020"))
    with j.step("a type of the office's own, kept while the register is locked"):
        app.find("button", say("Add Relation")).click()
        dialog = app.dialog(say("Add Relation"))
        dialog.find("combo box", say("Relation")).choose(say("New type of relation…"))
        p.choose_partner(dialog, say("Other partner"), "Omar Sy")
        if p.language == "fr":
            dialog.find("text box", say("Label in French (masculine)")).set_text(words["mentor"])
            dialog.find("text box", say("Reverse label in French (masculine)")).set_text(words["mentored"])
            dialog.find("list item", say("Feminine and plural in French")).click()
            dialog.find("text box", say("Label in French (feminine)")).set_text(words["mentors"])
        else:
            dialog.find("text box", say("Label in English")).set_text(words["mentor"])
            dialog.find("text box", say("Reverse label in English")).set_text(words["mentored"])
        p.office.lock()
        p.office.unlock()
        dialog = app.dialog(say("Add Relation"))
        wait_until("the type again", lambda: dialog.find("combo box", say("Relation")).chosen == say(
            "New type of relation…"))
        p.save(say("Add Relation"))
        p.office.open_partner("Awa Ndiaye")
        p.office.tab("Relations")
        heading(words["mentors"])
    with j.step("goes to the trash and comes back"):
        app.menu(say.pattern("Actions for the relation with %s", "Omar Sy"), say("Move to _Trash"))
        app.wait_gone("label", words["mentors"][0].upper() + words["mentors"][1:])
        app.press("ctrl+z")
        heading(words["mentors"])


def keep_order(j, p):
    app, say, words = p.app, p.say, p.words
    with j.step("nothing is part of itself"):
        p.office.open_partner(words["government"])
        app.find("label", say("Bodies below"))
        p.row(words["ministry"])
        dialog = p.office.edit_partner()
        p.choose_partner(dialog, say("Part of"), words["ministry"])
        app.press("ctrl+s")
        dialog.find("label", say.pattern("“%s” cannot be part of itself, nor of a body that is part of it",
                                         words["government"]))
        app.press("Escape")
        app.dialog(say("Save Changes?")).find("button", say("_Discard")).click()
        app.wait_gone("dialog")
    with j.step("ends without a word"):
        assert not app.unnamed(), app.unnamed()
        p.office.close()


def walk(j, language):
    with office_session(language, fatal_warnings=True, size=(1100, 900)) as session:
        with j.step("begins"):
            p = Posts(session, language)
            j.app = p.app
        hold_posts(j, p)
        meet(j, p)
        relate(j, p)
        keep_order(j, p)


@journey
def in_english(j):
    """Posts, bodies and relations"""
    walk(j, "en")


@journey
def en_francais(j):
    """Fonctions, organes et relations"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
