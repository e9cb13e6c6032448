#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening the register with the desktop's keyring."""

import os
import re
import shutil

from keyring import Keyring
from kit import DONE, FAILED, LOCKED, NOT_FOUND, USAGE, Office, main, test


def at(keyring):
    """An office whose programs reach that keyring."""
    office = Office()
    office.environment["DBUS_SESSION_BUS_ADDRESS"] = keyring.environment["DBUS_SESSION_BUS_ADDRESS"]
    return office


def opened(office, *arguments):
    """The command with the keyring and no passphrase."""
    return office.run("--keyring", *arguments, passphrase=False)


def status(office):
    answer = office.run("keyring", "status", "--json", passphrase=False).expect(DONE).json()
    return answer["available"], answer["slot"], answer["opens"]


@test
def a_key_in_the_keyring_opens_the_register():
    with Keyring() as keyring, at(keyring) as office:
        assert status(office) == (True, False, False)
        opened(office, "info").expect(LOCKED, "no key in a keyring")
        office.run("keyring", "add").expect(DONE, "not for a laptop that may be seized")
        assert status(office) == (True, True, True) and keyring.items() == 1
        opened(office, "info").expect(DONE)
        office.run("check").expect(DONE)
        office.run("info").expect(DONE)


@test
def the_slot_tells_nothing():
    with Keyring() as keyring, at(keyring) as office:
        office.run("keyring", "add").expect(DONE)
        found = keyring.call("SearchItems", "{'xdg:schema': 'io.github.liaison_app.Liaison.RegisterKey'}")
        item = re.search(r"/org/freedesktop/secrets/collection/login/\d+", found).group(0)
        told = keyring.properties(item)
        assert "office" not in told and office.folder not in told, told


@test
def removing_forgets_both_sides():
    with Keyring() as keyring, at(keyring) as office:
        office.run("keyring", "add").expect(DONE)
        old = office.path("old-keys")
        shutil.copy(os.path.join(office.register, "keys"), old)
        answer = office.ask("keyring", "remove")
        assert answer["forgotten"] is True and answer["opens"] is False
        assert status(office) == (True, False, False) and keyring.items() == 0
        shutil.copy(old, os.path.join(office.register, "keys"))
        opened(office, "info").expect(LOCKED, "has no key of this register")
        office.run("keyring", "remove").expect(DONE)
        office.run("keyring", "remove").expect(DONE)


@test
def another_passphrase_keeps_it():
    with Keyring() as keyring, at(keyring) as office:
        office.run("keyring", "add").expect(DONE)
        new = office.write("new", "another battery staple\n")
        opened(office, "passphrase", "--new-passphrase-file", new).expect(USAGE)
        office.run("passphrase", "--new-passphrase-file", new).expect(DONE)
        opened(office, "info").expect(DONE)
        opened(office, "--show-identities", "list", "partner").expect(USAGE)
        office.run("info").expect(LOCKED)


@test
def the_last_key_added_is_the_one_that_opens():
    with Keyring() as keyring, at(keyring) as office:
        office.run("keyring", "add").expect(DONE)
        keys = os.path.join(office.register, "keys")
        first = office.path("first")
        shutil.copy(keys, first)
        opened(office, "keyring", "add").expect(DONE)
        assert keyring.items() == 1
        opened(office, "info").expect(DONE)
        shutil.copy(first, keys)
        opened(office, "info").expect(LOCKED, "has no key of this register")


@test
def a_locked_keyring_says_so():
    with Keyring() as keyring, at(keyring) as office:
        office.run("keyring", "add").expect(DONE)
        keyring.lock()
        assert status(office) == (True, True, True)
        opened(office, "info").expect(LOCKED, "stayed locked")
        office.run("info").expect(DONE)


@test
def no_keyring_is_no_obstacle():
    with Keyring() as keyring, at(keyring) as office:
        office.run("keyring", "add").expect(DONE)
        with Keyring(daemon=False) as none:
            office.environment["DBUS_SESSION_BUS_ADDRESS"] = none.environment["DBUS_SESSION_BUS_ADDRESS"]
            assert status(office) == (False, True, False)
            opened(office, "info").expect(LOCKED, "No keyring answers")
            office.run("keyring", "add").expect(FAILED, "No keyring answers")
            office.run("info").expect(DONE)
            removed = office.run("keyring", "remove").expect(DONE)
            assert "older backups" in removed.err, removed
            assert status(office) == (False, False, False)
        office.environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere"
        assert status(office) == (False, False, False)
        assert keyring.items() == 1


@test
def another_office_has_a_key_of_its_own():
    with Keyring() as keyring, at(keyring) as one, at(keyring) as other:
        one.run("keyring", "add").expect(DONE)
        other.run("keyring", "add").expect(DONE)
        assert keyring.items() == 2
        one.run("keyring", "remove").expect(DONE)
        assert keyring.items() == 1
        opened(other, "info").expect(DONE)


@test
def a_copy_of_the_register_opens_too():
    with Keyring() as keyring, at(keyring) as office:
        office.run("keyring", "add").expect(DONE)
        copy = office.path("copy.liaison")
        office.run("backup", copy).expect(DONE)
        office.run("-r", copy, "--keyring", "info", register=False, passphrase=False).expect(DONE)


@test
def wrong_use():
    with Keyring() as keyring, at(keyring) as office:
        office.run("keyring").expect(USAGE)
        office.run("keyring", "steal").expect(USAGE)
        office.run("--keyring", "info").expect(USAGE)
        office.run("-r", office.path("none"), "keyring", "status", register=False).expect(NOT_FOUND)
        office.run("keyring", "--help", "--lang", "fr").expect(DONE, "trousseau")


if __name__ == "__main__":
    main()
