#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which reminders are due when."""

from kit import DONE, FAILED, USAGE, Office, main, test

DECEMBER = ("--from", "2030-12-01", "--to", "2030-12-31")


def plan(office, starts, *more):
    return office.add("meeting", "kind=call", "title=Talk", f"starts={starts}", "status=planned", *more)


def due(office, *options):
    return [(each["due"][:16], each["minutes_before"], each["from"]) for each in office.ask(
        "reminders", *(options or DECEMBER))["reminders"]]


@test
def of_the_kind_of_the_meeting_or_none():
    with Office() as office:
        meeting = plan(office, "2030-12-02T10:00Z")
        assert due(office) == [("2030-12-02T09:45", 15, "kind")]
        office.add("setting", "key=reminders.call", "value=1440 60")
        assert due(office) == [("2030-12-01T10:00", 1440, "kind"), ("2030-12-02T09:00", 60, "kind")]
        own = office.add("reminder", f"meeting={meeting}", "minutes_before=0")
        assert due(office) == [("2030-12-02T10:00", 0, "meeting")]
        office.run("set", "reminder", own, "minutes_before=-1").expect(DONE)
        assert due(office) == []
        office.run("undo").expect(DONE)
        assert due(office) == [("2030-12-02T10:00", 0, "meeting")]


@test
def of_each_occurrence():
    with Office() as office:
        plan(office, "2030-12-02T10:00Z", "recurrence=FREQ=DAILY;COUNT=3", "start_zone=UTC")
        answer = office.ask("reminders", *DECEMBER)
        assert answer["count"] == 3 and [each["starts"] for each in answer["reminders"]] == [
            "2030-12-02T10:00Z", "2030-12-03T10:00Z", "2030-12-04T10:00Z"], answer
        assert len({each["address"] for each in answer["reminders"]}) == 3, answer
        assert {each["state"] for each in answer["reminders"]} == {"waiting"}, answer


@test
def a_period_of_days_or_minutes():
    with Office() as office:
        plan(office, "2030-12-02T10:00Z")
        plan(office, "2030-12-05")
        plan(office, "2030-12")
        assert len(due(office)) == 2
        assert len(due(office, "--from", "2030-12-02", "--to", "2030-12-02")) == 1
        assert due(office, "--from", "2030-12-02T09:46Z", "--to", "2030-12-03") == []
        assert len(due(office, "--from", "2 December 2030", "--to", "2030-12-02T09:46Z")) == 1
        assert len(due(office, "--from", "2030-12-01")) == 2
        assert due(office, "--to", "2030-12-01") == []
        office.run("reminders", *DECEMBER).expect(DONE, "Talk", "15 minutes before", "to come")
        office.run("reminders", *DECEMBER, "--lang", "fr").expect(DONE, "15 minutes avant", "à venir")


@test
def what_it_refuses():
    with Office() as office:
        meeting = plan(office, "2030-12-02T10:00Z")
        for wrong in ("soon", "2030-12", "2030", "", "2030-02-30"):
            office.run("reminders", "--from", wrong).expect(USAGE, "--from")
        office.run("reminders", "--from", "2030-12-02", "--to", "2030-12-01").expect(USAGE, "before it begins")
        office.run("reminders", "2030").expect(USAGE)
        for wrong in ("-2", "527041", "soon"):
            office.run("add", "reminder", f"meeting={meeting}", f"minutes_before={wrong}").expect(FAILED)


if __name__ == "__main__":
    main()
