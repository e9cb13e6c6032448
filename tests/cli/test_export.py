#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing files for somebody: what is withheld, where it goes."""

import csv
import io
import json
import os
import stat

from kit import DONE, FAILED, REFUSED, USAGE, Office, main, test


def _fill(office):
    office.add("partner", "name=Open organization", "acronym=OO", "power=high", "summary=For all")
    office.add("partner", "given_name=Amina", "family_name=Diallo", "family=defenders", "sealed_notes=Never tell",
               "email=amina@example.org")
    office.add("partner", "name=Secret organization", "classification=strictly_confidential")


def _rows(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


@test
def csv_for_the_office():
    with Office() as office:
        _fill(office)
        result = office.run("export", "partner").expect(DONE)
        rows = {row["name"]: row for row in _rows(result.out)}
        assert set(rows) == {"Open organization", "Amina Diallo", "Secret organization"}, rows
        assert rows["Open organization"]["acronym"] == "OO" and rows["Open organization"]["power"] == "high"
        assert "sealed_notes" not in rows["Amina Diallo"] and "Never tell" not in result.out
        assert "1 field withheld" in result.err, result.err


@test
def others_get_less_and_it_is_told_first():
    with Office() as office:
        _fill(office)
        for audience in ("un", "state", "public"):
            result = office.run("export", "--audience", audience, "partner").expect(DONE)
            assert "Amina" not in result.out and "Secret" not in result.out and "high" not in result.out, result
            assert [row["name"] for row in _rows(result.out)] == ["Open organization"]
            assert "withheld" in result.err, result.err
        result = office.run("export", "--audience", "state", "--format", "json", "partner").expect(DONE)
        assert "amina@example.org" not in result.out and "Amina" not in result.out
        path = office.path("out.json")
        answer = office.ask("export", "--audience", "state", "-o", path, "partner")
        assert set(answer) == {"command", "entity", "file", "audience", "dry_run", "records", "withheld_records",
                               "withheld_fields", "withheld", "unusable_contact_points", "do_not_contact"}
        assert answer["withheld_records"]["classified"] >= 1 and answer["withheld_records"]["consent"] >= 1, answer


@test
def a_code_name_is_the_name():
    with Office() as office:
        identity = office.add("partner", "name=Jane Realname", "acronym=JR", "family=defenders")
        office.run("set", "partner", identity, "code_name=Blue Heron").expect(DONE)
        (row,) = _rows(office.run("export", "partner", "--where", "family=defenders").expect(DONE).out)
        assert row["name"] == "Blue Heron" and row["acronym"] == "", row
        assert "Realname" not in office.run("history", "partner", identity).expect(DONE).out
        office.run("undo").expect(REFUSED)
        assert "Realname" not in office.run("undo", "--show-identities").expect(DONE).out


def _fill_richly(office):
    """Persons at every level of consent, and whatever may name them. Level -> (name, address) of those persons."""
    def add(*arguments):
        return office.add(*arguments)
    people = {}
    host = add("partner", "name=Open Network", "email=open@example.org", "summary=Works with Level0given Level0family")
    kind = add("relation_type", "code=knows", "forward_en=knows", "backward_en=is known by", "forward_fr_m=connaît")
    post = add("post", "title_en=Spokesperson", f"body={host}")
    meeting = add("meeting", "title=Talk with Level1given Level1family", "starts=2026-05-04", "status=held",
                  "kind=conference", "openness=public", "place=Hall of LEVEL2GIVEN-LEVEL2FAMILY")
    matter = add("matter", "title=Case of Level0family", "state=in_work", "consent_state=given")
    for level in range(5):
        given, family = f"Level{level}given", f"Level{level}family"
        person = add("partner", f"given_name={given}", f"family_name={family}", "family=defenders",
                     f"alias=Alias{level}", f"email=mail{level}@example.org", f"summary=About level {level}",
                     "sealed_notes=SEALED")
        if level:
            add("consent", f"partner={person}", f"level={level}", "given_on=2025", f"how=Told {given}")
        add("attendee", f"meeting={meeting}", f"partner={person}", "role=speaker", "presence=attended")
        add("relation", f"type={kind}", f"subject={host}", f"object={person}", f"source={given} {family} said so")
        add("tenure", f"post={post}", f"holder={person}", "from=2024")
        add("party", f"matter={matter}", f"partner={person}", f"label=Label {given}", "side=victim")
        add("need", f"partner={person}", f"text={given} needs a lawyer", "urgency=high", "status=open")
        people[level] = (family.lower(), f"mail{level}@example.org", f"alias{level}")
    lapsed = add("partner", "name=Lapsed Person", "kind=person", "family=defenders")
    add("consent", f"partner={lapsed}", "level=4", "given_on=2024", "expires_on=2025")
    back = add("partner", "name=Changed Mind", "kind=person", "family=defenders")
    add("consent", f"partner={back}", "level=4", "given_on=2024", "withdrawn_on=2025-03")
    coded = add("partner", "name=Jane Realname", "kind=person", "family=defenders", "code_name=Heron")
    add("consent", f"partner={coded}", "level=4", "given_on=2025")
    add("contact_point", f"partner={host}", "type=phone", "value=+111 222 333", "safety=never")
    return people


ENTITIES = ("partner", "partner_name", "contact_point", "meeting", "attendee", "relation", "tenure", "party", "matter",
            "need", "consent", "post")


@test
def a_code_name_is_kept_in_texts_too():
    with Office() as office:
        office.add("partner", "name=Jane Realname", "kind=person", "family=defenders", "code_name=Blue Heron")
        office.add("meeting", "title=Call with Jane Realname", "starts=2026", "status=held", "kind=call", "openness=closed")
        for form in ("csv", "json"):
            assert "Realname" not in office.run("export", "--format", form, "meeting").expect(DONE).out, form
            assert "Realname" not in office.run("export", "--format", form, "partner").expect(DONE).out, form
        result = office.run("--show-identities", "export", "partner").expect(DONE)
        assert "Jane Realname" in result.out and "behind code names" in result.err, result
        assert "Realname" in office.run("--show-identities", "export", "meeting").expect(DONE).out


@test
def no_name_goes_where_it_must_not():
    """Every entity, in both formats, for every audience: who did not agree stands nowhere."""
    with Office() as office:
        people = _fill_richly(office)
        for audience, needed in (("un", 2), ("state", 3), ("public", 4)):
            everything = ""
            for entity in ENTITIES:
                for form in ("csv", "json"):
                    everything += office.run("export", "--audience", audience, "--format", form, entity).expect(DONE).out
            text = everything.lower()
            for level, words in people.items():
                for word in words:
                    assert (word in text) == (level >= needed), (audience, level, word)
                assert (f"about level {level}" in text) == (level >= needed), (audience, level)
            for word in ("sealed", "lapsed person", "changed mind", "realname", "+111 222 333", "told level"):
                assert word not in text, (audience, word)
            assert "heron" in text and "open network" in text and "open@example.org" in text, audience


@test
def a_purpose_is_kept_to():
    with Office() as office:
        person = office.add("partner", "name=Amina Diallo", "kind=person", "family=defenders")
        office.add("consent", f"partner={person}", "level=4", "purpose=Press release", "given_on=2025")
        office.add("consent", f"partner={person}", "level=1", "purpose=Letters", "given_on=2025")
        assert office.ask("show", "partner", person)["consent_level"] == 1
        for arguments, named in (((), False), (("--purpose", "press Release"), True), (("--purpose", "Letters"), False)):
            result = office.run("export", "--audience", "public", *arguments, "partner").expect(DONE)
            assert ("Amina" in result.out) == named, (arguments, result.out)


@test
def a_dry_run_tells_and_writes_nothing():
    with Office() as office:
        _fill(office)
        path = office.path("out.csv")
        result = office.run("export", "--dry-run", "--audience", "un", "-o", path, "partner").expect(DONE)
        assert "Amina Diallo" in result.err and "Amina" not in result.out and not os.path.exists(path), result
        answer = office.ask("export", "--dry-run", "--audience", "un", "partner")
        assert answer["dry_run"] and "file" not in answer, answer
        told = [each for each in answer["withheld"] if each["reason"] == "consent"]
        assert [(each["entity"], each["count"], each["of"]) for each in told] == [("partner", 1, ["Amina Diallo"])], answer


@test
def the_office_is_warned():
    with Office() as office:
        host = office.add("partner", "name=Open Network")
        office.add("contact_point", f"partner={host}", "type=phone", "value=+111 222 333", "safety=never")
        closed = office.add("partner", "name=Closed Network", "do_not_contact=yes")
        office.add("contact_point", f"partner={closed}", "type=phone", "value=+111 222 444", "safety=safe")
        result = office.run("export", "partner").expect(DONE)
        assert "+111 222 333" in result.out and "2 contact points that must not be used" in result.err, result
        assert "1 partner who must not be contacted" in result.err, result
        for audience in ("un", "state", "public"):
            result = office.run("export", "--audience", audience, "partner").expect(DONE)
            assert "+111" not in result.out and "must not be contacted" in result.err, result


@test
def conditions_choose():
    with Office() as office:
        _fill(office)
        rows = _rows(office.run("export", "partner", "--where", "family=defenders").expect(DONE).out)
        assert [row["name"] for row in rows] == ["Amina Diallo"]


@test
def what_lies_in_the_trash_does_not_go():
    with Office() as office:
        identity = office.add("partner", "name=Gone", "email=gone@example.org")
        office.run("trash", "partner", identity).expect(DONE)
        for entity in ("partner", "partner_name", "contact_point"):
            for form in ("csv", "json"):
                result = office.run("export", "--format", form, entity).expect(DONE)
                assert "gone" not in result.out.lower(), (entity, form, result.out)


@test
def a_file_is_not_overwritten():
    with Office() as office:
        _fill(office)
        path = office.write("out.csv", "precious")
        office.run("export", "-o", path, "partner").expect(REFUSED, "out.csv")
        with open(path, encoding="utf-8") as file:
            assert file.read() == "precious"
        office.run("export", "-o", path, "--force", "partner").expect(DONE)
        with open(path, encoding="utf-8", newline="") as file:
            assert "Open organization" in file.read()
        assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
        assert sorted(os.listdir(office.folder)) == ["office.liaison", "out.csv", "passphrase"], os.listdir(office.folder)


@test
def where_nothing_can_be_written():
    with Office() as office:
        _fill(office)
        office.run("export", "-o", office.path("no/such/folder.csv"), "partner").expect(FAILED, "folder.csv")
        if os.path.exists("/dev/full"):
            with open("/dev/full", "wb") as full:
                import subprocess
                finished = subprocess.run(office.command("export", "partner"), stdout=full, stderr=subprocess.PIPE,
                                          env=office.environment, check=False)
            assert finished.returncode == FAILED, finished


@test
def json_is_one_document():
    with Office() as office:
        _fill(office)
        document = json.loads(office.run("export", "--format", "json", "partner").expect(DONE).out)
        assert document["liaison"] == 1 and len(document["records"]["partner"]) == 3
        assert {name["text"] for name in document["records"]["partner_name"]} >= {"Amina Diallo", "OO"}
        assert json.loads(office.run("--json", "export", "--format", "json", "partner").expect(DONE).out) == document
        office.run("--json", "export", "partner").expect(USAGE, "--output")


@test
def wrong_usage():
    with Office() as office:
        office.run("export", "--audience", "press", "partner").expect(USAGE)
        office.run("export", "--format", "xls", "partner").expect(USAGE)
        office.run("export", "unicorn").expect(USAGE, "unicorn")
        office.run("export", "partner", "--where", "horn=1").expect(USAGE, "horn")


if __name__ == "__main__":
    main()
