# SPDX-License-Identifier: GPL-3.0-or-later
"""Partners that are in the register twice: named while typing, found over the whole register, told apart, merged."""

import re

from kit import journey, main, wait_until
from office import Office, office_session

KEPT, GONE = "Réseau du fleuve", "Reseau du Fleuve (RDF)"
FIRST, SECOND = "Ana Ruiz Cano", "Ruiz Cano, Ana"
ALONE = "Observatorio del agua"
SUMMARIES = ("Works along the border.", "Asked for trial observation.")


def either(say, message, *values):
    """The message with any of these values: which partner of a pair comes first is nobody's business."""
    return re.compile("|".join(say.pattern(message, *each).pattern for each in values))


def prepare(j, office):
    folder = office.register_folder("Twins")
    with j.step("a register with two pairs that look alike"):
        office.control("init", "--empty", register=folder)

        def add(*arguments):
            return office.control("add", *arguments, register=folder).strip()

        add("partner", f"name={KEPT}", f"summary={SUMMARIES[0]}", "scope=local", "email=reseau@example.org")
        gone = add("partner", f"name={GONE}", f"summary={SUMMARIES[1]}", "scope=national", "protection_risk=high",
                   "email=Reseau@example.org")
        for name in (FIRST, SECOND):
            add("partner", "kind=person", "family=defenders", f"name={name}")
        add("partner", f"name={ALONE}")
        meeting = add("meeting", "kind=call", "title=Call about the dam", "status=held", "starts=2024-05-03")
        add("attendee", f"meeting={meeting}", f"partner={gone}", "presence=attended")
        j.app = office.start("--register", folder)
        office.unlock()
        office.wait_count("All partners", lambda count: count == 5)


def type_names(j, office):
    app, say = office.app, office.say
    with j.step("a partner spelt otherwise is named while typing"):
        office.go("All partners")
        app.press("ctrl+n")
        dialog = app.dialog(say("New Partner"))
        dialog.find("text box", say("Name")).set_text("The Observatorium del Agua")
        dialog.find("label", say.pattern("Perhaps in the register already: “%s”", ALONE))
        dialog.find("text box", say("Name")).set_text(ALONE.upper())
        dialog.find("label", say.pattern("“%s” is already in the register", ALONE))
    with j.step("so is whoever has the same address, with the reason"):
        dialog.find("text box", say("Name")).set_text("Pirogue")
        dialog.find("button", say("Add Contact Point")).click()
        dialog.find("text box", say("Value")).set_text("reseau@EXAMPLE.org")
        dialog.find("label", re.compile(re.escape(say("Same e-mail: %s").partition("%s")[0])))
        app.press("Escape")
        app.find("alert dialog").find("button", say("_Discard")).click()
        app.wait_gone("dialog")
    with j.step("and before a new one attends a meeting"):
        office.open_partner(ALONE)
        dialog = office.begin_meeting()
        dialog.find("text box", say("Who attends: type a name")).set_text("Anna Ruiz Cano")
        dialog.find("list item", re.compile(re.escape(say("Create the person “%s”") % "Anna Ruiz Cano")))
        dialog.find("label", either(say, "Perhaps in the register already: “%s”", (FIRST,), (SECOND,)))
        app.press("Escape")
        app.wait_gone("dialog")


def pairs(office):
    """The list of pairs, looked up anew: a dialog that changes its size changes what it is made of."""
    return office.app.dialog(office.say("Possible Duplicates")).find("list", office.say("Possible duplicates"),
                                                                     timeout=30)


def wait_pairs(office, count):
    wait_until(f"{count} pairs", lambda: len(pairs(office).rows()) == count, 20)


def pair(office, *names):
    return pairs(office).find("list item", either(office.say, "%s and %s", names, names[::-1]))


def open_duplicates(office):
    office.app.menu(office.say("Main menu"), office.say("Possible _Duplicates…"))
    return pairs(office)


def tell_apart(j, office):
    app, say = office.app, office.say
    with j.step("the whole register is compared"):
        open_duplicates(office)
        wait_pairs(office, 2)
        assert not app.unnamed(), app.unnamed()
    with j.step("it fits a telephone"):
        app.resize(360, 700)
        assert app.overflow() == [], app.overflow()
        j.picture("narrow")
        app.resize(1280, 800)
    with j.step("two that are two are told apart, undone, told apart again"):
        pair(office, FIRST, SECOND).find("button", say("_Not Duplicates")).click()
        wait_pairs(office, 1)
        app.find("button", say("_Undo")).click()
        wait_pairs(office, 2)
        pair(office, FIRST, SECOND).find("button", say("_Not Duplicates")).click()
        wait_pairs(office, 1)


def merge(j, office):
    app, say = office.app, office.say
    with j.step("two that are one stand side by side"):
        pair(office, KEPT, GONE).find("button", say("_Merge…")).click()
        chooser = app.dialog(say("Merge Partners"))
        chooser.find("radio", KEPT).toggle(on=True)
        chooser.find("radio", say("Scope") + sep(office) + say("Local")).toggle(on=True)
        both = chooser.find("radio", say("Summary") + sep(office) + say("Both"))
        assert both.has("checked"), both
        chooser.find("list item", re.compile("^" + re.escape(say("Attendees"))))
        assert not app.unnamed(), app.unnamed()
    with j.step("that fits a telephone too"):
        app.resize(360, 700)
        assert app.overflow() == [], app.overflow()
        j.picture("merge narrow")
        app.resize(1280, 800)
    with j.step("they are merged, and nothing is left to do"):
        app.dialog(say("Merge Partners")).find("button", say("_Merge")).click()
        app.find(("heading", "label"), say("No Duplicates"), timeout=20)
        office.leave_dialogs()
        office.wait_count("All partners", lambda count: count == 4)
    with j.step("what belonged to either belongs to the one"):
        page = office.open_partner(KEPT)
        for text in SUMMARIES:
            page.find("label", re.compile(re.escape(text)))
        office.tab("Meetings")
        app.find("list item", re.compile("Call about the dam"))
    with j.step("one undo brings both back"):
        app.press("ctrl+z")
        office.wait_count("All partners", lambda count: count == 5)
        office.open_partner(GONE).find("label", SUMMARIES[1])
    with j.step("the pair that was told apart stays away"):
        open_duplicates(office)
        wait_pairs(office, 1)
        app.press("Escape")
        app.wait_gone("dialog")
    with j.step("closes"):
        office.close()


def sep(office):
    """Between a field and its value."""
    return "\N{NO-BREAK SPACE}: " if office.language == "fr" else ": "


def walk(j, language, **options):
    with office_session(language, **options) as session:
        office = Office(session, language)
        prepare(j, office)
        type_names(j, office)
        tell_apart(j, office)
        merge(j, office)


@journey
def english(j):
    """Duplicates, in English, in the dark"""
    walk(j, "en", dark=True)


@journey
def french(j):
    """Duplicates, in French"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
