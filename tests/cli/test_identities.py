#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No command tells who stands behind a code name, unless it is asked to."""

import os

from kit import DONE, NOT_FOUND, REFUSED, Office, main, test

SHOW = "--show-identities"
SECRETS = ("Diallo", "Dialo", "Amina", "+33 6 99", "ami.d")


def _fill(office):
    """A coded defender who is everywhere; gives the ids of the partner, a name and a contact point."""
    partner = office.add("partner", "given_name=Aminata", "family_name=Dialo", "family=defenders",
                         "email=ami.d@example.org", "countries=GIN")
    name = office.ask("list", "partner_name")["records"][0]["id"]
    office.run("set", "partner_name", name, "text=Amina Diallo", "given_name=Amina", "family_name=Diallo").expect(DONE)
    alias = office.add("partner_name", f"partner={partner}", "text=Mina Diallo", "type=alias")
    early = office.add("meeting", "title=Meeting with Amina Diallo", "kind=call", "starts=2014-03", "status=held")
    office.add("attendee", f"meeting={early}", f"partner={partner}", "presence=attended")
    office.run("set", "partner", partner, "code_name=Blue Heron").expect(DONE)
    phone = office.add("contact_point", f"partner={partner}", "type=phone", "value=+33 6 99 11", "safety=safe")
    late = office.add("partner_name", f"partner={partner}", "text=Madame Diallo", "type=former")
    meeting = office.add("meeting", "title=Visit", "kind=appointment", "starts=2015-09", "status=held")
    office.add("attendee", f"meeting={meeting}", f"partner={partner}", "presence=attended")
    office.run("trash", "partner_name", late, SHOW).expect(DONE)
    return partner, name, alias, phone, meeting


def _commands(partner, name, alias, phone, meeting):
    """Every command that tells something."""
    yield "info",
    office_wide = ("task", "note", "need", "consent")
    for entity in office_wide:
        yield "list", entity
    for entity in ("partner", "partner_name", "contact_point", "meeting", "attendee"):
        yield "list", entity
        yield "list", entity, "--trash"
        for form in ("csv", "json"):
            yield "export", "--format", form, entity
    for entity, identity in (("partner", partner), ("partner_name", name), ("partner_name", alias),
                             ("contact_point", phone), ("meeting", meeting)):
        yield "show", entity, identity
        yield "history", entity, identity
    yield "history",
    for command in ("timeline", "posts", "files"):
        yield command, partner
    yield "duplicates", "--min-score", "0.1"
    yield "lists",
    for audience in ("internal", "un", "state", "public"):
        for form in ("csv", "json", "vcard"):
            yield "export", "--audience", audience, "--format", form, "partner"
    for text in ("Diallo", "Amina", "Mina Diallo", "ami.d", "Blue Heron", "99"):
        yield "search", text
    yield "export", "--format", "json"
    yield "check",


@test
def nothing_tells_who_it_is():
    with Office() as office:
        records = _fill(office)
        told = 0
        for command in _commands(*records):
            for arguments in ((), ("--json",), ("--lang", "fr")):
                result = office.run(*arguments, *command)
                for secret in SECRETS:
                    # What was typed may be said back.
                    if command[-1].find(secret) < 0:
                        assert secret not in result.out + result.err, (arguments, command, result)
                told += "Blue Heron" in result.out
        assert told > 10, told


@test
def by_the_real_name_nobody_is_found():
    with Office() as office:
        _fill(office)
        for text in ("Diallo", "amina", "ami.d@example.org", "+33 6 99 11"):
            assert "Blue Heron" not in office.run("search", text).out, text
            assert "Blue Heron" in office.run("search", SHOW, text).expect(DONE).out, text
        assert "Blue Heron" in office.run("search", "heron").expect(DONE).out


@test
def whoever_asks_is_told():
    with Office() as office:
        partner, name, _, phone, _ = _fill(office)
        assert "Amina Diallo" in office.run(SHOW, "show", "partner_name", name).expect(DONE).out
        assert "Mina Diallo" in office.run("list", "partner_name", SHOW).expect(DONE).out
        assert "99 11" in office.run("show", "contact_point", phone, SHOW).expect(DONE).out
        assert "Dialo" in office.run("history", "partner_name", name, SHOW).expect(DONE).out
        assert "Amina Diallo" in office.run("export", "--format", "json", "partner_name", SHOW).expect(DONE).out
        office.run("show", "partner_name", name).expect(NOT_FOUND)
        office.run("set", "partner_name", name, "text=Another").expect(NOT_FOUND)
        office.run("show", "partner", partner).expect(DONE, "Blue Heron")


@test
def a_code_name_is_not_taken_away():
    with Office() as office:
        partner, *_ = _fill(office)
        office.run("set", "partner", partner, "code_name=").expect(REFUSED)
        office.run("set", "partner", partner, "code_name=Grey Heron").expect(DONE)
        office.run("undo").expect(DONE)
        office.run("set", "partner", partner, "code_name=", SHOW).expect(DONE)
        assert "Amina Diallo" in office.run("show", "partner", partner).expect(DONE).out


@test
def editing_loses_nothing():
    with Office() as office:
        partner, name, *_ = _fill(office)
        office.run("set", "partner", partner, "summary=Met in Conakry", "status=dormant").expect(DONE)
        office.run("trash", "partner", partner).expect(DONE)
        assert "Diallo" not in office.run("list", "partner", "--trash").expect(DONE).out
        office.run("restore", "partner", partner).expect(DONE)
        office.run("undo").expect(DONE)
        office.run("undo").expect(DONE)
        for identity in (name,):
            assert "Amina Diallo" in office.run(SHOW, "show", "partner_name", identity).expect(DONE).out
        office.run("check")


@test
def a_copy_has_everything():
    with Office() as office:
        _, name, *_ = _fill(office)
        copy = office.path("copy.liaison")
        office.run("backup", copy).expect(DONE)
        assert os.path.isdir(copy)
        assert "Amina Diallo" in office.run("--register", copy, SHOW, "show", "partner_name", name,
                                            register=False).expect(DONE).out


main()
