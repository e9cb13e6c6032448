# SPDX-License-Identifier: GPL-3.0-or-later
"""The acceptance kit, tried verb by verb on a sample program."""

import os
import tempfile
import time

from kit import (KitError, LogProblem, NotFound, ProgramEnded, Session, built, journey,
                 main, measure_response, measure_start, test)


def sample():
    return built("tests/e2e/kit-sample")


def status(app, text):
    app.find("label", text, timeout=5)


def raises(error, function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except error as raised:
        return str(raised)
    raise AssertionError(f"no {error.__name__} from {function}")


@journey
def widgets(j):
    """Every verb"""
    with Session() as session:
        with j.step("starts with a window"):
            app = j.app = session.launch([sample()])
            assert app.window("Sample").role == "window"
            assert session.screen.windows(app.pids())[0].title == "Sample"
        with j.step("sets and types text"):
            name = app.find("text box", "Name")
            name.set_text("Zeïnabou Ọlá 部")
            status(app, "name=Zeïnabou Ọlá 部")
            assert name.text == "Zeïnabou Ọlá 部"
            name.type("Amina Diallo")
            status(app, "name=Amina Diallo")
            name.type("Élise")
            status(app, "name=Élise")
        with j.step("types a passphrase"):
            app.find("text box", "Passphrase").type("correct horse")
            status(app, "passphrase=correct horse")
        with j.step("chooses in a combo row"):
            country = app.find("combo box", "Country")
            country.choose("Brazil")
            status(app, "country=Brazil")
            country.choose("Côte d’Ivoire")
            status(app, "country=Côte d’Ivoire")
            assert country.chosen == "Côte d’Ivoire", country.chosen
        with j.step("toggles a switch"):
            switch = app.find("switch", "Confidential")
            switch.toggle()
            status(app, "confidential=yes")
            switch.toggle(on=True)
            switch.toggle(on=False)
            status(app, "confidential=no")
        with j.step("sets a value"):
            spin = app.find("spin button", "Days")
            spin.value = 60
            status(app, "days=60")
            assert spin.value == 60
        with j.step("reads and opens rows of a long list"):
            people = app.find("list", "Partners")
            rows = people.rows()
            assert rows[0] == ["Partner 0000"] and 10 < len(rows) < 1000, (len(rows), rows[:2])
            people.find("list item", "Partner 0002").click_mouse(count=2)
            status(app, "opened 2")
        with j.step("scrolls to a row out of view"):
            assert not people.exists("list item", "Partner 0070")
            row = people.row("Partner 0070")
            assert row.is_on_screen
            row.click_mouse(count=2)
            status(app, "opened 70")
            assert people.row("Partner 0003").is_on_screen
        with j.step("opens menus and submenus"):
            app.menu("Main menu", "Preferences")
            status(app, "menu preferences")
            app.menu("Main menu", "View", "Month")
            status(app, "menu month")
            app.press("ctrl+comma")
            status(app, "menu preferences")
        with j.step("fills a dialog"):
            app.find("button", "Dialog").click()
            dialog = app.dialog("Edit partner")
            dialog.find("text box", "Nickname").type("Mina")
            dialog.find("button", "Save").click_mouse()
            status(app, "saved")
            app.wait_gone("dialog")
        with j.step("answers an alert"):
            app.find("button", "Alert").click()
            app.dialog("Empty the trash?").find("button", "Empty").click()
            status(app, "response empty")
        with j.step("undoes from a toast"):
            app.find("button", "Toast").click_mouse()
            app.find(None, "Partner moved to the trash")
            app.find("button", "Undo").click()
            status(app, "undone")
        with j.step("takes pictures"):
            path = app.screenshot(os.path.join(session.base, "window.png"))
            with open(path, "rb") as file:
                assert file.read(8) == b"\x89PNG\r\n\x1a\n"
            assert os.path.getsize(path) > 10000
        with j.step("finds every control named and in place"):
            assert app.unnamed() == [], app.unnamed()
            app.resize(360, 700)
            assert app.overflow() == [], app.overflow()
        with j.step("refuses what is too small"):
            assert "refuses" in raises(KitError, app.resize, 200, 700)
        with j.step("names what was there instead"):
            message = raises(NotFound, app.find, "button", "Nothing", timeout=0.2)
            assert "Toast" in message, message
        with j.step("closes with status 0 and a clean log"):
            app.check_log()
            assert app.close() == 0


@test
def files():
    """Answers the dialogs that open and save files"""
    with Session() as session:
        app = session.launch([sample()], leaks=False)
        path = os.path.join(session.home, "list.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("name\n")
        app.find("button", "Import").click()
        app.choose_file(path, title="Import")
        status(app, f"open {path}")
        app.find("button", "Export").click()
        app.choose_file(path)       # exists: confirms the replacement
        status(app, f"save {path}")
        app.check_log()
        assert app.close() == 0


@test
def faults():
    """Reports warnings, crashes, nameless and clipped controls"""
    with Session() as session:
        app = session.launch([sample()], env={"SAMPLE_FAULTS": "1"})
        assert [node.role for node in app.unnamed()] == ["button"], app.unnamed()
        app.find("button", "Warn").click()
        assert "asked to warn" in raises(LogProblem, app.check_log)
        app.check_log(ignore=["asked to warn"])
        begun = time.monotonic()
        app.find("button", "Crash").click_mouse()
        message = raises(ProgramEnded, app.find, "button", "Never", timeout=20)
        assert "about to end" in message and time.monotonic() - begun < 10, message


@test
def fatal():
    """Ends at the first warning where asked to"""
    with Session(fatal_warnings=True) as session:
        app = session.launch([sample()])
        app.find("button", "Warn").click_mouse()
        assert app.wait_exit() != 0


@test
def appearance():
    """French, dark, right to left and large text reach the program"""
    def look(**options):
        with Session(**options) as session:
            app = session.launch([sample()])
            path = app.screenshot(os.path.join(session.base, "window.png"))
            with open(path, "rb") as file:
                picture = file.read()
            menu = app.find("toggle button", "Main menu").screen_extents
            app.check_log()
            return menu.x, app.find("button", "Toast").extents.height, picture
    left_to_right, height, light = look(lang="fr_FR.UTF-8")
    right_to_left, _, _ = look(rtl=True)
    _, large_height, dark = look(dark=True, text_scale=2.0)
    assert right_to_left < 350 < left_to_right, (right_to_left, left_to_right)
    assert large_height > height * 1.3, (large_height, height)
    assert light != dark


@test
def keeping():
    """A home folder outlives its session; sessions run side by side"""
    with tempfile.TemporaryDirectory() as home:
        with Session(home=home) as one, Session() as two:
            assert one.env["DISPLAY"] != two.env["DISPLAY"]
            first, second = one.launch([sample()]), two.launch([sample()])
            first.find("text box", "Name").type("one")
            second.find("text box", "Name").type("two")
            status(first, "name=one")
            status(second, "name=two")
        assert os.path.isdir(os.path.join(home, ".config"))
    assert not os.path.exists(one.base) and not first.is_running


@test
def measuring():
    """Times a start and a response"""
    with Session() as session:
        start = measure_start(session, [sample()], ready=lambda app: app.exists("button", "Toast"))
        assert 0 < start.first_paint <= start.painted < 30, start
        assert 0 < start.cpu < 30 and start.pss_kib > 10000, start
        app = session.launch([sample()])
        app.find("text box", "Name").focus()
        response = measure_response(app, lambda: session.screen.strike("a"), area=0.0002)
        status(app, "name=a")
        assert 0 < response.first_paint <= response.painted < 5, response


if __name__ == "__main__":
    main()
