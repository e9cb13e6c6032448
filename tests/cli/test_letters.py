#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The register of letters, what is done to them, and the embargo over every output."""

from kit import DONE, FAILED, NOT_FOUND, REFUSED, USAGE, Office, main, test

SECRET = "Permanent Mission of Nowhere"


def letter(office, number, *fields):
    return office.add("communication", "type=AL", f"reference=FRA {number}/2026", f"addressee_name={SECRET} {number}",
                      *fields)


def numbers(office, *arguments):
    """The references, in order, without their years."""
    return " ".join(row["reference"].split("/")[0] for row in office.ask("letters", *arguments)["letters"])


@test
def the_register():
    with Office("--reference") as office:
        letter(office, 1, "status=sent", "sent_on=2026-01-01", "reply_due=2026-03-01", "public_on=2026-03-01")
        letter(office, 2, "status=sent", "sent_on=2026-02-01", "reply_due=2026-04-01")
        letter(office, 3, "status=draft")
        office.add("communication", "type=OL", "reference=OTH 9/2025", "status=sent", "sent_on=2026-01-15")
        on = ("--on", "2026-03-11")
        assert numbers(office, *on) == "FRA 3 FRA 2 OTH 9 FRA 1"
        assert numbers(office, *on, "--overdue") == "FRA 1"
        assert numbers(office, *on, "--state", "due") == "FRA 2"
        assert numbers(office, *on, "--to", "France", "--year", "2026") == "FRA 3 FRA 2 FRA 1"
        assert numbers(office, *on, "--to", "OTH") == "OTH 9"
        assert numbers(office, *on, "--type", "OL") == "OTH 9"
        assert numbers(office, *on, "--search", "nowhere fra 2/2026") == "FRA 2"
        first = office.ask("letters", *on, "--overdue")["letters"][0]
        assert (first["state"], first["days"], first["publication"]) == ("overdue", 10, "public"), first
        office.run("letters", *on).expect(DONE, "Overdue by 10 days", "Reply due in 21 days", "Withheld")
        office.run("letters", *on, "--lang", "fr").expect(DONE, "En retard de 10 jours")
        office.run("letters", "--state", "late").expect(USAGE, "late")
        office.run("letters", "--on", "2026-03").expect(USAGE)
        office.run("letters", "--type", "XL").expect(USAGE)
        office.run("letters", "--mandate", "nobody").expect(USAGE, "nobody")


@test
def the_life_of_a_letter():
    with Office("--reference") as office:
        matter = office.add("matter", "title=Arrests", "state=in_work", "themes=torture detention", "countries=BLR")
        made = letter(office, 1, f"matter={matter}", "status=draft")
        names = [row["name"] for row in office.ask("suggest", matter)["mandates"]]
        assert "Torture" in names and "Belarus" in names and "Arbitrary detention" in names, names
        office.run("suggest", "FRA 1/2026").expect(DONE, "Theme: Torture", "Country: Belarus")
        office.run("sign", "AL FRA 1/2026", "HRD", "--invited", "2026-01-02", "--signed", "2026-01-03").expect(DONE)
        office.run("sign", made, "torture", "--invited", "today").expect(DONE)
        office.run("sign", made, "torture").expect(USAGE)
        office.run("sign", made, "torture", "--signed", "soon").expect(FAILED, "soon")
        row = office.ask("letters")["letters"][0]
        assert row["state"] == "circulated" and [one["signature"] for one in row["signatories"]] == ["signed", "invited"]
        assert row["signatories"][0]["lead"] and not row["signatories"][1]["lead"]
        office.add("setting", "key=reply_delay.AL", "value=30")
        office.run("send", "FRA 1/2026", "--on", "2026-01-10").expect(DONE)
        row = office.ask("letters")["letters"][0]
        assert (row["reply_due"], row["public_on"]) == ("2026-02-09", "2026-03-11"), row
        office.run("send", made).expect(REFUSED, "sent already")
        office.run("send", "FRA 99/2026").expect(NOT_FOUND)
        office.add("reply", f"communication={made}", "kind=acknowledgement", "received_on=2026-01-20")
        assert office.ask("letters", "--overdue")["letters"][0]["acknowledged"]
        second = office.ask("follow-up", made)["id"]
        drafts = office.ask("letters", "--state", "draft")["letters"]
        assert drafts[0]["id"] == second and drafts[0]["follow_up_of"] == made and len(drafts[0]["signatories"]) == 2
        office.add("reply", f"communication={made}", "kind=substantive", "received_on=2026-05-01")
        assert numbers(office, "--state", "replied") == "FRA 1"
        office.run("undo").expect(DONE)
        assert numbers(office, "--overdue") == "FRA 1"


@test
def one_reference_one_letter():
    with Office("--reference") as office:
        made = letter(office, 1, "status=draft")
        letter(office, 2, "status=draft")
        office.run("add", "communication", "type=OL", "reference=ol fra 1/2026", "status=draft").expect(FAILED,
                                                                                                      "FRA 1/2026", made)
        office.run("set", "communication", made, "reference=FRA 2/2026").expect(FAILED, "FRA 2/2026")
        office.run("set", "communication", made, "reference=AL FRA 1/2026").expect(DONE)


@test
def nothing_before_its_day():
    """What is drafted, withheld or under embargo stands in no output to the public or to States."""
    with Office("--reference") as office:
        letter(office, 1, "status=draft", "public_on=2020-01-01")
        letter(office, 2, "status=sent", "sent_on=2026-01-01")
        third = letter(office, 3, "status=sent", "sent_on=2026-01-01", "public_on=2999-01-01", "reply_due=2026-03-01")
        letter(office, 4, "status=sent", "sent_on=2026-01-01", "public_on=2026-03-01")
        office.add("reply", f"communication={third}", "kind=substantive", "received_on=2026-02-01", "publicity=public",
                   f"summary={SECRET} 3")
        office.run("sign", "FRA 3/2026", "HRD", "--signed", "2026-01-01").expect(DONE)
        for audience in ("public", "state"):
            for entity in ("communication", "reply", "signatory"):
                for form in ("csv", "json"):
                    text = office.run("export", "--audience", audience, "--format", form, entity).expect(DONE).out
                    for number in (1, 2, 3):
                        assert f"{SECRET} {number}" not in text, (audience, entity, form, number)
                    assert third not in text, (audience, entity, form)
                    assert entity != "communication" or f"{SECRET} 4" in text, (audience, form)


if __name__ == "__main__":
    main()
