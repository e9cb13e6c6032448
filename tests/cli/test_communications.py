#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of letters as the public communications database exports them: in once, whole, and never over a hand's work."""

import os

from kit import DONE, FAILED, USAGE, Office, main, test

LISTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "letters")
EXPORT = os.path.join(LISTS, "export.csv")
BAD = os.path.join(LISTS, "bad.csv")


def _letters(office):
    listed = office.ask("list", "communication")["records"]
    return {letter["title"]: letter["id"] for letter in listed}


def _record(office, entity, identifier):
    """The record with its parts, by their names."""
    answer = office.ask("show", entity, identifier)
    return {**answer["record"], **answer["parts"]}


def _show(office, title):
    return _record(office, "communication", _letters(office)[title])


def _parts(office, title, entity):
    return _show(office, title).get(entity, [])


@test
def every_row_comes_in():
    with Office("--reference") as office:
        answer = office.ask("import", EXPORT)
        assert answer["added"] == 5 and answer["bad"] == 0, answer
        assert [column.get("field") for column in answer["columns"]] == [
            "sent_on", "addressee_name", "type", "reference", "signatory", "summary", None, None, "victims", "reply",
            "reply"], answer["columns"]
        assert set(_letters(office)) == {"JAL FRA 3/2021", "UA FRA 4/2021", "JOL OTH 7/2021", "JAL OTH 8/2021",
                                         "JAL OTH 9/2020"}
        notes = [note["message"] for note in answer["notes"]]
        assert any("moon rights" in note for note in notes), notes
        letter = _show(office, "JAL FRA 3/2021")
        assert (letter["sent_on"], letter["victims"], letter["status"]) == ("2021-03-12", 1, "sent"), letter
        assert letter["reply_due"] == "2021-05-11" and letter["public_on"] == "2021-05-11", letter
        assert letter["summary"] == "Alleged arrest of a defender, \"Ms. X\"; trial set"
        assert _show(office, "UA FRA 4/2021")["sent_on"] == "2021-04-05", "the day comes first"
        assert "victims" not in _show(office, "UA FRA 4/2021")


@test
def mandates_replies_and_addressees():
    with Office("--reference") as office:
        office.ask("import", EXPORT)
        signatories = _parts(office, "JAL FRA 3/2021", "signatory")
        assert len(signatories) == 2 and {each["signed_on"] for each in signatories} == {"2021-03-12"}, signatories
        assert len(_parts(office, "JOL OTH 7/2021", "signatory")) == 2, "one of three is no mandate"
        replies = _parts(office, "JAL FRA 3/2021", "reply")
        assert [(each["received_on"], each["kind"]) for each in replies] == [
            ("2021-04-02", "acknowledgement"), ("2021-05-14", "substantive")], replies
        undated = _parts(office, "JOL OTH 7/2021", "reply")
        assert len(undated) == 1 and "received_on" not in undated[0], undated
        union = _record(office, "partner", _show(office, "JOL OTH 7/2021")["addressee"])
        assert union["kind"] == "organization", union
        assert {name["text"] for name in union["partner_name"]} == {"Example Mining Union", "EMU"}, union
        company = _show(office, "JAL OTH 8/2021")["addressee"]
        assert company == _show(office, "JAL OTH 9/2020")["addressee"], "one company, made once"
        assert office.ask("show", "partner", company)["record"]["kind"] == "company"


@test
def again_without_duplicates():
    with Office("--reference") as office:
        office.ask("import", EXPORT)
        before = office.ask("info")["records"]
        answer = office.ask("import", EXPORT)
        assert answer["unchanged"] == 5 and answer["added"] == answer["updated"] == 0, answer
        assert "change_set" not in answer and office.ask("info")["records"] == before


@test
def only_what_changed_and_never_a_hands_work():
    with Office("--reference") as office:
        office.ask("import", EXPORT)
        letter = _letters(office)["JAL FRA 3/2021"]
        office.ask("set", "communication", letter, "victims=2")
        content = open(EXPORT, encoding="utf-8").read()
        content = content.replace("trial set", "trial begun").replace("1,2,02 Apr", "9,3,02 Apr").replace(
            "14 May 2021\n", "14 May 2021; 3 June 2021\n").replace("business; toxics", "business; privacy; toxics")
        answer = office.ask("import", office.write("export.csv", content))
        assert answer["update"] == 2 and answer["unchanged"] == 3, answer
        changed = _show(office, "JAL FRA 3/2021")
        assert changed["victims"] == 2, "what a person wrote stays"
        assert changed["summary"].endswith("trial begun") and len(changed["reply"]) == 3, changed
        assert len(_parts(office, "JOL OTH 7/2021", "signatory")) == 3
        office.run("undo").expect(DONE)
        assert _show(office, "JAL FRA 3/2021")["summary"].endswith("trial set")


@test
def a_letter_of_the_office_gets_what_it_lacks():
    with Office("--reference") as office:
        office.add("communication", "type=AL", "country_code=FRA", "number=3", "year=2021", "status=sent",
                   "summary=Our own words")
        answer = office.ask("import", EXPORT)
        assert answer["update"] == 1 and answer["new"] == 4, answer
        letter = _show(office, "AL FRA 3/2021")
        assert (letter["type"], letter["summary"], letter["sent_on"]) == ("AL", "Our own words", "2021-03-12"), letter
        assert len(letter["signatory"]) == len(letter["reply"]) == 2


@test
def undone_whole_and_brought_back():
    with Office("--reference") as office:
        before = office.count("partner")
        office.ask("import", EXPORT)
        office.run("undo").expect(DONE, "export.csv")
        assert _letters(office) == {} and office.count("partner") == before
        answer = office.ask("import", EXPORT)
        assert answer["trashed"] == 5 and answer["updated"] == 5, answer
        assert len(_letters(office)) == 5 and len(_parts(office, "JAL FRA 3/2021", "reply")) == 2
        assert office.count("partner") == before + 2, "whom they go to comes back with them"
        assert office.ask("import", EXPORT)["unchanged"] == 5


@test
def what_somebody_took_away_stays_away():
    with Office("--reference") as office:
        office.ask("import", EXPORT)
        first = _parts(office, "JAL FRA 3/2021", "signatory")[0]
        office.run("trash", "signatory", first["id"]).expect(DONE)
        assert office.ask("import", EXPORT)["unchanged"] == 5
        assert len(_parts(office, "JAL FRA 3/2021", "signatory")) == 1


@test
def bad_rows_are_named():
    with Office("--reference") as office:
        office.run("import", BAD).expect(FAILED, "bad.csv", "3", "date_sent", "2021-02-30")
        assert _letters(office) == {}
        answer = office.ask("import", "--skip-bad", BAD)
        assert (answer["new"], answer["duplicate"], answer["bad"]) == (1, 1, 7), answer
        assert [(problem["line"], problem.get("column_name")) for problem in answer["problems"]] == [
            (3, "date_sent"), (4, "ref"), (5, "type"), (6, "ref"), (7, "alleged_victims_count"), (8, "ref"), (10, None)]
        assert _show(office, "JAL FRA 3/2021")["external_id"] == "1"


@test
def what_it_takes():
    with Office("--reference") as office:
        office.run("import", "--format", "communications", office.write("a.csv", "name,country\nA,FRA\n")).expect(
            FAILED, "a.csv", "references")
        office.run("import", "--format", "communications", "--key", "name", EXPORT).expect(USAGE, "--key")
        office.run("import", "--format", "communications", "--map", "Date=sent_on", EXPORT).expect(FAILED, "map")
        answer = office.ask("import", "--dry-run", "--format", "communications", EXPORT)
        assert answer["new"] == 5 and _letters(office) == {}
        office.run("import", "--dry-run", EXPORT).expect(DONE, "JAL FRA 3/2021 · Ruritania")


main()
