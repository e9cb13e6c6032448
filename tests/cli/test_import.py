#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bringing files in: good ones whole, bad ones not at all, and every problem named by file, line and column."""

import os
import signal
import subprocess
import time

from kit import DONE, FAILED, NOT_FOUND, USAGE, Office, main, test


@test
def a_list_of_organizations():
    with Office() as office:
        rows = "".join(f"Organization {number} « é »,{45000 + number}\r\n" for number in range(3000))
        path = office.write("granted.csv", "NGO_name,Session_number,\r\n" + rows)
        answer = office.ask("import", "--map", "NGO_name=name", "--map", "Session_number=ecosoc_year", "--set",
                            "ecosoc_status=special,organization_type=ngo", path)
        assert set(answer) == {"command", "file", "dry_run", "encoding", "added", "updated", "new", "update", "unchanged",
                               "trashed", "duplicate", "known", "cancelled", "bad", "change_set", "columns",
                               "problems", "notes", "people", "rows"}, answer.keys()
        assert answer["added"] == answer["new"] == 3000 and answer["bad"] == 0 and answer["problems"] == []
        assert answer["columns"][0] == {"name": "NGO_name", "field": "name"}
        hit = office.ask("search", "organization 2718")["hits"][0]
        record = office.ask("show", "partner", hit["id"])["record"]
        assert (record["kind"], record["family"], record["ecosoc_status"], record["ecosoc_year"]) == (
            "organization", "civil_society", "special", 2030), record
        assert office.run("undo").expect(DONE, "granted.csv") and office.count("partner") == 0


@test
def nothing_twice():
    with Office() as office:
        office.add("partner", "name=Réseau Espoir")
        path = office.write("list.csv", "name\nreseau  ESPOIR\nNew\nnew\n")
        answer = office.ask("import", path)
        assert [row["verdict"] for row in answer["rows"]] == ["known", "new", "duplicate"], answer
        assert answer["rows"][2]["same_as_line"] == 3 and answer["added"] == 1
        assert office.count("partner") == 2
        answer = office.ask("import", path)
        assert answer["added"] == 0 and "change_set" not in answer
        assert office.ask("import", "--set", "family=state_actors", path)["added"] == 2, "another family is another partner"
        assert office.ask("import", "--allow-duplicates", path)["added"] == 3


@test
def a_trial_writes_nothing():
    with Office() as office:
        path = office.write("list.csv", "name,country\nOne,FRA\nTwo,TGO\n")
        answer = office.ask("import", "--dry-run", path)
        assert answer["dry_run"] is True and answer["added"] == 2 and "change_set" not in answer
        office.run("import", "--dry-run", path).expect(DONE, "One", "2 rows would be added")
        assert office.count("partner") == 0


@test
def countries_by_name_in_both_languages():
    with Office("--reference") as office:
        path = office.write("list.csv", "Nom;Pays\nUn;Côte d'Ivoire\nDeux;Bolivia (Plurinational State of)\nTrois;Togo\n")
        office.run("import", "--map", "Nom=name,Pays=countries", path).expect(DONE, "3 rows added")
        assert office.names("--where", "countries=CIV") == ["Un"]
        assert office.names("--where", "countries=BOL") == ["Deux"]
        bad = office.write("bad.csv", "Nom;Pays\nUn;Togo\nDeux;Atlantis\n")
        office.run("import", "--map", "Nom=name,Pays=countries", bad).expect(FAILED, "bad.csv", "3", "Pays", "Atlantis")


def _refused(office, content, *texts, status=FAILED, arguments=(), name="list.csv"):
    before = office.count("partner")
    office.run("import", *arguments, office.write(name, content)).expect(status, *texts)
    assert office.count("partner") == before, "something of a bad file stayed"


@test
def bad_files_leave_nothing():
    with Office() as office:
        _refused(office, b"name\nGood\nB\xff\xfed\n", "list.csv", "3")
        _refused(office, b"name\nGood\nB\0d\n", "list.csv", "3")
        _refused(office, b"name\nGood\nB\x07d\n", "list.csv", "3")
        _refused(office, "name,status\nGood,active\nBad\n", "list.csv", "3")
        _refused(office, "name,review_on\nGood,2026-01-01\nBad,2026-02-30\n", "list.csv", "3", "review_on")
        _refused(office, "name,ecosoc_year\nGood,2020\nBad,soon\n", "list.csv", "3", "ecosoc_year", "soon")
        _refused(office, "name,kind\nGood,ngo\n", "list.csv", "2", "kind")
        _refused(office, "name\nGood\n\"never closed\n", "list.csv", "3")
        _refused(office, "", "list.csv")
        _refused(office, "x" * 2_000_000, "list.csv", "1")


@test
def a_field_of_fifty_megabytes():
    with Office() as office:
        begun = time.monotonic()
        _refused(office, "name\nGood\n" + "x" * 50_000_000 + "\n", "list.csv", "3")
        _refused(office, "name\nGood\n\"" + "x\n" * 25_000_000 + "\"\n", "list.csv", "3")
        assert time.monotonic() - begun < 60


@test
def wrong_columns():
    with Office() as office:
        _refused(office, "alpha,beta\n1,2\n", "list.csv")
        _refused(office, "name\nGood\n", "NGO", "list.csv", arguments=["--map", "NGO=name"])
        _refused(office, "name\nGood\n", "list.csv", "horn", status=USAGE, arguments=["--map", "name=horn"])
        _refused(office, "name\nGood\n", "name", arguments=["--map", "name"])
        _refused(office, "name\nGood\n", "horn", status=USAGE, arguments=["--set", "horn=1"])
        _refused(office, "name\nGood\n", "unicorn", arguments=["--set", "kind=unicorn"])
        _refused(office, "name\nGood\n", "unicorn", status=USAGE, arguments=["--entity", "unicorn"])
        _refused(office, "name\nGood\n", "csv", status=USAGE, arguments=["--format", "xls"])


@test
def good_rows_of_a_bad_file():
    with Office() as office:
        path = office.write("list.csv", b"name,ecosoc_year\nGood,2020\nB\xffd,2021\nWorse,soon\nShort\nAlso good,2022\n")
        answer = office.ask("import", "--skip-bad", path)
        assert answer["added"] == 2 and answer["bad"] == 3, answer
        assert [problem["line"] for problem in answer["problems"]] == [3, 4, 5], answer["problems"]
        problem = answer["problems"][1]
        assert problem["column"] == 2 and problem["column_name"] == "ecosoc_year" and "soon" in problem["message"]
        assert office.names() == ["Also good", "Good"]
        told = office.run("import", "--skip-bad", path).expect(DONE).err
        assert "list.csv" in told and "soon" in told, told


@test
def letters_with_their_references():
    with Office() as office:
        path = office.write("letters.csv", "Ref,Sent\nAL FRA 3/2021,2021-05-03\nOTH\u00a0157/2025,2025-02\nJUA\u202fGTM 12/2015,\n")
        arguments = ["import", "--entity", "communication", "--map", "Ref=reference,Sent=sent_on", "--set",
                     "status=sent,type=OL"]
        office.run(*arguments, path).expect(DONE, "3 rows added")
        letters = {(letter["type"], letter["country_code"], letter["number"], letter["year"])
                   for letter in office.ask("list", "communication")["records"]}
        assert letters == {("AL", "FRA", 3, 2021), ("OL", "OTH", 157, 2025), ("JUA", "GTM", 12, 2015)}, letters
        bad = office.write("bad.csv", "Ref,Sent\nAL FRA 3/2021,2021-05-03\nAL FRA 3-2021,\n")
        office.run(*arguments, bad).expect(FAILED, "bad.csv", "3", "Ref", "AL FRA 3-2021")
        assert office.count("communication") == 3


@test
def json_files():
    with Office() as office, Office() as other:
        office.add("partner", "name=Réseau", "name.fr=Réseau", "email=x@example.org", "countries=FRA")
        path = office.path("out.json")
        office.run("export", "partner", "-o", path).expect(DONE)
        answer = other.ask("import", path)
        assert answer["bad"] == 0 and other.names() == ["Réseau"], answer
        assert other.count("contact_point") == 1
        for content, *texts in (('{"liaison": 1, "records": {"unicorn": []}}', "unicorn"),
                                ('{"liaison": 1, "records": {"partner": [\n{"horn": 1}]}}', "horn", "2"),
                                ('{"liaison": 99, "records": {}}', "list.json"), ("[]", "list.json"), ("", "list.json"),
                                ('{"liaison": 1, "records": {"partner": [', "list.json"),
                                ('{"liaison": 1, "records": {"partner": [{"kind": "unicorn"}]}}', "unicorn")):
            _refused(other, content, *texts, name="list.json")


@test
def files_that_cannot_be_read():
    with Office() as office:
        office.run("import", office.path("missing.csv")).expect(NOT_FOUND, "missing.csv")
        office.run("import", office.folder).expect(FAILED)


@test
def an_interrupted_import_leaves_nothing():
    with Office() as office:
        path = office.write("list.csv", "name\n" + "".join(f"Organization {number}\n" for number in range(60000)))
        for number in (signal.SIGINT, signal.SIGTERM):
            process = office.start("import", path, start_new_session=True)
            time.sleep(1.5)
            process.send_signal(number)
            out, err = process.communicate(timeout=60)
            if process.returncode == 0:
                raise AssertionError("the import was over too soon to be interrupted")
            assert process.returncode == FAILED and out == b"", (process.returncode, out, err)
            assert err.startswith(b"liaisonctl: stopped") and err.count(b"\n") == 1, err
            assert office.count("partner") == 0
        office.run("check").expect(DONE)


@test
def a_killed_import_leaves_nothing():
    with Office() as office:
        path = office.write("list.csv", "name\n" + "".join(f"Organization {number}\n" for number in range(20000)))
        for delay in (0.3, 0.7, 1.2):
            process = office.start("import", path, start_new_session=True)
            time.sleep(delay)
            process.kill()
            process.communicate(timeout=60)
            assert office.count("partner") in (0, 20000)
            if office.count("partner"):
                office.run("undo").expect(DONE)


@test
def progress_is_for_a_terminal_alone():
    with Office() as office:
        path = office.write("list.csv", "name\n" + "".join(f"Organization {number}\n" for number in range(20000)))
        assert office.run("import", path).expect(DONE).err == ""
        office.run("undo").expect(DONE)
        master, slave = os.openpty()
        finished = subprocess.run(office.command("import", "--allow-duplicates", path), stdout=subprocess.PIPE, stderr=slave,
                                  env=office.environment, check=False, timeout=120)
        os.close(slave)
        said = os.read(master, 65536) if finished.returncode == DONE else b""
        os.close(master)
        assert finished.returncode == DONE and b"20000" in finished.stdout, finished
        assert b"Writing" in said and b" %" in said and said.endswith(b"\r\x1b[K"), said


@test
def updating_by_a_key():
    with Office() as office:
        first = office.write("first.csv", "Partners of 2026\n\nname;acronym;email\nRéseau Espoir;RE;a@espoir.example\n"
                             "Maison;M;info@maison.example\n")
        assert office.ask("import", first)["added"] == 2
        second = office.write("second.csv", "email;summary\nA@espoir.example;New summary\ninfo@maison.example;\n"
                              "x@nobody.example;\n")
        answer = office.ask("import", "--key", "email", "--skip-bad", second)
        assert [row["verdict"] for row in answer["rows"]] == ["update", "unchanged", "bad"], answer
        assert answer["added"] == 0 and answer["updated"] == 1, answer
        partner = office.ask("search", "espoir")["hits"][0]
        assert office.ask("show", "partner", partner["id"])["record"]["summary"] == "New summary"
        office.run("undo", answer["change_set"]).expect(DONE)
        assert "summary" not in office.ask("show", "partner", partner["id"])["record"]
        out = office.path("out.csv")
        office.run("export", "partner", "-o", out).expect(DONE)
        back = office.ask("import", "--key", "id", out)
        assert back["unchanged"] == 2 and "change_set" not in back, "what was exported says nothing new"
        office.run("import", "--key", "horn", second).expect(USAGE, "--key")
        office.run("import", "--key", "phone", second).expect(FAILED, "phone")


@test
def the_trash_never_blocks():
    with Office() as office:
        path = office.write("list.csv", "name;email\nGone;gone@example.org\n")
        office.run("undo", office.ask("import", path)["change_set"]).expect(DONE)
        trial = office.ask("import", "--dry-run", path)
        assert trial["trashed"] == 1 and trial["added"] == 1, trial
        skipped = office.ask("import", "--trashed", "skip", path)
        assert skipped["added"] == skipped["updated"] == 0 and office.count("partner") == 0
        restored = office.ask("import", "--trashed", "restore", path)
        assert restored["updated"] == 1 and office.names() == ["Gone"], restored
        assert office.count("contact_point") == 1
        office.run("undo").expect(DONE)
        assert office.ask("import", path)["added"] == 1 and office.count("partner") == 1
        office.run("import", "--trashed", "burn", path).expect(USAGE, "--trashed")


@test
def encodings_separators_and_headers():
    with Office() as office:
        text = "Nom|Résumé\nМемориал|Москва\nКомитет против пыток|Нижний\n"
        for number, (name, codec) in enumerate((("auto", "cp1251"), ("windows-1251", "cp1251"), ("utf-16le", "utf-16-le"),
                                                ("auto", "utf-16"), ("utf-8", "utf-16"), ("utf-8", "utf-8-sig"))):
            encodable = text if codec != "cp1251" else text.replace("é", "e")
            path = office.write(f"list-{number}.csv", encodable.encode(codec))
            answer = office.ask("import", "--dry-run", "--encoding", name, path)
            assert answer["new"] == 2, answer
            assert answer["rows"][0]["verdict"] == "new" and len(answer["columns"]) == 2
        arabic = office.write("arabic.csv", "name\nالمركز العربي لحقوق الإنسان\nجمعية النساء\n".encode("cp1256"))
        office.run("import", arabic).expect(FAILED, "UTF-8")
        assert office.ask("import", "--encoding", "auto", arabic)["encoding"] == "windows-1256"
        assert "جمعية النساء" in office.names()
        bare = office.write("bare.csv", "Alpha;a@example.org\nBeta;b@example.org\n")
        assert office.ask("import", "--dry-run", bare)["new"] == 2
        assert office.ask("import", "--dry-run", "--header", "none", "--map", "#1=name", bare)["new"] == 2
        assert office.ask("import", "--dry-run", "--header", "1", "--map", "#1=name", bare)["new"] == 1
        assert office.ask("import", "--dry-run", "--separator", "semicolon", bare)["new"] == 2
        office.run("import", "--encoding", "klingon", bare).expect(USAGE, "--encoding")
        office.run("import", "--separator", "dash", bare).expect(USAGE, "--separator")
        office.run("import", "--header", "zero", bare).expect(USAGE, "--header")


@test
def formulas_come_back_as_they_were():
    with Office() as office:
        office.add("partner", "name==HYPERLINK(1)", "summary=+1")
        path = office.path("out.csv")
        office.run("export", "partner", "-o", path).expect(DONE)
        with open(path, encoding="utf-8") as file:
            assert "'=HYPERLINK(1)" in file.read()
        with Office() as other:
            other.run("import", "--map", "name=name,summary=summary", path).expect(DONE)
            assert other.names() == ["=HYPERLINK(1)"]
        assert os.path.exists(path)



@test
def a_circle_of_bodies_is_told_row_by_row():
    with Office() as office:
        top = office.add("partner", "name=Government", "kind=state_body")
        ministry = office.add("partner", "name=Ministry", "kind=state_body", f"parent={top}")
        bureau = office.add("partner", "name=Bureau", "kind=state_body")
        rows = office.write("bodies.csv", f"id,parent\n{bureau},{ministry}\n{top},{bureau}\n{ministry},{ministry}\n")
        how = ("--key", "id", "--map", "id=id,parent=parent")
        office.run("import", rows, *how).expect(FAILED, "line 3", "part of itself")
        answer = office.ask("import", rows, *how, "--skip-bad", "--dry-run")
        assert [row["verdict"] for row in answer["rows"]] == ["update", "bad", "bad"], answer["rows"]
        assert [problem["line"] for problem in answer["problems"]] == [3, 4], answer["problems"]
        # Rows that undo a circle in the register's order are well.
        swap = office.write("swap.csv", f"id,parent\n{top},{ministry}\n{ministry},{bureau}\n")
        answer = office.ask("import", swap, *how)
        assert answer["bad"] == 0 and answer["updated"] == 2, answer


if __name__ == "__main__":
    main()
