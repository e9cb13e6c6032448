#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A meeting logged in under a minute, by the keyboard alone, in both languages: what it costs in keys is measured."""

import datetime
import json
import re

from kit import journey, main
from office import Office, office_session, starts_with

SERIES = "Permanence"
HOST, NETWORK, GUEST = "Amina Diallo", "Lakes Network", "Rosa Choc"
STAFF = "Ilse Moran"

# What is typed, and what it is understood as.
WORDS = {
    "en": {"group": "12 Guatemalan women", "when": "yesterday 10-11:30", "outcome": "Three cases to follow.",
           "first": "Send the list by 18/12/2031 @IM", "first_text": "Send the list",
           "second": "Need: a lawyer", "second_text": "a lawyer", "series": "tomorrow 9-10", "later": "in 3 weeks 14:00"},
    "fr": {"group": "12 femmes du Guatemala", "when": "hier 10h-11h30", "outcome": "Trois cas.",
           "first": "Envoyer la liste avant le 18/12/2031 @IM", "first_text": "Envoyer la liste",
           "second": "Besoin : un avocat", "second_text": "un avocat", "series": "demain 9h-10h", "later": "dans 3 semaines 14h"},
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


def look_back(j, office):
    """The page of what was just logged."""
    say, app, words = office.say, office.app, WORDS[office.language]
    with j.step("its page tells all of it"):
        app.press("ctrl+1")
        title = say("Meeting with %s and others") % HOST
        office.open_meeting(title)
        for text in (HOST, NETWORK, GUEST, words["outcome"], words["first_text"], words["second_text"]):
            app.find("label", re.compile(re.escape(text)))
        app.find("label", re.compile("2031.*" + STAFF))


def plan(j, office):
    """A weekly meeting, planned with the keyboard; somebody is elsewhere then."""
    say, app, words = office.say, office.app, WORDS[office.language]
    with j.step("a series, and a warning: somebody is elsewhere then"):
        app.press("ctrl+m")
        dialog = app.dialog(say("Log a Meeting"))
        dialog.find("text box", say("Who attends: type a name")).wait_for("the keyboard", lambda n: n.has("focused"))
        app.type("amina")
        app.press("Return")
        dialog.find("button", say.pattern("Remove %s", HOST))
        app.press("Return")
        app.type(words["when"])
        app.press("Return")
        dialog.find("list item", re.compile(re.escape(say("In another meeting at that time"))))
        app.press("shift+F6", "shift+F6")
        app.type(words["series"])
        app.press("Return")
        dialog.wait_gone("list item", re.compile(re.escape(say("In another meeting at that time"))))
        dialog.find("text box", say("Title")).set_text(SERIES)
        dialog.find("label", say("Repeats")).click_mouse()
        dialog.find("combo box", say("How often")).choose(say("Weekly"))
        dialog.find("combo box", say.context("series", "Ends")).choose(say("After a number of times"))
        dialog.find("text box", say("Number of times")).set_text("4")
        assert dialog.find("combo box", say("Status")).chosen == say.context("meeting_status", "Planned")
        office.save(dialog)


def open_occurrence(office):
    """The one of tomorrow, from the page of the day."""
    office.go("Today")
    office.app.find("list item", starts_with(SERIES)).click_mouse()
    office.app.find("list item", re.compile("^" + re.escape(office.say("One of a series"))))


def follow(j, office):
    """What becomes of one occurrence, and of the others."""
    say, app, words = office.say, office.app, WORDS[office.language]
    with j.step("one is postponed; both pages name the other"):
        app.find("button", say("_Postpone…")).click()
        dialog = app.find("alert dialog", say("Postpone to When?"))
        dialog.find("text box", say("New date")).set_text(words["later"])
        dialog.find("button", say("_Postpone")).click()
        app.find("list item", re.compile("^" + re.escape(say("Postponed to")))).click_mouse()
        app.find("list item", re.compile("^" + re.escape(say("In the place of the meeting of"))))
    with j.step("it is held at one click, which asks what came of it"):
        app.find("button", say("Mark as _Held")).click()
        app.find("button", say("_Log the Outcome")).click()
        dialog = app.dialog(say("Edit Meeting"))
        outcome = dialog.find("text box", say("Outcome"))
        outcome.wait_for("the keyboard", lambda node: node.has("focused"))
        app.type("Done")
        app.press("ctrl+Return")
        app.wait_gone("dialog")
        app.wait_gone("button", say("_Log the Outcome"))


def change(j, office):
    say, app = office.say, office.app
    with j.step("another place for all of the series"):
        open_occurrence(office)
        app.find("button", say("Edit")).click()
        dialog = app.dialog(say("Edit Meeting"))
        dialog.find("text box", say("Place")).set_text("Dakar")
        dialog.find("button", say("_Save")).click()
        app.find("alert dialog", say("Change a Series?")).find("button", say("_All of the Series")).click()
        app.find("label", re.compile("Dakar"))
    with j.step("one to the trash, and back"):
        app.menu(say("More Actions"), say("Move to _Trash"))
        app.find("alert dialog", say("Move a Series to the Trash?")).find("button", say("Only _This One")).click()
        app.find("button", say("Undo")).click()
        app.find("label", re.compile("Dakar"))


def records(office, entity):
    folder = office.register_folder("Logging")
    return json.loads(office.control("--json", "list", entity, register=folder))["records"]


def stored(j, office):
    words = WORDS[office.language]
    with j.step("all of it is in the register"):
        office.close()
        meeting, = (each for each in records(office, "meeting") if each["title"] != SERIES)
        assert meeting["status"] == "held" and meeting["starts"].endswith("T10:00Z"), meeting
        assert meeting["outcome"] == words["outcome"] and meeting["ends"].endswith("T11:30Z"), meeting
        attendees = [each for each in records(office, "attendee") if each["meeting"] == meeting["id"]]
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
        look_back(j, office)
        plan(j, office)
        change(j, office)
        follow(j, office)
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
