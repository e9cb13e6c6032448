#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Series of meetings: each occurrence, this one, those that follow, all; moving, postponing, duplicating, clashes."""

from kit import DONE, FAILED, NOT_FOUND, USAGE, Office, main, test

SPRING = ("--from", "2026-03-01", "--to", "2026-04-30")


def add_weekly(office, *more):
    return office.add("meeting", "kind=appointment", "title=Weekly", "status=planned", "starts=2026-03-17T09:00Z",
                      "ends=2026-03-17T10:00Z", "start_zone=Europe/Paris", "recurrence=FREQ=WEEKLY;BYDAY=TU;COUNT=4",
                      *more)


def attend(office, meeting, partner):
    office.add("attendee", f"meeting={meeting}", f"partner={partner}", "presence=invited")


def starts(office, *arguments):
    return [row["starts"] for row in office.ask("calendar", *SPRING, *arguments)["meetings"]]


@test
def each_occurrence_has_a_line():
    with Office() as office:
        series = add_weekly(office)
        answer = office.ask("calendar", *SPRING)
        assert answer["from"] == "2026-03-01" and answer["to"] == "2026-04-30" and answer["count"] == 4, answer
        first = answer["meetings"][0]
        assert first["id"] == series and first["address"] == f"{series}/2026-03-17T09:00Z", first
        assert first["occurrence"] == "2026-03-17T09:00Z" and first["start_zone"] == "Europe/Paris", first
        # Ten o'clock in Paris, on both sides of the change of clocks.
        assert starts(office) == ["2026-03-17T09:00Z", "2026-03-24T09:00Z", "2026-03-31T08:00Z", "2026-04-07T08:00Z"]
        text = office.run("calendar", *SPRING).expect(DONE, "Weekly", "/2026-03-31T08:00Z").out
        assert text.count("Weekly") == 4, text
        office.run("calendar", *SPRING, "--lang", "fr").expect(DONE, "Prévue")


@test
def days_are_those_of_the_zone_here():
    with Office() as office:
        office.add("meeting", "kind=call", "title=Late", "status=planned", "starts=2026-03-04T02:00Z")
        day = ("calendar", "--from", "2026-03-03", "--to", "2026-03-03")
        assert office.ask(*day)["count"] == 0
        assert office.run("--json", *day, environment={"TZ": "America/Guatemala"}).expect(DONE).json()["count"] == 1


@test
def partial_dates_are_in_their_month():
    with Office() as office:
        office.add("meeting", "kind=call", "title=Some day", "status=planned", "starts=2026-03")
        assert office.ask("calendar", "--from", "2026-03-10", "--to", "2026-03-11")["count"] == 1
        assert office.ask("calendar", "--from", "2026-03", "--to", "2026-03")["to"] == "2026-03-31"


@test
def filters():
    with Office("--reference") as office:
        partner = office.add("partner", "name=Amina", "family=defenders", "kind=person")
        staff = office.add("staff", "name=Léa")
        visit = office.add("visit", "country=GTM", "type=official")
        series = add_weekly(office, "country=Guatemala", f"visit={visit}")
        attend(office, series, partner)
        other = office.add("meeting", "kind=call", "title=Other", "status=held", "starts=2026-03-05")
        office.add("attendee", f"meeting={other}", f"staff={staff}", "presence=attended")
        for choice in (("--family", "defenders"), ("--kind", "appointment"), ("--country", "Guatemala"),
                       ("--visit", visit), ("--status", "planned")):
            assert len(starts(office, *choice)) == 4, choice
        assert starts(office, "--staff", staff) == ["2026-03-05"]
        assert len(starts(office, "--kind", "call", "--kind", "appointment")) == 5
        assert starts(office, "--kind", "call", "--status", "planned") == []
        office.run("calendar", "--kind", "").expect(USAGE)
        office.run("calendar", "--country", "Atlantis").expect(FAILED, "Atlantis")
        office.run("calendar", "--visit", "0198f3a2-1b2c-7abc-8def-0123456789ab").expect(NOT_FOUND)


@test
def an_export_is_narrowed_the_same_way():
    with Office("--reference") as office:
        partner = office.add("partner", "name=Amina", "family=defenders", "kind=person")
        series = add_weekly(office, "country=Guatemala")
        attend(office, series, partner)
        office.add("meeting", "kind=call", "title=Other", "status=held", "starts=2026-03-05")
        def export(*narrowed):
            return office.run("export", "meeting", "--format", "ical", *narrowed).expect(DONE).out
        for narrowed in (("--family", "defenders"), ("--country", "Guatemala", "--from", "2026-03", "--to", "2026-03"),
                         ("--kind", "appointment", "--year", "2026")):
            text = export(*narrowed)
            assert "SUMMARY:Weekly" in text and "SUMMARY:Other" not in text, (narrowed, text)
        text = export("--status", "held")
        assert "SUMMARY:Other" in text and "SUMMARY:Weekly" not in text, text
        csv = office.run("export", "meeting", "--status", "held").expect(DONE).out
        assert "Other" in csv and "Weekly" not in csv, csv
        office.run("export", "partner", "--family", "defenders").expect(USAGE, "meetings")


@test
def what_calendar_refuses():
    with Office() as office:
        office.run("calendar", "--from", "tomorrow").expect(USAGE, "--from", "tomorrow")
        office.run("calendar", "--from", "2026-03-02", "--to", "2026-03-01").expect(USAGE)
        office.run("calendar", "here").expect(USAGE)


@test
def this_one_those_that_follow_all():
    with Office() as office:
        series = add_weekly(office)
        second, third = f"{series}/2026-03-24T09:00Z", f"{series}/2026-03-31T08:00Z"
        answer = office.ask("set", "meeting", second, "title=Other")
        assert answer["id"] != series, answer
        assert [row["title"] for row in office.ask("calendar", *SPRING)["meetings"]] == ["Weekly", "Other", "Weekly",
                                                                                         "Weekly"]
        office.run("undo").expect(DONE)
        office.ask("set", "meeting", third, "title=Later", "--scope", "following")
        assert [row["title"] for row in office.ask("calendar", *SPRING)["meetings"]] == ["Weekly", "Weekly", "Later",
                                                                                         "Later"]
        office.run("undo").expect(DONE)
        office.ask("set", "meeting", third, "title=All", "--scope", "all")
        assert {row["title"] for row in office.ask("calendar", *SPRING)["meetings"]} == {"All"}
        office.run("set", "meeting", third, "title=X", "--scope", "some").expect(USAGE, "some")
        office.run("set", "partner", series, "name=X", "--scope", "all").expect(USAGE, "--scope")
        office.run("set", "meeting", f"{series}/2026-03-25", "title=X").expect(NOT_FOUND)
        office.run("set", "meeting", f"{series}/soon", "title=X").expect(USAGE, "soon")
        office.run("set", "meeting", third, "status=held", "--scope", "all").expect(FAILED, "planned or cancelled")


@test
def one_of_a_series_is_shown():
    with Office() as office:
        series = add_weekly(office)
        third = f"{series}/2026-03-31T08:00Z"
        shown = office.ask("show", "meeting", third)["record"]
        assert shown["id"] == series and shown["starts"] == "2026-03-31T08:00Z", shown
        assert shown["ends"] == "2026-03-31T09:00Z", shown
        # as it is listed, and once it is one of its own
        listed = next(line.split()[0] for line in office.run("calendar", *SPRING).expect(DONE).out.splitlines()
                      if "/2026-03-31" in line)
        assert listed != third
        office.run("show", "meeting", listed).expect(DONE, "Weekly", "31 March 2026")
        office.ask("set", "meeting", third, "title=Other")
        office.run("show", "meeting", third).expect(DONE, "Other")
        office.run("report", "meeting", listed, "--dry-run").expect(DONE, "1 page")
        office.run("show", "meeting", f"{series}/2026-03-30").expect(NOT_FOUND)
        office.run("show", "meeting", f"{series}/soon").expect(USAGE, "soon")


@test
def occurrences_that_do_not_exist_are_left_alone():
    with Office() as office:
        single = office.add("meeting", "kind=call", "title=Single", "status=planned", "starts=2026-03-05T09:00Z")
        series = add_weekly(office)
        held = office.ask("set", "meeting", f"{series}/2026-03-24T09:00Z", "status=held")["id"]
        office.run("trash", "meeting", series, "--scope", "all").expect(DONE)
        before = office.ask("calendar", *SPRING)["meetings"]
        assert [row["title"] for row in before] == ["Single", "Weekly"], before
        for address in (f"{single}/2026-03-12T09:00Z", f"{series}/2026-03-31T08:00Z", f"{held}/2026-03-31T08:00Z"):
            for command in (("move", address, "2026-04-01T09:00Z"), ("postpone", address, "2026-04-01T09:00Z"),
                            ("duplicate", address), ("trash", "meeting", address), ("set", "meeting", address, "title=X")):
                office.run(*command).expect(NOT_FOUND, "no such occurrence")
        assert office.ask("calendar", *SPRING)["meetings"] == before
        # What was held stays when its series goes, and is a meeting that can be worked on.
        office.run("move", f"{series}/2026-03-24T09:00Z", "2026-03-25T09:00Z").expect(DONE)
        assert starts(office) == ["2026-03-05T09:00Z", "2026-03-25T09:00Z"]
        office.run("check").expect(DONE)


@test
def a_series_does_not_move_to_a_month():
    with Office() as office:
        series = add_weekly(office)
        before = starts(office)
        for scope in ("following", "all"):
            office.run("move", f"{series}/2026-03-24T09:00Z", "2026-04", "--scope", scope).expect(FAILED, "day is known")
        office.run("move", series, "2026-04", "--scope", "all").expect(FAILED, "day is known")
        assert starts(office) == before
        office.run("move", f"{series}/2026-03-24T09:00Z", "2026-04").expect(DONE)


@test
def once_a_day_is_the_most():
    with Office() as office:
        for rule in ("FREQ=DAILY;BYHOUR=1,2,3", "FREQ=WEEKLY;BYMINUTE=0,30", "FREQ=HOURLY;INTERVAL=24"):
            office.run("add", "meeting", "kind=call", "title=X", "status=planned", "starts=2026-03-05T09:00Z",
                       f"recurrence={rule}").expect(FAILED, "not more often")
            calendar = ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:x\r\nSUMMARY:X\r\n"
                        f"DTSTART:20260305T090000Z\r\nRRULE:{rule}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
            office.run("import", office.write("often.ics", calendar)).expect(FAILED, "line 7", "not more often")
        office.run("add", "meeting", "kind=call", "title=Nine", "status=planned", "starts=2026-03-05T09:00Z",
                   "recurrence=FREQ=DAILY;BYHOUR=9;COUNT=2").expect(DONE)


@test
def trash_and_back():
    with Office() as office:
        series = add_weekly(office)
        office.ask("trash", "meeting", f"{series}/2026-03-24T09:00Z")
        assert len(starts(office)) == 3
        office.ask("trash", "meeting", f"{series}/2026-03-31T08:00Z", "--scope", "following")
        assert starts(office) == ["2026-03-17T09:00Z"]
        office.run("undo").expect(DONE)
        office.ask("set", "meeting", f"{series}/2026-03-31T08:00Z", "title=Other")
        office.ask("trash", "meeting", series)
        assert starts(office) == []
        office.ask("restore", "meeting", series)
        assert len(starts(office)) == 3
        office.run("trash", "partner", series, "--scope", "all").expect(USAGE, "--scope")


@test
def moving():
    with Office() as office:
        series = add_weekly(office)
        office.ask("move", f"{series}/2026-03-24T09:00Z", "2026-03-26T09:00Z")
        office.ask("move", f"{series}/2026-03-31T08:00Z", "2026-04-01T09:30Z", "--scope", "all")
        assert starts(office) == ["2026-03-18T10:30Z", "2026-03-26T09:00Z", "2026-04-01T09:30Z", "2026-04-08T09:30Z"]
        office.run("move", series, "soon").expect(USAGE, "soon")
        office.run("move", series, "2026-04-01T09:00Z", "2026-04-01T08:00Z").expect(FAILED, "ends before it starts")
        office.run("move", series).expect(USAGE)


@test
def postponing_and_duplicating():
    with Office() as office:
        partner = office.add("partner", "name=Amina", "family=defenders", "kind=person")
        series = add_weekly(office)
        attend(office, series, partner)
        third = f"{series}/2026-03-31T08:00Z"
        planned = office.ask("postpone", third, "2026-04-16T08:00Z")["id"]
        rows = {row["starts"]: row for row in office.ask("calendar", *SPRING)["meetings"]}
        assert rows["2026-03-31T08:00Z"]["status"] == "postponed", rows
        new = rows["2026-04-16T08:00Z"]
        assert new["id"] == planned and new["status"] == "planned" and new["attendees"] == ["Amina"], new
        office.run("postpone", third, "2026-04-17").expect(FAILED, "postponed before")
        office.run("postpone", series, "2026-04-17").expect(FAILED, "which occurrence")
        office.run("undo").expect(DONE)
        assert len(starts(office)) == 4
        copy = office.ask("duplicate", third, "2026-04-20")["id"]
        shown = office.ask("show", "meeting", copy)["record"]
        assert shown["title"] == "Weekly" and shown["starts"] == "2026-04-20" and "recurrence" not in shown, shown
        office.ask("set", "meeting", copy, "status=held")
        office.run("postpone", copy, "2026-05-01").expect(FAILED, "held")


@test
def clashes():
    with Office() as office:
        partner = office.add("partner", "name=Amina", "family=defenders", "kind=person")
        series = add_weekly(office)
        attend(office, series, partner)
        other = office.add("meeting", "kind=call", "title=Call", "status=planned", "starts=2026-03-31T08:30Z")
        attend(office, other, partner)
        answer = office.ask("clashes", *SPRING)
        assert answer["count"] == 1, answer
        clash = answer["clashes"][0]
        assert clash["first"]["title"] == "Weekly" and clash["second"]["title"] == "Call", clash
        assert clash["names"] == ["Amina"], clash
        assert office.ask("clashes", other)["count"] == 1
        assert office.ask("clashes", f"{series}/2026-03-31T08:00Z")["clashes"][0]["second"]["title"] == "Call"
        office.run("clashes", *SPRING).expect(DONE, "Amina", "Weekly", "Call")
        office.run("clashes", other, *SPRING).expect(USAGE)
        office.run("clashes", "--from", "x").expect(USAGE, "x")


@test
def nonsense_is_refused():
    with Office() as office:
        meeting = ("add", "meeting", "kind=call", "title=X", "status=planned", "starts=2026-03-03T09:00Z")
        office.run(*meeting, "ends=2026-03-03T08:00Z").expect(FAILED, "ends before it starts")
        office.run(*meeting, "ends=2028").expect(FAILED, "less precisely")
        office.run(*meeting, "ends=2028", "--lang", "fr").expect(FAILED, "moins précise")
        office.run(*meeting, "start_zone=Mars/Olympus").expect(FAILED, "Mars/Olympus", "Europe/Paris")
        office.run(*meeting, "recurrence=FREQ=SECONDLY").expect(FAILED, "not more often")
        office.run(*meeting, "recurrence=FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").expect(FAILED, "never come")
        office.run(*meeting, "recurrence=whenever", "--lang", "fr").expect(FAILED, "whenever", "récurrence")
        assert office.count("meeting") == 0


main()
