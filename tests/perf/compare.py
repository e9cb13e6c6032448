# SPDX-License-Identifier: GPL-3.0-or-later
"""Liaison beside GNOME Contacts with the same cards, and beside GNOME Calendar with the same events, in one session."""

import datetime
import os
import statistics
import subprocess
import sys
import time

from kit import Session, measure_response, measure_start, memory_kib, wait_for_view

HERE = os.path.dirname(os.path.abspath(__file__))
SERVICES = ("evolution-source-registry", "evolution-addressbook-factory", "evolution-calendar-factory")
FAMILY_NAMES = ("Diallo", "Kaboré", "Müller", "García", "Okafor", "Chen", "Nguyễn", "Haddad", "Rossi", "Sow")
GIVEN_NAMES = ("Amina", "Benoît", "Clara", "Daniel", "Esperanza", "Farid", "Grace", "Hiroshi", "Inês", "Jamal")


def write_cards(path, count):
    with open(path, "w", encoding="utf-8", newline="") as file:
        for i in range(count):
            given, family = GIVEN_NAMES[i % 10], f"{FAMILY_NAMES[i // 10 % 10]} {i}"
            file.write(f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-{i}\r\nFN:{given} {family}\r\nN:{family};{given};;;\r\n"
                       f"ORG:Organisation {i % 500}\r\nTITLE:Coordinator\r\nEMAIL:person{i}@example.org\r\n"
                       f"TEL;TYPE=CELL:+224 620 {i:06d}\r\nNOTE:Met in 2015 about case {i}.\r\nEND:VCARD\n")


def write_events(path, count):
    """Meetings of an hour over four years around today, some of them every week, with attendees."""
    today = datetime.datetime.combine(datetime.date.today(), datetime.time(8))
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Liaison//bench//EN\r\n")
        for i in range(count):
            start = today + datetime.timedelta(days=i * 7919 % 1460 - 730, minutes=i * 37 % 600)
            end = start + datetime.timedelta(hours=1)
            rule = "RRULE:FREQ=WEEKLY;COUNT=4\r\n" if i % 100 == 0 else ""
            file.write(f"BEGIN:VEVENT\r\nUID:event-{i}@example.org\r\nDTSTAMP:20260101T000000Z\r\n"
                       f"DTSTART:{start:%Y%m%dT%H%M%SZ}\r\nDTEND:{end:%Y%m%dT%H%M%SZ}\r\n{rule}"
                       f"SUMMARY:Consultation {i}\r\nLOCATION:Room {i % 50}\r\n"
                       f"ATTENDEE;CN=Person {i % 500}:mailto:person{i % 500}@example.org\r\nEND:VEVENT\r\n")
        file.write("END:VCALENDAR\r\n")


def skip_setup(session):
    """Contacts asks at its first start which address book to use."""
    folder = os.path.join(session.home, ".config/glib-2.0/settings")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "keyfile"), "a", encoding="ascii") as file:
        file.write("[org/gnome/Contacts]\ndid-initial-setup=true\n")


def services_kib(session):
    """Memory of the programs that only run because of the address book."""
    total = 0
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/comm", encoding="ascii") as file:
                name = file.read().strip()
            with open(f"/proc/{pid}/environ", "rb") as file:
                ours = session.env["DBUS_SESSION_BUS_ADDRESS"].encode() in file.read()
            if ours and any(service.startswith(name) for service in SERVICES):
                total += memory_kib(int(pid))["Pss"]
        except OSError:
            pass
    return total


def time_search(session, argv):
    """From a key to the last drawing after it, the median of six."""
    app = session.launch(argv, wait=False, probe=False)
    wait_for_view(app, timeout=120)
    session.screen.press("ctrl+f")
    times = []
    for key in "dkmgos":
        session.screen.press("ctrl+a")
        session.screen.settle()
        times.append(measure_response(app, lambda key=key: session.screen.strike(key), area=0.005, quiet=1.5).painted)
    app.kill()
    session.apps.remove(app)
    return statistics.median(times)


def enter_month(session):
    """Liaison's keys go through the month once it has the keyboard: a click beside the number of a day."""
    session.screen.press("ctrl+1")
    session.screen.settle()
    session.screen.click(857, 383)
    session.screen.settle()


def time_months(session, app, key):
    """From a key that goes to another month to the last drawing after it, the median of six."""
    times = []
    for _ in range(6):
        session.screen.settle()
        times.append(measure_response(app, lambda: session.screen.strike(key), timeout=20).painted)
    return statistics.median(times)


def show_months(session, argv, key):
    app = session.launch(argv, wait=False, probe=False)
    wait_for_view(app, timeout=120)
    if key == "Page_Down":
        enter_month(session)
    else:
        session.screen.press("ctrl+2")
    seconds = time_months(session, app, key)
    app.kill()
    session.apps.remove(app)
    return seconds


def show_starts(session, programs, other, show, turns):
    """Each in turns with an empty window; `other` is the one that Liaison is put beside."""
    starts = {name: [] for name in programs}
    for _ in range(turns + 1):
        for name, argv in programs.items():
            starts[name].append(measure_start(session, argv, quiet=2.0))
    for what, unit in (("painted", "s"), ("cpu", "s"), ("pss_kib", "KiB")):
        middle = {name: statistics.median(getattr(start, what) for start in several[1:])
                  for name, several in starts.items()}
        show(f"  {what}: {other} {middle[other]:.4g} {unit} ({middle[other] / middle['empty']:.1f}x empty), "
             f"Liaison {middle['liaison']:.4g} {unit} ({middle['liaison'] / middle['empty']:.1f}x)",
             f"{middle['liaison'] / middle[other]:.2f}x")


def compare_calendars(build, folder, opens, show, count=10000, turns=3):
    """opens(register) gives the command line of Liaison, at its calendar."""
    events, register = os.path.join(folder, "events.ics"), os.path.join(folder, "events.liaison")
    control = [os.path.join(build, "src/cli/liaisonctl"), "--register", register, "--passphrase-file",
               os.path.join(folder, "passphrase")]
    write_events(events, count)
    subprocess.run([*control, "init", "--empty"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    begun = time.monotonic()
    subprocess.run([*control, "import", events], check=True, stdout=subprocess.DEVNULL)
    own_import = time.monotonic() - begun
    with Session(size=(1280, 800), services=True) as session:
        other_import = float(subprocess.run([sys.executable, os.path.join(HERE, "eds_events.py"), events],
                                            env=session.env, check=True, stdout=subprocess.PIPE, text=True).stdout)
        show(f"  import of {count:,} events: the desktop's calendar {other_import:.2f} s, Liaison {own_import:.2f} s",
             f"{own_import / other_import:.2f}x")
        programs = {"empty": [os.path.join(build, "tests/perf/perf-empty")], "Calendar": ["gnome-calendar"],
                    "liaison": opens(register)}
        show_starts(session, programs, "Calendar", show, turns)
        show("  and the services of the calendar", f"{services_kib(session):,} KiB")
        other, own = show_months(session, ["gnome-calendar"], "alt+Right"), show_months(session, opens(register), "Page_Down")
        show(f"  another month, from the key: Calendar {other * 1000:.0f} ms, Liaison {own * 1000:.0f} ms",
             f"{own / other:.2f}x")


def compare(build, folder, opens, show, count=10000, turns=3):
    """opens(register) gives the command line of Liaison."""
    cards, register = os.path.join(folder, "cards.vcf"), os.path.join(folder, "cards.liaison")
    passphrase = os.path.join(folder, "passphrase")
    control = [os.path.join(build, "src/cli/liaisonctl"), "--register", register, "--passphrase-file", passphrase]
    write_cards(cards, count)
    subprocess.run([*control, "init", "--empty"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    begun = time.monotonic()
    subprocess.run([*control, "import", cards], check=True, stdout=subprocess.DEVNULL)
    own_import = time.monotonic() - begun
    with Session(size=(1280, 800), services=True) as session:
        skip_setup(session)
        other_import = float(subprocess.run([sys.executable, os.path.join(HERE, "eds_import.py"), cards], env=session.env,
                                            check=True, stdout=subprocess.PIPE, text=True).stdout)
        show(f"  import of {count:,} cards: the address book {other_import:.2f} s, Liaison {own_import:.2f} s",
             f"{own_import / other_import:.2f}x")
        programs = {"empty": [os.path.join(build, "tests/perf/perf-empty")], "Contacts": ["gnome-contacts"],
                    "liaison": opens(register)}
        show_starts(session, programs, "Contacts", show, turns)
        show("  and the services of the address book", f"{services_kib(session):,} KiB")
        other, own = time_search(session, ["gnome-contacts"]), time_search(session, opens(register))
        show(f"  key to shown result: Contacts {other * 1000:.0f} ms, Liaison {own * 1000:.0f} ms", f"{own / other:.2f}x")
