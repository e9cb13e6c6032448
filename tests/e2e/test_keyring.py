#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Unlocking with the desktop's keyring: offered, used, taken back, and never in the way of the passphrase."""

import shutil

from kit import Skip, journey, main, wait_until
from office import PASSPHRASE, Office, office_session

SCHEMA = "io.github.liaison_app.Liaison.RegisterKey"


def preferences(office):
    office.app.press("ctrl+comma")
    return office.app.dialog(office.say("Preferences"))


def leave_preferences(office):
    office.app.press("Escape")
    office.app.wait_gone("dialog")


def keyring_row(office, dialog, state):
    """The row of the preferences, once it says that."""
    row = dialog.find("list item", office.say("Unlock with the Keyring"))
    row.find("label", office.say(state))
    return row


def look(j, office):
    """A picture as on a phone."""
    office.app.resize(360, 640)
    j.picture("narrow")
    assert not office.app.overflow(), office.app.overflow()
    office.app.resize(1180, 760)


def keys(session, count):
    wait_until(f"{count} keys in the keyring", lambda: session.keyring_items(SCHEMA) == count)


def create(j, office, session):
    app, say = office.app, office.say
    with j.step("without a keyring the offer says why it is none"):
        dialog = office.begin_register("Kigali")
        switch = dialog.find("switch", say("Unlock with the keyring too"))
        dialog.find("label", say("No keyring answers in this session"))
        assert not switch.has("sensitive")
        app.press("Escape")
        app.wait_gone("dialog")
    with j.step("with one it is off until asked for, and says who can open the register then"):
        session.start_keyring()
        dialog = office.begin_register("Kigali")
        switch = dialog.find("switch", say("Unlock with the keyring too"))
        switch.wait_for("sensitive", lambda node: node.has("sensitive"))
        assert not switch.is_checked
        dialog.find("label", say("Whoever can unlock this session can then open the register. Not for a laptop that may "
                                 "be seized."))
        switch.scroll_into_view()
    with j.step("a register is made with a key in the keyring"):
        switch.toggle(on=True)
        office.create_register(dialog)
        keys(session, 1)
        office.leave_recovery_key()


def use(j, office):
    app, say = office.app, office.say
    with j.step("locked, one press opens it"):
        office.lock()
        app.find("button", say("Unlock with the _Keyring"))
        look(j, office)
        app.find("button", say("Unlock with the _Keyring")).click()
        office.places()


def take_back(j, office, session):
    app, say = office.app, office.say
    with j.step("the preferences tell how it stands, and take it back on both sides"):
        dialog = preferences(office)
        keyring_row(office, dialog, "On: whoever can unlock this session can open the register").click()
        dialog.find("button", say("Remove the Key from the Keyring"))
        look(j, office)
        dialog.find("button", say("Remove the Key from the Keyring")).click()
        keyring_row(office, dialog, "Off: only the passphrase and the recovery key open the register")
        keys(session, 0)
        leave_preferences(office)
    with j.step("the passphrase opens it as always"):
        office.lock()
        assert not app.exists("button", say("Unlock with the _Keyring"))
        office.unlock()
        office.places()


def put_back(j, office, session):
    app, say = office.app, office.say
    with j.step("a wrong passphrase puts nothing into the keyring"):
        dialog = preferences(office)
        keyring_row(office, dialog, "Off: only the passphrase and the recovery key open the register").click()
        dialog.find("text box", say("Passphrase or recovery key")).set_text("wrong")
        dialog.find("button", say("Store a Key in the Keyring")).click()
        dialog.find("label", say("That is not the right passphrase"))
        keys(session, 0)
    with j.step("the right one does"):
        dialog.find("text box", say("Passphrase or recovery key")).set_text(PASSPHRASE)
        dialog.find("button", say("Store a Key in the Keyring")).click()
        keyring_row(office, dialog, "On: whoever can unlock this session can open the register")
        keys(session, 1)
        leave_preferences(office)
    with j.step("a locked keyring says so, and the passphrase opens it"):
        session.lock_keyring()
        office.lock()
        app.find("button", say("Unlock with the _Keyring")).click()
        app.find("label", say.pattern("The keyring stayed locked"))
        look(j, office)
        office.unlock()
        office.places()


def walk(j, language, **options):
    if not shutil.which("gnome-keyring-daemon"):
        raise Skip("gnome-keyring is not installed")
    with office_session(language, fatal_warnings=True, **options) as session:
        office = Office(session, language)
        j.app = office.start()
        create(j, office, session)
        use(j, office)
        take_back(j, office, session)
        put_back(j, office, session)
        with j.step("closes without a word"):
            office.close()


@journey
def unlock_with_the_keyring(j):
    """Unlocking with the keyring"""
    walk(j, "en")


@journey
def deverrouiller_avec_le_trousseau(j):
    """Déverrouiller avec le trousseau de clés, en français et dans le noir"""
    walk(j, "fr", dark=True)


if __name__ == "__main__":
    main()
