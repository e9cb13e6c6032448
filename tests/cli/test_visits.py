#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Visits: stages from the log, what is missing, the programme's two sides, its meetings, States that invite."""

import re
import subprocess

from kit import DONE, FAILED, NOT_FOUND, REFUSED, USAGE, Office, main, test

# What stands on the own side, and nowhere else: titles, places, people, notes.
OWN = ("Night talks with widows", "Hall behind the market", "Amina Diallo", "Coalition of widows", "Bring no phone",
       "Lawyers on call", "Room nine")
OFFICIAL = ("Opening meeting", "Ministry hall", "Ministry of Justice")


def pdf_text(path):
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
    return re.sub("[ \u00a0\u202f\n]+", " ", done.stdout.decode("utf-8"))


def fill(office):
    """A visit with a programme of both sides; its id and those of its lines."""
    visit = office.add("visit", "country=GIN", "type=official", "title=Official visit to Guinea")
    office.run("visit-event", visit, "requested", "2026-01-10").expect(DONE)
    office.run("visit-event", visit, "reminder", "2026-03-10").expect(DONE)
    office.run("visit-event", visit, "accepted", "2026-04-10").expect(DONE)
    office.run("visit-event", "--from", "2027-03-01", "--to", "2027-03-10", visit, "dates_agreed", "2026-05-10").expect(DONE)
    ministry = office.add("partner", "name=Ministry of Justice", "kind=state_body", "family=state_actors",
                          "branch=executive", "level=national", "countries=GIN", "standing_invitation=true")
    amina = office.add("partner", "name=Amina Diallo", "kind=person", "family=defenders")
    widows = office.add("partner", "name=Coalition of widows", "kind=organization", "family=civil_society")
    # Agreed to be named to anybody: even then the own side stays.
    office.add("consent", f"partner={amina}", "level=4", "purpose=Everything", "given_on=2026-01-01")
    opening = office.add("programme_item", f"visit={visit}", "title=Opening meeting", "place=Ministry hall", "side=official",
                         "starts=2027-03-01T09:00Z", "ends=2027-03-01T10:00Z", "zone=Africa/Conakry", "note=Our questions")
    office.add("interlocutor", f"programme_item={opening}", f"partner={ministry}")
    night = office.add("programme_item", f"visit={visit}", "title=Night talks with widows", "side=own",
                       "place=Hall behind the market", "starts=2027-03-01T20:00Z", "zone=Africa/Conakry",
                       "note=Bring no phone")
    for partner in (amina, widows):
        office.add("interlocutor", f"programme_item={night}", f"partner={partner}")
    office.add("programme_item", f"visit={visit}", "title=Lawyers on call", "side=own", "place=Room nine",
               "starts=2027-03-02", "note=Bring no phone")
    return visit, opening, night


@test
def stages_follow_from_the_log():
    with Office() as office:
        visit, _, _ = fill(office)
        (row,) = office.ask("visits")["visits"]
        assert row["stage"] == "preparation" and row["reminders"] == 1, row
        assert row["missing"] == ["terms", "delegation", "un_office", "families"], row
        shown = office.ask("visit", visit)
        assert [event["direction"] for event in shown["log"]] == ["sent", "sent", "received", "received"], shown
        assert shown["coverage"]["government"] == {"planned": 1, "met": 0}, shown
        assert shown["coverage"]["national_elected"] == {"planned": 0, "met": 0}, shown
        office.run("--lang", "fr", "visits").expect(DONE, "En préparation", "Mandat de la visite")
        office.run("visits", "--stage", "preparation", "--country", "GIN", "--year", "2027").expect(DONE, "Official visit")
        assert office.ask("visits", "--stage", "declined")["count"] == 0
        office.run("undo").expect(DONE)
        office.run("visit-event", visit, "postponed", "2026-08-01").expect(DONE)
        assert office.ask("visits")["visits"][0].get("dates") is None, "a postponed visit has no dates"


@test
def states_that_invite_and_were_never_visited():
    with Office("--json") as office:
        fill(office)
        states = office.ask("visits", "--standing")["states"]
        assert [state["country"] for state in states] == ["GIN"], states
        never = {state["country"] for state in office.ask("visits", "--never")["states"]}
        assert len(never) > 190 and "GIN" in never, len(never)


@test
def the_official_programme_has_nothing_of_the_own_side():
    with Office() as office:
        visit, _, _ = fill(office)
        for audience in ("state", "public", "un", "internal"):
            for language in ("en", "fr"):
                path = office.path(f"{audience}-{language}.pdf")
                office.ask("report", "--audience", audience, "--language", language, "programme", visit, "-o", path)
                text = pdf_text(path)
                missing = [words for words in OFFICIAL if words not in text]
                assert not missing, f"{missing} are not in {text}"
                found = [words for words in OWN if words in text]
                if audience == "internal":
                    assert len(found) == len(OWN), text
                else:
                    assert not found and "Our questions" not in text, f"{found} in what {audience} reads: {text}"
        for way in ((), ("--json",)):
            official = office.run(*way, "visit", "--programme", "--side", "official", visit).expect(DONE).out
            assert "Opening meeting" in official and "Ministry of Justice" in official, official
            assert not [words for words in (*OWN, "Our questions") if words in official], official
            every = office.run(*way, "visit", "--programme", "--side", "all", visit).expect(DONE).out
            assert "Night talks with widows" in every and "Amina Diallo" in every, every


@test
def a_line_becomes_a_meeting_and_keeps_step():
    with Office() as office:
        visit, _, night = fill(office)
        meeting = office.ask("programme-meeting", night)["id"]
        shown = office.ask("show", "meeting", meeting)["record"]
        assert shown["openness"] == "confidential" and shown["visit"] == visit and shown["status"] == "planned", shown
        office.run("programme-meeting", night).expect(REFUSED)
        office.run("move", meeting, "2027-03-01T21:00Z").expect(DONE)
        line = next(line for line in office.ask("visit", visit)["programme"] if line["id"] == night)
        assert line["starts"] == "2027-03-01T21:00Z" and line["meeting"] == meeting, line
        office.run("undo").expect(DONE)
        line = next(line for line in office.ask("visit", visit)["programme"] if line["id"] == night)
        assert line["starts"] == "2027-03-01T20:00Z", line


@test
def bad_input_is_told():
    with Office() as office:
        visit, _, _ = fill(office)
        office.run("visits", "--stage", "nearly").expect(USAGE, "nearly")
        office.run("visit", "--side", "own", visit).expect(USAGE, "--side")
        office.run("visit", "--side", "official", visit).expect(USAGE, "--programme")
        office.run("visit", "ffffffffffff").expect(NOT_FOUND)
        office.run("visit-event", visit, "nonsense").expect(FAILED, "nonsense")
        office.run("visit-event", visit, "accepted", "yesterdayish").expect(FAILED)


if __name__ == "__main__":
    main()
