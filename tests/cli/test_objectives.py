#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objectives, commitments, needs, exchanges and compared working methods."""

import csv

from kit import DONE, FAILED, REFUSED, USAGE, Office, main, test


def partner(office, name, kind, family):
    return office.add("partner", f"kind={kind}", f"family={family}", f"name={name}")


@test
def objectives_with_their_progress():
    with Office() as office:
        body = partner(office, "Special Rapporteur for Africa", "mechanism", "regional_mechanisms")
        late = office.add("objective", "title=One form", "status=active", "due=2020-01")
        office.add("objective", "title=A common list", "status=planned")
        office.add("objective_role", f"objective={late}", f"partner={body}", "role=responsible")
        office.add("indicator", f"objective={late}", "text=Bodies", "target=4", "value=1")
        office.add("indicator", f"objective={late}", "text=Days", "target=≤ 10", "value=20")
        answer = office.ask("objectives")
        assert [each["title"] for each in answer["objectives"]] == ["One form", "A common list"], answer
        first, second = answer["objectives"]
        assert first["progress"] == 37 and first["state"] == "overdue" and first["days"] < -2000, first
        assert first["roles"][0]["name"] == "Special Rapporteur for Africa", first
        assert [each["progress"] for each in first["indicators"]] == [25, 50], first
        assert "progress" not in second and second["state"] == "undated", second
        assert office.ask("objectives", "--partner", body)["count"] == 1
        assert office.ask("objectives", "--overdue")["count"] == 1
        assert office.ask("objectives", "--status", "planned")["count"] == 1
        assert office.ask("objectives", "--search", "comm lis")["count"] == 1
        office.run("objectives").expect(DONE, "One form", "37 %", "Special Rapporteur for Africa")
        office.run("objectives", "--lang", "fr").expect(DONE, "En retard de")


@test
def commitments_by_and_to():
    with Office() as office:
        ministry = partner(office, "Ministry of Justice", "state_body", "state_actors")
        group = partner(office, "Committee of the Wells", "organization", "defenders")
        late = office.add("commitment", "text=Table the law", f"by_partner={ministry}", f"to_partner={group}",
                          "due=2020-01-01", "status=open")
        office.add("commitment", "text=Send the list", f"by_partner={group}", "due=2999", "status=open")

        def texts(*options):
            return [each["text"] for each in office.ask("commitments", *options)["commitments"]]

        assert texts() == ["Table the law", "Send the list"]
        assert texts("--overdue") == texts("--by", ministry) == texts("--to", group) == ["Table the law"]
        assert texts("--by", "state") == texts("--to", "defenders") == ["Table the law"]
        assert texts("--by", "office") == []
        assert texts("--search", "wells list") == ["Send the list"]
        office.run("set", "commitment", late, "status=kept", "evidence=Tabled in March").expect(DONE)
        assert texts() == ["Send the list", "Table the law"] and texts("--overdue") == []
        assert texts("--status", "kept", "--search", "march") == ["Table the law"]
        office.run("commitments").expect(DONE, "Kept", "Ministry of Justice")
        office.run("undo").expect(DONE)
        assert texts("--overdue") == ["Table the law"]


@test
def needs_nobody_has_answered():
    with Office() as office:
        group = partner(office, "Committee of the Wells", "organization", "defenders")
        meeting = office.add("meeting", "kind=call", "title=Talk", "starts=2020-03", "status=held")
        office.add("need", f"partner={group}", "text=A witness", "urgency=low", f"raised_in={meeting}", "status=open")
        office.add("need", f"partner={group}", "text=A letter", "urgency=critical", "status=open")
        office.add("need", f"partner={group}", "text=A visit", "status=answered", "response_entity=meeting",
                   f"response_record={meeting}")
        answer = office.ask("needs")["needs"]
        assert [each["text"] for each in answer] == ["A letter", "A witness", "A visit"], answer
        assert answer[1]["raised_on"] == "2020-03" and answer[2]["answered_by"] == "Talk", answer
        assert office.ask("needs", "--unanswered")["count"] == 2
        assert office.ask("needs", "--urgency", "critical", "--partner", group)["count"] == 1
        office.run("needs", "--unanswered").expect(DONE, "A witness", "March 2020")


def tell(office, body, title, theme, onward):
    office.add("exchange", f"partner={body}", "direction=received", "kind=working_method", "on=2026-05",
               f"title={title}", "text=How it is done", f"theme={theme}", f"onward={onward}")


@test
def methods_compared_and_what_may_not_go_on():
    with Office() as office:
        office.add("term", "vocabulary=theme", "code=digital", "label_en=Digital safety", "label_fr=Sécurité numérique")
        office.add("term", "vocabulary=theme", "code=land", "label_en=Land", "label_fr=Terre")
        africa = partner(office, "Special Rapporteur for Africa", "mechanism", "regional_mechanisms")
        europe = partner(office, "Commissioner", "mechanism", "regional_mechanisms")
        tell(office, africa, "Five questions", "digital", "true")
        tell(office, europe, "=Kept among us", "digital", "false")
        tell(office, africa, "A letter in five days", "land", "true")
        answer = office.ask("methods")
        assert [each["name"] for each in answer["bodies"]] == ["Commissioner", "Special Rapporteur for Africa"], answer
        assert [each["label"] for each in answer["themes"]] == ["Digital safety", "Land"], answer
        assert [len(cell) for cell in answer["themes"][1]["methods"]] == [0, 1], answer
        assert office.ask("exchanges")["count"] == 3 and office.ask("exchanges", "--onward")["count"] == 2
        for audience in ("un", "state", "public"):
            result = office.run("methods", "--audience", audience, "--format", "csv").expect(DONE, "Five questions")
            assert "Kept among us" not in result.out and "How it is done" not in result.out, result
            assert "1 working method is withheld" in result.err, result
        office.run("methods", "--lang", "fr").expect(DONE, "Sécurité numérique", "—")
        path = office.path("methods.csv")
        office.run("methods", "--format", "csv", "-o", path).expect(DONE)
        with open(path, encoding="utf-8", newline="") as file:
            lines = list(csv.reader(file))
        assert lines[0] == ["Theme", "Commissioner", "Special Rapporteur for Africa"], lines
        assert lines[1][:2] == ["Digital safety", "'=Kept among us: How it is done"], lines
        assert lines[2] == ["Land", "", "A letter in five days: How it is done"], lines
        office.run("methods", "--format", "csv", "-o", path).expect(REFUSED, "--force")
        office.run("methods", "--format", "csv", "-o", path, "--force").expect(DONE)


@test
def what_they_refuse():
    with Office() as office:
        office.run("objectives", "--status", "soon").expect(USAGE, "--status")
        office.run("objectives", "--partner", "nobody").expect(USAGE)
        office.run("commitments", "--status", "soon").expect(USAGE, "--status")
        office.run("commitments", "--by", "nobody").expect(USAGE)
        office.run("needs", "--urgency", "much").expect(USAGE, "--urgency")
        office.run("exchanges", "--kind", "gossip").expect(USAGE, "--kind")
        office.run("exchanges", "--direction", "up").expect(USAGE, "--direction")
        office.run("methods", "--audience", "friends").expect(USAGE, "--audience")
        office.run("methods", "--format", "pdf").expect(USAGE, "--format")
        office.run("methods", "-o", office.path("x")).expect(USAGE, "--format csv")
        office.run("methods", "--json", "--format", "csv").expect(USAGE, "--json")
        for command in ("objectives", "commitments", "needs", "exchanges", "methods"):
            office.run(command, "more").expect(USAGE)
            office.run(command, "--help").expect(DONE, command)
            assert office.run(command).expect(DONE).status != FAILED


if __name__ == "__main__":
    main()
