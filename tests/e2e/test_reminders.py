#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reminders of meetings: on the desktop, put off, opened, missed, chosen; in both languages."""

import datetime
import json
import os
import re
import subprocess

from kit import Desktop, built, journey, main, wait_until
from office import Office, office_session, starts_with

APPLICATION = "io.github.liaison_app.Liaison"
SECRET, PLAIN, LATE = "Talk about Rosa Choc", "Working lunch", "Briefing of the embassy"
STARTS = {"en": "A meeting starts at {hour}:{minute:02}", "fr": "Une rencontre commence à {hour} h {minute:02}"}
HOURS_AGO = "-7200"
HELPER = "src/publish/liaison-publish"
DATA_SERVER = "/usr/share/dbus-1/services/org.gnome.evolution.dataserver.Calendar8.service"


def minute(offset):
    """This minute, or another one so many minutes away, in UTC."""
    now = datetime.datetime.now(datetime.timezone.utc).replace(second=0, microsecond=0)
    return now + datetime.timedelta(minutes=offset)


def plan(office, folder, title, starts, *more):
    return office.control("add", "meeting", "kind=call", f"title={title}", f"starts={starts:%Y-%m-%dT%H:%MZ}",
                          "status=planned", *more, register=folder).strip()


def prepare(office):
    """A register in which a reminder was missed while it was closed, and two are due."""
    folder = office.register_folder("Reminders")
    office.session.env["LIAISON_TEST_CLOCK"] = HOURS_AGO
    office.control("init", register=folder)
    plan(office, folder, LATE, minute(-60))
    office.start("--register", folder)
    office.unlock()
    office.places()
    office.close()
    del office.session.env["LIAISON_TEST_CLOCK"]
    starts = minute(15)
    plan(office, folder, SECRET, starts, "classification=strictly_confidential")
    plan(office, folder, PLAIN, starts)
    return folder, starts


def row(office, name):
    return office.app.find("list item", starts_with(name))


def told(office, starts):
    clock = STARTS[office.language].format(hour=f"{starts.hour:02}" if office.language == "en" else starts.hour,
                                           minute=starts.minute)
    return clock.replace(" h ", "\u202fh\u202f")


def lead(say, unit, count):
    """How a reminder so long before is called."""
    return say.plural(f"%d {unit} before", f"%d {unit}s before", count).replace("%d", str(count))


def key_of(given):
    """What its actions carry."""
    assert given["default-action"] == "app.open-reminder"
    return given["default-action-target"]


def on_the_desktop(j, office, desktop, starts):
    say = office.say
    with j.step("told on the desktop: when, and nothing else"):
        office.unlock()
        both = desktop.wait_shown(2)
        for given in both:
            assert given["title"] == told(office, starts), given
            assert "body" not in given and "Rosa" not in str(given), given
            assert [button["label"] for button in given["buttons"]] == [
                say.context("reminder", "Open"), say("Remind in 10 Minutes")], given
    with j.step("put off"):
        snoozed = key_of(both[0])
        desktop.activate(APPLICATION, "snooze-reminder", snoozed)
        desktop.wait_shown(1)
    return snoozed, key_of(both[1])


def missed(j, office):
    app, say = office.app, office.say
    with j.step("what was missed waits in Today, and is dismissed"):
        app.find(("heading", "label"), say("Missed Reminders"))
        row(office, LATE)
        assert app.unnamed() == [], app.unnamed()
        j.picture("missed")
        app.find("button", say("Dismiss the reminder")).click()
        app.wait_gone("button", say("Dismiss the reminder"))


def preferences(j, office, desktop):
    app, say = office.app, office.say
    with j.step("chosen for a kind of meeting"):
        app.press("ctrl+comma")
        dialog = app.dialog(say("Preferences"))
        row(office, say("Reminders by Kind of Meeting")).click_mouse()
        training = dialog.find("list item", starts_with(say("Training")))
        training.click_mouse()
        training.find("checkbox", lead(say, "day", 1)).toggle(True)
        training.find("label", f"{lead(say, 'minute', 15)}, {lead(say, 'day', 1)}")
        j.picture("kinds")
    with j.step("the desktop is asked once for the background"):
        app.press("Escape")
        switch = dialog.find("switch", say("Remind while the window is closed"))
        switch.toggle(True)
        wait_until("the request", lambda: desktop.requests, 10)
        assert desktop.requests[0]["reason"] == say("To remind of meetings while the window is closed")
        for on in (False, True):
            # Two clicks on one place would be a double click.
            dialog.find("label", say("Reminders")).click_mouse()
            switch.toggle(on)
        office.leave_dialogs()
        assert len(desktop.requests) == 1


def published(session):
    """What any program sees in the desktop's calendars: the titles, by the calendar's own program."""
    sources = os.path.join(session.home, ".config/evolution/sources")
    names = [name for name in (os.listdir(sources) if os.path.isdir(sources) else []) if name.startswith(APPLICATION)]
    if not names:
        return None
    done = subprocess.run([built(HELPER), "--calendar", names[0].removesuffix(".source"), "--list"], text=True,
                          env=session.env, capture_output=True, timeout=60, check=True)
    return sorted(line.strip().partition(":")[2] for line in done.stdout.splitlines() if line.startswith("SUMMARY"))


def publishing(j, office):
    """To the desktop's own calendar: a real one, where it was built and is installed."""
    app, say, session = office.app, office.say, office.session
    with j.step("shown in the desktop's calendar, without what is confidential"):
        if not os.path.exists(built(HELPER)) or not os.path.exists(DATA_SERVER):
            return
        app.press("ctrl+comma")
        dialog = app.dialog(say("Preferences"))
        choice = dialog.find("combo box", say("Show there"))
        choice.choose(say("Times, titles and places"))
        wait_until("the calendar", lambda: published(session) == sorted([LATE, PLAIN]), 30)
        j.picture("publishing")
        choice.choose(say("Times only, as “Meeting”"))
        wait_until("the titles to go", lambda: published(session) == [say("Meeting")] * 2, 30)
        choice.choose(say("Nothing"))
        wait_until("the calendar to go", lambda: published(session) is None, 30)
        office.leave_dialogs()


def opened(j, office, desktop, key, titles):
    app, say = office.app, office.say
    with j.step("opened from the desktop while the window is closed"):
        app.screen.ask_close(app.x_window().id)
        wait_until("the window to close", lambda: not app.x_windows(), 10)
        assert app.is_running
        desktop.activate(APPLICATION, "open-reminder", key)
        app.wait_window()
        app.find("heading", re.compile("|".join(titles)))
        desktop.wait_shown(0)
    with j.step("opened while locked: the passphrase first"):
        office.lock()
        desktop.activate(APPLICATION, "open-reminder", key)
        office.unlock()
        app.find("heading", re.compile("|".join(titles)))


def own(j, office):
    """Reminders of one meeting, in its form."""
    app, say = office.app, office.say
    with j.step("chosen for one meeting"):
        app.find("button", say("Edit")).click()
        dialog = app.dialog(say("Edit Meeting"))
        dialog.find("switch", say("As usual for this kind")).toggle(False)
        dialog.find("checkbox", lead(say, "hour", 2)).toggle(True)
        dialog.find("checkbox", lead(say, "minute", 15)).toggle(False)
        j.picture("own")
        office.save(dialog)


def check(office, folder, snoozed):
    """What the command line knows of it."""
    answer = json.loads(office.control("reminders", "--json", "--from", f"{minute(-1440):%Y-%m-%d}", register=folder))
    states = {(each["title"], each["minutes_before"]): each["state"] for each in answer["reminders"]}
    assert states[LATE, 15] == "dismissed", states
    assert any(each["address"] in snoozed and each["state"] == "snoozed" for each in answer["reminders"]), answer
    assert any(minutes == 120 for _, minutes in states), states


def walk(j, language):
    env = {"LIAISON_PUBLISH": built(HELPER)}
    with office_session(language, fatal_warnings=True, services=True, env=env) as session, Desktop(session) as desktop:
        office = Office(session, language)
        folder, starts = prepare(office)
        j.app = office.start("--register", folder)
        snoozed, key = on_the_desktop(j, office, desktop, starts)
        missed(j, office)
        preferences(j, office, desktop)
        publishing(j, office)
        opened(j, office, desktop, key, (SECRET, PLAIN))
        own(j, office)
        with j.step("ends when it is told to, and takes back what it told"):
            office.app.press("ctrl+q")
            assert office.app.wait_exit() == 0
            office.app.check_log()
            desktop.wait_shown(0)
        check(office, folder, snoozed)


@journey
def reminders_in_english(j):
    """Reminders in English"""
    walk(j, "en")


@journey
def reminders_in_french(j):
    """Reminders in French"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
