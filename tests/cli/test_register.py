#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The register as a whole: making, opening, copying, checking it; several programs at once."""

import os
import stat

from kit import DONE, FAILED, LOCKED, NOT_FOUND, PASSPHRASE, REFUSED, USAGE, Office, main, test


@test
def what_a_new_register_holds():
    with Office("--empty") as empty, Office("--reference") as reference, Office("--sample") as sample:
        assert sum(empty.ask("info")["records"].values()) == 0
        records = reference.ask("info")["records"]
        assert records["country"] >= 193 and records["partner"] > 100 and records["meeting"] == 0, records
        more = sample.ask("info")["records"]
        assert more["country"] == records["country"] and more["partner"] >= records["partner"], more


@test
def reference_data_is_what_one_gets():
    with Office(make=False) as office:
        answer = office.ask("init")
        assert set(answer) == {"command", "register", "recovery_key", "reference_records", "sample_records"}, answer
        assert answer["reference_records"] > 500 and answer["sample_records"] == 0
        office.run("undo").expect(NOT_FOUND)


@test
def names_in_the_language_of_the_day_it_was_made():
    with Office(make=False) as office:
        office.run("--lang", "fr", "init").expect(DONE)
        assert office.ask("info")["names_language"] == "fr"
        french = office.names("--where", "kind=mandate", "--lang", "fr")
        english = office.names("--where", "kind=mandate", "--lang", "en")
        assert any("défenseurs" in name for name in french) and not any("défenseurs" in name for name in english)
        assert office.run("list", "country", "--where", "iso3=DEU", "--lang", "fr").expect(DONE, "Allemagne")
        assert office.run("list", "country", "--where", "iso3=DEU", "--lang", "en").expect(DONE, "Germany")


@test
def nothing_is_made_over_a_register():
    with Office() as office:
        office.add("partner", "name=X")
        office.run("init", "--empty").expect(REFUSED, "office.liaison")
        assert office.names() == ["X"]
        office.run("init", "--empty", "--sample").expect(USAGE)


@test
def a_register_that_cannot_be_made_leaves_nothing():
    with Office(make=False) as office:
        office.register = os.path.join(office.write("file", "x"), "office.liaison")
        office.run("init").expect(FAILED)
        office.register = office.path("office.liaison")
        office.passphrase_file = office.path("missing")
        office.run("init").expect(NOT_FOUND)
        assert not os.path.exists(office.register)


@test
def the_files_are_for_their_owner_alone():
    with Office() as office:
        assert stat.S_IMODE(os.stat(office.register).st_mode) == 0o700
        for name in os.listdir(office.register):
            assert stat.S_IMODE(os.stat(os.path.join(office.register, name)).st_mode) & 0o077 == 0, name


@test
def nothing_is_readable_without_the_key():
    with Office() as office:
        office.add("partner", "name=Extraordinarily secret name")
        for folder, _, names in os.walk(office.register):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    content = file.read()
                assert b"xtraordinarily" not in content and b"SQLite format" not in content, name


@test
def the_recovery_key_opens():
    with Office() as office:
        office.add("partner", "name=X")
        office.passphrase_file = office.write("recovery", office.recovery_key + "\n")
        assert office.names() == ["X"]
        office.passphrase_file = office.write("recovery", office.recovery_key[:-1] + "0\n")
        office.run("info").expect(LOCKED)


@test
def another_passphrase():
    with Office() as office:
        office.add("partner", "name=X")
        new = office.write("new", "a new one\n")
        assert office.ask("passphrase", "--new-passphrase-file", new)["changed"] is True
        office.run("info").expect(LOCKED)
        office.passphrase_file = new
        office.run("check").expect(DONE)
        assert office.names() == ["X"]
        office.passphrase_file = office.write("recovery", office.recovery_key + "\n")
        office.run("passphrase", "--new-passphrase-file", office.write("third", PASSPHRASE)).expect(DONE)
        office.passphrase_file = office.path("passphrase")
        assert office.names() == ["X"]
        office.run("passphrase", "--new-passphrase-file", office.write("none", "")).expect(LOCKED)
        assert office.names() == ["X"]


@test
def info_answers():
    with Office() as office:
        office.add("partner", "name=X")
        answer = office.ask("info")
        assert set(answer) == {"command", "register", "schema", "newest_schema", "device", "names_language", "bytes",
                               "change_sets", "trashed", "records", "partners"}, answer
        assert answer["partners"] == [{"family": "civil_society", "kind": "organization", "count": 1}]
        assert answer["change_sets"] == 1 and answer["bytes"] > 0


@test
def check_answers():
    with Office() as office:
        office.add("partner", "name=X")
        assert office.ask("check") == {"command": "check", "whole": True, "problems": []}
        office.run("check").expect(DONE)


@test
def a_damaged_register_is_noticed():
    with Office() as office:
        office.add("partner", "name=X")
        path = os.path.join(office.register, "register.db")
        with open(path, "r+b") as file:
            file.seek(os.path.getsize(path) // 2)
            page = file.read(64)
            file.seek(-64, os.SEEK_CUR)
            file.write(bytes(byte ^ 0x55 for byte in page))
        result = office.run("check")
        assert result.status == FAILED and result.err.startswith("liaisonctl: "), result
        with open(path, "r+b") as file:
            file.write(b"garbage" * 100)
        office.run("info").expect(FAILED)


@test
def a_backup_is_a_register():
    with Office() as office:
        office.add("partner", "name=X")
        copy = office.path("copy.liaison")
        assert office.ask("backup", copy) == {"command": "backup", "backup": copy}
        office.run("backup", copy).expect(REFUSED, "copy.liaison")
        office.add("partner", "name=Y")
        device = office.ask("info")["device"]
        office.register = copy
        assert office.names() == ["X"]
        office.add("partner", "name=Z")
        assert office.names() == ["X", "Z"]
        assert office.ask("info")["device"] != device, "a copy must not use the numbers of the original"


@test
def two_programs_at_once():
    with Office() as office:
        rows = {letter: office.write(f"{letter}.csv", "name\n" + "".join(f"{letter}{number}\n" for number in range(1500)))
                for letter in "abc"}
        processes = [office.start("import", path) for path in rows.values()]
        processes += [office.start("add", "partner", f"name=Single {number}") for number in range(3)]
        for process in processes:
            out, err = process.communicate(timeout=120)
            assert process.returncode == DONE, (process.args, out, err)
        assert office.count("partner") == 4503
        office.run("check").expect(DONE)


@test
def two_makers_at_once():
    with Office(make=False) as office:
        processes = [office.start("init", "--empty") for _ in range(4)]
        statuses = sorted(process.wait(timeout=60) for process in processes)
        for process in processes:
            process.communicate()
        assert statuses[0] == DONE and DONE not in statuses[1:], statuses
        office.add("partner", "name=X")
        office.run("info").expect(DONE)


@test
def a_register_that_cannot_be_written():
    with Office() as office:
        if os.geteuid() == 0:
            from kit import Skip
            raise Skip("root writes everywhere")
        os.chmod(os.path.join(office.register, "register.db"), 0o400)
        office.run("add", "partner", "name=X").expect(FAILED)
        office.run("list", "partner").expect(DONE)


if __name__ == "__main__":
    main()
