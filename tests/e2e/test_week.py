# SPDX-License-Identifier: GPL-3.0-or-later
"""The week in both languages: meetings made, moved and made longer with the pointer and with the keyboard, and undone."""

import datetime
import json
import re

from kit import journey, main, wait_until
from office import Office, office_session

TITLE, CALL, TYPED = "Rencontre de travail", "Appel de Genève", "z"
DAILY, BUSY, GUEST, HOLIDAY = "Point du matin", "Conférence de presse", "Amina Diallo", "Fermé"
TODAY = datetime.datetime.now(datetime.timezone.utc).date()
# A neighbour within the same week, whether that begins on Sunday or on Monday.
FIRST = TODAY - datetime.timedelta(days=3)
OTHER = TODAY + datetime.timedelta(days=1 if TODAY.isoweekday() < 6 else -1)


class Week:
    """The grid of the week, by day and time."""

    def __init__(self, office):
        self.office, self.app = office, office.app

    def time(self, hour, minute=0):
        return f"{hour}\u202fh\u202f{minute:02}" if self.office.language == "fr" else f"{hour:02}:{minute:02}"

    def cell(self, day, hour, minute=0, **more):
        return self.app.find("grid cell", re.compile(rf"^\S+ {day.day}(er)? .* {day.year}, {self.time(hour, minute)}, "),
                             **more)

    def chip(self, title, hour, minute=0):
        """The meeting, once it begins at that time."""
        return self.app.find("button", re.compile(f"^{self.time(hour, minute)} {re.escape(title)}"))

    def x(self, day):
        return self.cell(day, 12).screen_extents.middle[0]

    def y(self, hour, minute=0):
        rect = self.cell(TODAY, hour, minute // 30 * 30).screen_extents
        return rect.y + rect.height * (minute % 30) // 30

    def drag(self, start, end):
        self.app.screen.drag(start, end)

    def times(self, title, register):
        """When the register says that it starts and ends."""
        listed = json.loads(self.office.control("list", "meeting", "--json", register=register))
        rows = listed if isinstance(listed, list) else listed["records"]
        return [(row["starts"], row["ends"]) for row in rows if row["title"] == title]


def add(office, *words):
    made = office.control("add", *words, "--json", register=office.register_folder("Week"))
    return json.loads(made)["id"]


def prepare(j, office):
    folder = office.register_folder("Week")
    with j.step("a week with meetings"):
        office.control("init", "--empty", register=folder)
        guest = add(office, "partner", "kind=person", "family=defenders", "status=active", f"name={GUEST}")
        daily = add(office, "meeting", f"title={DAILY}", "kind=other", "status=planned", f"starts={FIRST}T08:00Z",
                    f"ends={FIRST}T08:30Z", "start_zone=UTC", "recurrence=FREQ=DAILY;COUNT=4")
        busy = add(office, "meeting", f"title={BUSY}", "kind=conference", "status=planned", f"starts={TODAY}T15:30Z",
                   f"ends={TODAY}T16:30Z")
        add(office, "meeting", f"title={HOLIDAY}", "kind=other", "status=planned", f"starts={TODAY}")
        for meeting in (daily, busy):
            add(office, "attendee", f"meeting={meeting}", f"partner={guest}", "presence=invited")
        office.control("add", "meeting", f"title={CALL}", "kind=call", "status=planned", f"starts={TODAY}T10:00Z",
                       f"ends={TODAY}T11:00Z", register=folder)
        j.app = office.start("--register", folder)
        office.unlock()
        office.go("Calendar")
        office.app.press("ctrl+2")
        week = Week(office)
        week.chip(CALL, 10)
        assert office.app.find("column header", re.compile(rf"\b{TODAY.day}\b"))
    return week


def create(j, office, week):
    say, app = office.say, office.app
    with j.step("a meeting drawn over empty time"):
        week.drag((week.x(TODAY), week.y(13) + 3), (week.x(TODAY), week.y(14, 30) - 3))
        dialog = app.dialog(say("Log a Meeting"))
        assert dialog.find("text box", say("From")).text == week.time(13), dialog.find("text box", say("From")).text
        assert dialog.find("text box", say("To")).text == week.time(14, 30), dialog.find("text box", say("To")).text
        dialog.find("text box", say("Title")).set_text(TITLE)
        office.save(dialog)
        week.chip(TITLE, 13)


def move(j, office, week):
    app = office.app
    with j.step("moved to another day and time"):
        start = week.chip(CALL, 10).screen_extents.middle
        week.drag(start, (week.x(OTHER), start[1] + week.y(11, 15) - week.y(10)))
        week.chip(CALL, 11, 15)
        assert "10" in week.cell(OTHER, 11, 0).name or CALL in week.cell(OTHER, 11, 0).name
    with j.step("undone, from the toast"):
        app.find("label", office.say.pattern("Moved %s", CALL))
        app.find("button", office.say("_Undo")).click()
        week.chip(CALL, 10)
        assert CALL in week.cell(TODAY, 10).name
    with j.step("Escape while it is dragged leaves it"):
        start, screen = week.chip(CALL, 10).screen_extents.middle, app.screen
        screen.hold(start, (start[0], start[1] + 60))
        screen.strike("Escape")     # to press it would let go of the button
        screen.release()
        screen.settle()
        week.chip(CALL, 10)
    with j.step("made longer at its lower edge"):
        rect = week.chip(CALL, 10).screen_extents
        edge = rect.middle[0], rect.y + rect.height - 2
        week.drag(edge, (edge[0], edge[1] + week.y(11, 30) - week.y(11)))
        wait_until("a longer meeting", lambda: CALL in week.cell(TODAY, 11).name)
        app.press("ctrl+z")
        wait_until("a shorter meeting", lambda: CALL not in week.cell(TODAY, 11).name)


def gather(j, office, week):
    say, app = office.say, office.app
    with j.step("one of a series, onto another meeting: both are told"):
        start = app.find("button", re.compile(f"^{week.time(8)} {DAILY}"),
                         where=lambda node: abs(node.screen_extents.middle[0] - week.x(TODAY)) < 40).screen_extents.middle
        week.drag(start, (start[0], start[1] + week.y(15, 30) - week.y(8)))
        app.find("button", say("Only _This One")).click()
        week.chip(DAILY, 15, 30)
        app.find("label", re.compile(re.escape(say("%s is also at “%s” then") % (GUEST, BUSY))))
        app.find("button", say("_Undo")).click()
        app.wait_gone("button", re.compile(f"^{week.time(15, 30)} {DAILY}"))
    with j.step("a whole day moves by days, and down among the hours"):
        start = app.find("button", re.compile("^" + HOLIDAY)).screen_extents.middle
        week.drag(start, (week.x(OTHER), start[1]))
        whole = re.compile(rf"^\S+ {OTHER.day}(er)? .* {OTHER.year}, {re.escape(say('All day'))}, .*{HOLIDAY}")
        app.find("grid cell", whole)
        start = app.find("button", re.compile("^" + HOLIDAY)).screen_extents.middle
        week.drag(start, (start[0], week.y(12) + 2))
        week.chip(HOLIDAY, 12)
        app.press("ctrl+z", "ctrl+z")
        app.find("button", re.compile("^" + HOLIDAY))
    with j.step("a double click begins a meeting"):
        week.cell(OTHER, 14).click_mouse(count=2)
        dialog = app.dialog(say("Log a Meeting"))
        assert dialog.find("text box", say("From")).text == week.time(14)
        app.press("Escape")
        app.wait_gone("dialog")


def keys(j, office, week):
    say, app = office.say, office.app
    with j.step("carried on with the keyboard"):
        week.cell(TODAY, 9, 30).click_mouse()
        app.press("Down")
        wait_until("the focus to move", lambda: week.cell(TODAY, 10).has("focused"))
        app.press("alt+Down")
        week.chip(CALL, 10, 15)
        app.press("shift+alt+Down")
        wait_until("a longer meeting", lambda: CALL in week.cell(TODAY, 11, 0).name)
    with j.step("typing begins a meeting"):
        app.press("End", "ctrl+End", "Up")
        last = app.focused().name
        assert last != week.cell(TODAY, 23).name or TODAY.isoweekday() in (6, 7), last
        app.press(TYPED)
        dialog = app.dialog(say("Log a Meeting"))
        assert dialog.find("text box", say("Title")).text == TYPED
        assert dialog.find("text box", say("From")).text == week.time(23)
        app.type("oo")
        wait_until("the title to go on", lambda: dialog.find("text box", say("Title")).text == TYPED + "oo")
        app.press("Escape")
        app.find("button", say("_Discard")).click()
        app.wait_gone("dialog")
    with j.step("to the next week and back"):
        app.press("Page_Down")
        app.wait_gone("button", re.compile(re.escape(CALL)), where=lambda node: node.extents.is_real)
        app.press("Page_Up")
        week.chip(CALL, 10, 15)
        app.press("ctrl+Home", "Up")
        wait_until("the whole day", lambda: re.search(say("All day"), app.focused().name))


def leave(office, week):
    folder = office.register_folder("Week")
    office.close()
    assert week.times(CALL, folder) == [(f"{TODAY}T10:15Z", f"{TODAY}T11:30Z")], week.times(CALL, folder)
    assert week.times(TITLE, folder) == [(f"{TODAY}T13:00Z", f"{TODAY}T14:30Z")], week.times(TITLE, folder)


def walk(j, language):
    with office_session(language) as session:
        office = Office(session, language)
        week = prepare(j, office)
        create(j, office, week)
        move(j, office, week)
        gather(j, office, week)
        keys(j, office, week)
        with j.step("closes, and the register knows"):
            leave(office, week)


@journey
def english(j):
    """The week, in English"""
    walk(j, "en")


@journey
def french(j):
    """The week, in French"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
