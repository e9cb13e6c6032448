#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calendars in and out on the command line: by UID and revision, with who attends, by audience and period."""

import os

from kit import DONE, FAILED, REFUSED, USAGE, Office, main, test

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../data/ical")


def calendar(*events, method=None):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN"] + ([f"METHOD:{method}"] if method else [])
    for event in events:
        lines += ["BEGIN:VEVENT", "DTSTAMP:20260101T080000Z", *event, "END:VEVENT"]
    return "\r\n".join(lines + ["END:VCALENDAR", ""])


CALL = ("UID:call@example.org", "DTSTART;TZID=Europe/Paris:20260310T100000", "DTEND;TZID=Europe/Paris:20260310T110000",
        "SUMMARY:Call", "ORGANIZER;CN=Awa:mailto:awa@office.example", "ATTENDEE;CN=Ann:mailto:Ann@Hope.example",
        "ATTENDEE;CN=\"Diallo, Amina\":mailto:amina@elsewhere.example", "ATTENDEE;CN=Nobody:mailto:n@example.net")


def _office_with_partners(office):
    path = office.write("partners.csv", "name,kind,email\nAnn O'Neil,person,ann@hope.example\nAmina Diallo,person,\n")
    office.run("import", path).expect(DONE)


def meetings(office):
    return {each["title"]: each for each in office.ask("list", "meeting")["records"]}


@test
def programs_of_all_kinds_are_read():
    expected = {"google": (3, 0), "outlook": (2, 0), "apple": (2, 0), "thunderbird": (2, 0), "gnome": (2, 0),
                "broken": (3, 12)}
    with Office() as office:
        for name, (added, bad) in expected.items():
            answer = office.ask("import", "--skip-bad", os.path.join(DATA, name + ".ics"))
            assert (answer["added"], answer["bad"]) == (added, bad), (name, answer)
        known = meetings(office)
        assert known["Weekly call"]["recurrence_excluded"] == "2026-09-21T15:00Z", known["Weekly call"]
        assert known["Call with Kathmandu"]["start_zone"] == "Asia/Kathmandu", known["Call with Kathmandu"]
        assert known["Flight to New York"]["end_zone"] == "America/New_York"
        assert known["Conference in Dakar"]["ends"] == "2026-06-03", "the end of whole days is the day after"
        assert office.count("task") == 1 and office.count("reminder") == 3
        again = office.ask("import", os.path.join(DATA, "google.ics"))
        assert again["known"] == 3 and again["added"] == 0, again


@test
def bad_events_are_told_with_their_line():
    with Office() as office:
        path = os.path.join(DATA, "broken.ics")
        office.run("import", path).expect(FAILED, "broken.ics", "line")
        assert office.count("meeting") == 0, "all or nothing"
        answer = office.ask("import", "--skip-bad", "--dry-run", path)
        assert [each["line"] for each in answer["problems"]] == [1, 8, 14, 19, 24, 30, 36, 42, 48, 54, 62, 71], answer
        assert "Middle Earth" in answer["notes"][0]["message"], answer["notes"]
        nul = office.write("nul.ics", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:a\0b\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        office.run("import", nul).expect(FAILED, "NUL", "line 3")
        office.run("import", office.write("empty.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")).expect(FAILED, "no event")
        latin = office.write("latin.ics", calendar(("UID:l", "DTSTART:20260101T100000Z", "SUMMARY:Réunion")).encode("cp1252"))
        assert office.ask("import", latin)["added"] == 1 and "Réunion" in meetings(office)


@test
def who_attends_is_found_by_address_and_by_name_only_if_told():
    with Office() as office:
        _office_with_partners(office)
        path = office.write("call.ics", calendar(CALL))
        people = {each["text"]: each for each in office.ask("import", "--dry-run", path)["people"]}
        ann, amina = people["Ann <ann@hope.example>"], people["Diallo, Amina <amina@elsewhere.example>"]
        assert ann["match"] == "email" and ann["linked"] and ann["title"] == "Ann O'Neil", ann
        assert amina["match"] == "name" and not amina["linked"], amina
        assert people["Nobody <n@example.net>"]["match"] == "unknown"
        answer = office.ask("import", "--match-names", "--not", "ann@hope.example", "--dry-run", path)
        linked = [each["text"] for each in answer["people"] if each["linked"]]
        assert linked == ["Diallo, Amina <amina@elsewhere.example>"], answer["people"]
        office.run("import", path).expect(DONE, "Ann O'Neil", "is no partner")
        assert office.count("partner") == 2, "nobody is made a partner"
        unknown = [each for each in office.ask("list", "attendee")["records"] if each.get("group_name")]
        assert len(unknown) == 3 and {each["classification"] for each in unknown} == {"strictly_confidential"}, unknown
        state = office.run("export", "meeting", "--format", "ical", "--audience", "un").expect(DONE).out
        assert "Nobody" not in state and "Ann" not in state, "they have not agreed to be named"


@test
def a_later_revision_updates_or_cancels_and_is_taken_back():
    with Office() as office:
        office.run("import", office.write("one.ics", calendar(CALL))).expect(DONE)
        later = [line.replace("T1", "T2") if line.startswith("DT") else line for line in CALL]
        moved = office.write("two.ics", calendar((*later, "SEQUENCE:1")))
        answer = office.ask("import", moved)
        assert answer["update"] == 1 and meetings(office)["Call"]["starts"] == "2026-03-10T19:00Z", answer
        assert office.ask("import", moved)["known"] == 1
        assert office.ask("import", office.path("one.ics"))["known"] == 1, "an older one changes nothing"
        cancelled = office.write("three.ics", calendar((*later, "SEQUENCE:2"), method="CANCEL"))
        answer = office.ask("import", cancelled)
        assert answer["cancelled"] == 1 and meetings(office)["Call"]["status"] == "cancelled", answer
        office.run("undo", answer["change_set"]).expect(DONE)
        assert meetings(office)["Call"]["status"] == "planned"
        office.run("import", office.write("four.ics", calendar(("UID:other", "DTSTART:20260310T100000Z"), method="CANCEL"))
                   ).expect(FAILED, "not in the register")


@test
def answers_are_taken():
    with Office() as office:
        _office_with_partners(office)
        office.run("import", office.write("one.ics", calendar(CALL))).expect(DONE)
        reply = (*CALL[:4], "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ann@hope.example")
        assert office.ask("import", office.write("two.ics", calendar(reply, method="REPLY")))["update"] == 1
        by_partner = [each["presence"] for each in office.ask("list", "attendee")["records"] if each.get("partner")]
        assert by_partner == ["accepted"], by_partner


@test
def what_undo_put_into_the_trash_comes_back():
    with Office() as office:
        path = os.path.join(DATA, "google.ics")
        office.run("import", path).expect(DONE)
        office.run("undo").expect(DONE)
        answer = office.ask("import", path)
        assert answer["trashed"] == 3 and office.count("meeting") == 3, answer


@test
def meetings_go_out_and_come_back_the_same():
    with Office() as office, Office() as other:
        for name in ("google", "outlook", "apple", "thunderbird", "gnome"):
            office.run("import", os.path.join(DATA, name + ".ics")).expect(DONE)
        office.run("add", "meeting", "title=Women defenders", "kind=consultation", "starts=2015-09", "status=held",
                   "outcome=They agreed; to meet\nagain", "agenda=One", "classification=confidential").expect(DONE)
        out = office.path("out.ics")
        office.run("export", "meeting", "--format", "ical", "-o", out).expect(DONE)
        assert office.ask("import", "--dry-run", out)["added"] == 0, "the register knows its own meetings"
        assert other.ask("import", out)["bad"] == 0
        skipped = {"id", "created_at", "changed_at", "stamp", "row", "external_stamp", "external_sequence",
                   "recurrence_of", "recurrence"}
        for title, meeting in meetings(office).items():
            copy = meetings(other)[title]
            assert {key: value for key, value in meeting.items() if key not in skipped} == \
                {key: value for key, value in copy.items() if key not in skipped}, (meeting, copy)
        text = open(out, encoding="utf-8", newline="").read()
        assert "DTSTART;VALUE=DATE:20150901\r\nDTEND;VALUE=DATE:20151001\r\n" in text, "a month is all its days"
        assert "TRANSP:TRANSPARENT" in text and "Only the month is known" in text
        assert "@office.example" not in text and "mailto" not in text.lower(), "no address goes out"


@test
def a_period_a_year_or_a_visit_goes_out():
    with Office() as office:
        for day in ("2024-12-31", "2025-01-01", "2025-07", "2025", "2026-01-01"):
            office.run("add", "meeting", f"title=M {day}", "kind=call", f"starts={day}", "status=planned").expect(DONE)
        visit = office.ask("add", "visit", "country=TGO", "type=official")["id"]
        office.run("add", "meeting", "title=In Togo", "kind=call", "starts=2025-02-03", "status=planned",
                   f"visit={visit}").expect(DONE)

        def titles(*options):
            out = office.run("export", "meeting", "--format", "ical", *options).expect(DONE).out
            return sorted(line[8:].strip() for line in out.splitlines() if line.startswith("SUMMARY:"))

        assert titles("--year", "2025") == ["In Togo", "M 2025", "M 2025-01-01", "M 2025-07"]
        assert titles("--from", "2025-12-31", "--to", "2026") == ["M 2025", "M 2026-01-01"]
        assert titles("--visit", visit) == ["In Togo"]
        assert titles("--where", "title=M 2025-07") == ["M 2025-07"]
        office.run("export", "partner", "--format", "ical").expect(USAGE, "only meetings")
        office.run("export", "partner", "--year", "2025").expect(USAGE, "--year")
        office.run("export", "meeting", "--year", "soon").expect(USAGE, "--year")
        out = office.path("out.ics")
        office.run("export", "meeting", "-o", out).expect(DONE)
        assert open(out, encoding="utf-8").read().startswith("BEGIN:VCALENDAR"), "the name of the file tells"
        office.run("export", "meeting", "-o", out).expect(REFUSED)
        office.run("import", "--key", "name", out).expect(USAGE, "UID")


if __name__ == "__main__":
    FOLLOWING = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Test//EN
BEGIN:VEVENT
UID:weekly@example.org
DTSTAMP:20260101T000000Z
SEQUENCE:3
DTSTART;TZID=Europe/Paris:20260303T100000
DTEND;TZID=Europe/Paris:20260303T110000
RRULE:FREQ=WEEKLY;COUNT=6
EXDATE;TZID=Europe/Paris:20260310T100000
EXDATE;TZID=Europe/Paris:20260331T100000
SUMMARY:Weekly
END:VEVENT
BEGIN:VEVENT
UID:weekly@example.org
DTSTAMP:20260101T000000Z
SEQUENCE:3
RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20260324T100000
DTSTART;TZID=Europe/Paris:20260325T140000
DTEND;TZID=Europe/Paris:20260325T150000
SUMMARY:Weekly later
END:VEVENT
BEGIN:VEVENT
UID:weekly@example.org
DTSTAMP:20260101T000000Z
SEQUENCE:3
RECURRENCE-ID;TZID=Europe/Paris:20260407T100000
DTSTART;TZID=Europe/Paris:20260409T090000
DTEND;TZID=Europe/Paris:20260409T100000
SUMMARY:Just once
END:VEVENT
END:VCALENDAR
"""


@test
def this_and_all_that_follow_become_a_series_of_their_own():
    with Office() as office:
        path = office.write("following.ics", FOLLOWING)
        period = ("calendar", "--from", "2026-03-01", "--to", "2026-06-01")
        office.run("import", path).expect(DONE)
        wanted = [("2026-03-03T09:00Z", "Weekly"), ("2026-03-17T09:00Z", "Weekly"),
                  ("2026-03-25T13:00Z", "Weekly later"), ("2026-04-09T07:00Z", "Just once")]
        listed = [(row["starts"], row["title"]) for row in office.ask(*period)["meetings"]]
        assert listed == wanted, listed
        # The same again changes nothing.
        office.run("import", path).expect(DONE)
        assert [(row["starts"], row["title"]) for row in office.ask(*period)["meetings"]] == wanted
        assert office.count("meeting") == 3
        # Without its series it cannot be told what follows.
        lone = FOLLOWING.split("BEGIN:VEVENT")
        told = office.run("import", office.write("lone.ics", lone[0] + "BEGIN:VEVENT" + lone[2] + "END:VCALENDAR\n"))
        told.expect(FAILED, "whole series")


@test
def links_stay_in_the_office():
    with Office("--reference") as office:
        visit = office.add("visit", "country=GTM", "type=official", "title=Visit")
        meeting = office.add("meeting", "kind=call", "title=Linked", "status=held", "starts=2026-03-05T09:00Z",
                             "openness=public", f"visit={visit}")
        text = office.run("export", "meeting", "--format", "ical").expect(DONE).out
        assert f"X-LIAISON-VISIT:{visit}" in text.replace("\r", ""), text
        for audience in ("un", "state", "public"):
            text = office.run("export", "meeting", "--format", "ical", "--audience", audience).expect(DONE).out
            assert "SUMMARY:Linked" in text and visit not in text, (audience, text)
        path = office.write("linked.ics", office.run("export", "meeting", "--format", "ical").expect(DONE).out.replace(
            meeting, "0198f3a2-1b2c-7abc-8def-0123456789ab"))
        office.run("import", path).expect(DONE)
        assert [row["visit"] for row in office.ask("list", "meeting")["records"]] == [visit, visit]


main()
