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
