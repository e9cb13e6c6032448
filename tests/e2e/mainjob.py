# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job of an office, from the first start to a locked register: walked by the tour and by test_main."""

import csv
import os
import re

from office import FAMILIES, SAMPLE_PASSPHRASE, starts_with

ORGANISATIONS = (
    ("Acción por la Tierra de Alta Verapaz", "ATAV", "Guatemala", "NGO", "Campesino families evicted from their land"),
    ("Réseau des défenseures du Fouta", "RDF", "Guinea", "network", "Women defenders in rural prefectures"),
    ("Association Tunisienne des Libertés Numériques", "ATLN", "Tunisia", "NGO", "Surveillance and online harassment"),
    ("Himalayan Forum for Human Rights Monitors", "HFHRM", "Nepal", "NGO", "Training of monitors in the districts"),
    ("Центр правової допомоги «Світанок»", "ЦПДС", "Ukraine", "NGO", "Legal aid near the front line"),
)
EDITED = ORGANISATIONS[1][0]
NEW_SUMMARY = "Twelve local groups; meets in Labé every month."
GUEST, GUEST_PLAIN = "Aïssatou Kéita Sow", "aissatou keita"
OUTCOME = "They will send the list of cases before Friday."


def write_csv(path):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("name", "acronym", "countries", "organization_type", "summary"))
        writer.writerows(ORGANISATIONS)


def create_and_leave(j, office, register):
    """A register of one's own, with passphrase and recovery key; then out of it."""
    say = office.say
    with j.step("welcome"):
        j.app = office.start(leaks=False)     # GTK's own file chooser will be shown
        office.app.find("button", say("_Explore the Sample"))
    with j.step("create a register"):
        dialog = office.begin_register(register)
    with j.step("keep its recovery key"):
        key = office.create_register(dialog)
        assert len(set(key)) > 10, key
    with j.step("the reference data is there"):
        office.leave_recovery_key()
        office.go("United Nations")
        office.wait_count("United Nations", lambda count: count > 100, timeout=60)
        office.wait_shown(office.count("United Nations"))
    with j.step("leave it locked"):
        office.lock()
        office.app.find("button", say("_Another Register")).click()
        office.app.find("button", say("_Explore the Sample"))


def import_list(j, office):
    with j.step("explore the sample"):
        office.explore_sample()
    path = os.path.join(office.session.home, "organisations.csv")
    write_csv(path)
    before = office.count("Civil society")
    with j.step("choose a list to import"):
        dialog = office.begin_import(path)
        dialog.find("combo box", "acronym").wait_for("field", lambda row: row.chosen == office.say("Acronym"))
        dialog.find("combo box", office.say("Family")).choose(office.say("Civil society"))
    with j.step("preview it"):
        rows = office.preview_import(dialog)
        for name, *_ in ORGANISATIONS:
            rows.find("list item", re.compile(re.escape(name)))
    with j.step("import it"):
        office.finish_import(dialog)
    with j.step("it has come in"):
        dialog.find("button", office.say("_Done")).click()
        office.app.wait_gone("dialog")
        office.wait_count("Civil society", lambda count: count == before + len(ORGANISATIONS))


def browse_and_edit(j, office):
    say, app = office.say, office.app
    with j.step("see partners by family"):
        for family in FAMILIES:
            assert office.count(family) > 0, f"nobody in {family}"
        assert office.count("All partners") == sum(map(office.count, FAMILIES))
        office.go("Civil society")
        office.wait_shown(office.count("Civil society"))
        for name, *_ in ORGANISATIONS:
            office.partners().row(starts_with(name))
    with j.step("open one"):
        office.partners().row(starts_with(EDITED)).click_mouse()
        page = office.wait_partner(EDITED)
        page.find("label", ORGANISATIONS[1][4])
    with j.step("edit it"):
        dialog = office.edit_partner()
        dialog.find("text box", say("Summary")).set_text(NEW_SUMMARY)
    with j.step("saved, with a way back"):
        office.save(dialog)
        app.find("label", say.pattern("Edited %s", EDITED))
        office.wait_partner(EDITED).find("label", NEW_SUMMARY)


def meet(j, office):
    say, app = office.say, office.app
    with j.step("log a meeting"):
        dialog = office.begin_meeting()
        dialog.find("list item", starts_with(EDITED))
        office.add_attendee(dialog, GUEST_PLAIN, starts_with(GUEST))
    with j.step("say when and what came of it"):
        dialog.find("text box", say("From")).set_text("9:30")
        dialog.find("text box", say("To")).set_text("10:15")
        dialog.find("text box", say("Outcome")).set_text(OUTCOME)
        title = dialog.find("text box", say("Title")).text
        assert EDITED in title, title
    with j.step("the meeting is with the partner"):
        office.save(dialog)
        office.tab("Meetings")
        office.wait_partner(EDITED).find("list item", re.compile(re.escape(title)))
    with j.step("see it in the calendar"):
        office.go("Calendar")
        office.calendar_day(title)
    with j.step("open it there"):
        office.open_meeting(title)
        for text in (EDITED, GUEST, OUTCOME):
            app.find("label", re.compile(re.escape(text)))
    return title


def search(j, office):
    with j.step("search without accents"):
        office.go("All partners")
        office.find_partner(GUEST_PLAIN, GUEST)
    with j.step("search with accents"):
        office.find_partner("défenseures du", EDITED)
        office.wait_shown(1)
    with j.step("search by acronym"):
        office.find_partner("ЦПДС", ORGANISATIONS[4][0])
    with j.step("search for nobody"):
        office.search("xyzzy")
        office.app.find("label", office.say("Nothing found"))


def undo(j, office):
    say, app = office.say, office.app
    with j.step("change a status"):
        office.open_partner(EDITED)
        office.tab("Overview")
        dialog = office.edit_partner()
        dialog.find("combo box", say("Status")).choose(say("Dormant"))
        office.save(dialog)
        office.wait_partner(EDITED).find("label", say("Dormant"))
    with j.step("undo"):
        app.press("ctrl+z")
        office.tab("Overview")
        page = office.wait_partner(EDITED)
        page.find("label", say("Active"))
        page.find("label", NEW_SUMMARY)


def lock_and_unlock(j, office, title):
    app = office.app
    before = {family: office.count(family) for family in FAMILIES}
    with j.step("lock"):
        office.lock()
        check_hidden(office, (EDITED, GUEST, title, NEW_SUMMARY))
    with j.step("unlock"):
        office.unlock(SAMPLE_PASSPHRASE)
        for family, count in before.items():
            office.wait_count(family, lambda found, count=count: found == count)
    with j.step("all is still there"):
        office.open_partner(EDITED).find("label", NEW_SUMMARY)
        office.tab("Meetings")
        app.find("list item", re.compile(re.escape(title)))
    with j.step("in the calendar too"):
        office.go("Calendar")
        office.calendar_day(title)


def check_hidden(office, secrets):
    """Nothing of the register is left for a reader of the screen, and the title tells nothing."""
    assert [window.name for window in office.app.windows()] == ["Liaison"]
    seen = "\n".join(office.app.texts())
    for secret in secrets:
        assert secret not in seen, f"{secret!r} is still told while locked"


def main_job(j, office, register):
    create_and_leave(j, office, register)
    import_list(j, office)
    browse_and_edit(j, office)
    title = meet(j, office)
    search(j, office)
    undo(j, office)
    lock_and_unlock(j, office, title)
    with j.step("close"):
        office.close()
