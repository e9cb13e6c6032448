#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The helper that publishes meetings, against a real Evolution Data Server on a bus and in a home of its own."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile

HELPER = sys.argv[1] if len(sys.argv) > 1 else ""
SERVICES = "/usr/share/dbus-1/services"
NEEDED = ("org.gnome.evolution.dataserver.Sources5.service", "org.gnome.evolution.dataserver.Calendar8.service")
CONFIG = """<busconfig>
  <type>session</type>
  <listen>unix:dir={runtime}</listen>
  <servicedir>{services}</servicedir>
  <auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"""
ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""
LUNCH = ("one", "DTSTART:20261201T110000Z", "DTEND:20261201T120000Z", "SUMMARY:Working lunch")
SERIES = ("two", "DTSTART;TZID=Europe/Paris:20261202T090000", "RRULE:FREQ=WEEKLY;COUNT=4", "SUMMARY:Weekly talk")
MOVED = ("two", "RECURRENCE-ID;TZID=Europe/Paris:20261209T090000", "DTSTART;TZID=Europe/Paris:20261209T140000",
         "SUMMARY:Weekly talk, later")
UID = "io.github.liaison_app.Liaison.test"


class Server:
    """A session bus that starts Evolution Data Server, and nothing of the machine's own session."""

    def __init__(self):
        self.home = tempfile.mkdtemp(prefix="publish-")
        runtime = os.path.join(self.home, "run")
        os.makedirs(runtime, 0o700)
        config = os.path.join(self.home, "bus.conf")
        with open(config, "w", encoding="utf-8") as file:
            file.write(CONFIG.format(runtime=runtime, services=SERVICES))
        self.env = {"PATH": os.environ["PATH"], "HOME": self.home, "XDG_RUNTIME_DIR": runtime, "LANG": "C.UTF-8",
                    "XDG_CONFIG_HOME": f"{self.home}/.config", "XDG_DATA_HOME": f"{self.home}/.local/share",
                    "XDG_CACHE_HOME": f"{self.home}/.cache", "GSETTINGS_BACKEND": "memory", "GIO_USE_VFS": "local"}
        self.bus = subprocess.Popen(["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
                                    env=self.env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().strip()

    def stop(self):
        """The bus ends, and with it all that it started."""
        self.bus.send_signal(signal.SIGTERM)
        self.bus.wait(20)
        shutil.rmtree(self.home, ignore_errors=True)

    def run(self, *arguments, given=None):
        return subprocess.run([HELPER, "--calendar", UID, *arguments], env=self.env, input=given, text=True,
                              capture_output=True, timeout=40, check=False)

    def publish(self, *events):
        done = self.run("--name", "Liaison", given=calendar(*events))
        assert done.returncode == 0, done.stderr

    def events(self):
        """What any program sees in the calendar: its name, then the lines of the events."""
        done = self.run("--list")
        assert done.returncode == 0, done.stderr
        return done.stdout.replace("\r", "").splitlines()

    def summaries(self):
        return sorted(line.partition(":")[2].replace("\\,", ",") for line in self.events() if line.startswith("SUMMARY"))


def calendar(*events):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Liaison//Liaison//EN", *ZONE.splitlines()]
    for uid, *rest in events:
        lines += ["BEGIN:VEVENT", f"UID:{uid}@liaison", "DTSTAMP:20261124T120000Z", *rest, "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def makes_a_calendar(server):
    server.publish(LUNCH, MOVED, SERIES)
    assert server.events()[0] == "Liaison"
    assert server.summaries() == ["Weekly talk", "Weekly talk, later", "Working lunch"], server.events()


def changes_only_what_is_another(server):
    before = [line for line in server.events() if line.startswith(("CREATED", "LAST-MODIFIED"))]
    server.publish(LUNCH, SERIES, MOVED)
    assert [line for line in server.events() if line.startswith(("CREATED", "LAST-MODIFIED"))] == before
    server.publish((*LUNCH[:3], "SUMMARY:Meeting"), SERIES, MOVED)
    assert server.summaries() == ["Meeting", "Weekly talk", "Weekly talk, later"], server.events()


def removes_what_is_not_given_any_more(server):
    server.publish(LUNCH, SERIES)
    assert server.summaries() == ["Weekly talk", "Working lunch"], server.events()
    server.publish(SERIES)
    assert server.summaries() == ["Weekly talk"], server.events()


def empties(server):
    server.publish()
    assert server.events() == ["Liaison"]


def refuses_what_is_no_calendar(server):
    server.publish(LUNCH)
    for given in ("", "nonsense", "BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\n"):
        done = server.run(given=given)
        assert done.returncode == 1 and done.stderr.startswith("liaison-publish: "), done
    assert server.summaries() == ["Working lunch"]


def removes_the_calendar(server):
    for _ in range(2):
        done = server.run("--remove")
        assert done.returncode == 0, done.stderr
    assert server.events() == []


def is_made_again(server):
    server.publish(LUNCH)
    assert server.summaries() == ["Working lunch"]


TESTS = (makes_a_calendar, changes_only_what_is_another, removes_what_is_not_given_any_more, empties,
         refuses_what_is_no_calendar, removes_the_calendar, is_made_again)


def main():
    if not HELPER:
        print("1..0 # SKIP libecal-2.0 was not there when this was built")
        return 0
    missing = [name for name in NEEDED if not os.path.exists(os.path.join(SERVICES, name))]
    if missing or not shutil.which("dbus-daemon"):
        print("1..0 # SKIP Evolution Data Server is not installed here")
        return 0
    failed = 0
    server = Server()
    try:
        for number, test in enumerate(TESTS, 1):
            name = test.__name__.replace("_", " ")
            try:
                test(server)
                print(f"ok {number} - {name}", flush=True)
            except (AssertionError, subprocess.TimeoutExpired) as error:
                failed += 1
                print(f"not ok {number} - {name}\n# " + str(error).replace("\n", "\n# "), flush=True)
    finally:
        server.stop()
    print(f"1..{len(TESTS)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
