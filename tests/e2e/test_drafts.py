#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Locked in the middle of an edit: nothing of it is to be seen, all of it is there after unlocking."""

import json
import re
import time

from kit import journey, main, wait_until
from office import Office, office_session

NAME, NEW_NAME = "Amina Diallo", "Amina Diallo Bah"
NUMBER = "+224 620 11 22 33"
SUMMARY = "Speaks for the families of Labé.\nMeets us every month."
NOT_A_DATE = "when she called"
GUEST, GROUP = "Rosa Choc Pop", "12 women of the lake"
OUTCOME = "A list of cases before Friday."
STEP = "Draft an urgent appeal"
LOOKED_FOR = "Aissat"
SECRETS = ("Amina", "620", "Speaks for", NOT_A_DATE, "Rosa", "women of the lake", "list of cases", "urgent appeal",
           LOOKED_FOR)


def lock(j, office):
    """Nothing of the register can be read any more, by anybody."""
    office.lock()
    j.app.wait_gone("dialog")
    told = [text for text in j.app.texts() if any(secret in text for secret in SECRETS)]
    assert not told, told


def unlock(office, title=None):
    """The dialog of this title is back, or none is."""
    office.unlock()
    office.places()
    if title is not None:
        dialog = office.app.dialog(office.say(title))
        dialog.find("label", office.say("Your unsaved edit is back"))
        return dialog
    time.sleep(1.5)
    assert not office.app.find_all("dialog"), "a dialog came back"
    return None


def records(office, entity):
    register = office.register_folder(office.register)
    return json.loads(office.control("--json", "list", entity, register=register))["records"]


def holds(node, text):
    wait_until(f"{text!r} in {node!r}", lambda: node.text == text)


def start(j, language):
    office = Office(j.session, language)
    office.register = "Office"
    with j.step("a register with one partner"):
        j.app = office.start()
        office.create_register(office.begin_register(office.register))
        office.leave_recovery_key()
        j.app.press("ctrl+n")
        dialog = j.app.dialog(office.say("New Partner"))
        dialog.find("text box", office.say("Name")).set_text(NAME)
        office.save(dialog)
        office.wait_partner(NAME)
    return office


def edit_a_partner(j, office):
    say, app = office.say, office.app
    with j.step("edits a partner, in part wrongly"):
        dialog = office.edit_partner()
        dialog.find("text box", say("Name")).set_text(NEW_NAME)
        dialog.find("text box", say("Summary")).set_text(SUMMARY)
        dialog.find("button", say("Add Contact Point")).click()
        dialog.find("text box", say("Value")).set_text(NUMBER)
        dialog.find("combo box", say("Safety")).choose(say("Safe"))
        dialog.find("text box", say("Verified on")).set_text(NOT_A_DATE)
    with j.step("locked: nothing is left"):
        lock(j, office)
    with j.step("unlocked: the partner is being edited again"):
        dialog = unlock(office, "Edit Partner")
        holds(dialog.find("text box", say("Name")), NEW_NAME)
        holds(dialog.find("text box", say("Summary")), SUMMARY)
        holds(dialog.find("text box", say("Value")), NUMBER)
        assert dialog.find("combo box", say("Safety")).chosen == say("Safe")
        wrong = dialog.find("text box", re.compile("^" + re.escape(say("Verified on"))))
        holds(wrong, NOT_A_DATE)
    with j.step("locked and unlocked once more"):
        lock(j, office)
        dialog = unlock(office, "Edit Partner")
        wrong = dialog.find("text box", re.compile("^" + re.escape(say("Verified on"))))
        holds(wrong, NOT_A_DATE)
    with j.step("what was wrong is put right, and all of it saved"):
        wrong.set_text("2026-11-20")
        office.save(dialog)
        app.find("label", say.pattern("Edited %s", NEW_NAME))
    with j.step("nothing unsaved, nothing kept"):
        lock(j, office)
        unlock(office)
        office.open_partner(NEW_NAME)


def edit_what_changed_meanwhile(j, office):
    say = office.say
    with j.step("an edit is not saved over what somebody changed meanwhile"):
        dialog = office.edit_partner()
        dialog.find("text box", say("Summary")).set_text("Mine.")
        lock(j, office)
        partner = next(each for each in records(office, "partner") if each.get("summary") == SUMMARY)
        office.control("set", "partner", partner["id"], "summary=Theirs.",
                       register=office.register_folder(office.register))
        dialog = unlock(office, "Edit Partner")
        dialog.find("button", say("_Save")).click()
        dialog.find("label", say("Somebody changed this partner after you opened it. Nothing of yours was saved."))
    with j.step("discarded, it does not come back"):
        dialog.find("button", say("_Cancel")).click()
        office.app.dialog(say("Save Changes?")).find("button", say("_Discard")).click()
        office.app.wait_gone("dialog")
        lock(j, office)
        unlock(office)


def open_without_edits(j, office):
    say, app = office.say, office.app
    with j.step("dialogs without edits do not come back"):
        for keys, title in (("ctrl+n", "New Partner"), ("ctrl+m", "Log a Meeting")):
            app.press(keys)
            app.dialog(say(title))
            lock(j, office)
            unlock(office)


def step_kind(dialog, say):
    """A drop-down may be told by its label or by what is chosen."""
    return dialog.find("combo box", tuple(map(say, ("Kind of step", "To do", "We promised"))))


def log_a_meeting(j, office):
    say, app = office.say, office.app
    with j.step("writes down a meeting"):
        office.open_partner(NEW_NAME)
        dialog = office.begin_meeting()
        dialog.find("button", say.pattern("Remove %s", NEW_NAME))
        office.add_attendee(dialog, GUEST, say.pattern("Create the person “%s”", GUEST))
        office.add_attendee(dialog, GROUP, say.pattern("Add the group “%s”, without names", GROUP))
        dialog.find("text box", say("From")).set_text("9:30")
        dialog.find("text box", say("Outcome")).set_text(OUTCOME)
        dialog.find("button", say("Add a Next Step")).click()
        dialog.find("text box", say("What is to be done")).set_text(STEP)
        step_kind(dialog, say).choose(say("We promised"))
        dialog.find("text box", say("Who attends: type a name")).set_text(LOOKED_FOR)
        title = dialog.find("text box", say("Title")).text
        assert NEW_NAME in title, title
    with j.step("locked: nothing of the meeting is left"):
        lock(j, office)
    with j.step("unlocked: the meeting is being written down again"):
        dialog = unlock(office, "Log a Meeting")
        for name in (NEW_NAME, GUEST, GROUP.partition(" ")[2]):
            dialog.find("button", say.pattern("Remove %s", name))
        holds(dialog.find("text box", say("Outcome")), OUTCOME)
        holds(dialog.find("text box", say("Title")), title)
        holds(dialog.find("text box", say("What is to be done")), STEP)
        assert step_kind(dialog, say).chosen == say("We promised")
        holds(dialog.find("text box", say("Who attends: type a name")), LOOKED_FOR)
        assert "30" in dialog.find("text box", say("From")).text
    with j.step("saved, it is in the register with all its parts"):
        dialog.find("text box", say("Who attends: type a name")).set_text("")
        office.save(dialog)
        lock(j, office)
        meeting, = records(office, "meeting")
        assert (meeting["title"], meeting["outcome"]) == (title, OUTCOME), meeting
        attendees = records(office, "attendee")
        assert len(attendees) == 3 and [each["group_size"] for each in attendees if "group_size" in each] == [12]
        promise, = records(office, "commitment")
        assert promise["text"] == STEP, promise
        assert [each["value"] for each in records(office, "contact_point")] == [NUMBER]
        unlock(office)


def walk(j, language):
    with office_session(language) as session:
        j.session = session
        office = start(j, language)
        edit_a_partner(j, office)
        edit_what_changed_meanwhile(j, office)
        open_without_edits(j, office)
        log_a_meeting(j, office)
        with j.step("ends without a word"):
            office.close()


@journey
def english(j):
    """Locked in the middle of an edit, in English"""
    walk(j, "en")


@journey
def french(j):
    """Locked in the middle of an edit, in French"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
