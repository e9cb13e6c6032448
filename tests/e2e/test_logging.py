#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A meeting logged in under a minute, by the keyboard alone, in both languages: what it costs in keys is measured."""

import datetime
import json
import re

from kit import journey, main
from office import Office, office_session, starts_with

HOST, NETWORK, GUEST = "Amina Diallo", "Lakes Network", "Rosa Choc"
STAFF = "Ilse Moran"

# What is typed, and what it is understood as.
WORDS = {
    "en": {"group": "12 Guatemalan women", "when": "yesterday 10-11:30", "outcome": "Three cases to follow.",
           "first": "Send the list by 18/12/2031 @IM", "first_text": "Send the list",
           "second": "Need: a lawyer", "second_text": "a lawyer"},
    "fr": {"group": "12 femmes du Guatemala", "when": "hier 10h-11h30", "outcome": "Trois cas.",
           "first": "Envoyer la liste avant le 18/12/2031 @IM", "first_text": "Envoyer la liste",
           "second": "Besoin : un avocat", "second_text": "un avocat"},
}

# The most that logging a meeting with four attendees and two next steps may cost, texts apart: keys that are no text
# (to open, to take, to go on, to save), and actions (things said or done).
MOST_KEYS = 10
MOST_ACTIONS = 10


class Keys:
    """A keyboard that counts."""

    def __init__(self, app):
        self.app, self.letters, self.keys, self.actions = app, 0, 0, 0

    def say(self, text, key=None):
        """Text, and the key that ends it."""
        self.app.type(text)
        self.letters += len(text)
        self.actions += 1
        if key is not None:
            self.app.press(key)
            self.keys += 1

    def do(self, key):
        """A key that does something by itself."""
        self.actions += 1
        self.go(key)

    def go(self, key):
        """A key that only moves on."""
        self.app.press(key)
        self.keys += 1


def prepare(j, office):
    folder = office.register_folder("Logging")
    with j.step("a register with two partners and a member of staff"):
        office.control("init", "--empty", register=folder)
        for fields in (["partner", "kind=person", "family=defenders", "status=active", f"name={HOST}"],
                       ["partner", "kind=organization", "family=civil_society", "status=active", f"name={NETWORK}"],
                       ["staff", f"name={STAFF}", "initials=IM", "active=true"]):
            office.control("add", *fields, register=folder)
        j.app = office.start("--register", folder)
        office.unlock()
        office.go("Calendar")


def log(j, office):
    say, app, words = office.say, office.app, WORDS[office.language]
    keys = Keys(app)

    def attends(text, name):
        """Typed at once: Enter takes the best offer, though it may come later."""
        keys.say(text, "Return")
        dialog.find("button", say.pattern("Remove %s", name))

    with j.step("Ctrl+M, and the names of those who attended"):
        keys.do("ctrl+m")
        dialog = app.dialog(say("Log a Meeting"))
        dialog.find("text box", say("Who attends: type a name")).wait_for("the keyboard", lambda n: n.has("focused"))
        attends("amina", HOST)
        attends("lakes", NETWORK)
        attends(GUEST, GUEST)
        attends(words["group"], words["group"].partition(" ")[2])
    with j.step("when, and what came of it"):
        keys.go("Return")
        keys.say(words["when"], "Return")
        day = datetime.datetime.now(datetime.timezone.utc).date() - datetime.timedelta(days=1)
        assert str(day.year) in dialog.find("text box", say("Date: a day, a month or a year")).text
        assert "30" in dialog.find("text box", say("To")).text
        assert dialog.find("combo box", say("Status")).chosen == say("Held")
        keys.say(words["outcome"], "Tab")
    with j.step("what is to be done, and by when"):
        keys.say(words["first"], "Return")
        dialog.find("list item", starts_with(words["first_text"]))
        dialog.find("label", re.compile("2031.*" + STAFF))
        keys.say(words["second"])
    with j.step("saved"):
        keys.do("ctrl+Return")
        app.wait_gone("dialog", say("Log a Meeting"))
        app.find("button", say("Undo"))
    with j.step("for few keys"):
        print(f"# {office.language}: {keys.actions} actions, {keys.keys + keys.letters} key presses: "
              f"{keys.letters} of text, {keys.keys} others")
        assert keys.keys <= MOST_KEYS and keys.actions <= MOST_ACTIONS, (keys.keys, keys.actions)


def records(office, entity):
    folder = office.register_folder("Logging")
    return json.loads(office.control("--json", "list", entity, register=folder))["records"]


def stored(j, office):
    words = WORDS[office.language]
    with j.step("all of it is in the register"):
        office.close()
        meeting, = records(office, "meeting")
        assert meeting["status"] == "held" and meeting["starts"].endswith("T10:00Z"), meeting
        assert meeting["outcome"] == words["outcome"] and meeting["ends"].endswith("T11:30Z"), meeting
        attendees = records(office, "attendee")
        assert len(attendees) == 4 and all(each["presence"] == "attended" for each in attendees), attendees
        assert [each["group_size"] for each in attendees if "group_size" in each] == [12], attendees
        task, = records(office, "task")
        assert (task["text"], task["due"]) == (words["first_text"], "2031-12-18") and task["owner"], task
        need, = records(office, "need")
        assert need["text"] == words["second_text"] and need["raised_in"] == meeting["id"], need


def walk(j, language):
    with office_session(language) as session:
        office = Office(session, language)
        prepare(j, office)
        log(j, office)
        stored(j, office)


@journey
def english(j):
    """Logged by the keyboard, in English"""
    walk(j, "en")


@journey
def french(j):
    """Logged by the keyboard, in French"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
