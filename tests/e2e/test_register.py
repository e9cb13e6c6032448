# SPDX-License-Identifier: GPL-3.0-or-later
"""The door of a register: created, locked, refused, opened with its passphrase and with its recovery key."""

import re
import time

from kit import journey, main
from office import PASSPHRASE, Office, office_session, starts_with

NEW_PASSPHRASE = "granite 41 velours hirondelle"
OTHER_KEY = re.compile(r"[0-9A-Z]{5}(-[0-9A-Z]{5}){7}")
PARTNER = "Nomvula Adebayo-Lindqvist"


def create(j, office):
    say = office.say
    with j.step("a weak passphrase is refused"):
        j.app = office.start()
        dialog = office.begin_register("Kigali", passphrase="geneva1")
        dialog.find("label", say("Too easy to guess: add words that do not belong together"))
        assert not dialog.find("button", say("Create")).has("sensitive"), "a weak passphrase is accepted"
    with j.step("two that differ are refused"):
        dialog.find("text box", say("Passphrase")).set_text(PASSPHRASE)
        dialog.find("text box", say("Repeat the passphrase")).set_text(PASSPHRASE[:-1] + "x")
        dialog.find("label", say("The two passphrases are not the same"))
        assert not dialog.find("button", say("Create")).has("sensitive"), "a slip of the finger is accepted"
    with j.step("without a name there is nothing to create"):
        dialog.find("text box", say("Repeat the passphrase")).set_text(PASSPHRASE)
        create_button = dialog.find("button", say("Create"))
        create_button.wait_for("sensitive", lambda node: node.has("sensitive"))
        dialog.find("text box", say("Name of the register")).set_text("  ")
        create_button.wait_for("insensitive", lambda node: not node.has("sensitive"))
        dialog.find("text box", say("Name of the register")).set_text("Kigali")
    with j.step("created, with a recovery key"):
        key = office.create_register(dialog)
        office.leave_recovery_key()
    return key


def fill(j, office):
    with j.step("a partner is added"):
        office.app.press("ctrl+n")
        dialog = office.app.dialog(office.say("New Partner"))
        dialog.find("text box", office.say("Name")).set_text(PARTNER)
        office.save(dialog)
        office.wait_partner(PARTNER)


def check_open(office):
    office.go("Human rights defenders")
    office.partners().find("list item", starts_with(PARTNER))


def refuse(j, office):
    say, app = office.say, office.app
    with j.step("locked, it tells nothing"):
        office.lock()
        assert [window.name for window in app.windows()] == ["Liaison"]
        assert not [text for text in app.texts() if PARTNER in text or "Nomvula" in text]
    entry = app.find("text box", say("Passphrase"))
    with j.step("a wrong passphrase is refused at once"):
        entry.type("not the passphrase", enter=True)
        app.find("label", say("That is not the right passphrase"))
        entry.type("nor this one", enter=True)
        app.find("label", say("That is not the right passphrase"))
    with j.step("and then later and later"):
        begun = time.monotonic()
        entry.type("nor that one", enter=True)
        app.find("label", say("That is not the right passphrase. After several wrong tries each answer takes longer."))
        assert time.monotonic() - begun > 0.9, "the third wrong try is answered at once"
    with j.step("the right one opens"):
        office.unlock()
        check_open(office)


def recover(j, office, key):
    say, app = office.say, office.app
    with j.step("a slip in the recovery key is pointed at"):
        office.lock()
        app.find("button", say("Use the _Recovery Key")).click()
        entry = app.find("text box", say("Recovery key"))
        wrong = "A" if key[6] != "A" else "B"
        entry.type(key[:6] + wrong + key[7:], enter=True)
        app.find("label", say.pattern("Group %u of the recovery key has a typing error", 2))
    with j.step("the key of another register is refused"):
        made = office.control("init", "--empty", register=office.register_folder("Elsewhere"))
        entry.type(OTHER_KEY.search(made)[0], enter=True)
        app.find("label", say("That is not the recovery key of this register"))
    with j.step("the recovery key opens"):
        entry.type(key, enter=True)
        app.wait_gone("text box", say("Recovery key"))
        check_open(office)
    with j.step("a new passphrase is set"):
        app.press("ctrl+comma")
        preferences = app.dialog(say("Preferences"))
        preferences.find("list item", say("Change Passphrase")).click_mouse()
        preferences.find("text box", say("Passphrase or recovery key, as it is now")).set_text(key)
        preferences.find("text box", say("New passphrase")).set_text(NEW_PASSPHRASE)
        preferences.find("text box", say("Repeat the new passphrase")).set_text(NEW_PASSPHRASE)
        change = preferences.find("button", say("Change Passphrase"))
        change.wait_for("sensitive", lambda node: node.has("sensitive"))
        change.click()
        preferences.wait_gone("text box", say("New passphrase"))
        app.press("Escape")
        app.wait_gone("dialog")
    with j.step("the old one opens no longer"):
        office.lock()
        app.find("text box", say("Passphrase")).type(PASSPHRASE, enter=True)
        app.find("label", say("That is not the right passphrase"))
    with j.step("the new one does"):
        office.unlock(NEW_PASSPHRASE)
        check_open(office)


def start_again(j, office):
    say = office.say
    with j.step("ended, and started again, it asks"):
        office.close()
        j.app = office.start()
        office.app.find("label", "Kigali")
        assert not [text for text in office.app.texts() if PARTNER in text]
    with j.step("all is there"):
        office.unlock(NEW_PASSPHRASE)
        check_open(office)
    with j.step("its name is taken"):
        office.lock()
        office.app.find("button", say("_Another Register")).click()
        dialog = office.begin_register("Kigali")
        dialog.find(None, say("There is a register of this name already"))
        assert not dialog.find("button", say("Create")).has("sensitive"), "a register would be overwritten"
        dialog.find("button", say("_Cancel")).click()
        office.app.wait_gone("dialog")
    with j.step("closes"):
        office.close()


def walk(j, language):
    with office_session(language) as session:
        office = Office(session, language)
        key = create(j, office)
        fill(j, office)
        refuse(j, office)
        recover(j, office, key)
        start_again(j, office)


@journey
def english(j):
    """The door, in English"""
    walk(j, "en")


@journey
def french(j):
    """The door, in French"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
