# SPDX-License-Identifier: GPL-3.0-or-later
"""What people do in Liaison, as verbs of one object: a session's window in one language.

Every verb ends when its result is seen. Names are those of the program's own messages, translated.
"""

import contextlib
import os
import re
import subprocess

from kit import NotFound, Session, built, wait_until
from kit.language import Language

LANGUAGES = {"en": "en_US.UTF-8", "fr": "fr_FR.UTF-8"}
PASSPHRASE = "violet tambour 73 orage lent"
SAMPLE_PASSPHRASE = "sample"
BACK = ("Back", "Retour", "Précédent")    # a word of the toolkit's
FAMILIES = ("Human rights defenders", "Civil society", "United Nations", "Regional mechanisms", "State actors",
            "Other partners")
TABS = ("Overview", "Timeline", "Relations", "Meetings", "Letters", "Files", "History")
RECOVERY_KEY = re.compile(r"^[0-9A-Z]{5}([-\s][0-9A-Z]{5}){7}$")     # shown on two lines
# Another program of the desktop, whose one word is a file that can be dragged.
DRAG_SOURCE = """
import gi
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GLib, Gtk

def start(app):
    window = Gtk.ApplicationWindow(application=app, title="source", default_width=160, default_height=90, child=Gtk.Label(label="file"))
    drag = Gtk.DragSource(actions=Gdk.DragAction.COPY)
    drag.connect("prepare", lambda *_: Gdk.ContentProvider.new_for_value(Gdk.FileList.new_from_list([Gio.File.new_for_path({path!r})])))
    window.add_controller(drag)
    window.present()

app = Gtk.Application()
app.connect("activate", start)
app.run()
"""


def office_session(language, **options):
    """A session whose program finds translations and settings of the build folder, and derives keys quickly."""
    env = {"LIAISON_TEST_KDF": "1", "LIAISON_LOCALEDIR": built("po"), "GSETTINGS_SCHEMA_DIR": built("data"),
           **options.pop("env", {})}
    return Session(lang=LANGUAGES[language], env=env, **options)


def starts_with(name):
    """A row is told by its name, then what else it says."""
    return re.compile("^" + re.escape(name) + "(,|$)")


def digits(text):
    return int(re.sub(r"\D", "", text) or 0)


def centre(node):
    x, y, width, height = node.screen_extents
    return x + width // 2, y + height // 2


class Office:
    """The window of one register."""

    def __init__(self, session, language):
        self.session, self.language = session, language
        self.say = Language(LANGUAGES[language])
        self.app = None

    # The program

    def start(self, *arguments, leaks=False):
        self.app = self.session.launch([built("src/app/liaison"), *arguments], leaks=leaks)
        return self.app

    def close(self, ignore=()):
        """Ends it as a person does; it must have had nothing to complain of."""
        status = self.app.close()
        self.app.check_log(ignore)
        assert status == 0, f"it ended with status {status}"

    def control(self, *arguments, register, passphrase=PASSPHRASE, lines=None):
        """liaisonctl on the same computer; its output."""
        command = [built("src/cli/liaisonctl"), "--register", register, "--lang", self.language,
                   "--passphrase-fd", "0", *arguments]
        done = subprocess.run(command, env=self.session.env, input=passphrase + "\n", text=True, check=False,
                              capture_output=True, cwd=self.session.home, timeout=120)
        assert done.returncode == 0, f"{command} ended with {done.returncode}: {done.stderr}"
        return done.stdout

    def register_folder(self, name):
        return os.path.join(self.session.home, ".local/share/liaison", name + ".liaison")

    @contextlib.contextmanager
    def drops(self, path, where):
        """Another program drags the file to that point; it is there until its result was seen."""
        script = os.path.join(self.session.home, "source.py")
        with open(script, "w", encoding="utf-8") as file:
            file.write(DRAG_SOURCE.format(path=path))
        source = self.session.launch(["python3", script])
        self.session.screen.drag(centre(source.find("label", "file")), where, steps=20)
        yield
        source.kill()

    # Doors

    def begin_register(self, name, author="Awa Ndiaye", passphrase=PASSPHRASE, repeat=None):
        """Opens and fills the form for a new register; the dialog."""
        say = self.say
        self.app.find("button", say("_Create a Register")).click()
        dialog = self.app.dialog(say("New Register"))
        dialog.find("text box", say("Name of the register")).set_text(name)
        dialog.find("text box", say("Your name")).set_text(author)
        dialog.find("text box", say("Passphrase")).set_text(passphrase)
        dialog.find("text box", say("Repeat the passphrase")).set_text(passphrase if repeat is None else repeat)
        return dialog

    def create_register(self, dialog):
        """Presses Create; the recovery key that is shown."""
        say = self.say
        create = dialog.find("button", say("Create"))
        create.wait_for("sensitive", lambda node: node.has("sensitive"))
        create.click()
        return re.sub(r"\s", "-", self.app.find("label", RECOVERY_KEY, timeout=60).name)

    def leave_recovery_key(self):
        say = self.say
        start = self.app.find("button", say("_Start"))
        assert not start.has("sensitive"), "the recovery key can be left unread"
        self.app.find("checkbox", say("I have written it down")).toggle(on=True)
        start.click()
        self.app.wait_gone("dialog")
        self.places()

    def explore_sample(self):
        self.app.find("button", self.say("_Explore the Sample")).click()
        self.places(timeout=90)
        self.wait_count("Human rights defenders", lambda count: count > 5, timeout=90)

    def lock(self):
        self.app.press("ctrl+l")
        return self.app.find("text box", self.say("Passphrase"))

    def unlock(self, passphrase=PASSPHRASE, timeout=30):
        entry = self.app.find("text box", self.say("Passphrase"))
        entry.type(passphrase, enter=True)
        wait_until("the register to open", lambda: not self.app.find_all("text box", self.say("Passphrase")), timeout)

    # Import

    def begin_import(self, path):
        """Chooses the file; the page where its columns are told."""
        self.app.menu(self.say("Main menu"), self.say("_Import…"))
        self.app.dialog(self.say("Import a List")).find("button", self.say("_Choose File…")).click()
        self.app.choose_file(path)
        dialog = self.app.dialog(self.say("Import a List"))
        dialog.find("button", self.say("_Preview")).wait_for("ready", lambda node: node.has("sensitive"))
        return dialog

    def preview_import(self, dialog):
        dialog.find("button", self.say("_Preview")).click()
        rows = dialog.find("list", self.say("Rows of the file"))
        dialog.find("button", self.say("_Import")).wait_for("ready", lambda node: node.has("sensitive"))
        return rows

    def finish_import(self, dialog):
        dialog.find("button", self.say("_Import")).click()
        return dialog.find("button", self.say("_Done"), timeout=60)

    # Places

    def places(self, timeout=30):
        return self.app.find("list", self.say("Places"), timeout=timeout)

    def place(self, name):
        return self.places().find("list item", starts_with(self.say(name)))

    def go(self, name):
        """To a place of the sidebar, by the English name of it."""
        self.place(name).click()
        self.app.find("group", self.say(name))

    def to_places(self):
        """Back to the sidebar, which in a narrow window is a page of its own."""
        while not self.app.find_all("list", self.say("Places"), where=lambda node: node.is_on_screen):
            self.app.find("button", BACK, where=lambda node: node.is_on_screen).click()

    def go_narrow(self, name):
        """To a place, from wherever one is in a narrow window."""
        self.to_places()
        self.go(name)

    def count(self, name):
        """How many partners the sidebar says there are in a place."""
        return digits(self.place(name).name[len(self.say(name)):])

    def wait_count(self, name, test, timeout=20):
        wait_until(f"the count of {name}", lambda: test(self.count(name)), timeout)

    # Partners

    def partners(self):
        return self.app.find("list", self.say("Partners"))

    def wait_shown(self, count, timeout=15):
        """The list says that it shows so many partners."""
        def told(node):
            return digits(node.name) == count
        pattern = self.say.either("%s partner", "%s partners")
        self.app.find("label", pattern, timeout, where=told)

    def search(self, text):
        self.app.find("search box", self.say("Search partners")).set_text(text)

    def find_partner(self, text, name=None):
        """Searches and waits for the row of `name`."""
        self.search(text)
        return self.partners().find("list item", starts_with(name or text))

    def open_partner(self, name, place="All partners"):
        self.go(place)
        self.find_partner(name).click_mouse()
        return self.wait_partner(name)

    def wait_partner(self, name):
        """The page of this partner."""
        self.app.find("heading", name)
        return self.app.find("group", name)

    def tab(self, name):
        """To a tab of the partner's page; where they do not fit side by side, they are a list."""
        names = tuple(self.say(tab) for tab in TABS)
        tabs = self.app.find(("tab", "combo box"), names, where=lambda node: node.is_on_screen and (
            node.role == "combo box" or node.name == self.say(name)))
        if tabs.role == "tab":
            tabs.click()
        else:
            tabs.choose(self.say(name))

    def edit_partner(self):
        self.app.find("button", self.say("Edit")).click()
        dialog = self.app.dialog(self.say("Edit Partner"))
        dialog.find("text box", self.say("Name"))
        return dialog

    def save(self, dialog):
        dialog.find("button", self.say("_Save")).click()
        self.app.wait_gone("dialog")

    def save_refused(self, dialog, words):
        """Presses Save; the dialog says why not."""
        dialog.find("button", self.say("_Save")).click()
        dialog.find("label", words)

    def leave_dialogs(self):
        """Escape, as often as it takes: the first one may close a toast."""
        for _ in range(4):
            self.app.press("Escape")
            try:
                self.app.wait_gone("dialog", timeout=3)
                return
            except NotFound:
                pass
        raise NotFound("a dialog does not close by Escape")

    # Meetings

    def begin_meeting(self):
        """From the page of a partner."""
        self.app.find("button", self.say("_Log a Meeting")).click()
        return self.app.dialog(self.say("Log a Meeting"))

    def add_attendee(self, dialog, text, offer):
        """Types, and takes the row of this name among what is offered."""
        dialog.find("text box", self.say("Who attends: type a name")).set_text(text)
        dialog.find("list", self.say("Who")).find("list item", offer).click()

    def calendar_day(self, part):
        """The day of the month view that tells of a meeting."""
        return self.app.find("grid cell", re.compile(re.escape(part)))

    def open_meeting(self, title):
        """From the month view to the page of the meeting; on a full day it stands among the others in the agenda."""
        name = re.compile(re.escape(title) + r"(\W|$)")
        self.calendar_day(title)
        if self.app.exists("button", name):
            self.app.find("button", name).click()
        else:
            self.app.press("ctrl+3")
            self.app.find("list", self.say("Agenda")).find("list item", name).click_mouse()
        return self.app.find("heading", title)
