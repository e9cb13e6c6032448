#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of a partner: attached, looked at, let out to another application, and nothing of them on the disk in clear."""

import contextlib
import os
import re
import stat
import subprocess
import sys
import tempfile

import gi

from kit import journey, main, wait_until
from office import Office, digits, office_session

NAME = "Amina Diallo"
MARKER = b"The witness spoke of the house by the lake."
PHOTO, LETTER, BROKEN = "harvest-marker.jpg", "letter-marker.txt", "torn-marker.jpg"
NEW_NAME = "Testimony of May.txt"
CLIPBOARD = """
import sys, gi
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GLib, Gtk
Gtk.init()
files = Gdk.FileList.new_from_list([Gio.File.new_for_path(path) for path in sys.argv[1:]])
clipboard = Gdk.Display.get_default().get_clipboard()
clipboard.set_content(Gdk.ContentProvider.new_for_value(files))
print("ready", flush=True)
GLib.MainLoop().run()
"""


def write_photo(path):
    """A photo as a telephone takes it: a picture, then where it was taken, written by the library for metadata."""
    for version in ("0.10", "0.16"):
        with contextlib.suppress(ValueError):
            gi.require_version("GExiv2", version)
            break
    from gi.repository import GExiv2     # pylint: disable=import-outside-toplevel
    subprocess.run(["convert", "-size", "640x480", "plasma:tan-darkgreen", path], check=True)
    metadata = GExiv2.Metadata.new()
    metadata.open_path(path)
    metadata.try_set_tag_string("Exif.Image.Make", "Nokamera")
    metadata.try_set_gps_info(-7.1, 4.3, 10.0)
    metadata.save_file(path)


def has_position(path):
    with open(path, "rb") as file:
        content = file.read()
    return b"Nokamera" in content


def write_originals(folder):
    write_photo(os.path.join(folder, PHOTO))
    with open(os.path.join(folder, LETTER), "wb") as file:
        file.write(MARKER + b"\n")
    with open(os.path.join(folder, BROKEN), "wb") as file:
        file.write(b"\xff\xd8\xff\xe0 torn " + MARKER)


def offer_application(home):
    """A program that opens texts: it tells which file it got, and with which mode its folder is protected."""
    folder = os.path.join(home, ".local/share/applications")
    os.makedirs(folder)
    told = os.path.join(home, "told")
    script = os.path.join(home, "reader.sh")
    with open(script, "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\nstat -c "%a %n" "$(dirname "$1")" "$1" > {told}.new && mv {told}.new {told}\n')
    os.chmod(script, 0o755)
    with open(os.path.join(folder, "reader.desktop"), "w", encoding="utf-8") as file:
        file.write(f"[Desktop Entry]\nType=Application\nName=Reader\nExec={script} %f\nMimeType=text/plain;\n")
    with open(os.path.join(folder, "mimeapps.list"), "w", encoding="utf-8") as file:
        file.write("[Default Applications]\ntext/plain=reader.desktop\n")
    return told


def traces(*folders):
    """Files that hold what is in the files attached, or their names."""
    found = []
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(place, name)
                if not stat.S_ISREG(os.lstat(path).st_mode):
                    continue
                with open(path, "rb") as file:
                    content = file.read()
                if MARKER in content or b"-marker." in content or b"Nokamera" in content or "-marker" in name:
                    found.append(path)
    return found


@contextlib.contextmanager
def clipboard(session, *paths):
    """Another program that has copied files."""
    with subprocess.Popen([sys.executable, "-c", CLIPBOARD, *paths], env=session.env, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True) as program:
        assert program.stdout.readline().strip() == "ready"
        yield
        program.kill()


def wait_files(office, count):
    office.app.find("label", office.say.either("%s file", "%s files"), where=lambda node: digits(node.name) == count)


def begin(j, office, originals):
    app, say = office.app, office.say
    with j.step("a partner without files"):
        office.open_partner(NAME)
        office.tab("Files")
        app.find(("heading", "label"), say("No Files Yet"))
        assert not app.unnamed(), app.unnamed()
    with j.step("a photo is chosen, which says where it was taken"):
        app.find("button", say("_Attach Files…")).click()
        app.choose_file(os.path.join(originals, PHOTO))
        question = app.dialog(say("Where Photos Were Taken"))
        question.find("label", PHOTO)
        row = question.find("combo box", say("Location"))
        assert row.chosen == say("Remove the location"), row.chosen
        position = say("%.1f° N, %.1f° W").replace("%.1f", "4{0}3", 1).replace("%.1f", "7{0}1", 1)
        position = position.format("," if office.language == "fr" else ".")
        question.find("label", say.pattern("This photo says where it was taken (%s)", position))
        assert not app.unnamed(), app.unnamed()
    with j.step("it is attached without the place"):
        question.find("button", say("_Attach")).click()
        wait_files(office, 1)
        app.find("list", say("Files")).find("list item", re.compile("^" + re.escape(PHOTO)))


def paste(j, office, originals):
    app, say = office.app, office.say
    with j.step("files are pasted; one cannot be read, which is said"):
        with clipboard(office.session, os.path.join(originals, LETTER), os.path.join(originals, BROKEN)):
            app.press("ctrl+v")
            question = app.dialog(say("Where Photos Were Taken"))
        question.find("label", BROKEN)
        assert question.find("combo box", say("File")).chosen == say("Leave out")
        question.find("label", say("May say where it was made; that cannot be read"))
        question.find("button", say("_Attach")).click()
        wait_files(office, 2)
    with j.step("attaching is undone and redone"):
        app.press("ctrl+z")
        wait_files(office, 1)
        app.press("ctrl+shift+z")
        wait_files(office, 2)


def look(j, office):
    app, say = office.app, office.say
    with j.step("the text is looked at"):
        app.find("list", say("Files")).find("list item", re.compile("^" + re.escape(LETTER))).click()
        dialog = app.dialog(LETTER)
        dialog.find("text box", say("Text of the file")).wait_text(MARKER.decode() + "\n")
        assert not app.unnamed(), app.unnamed()
    with j.step("the photo before it too"):
        dialog.find("button", say("Previous File")).click()
        dialog = app.dialog(PHOTO)
        dialog.find(("image", "img"), PHOTO)
        app.press("Escape")
        app.wait_gone("dialog", PHOTO)
    with j.step("its name and classification are changed"):
        office.app.menu(say.pattern("Actions for %s", LETTER), say("_Edit Details…"))
        dialog = app.dialog(say("Details of the File"))
        dialog.find("text box", say("Name")).set_text(NEW_NAME)
        dialog.find("combo box", say("Classification")).choose(say("Confidential"))
        dialog.find("button", say("_Save")).click()
        app.wait_gone("dialog")
        app.find("list", say("Files")).find("list item", re.compile("^" + re.escape(NEW_NAME)))


def let_out(j, office, told):
    app, say = office.app, office.say
    with j.step("another application gets a copy, after a warning"):
        app.menu(say.pattern("Actions for %s", NEW_NAME), say("_Open in Another Application…"))
        app.find("alert dialog", say("A Copy Leaves the Register")).find("button", say("_Open")).click()
        wait_until("the other application", lambda: os.path.exists(told), 15)
        with open(told, encoding="utf-8") as file:
            (folder_mode, folder), (file_mode, path) = (line.split(maxsplit=1) for line in file.read().splitlines())
        assert folder_mode == "700" and file_mode == "600", (folder_mode, file_mode)
        assert path.endswith("/1.txt") and path.startswith(office.session.runtime), path
        with open(path, "rb") as file:
            assert MARKER in file.read()
        app.find("label", say.either("%u copy is outside of the register", "%u copies are outside of the register"))
        app.find("button", say("_Remove Now"))
    with j.step("locking takes the copy away"):
        office.lock()
        wait_until("the copy to go", lambda: not os.path.exists(folder), 15)


def finish(j, office, originals, scratch):
    app, say = office.app, office.say
    with j.step("nothing of the files is on the disk in clear"):
        found = traces(office.session.base, scratch)
        assert not found, found
        office.unlock()
    with j.step("a file goes to the trash"):
        office.open_partner(NAME)
        office.tab("Files")
        app.menu(say.pattern("Actions for %s", NEW_NAME), say("Move to _Trash"))
        wait_files(office, 1)
    with j.step("it closes without a word"):
        office.close()
        found = traces(office.session.base, scratch)
        assert not found, found
    with j.step("what is in the register does not say where it was taken"):
        out = office.control("list", "attachment", register=office.folder)
        identity = re.search(r"\b[0-9a-f]{12}\b", out)[0]
        target = os.path.join(originals, "out.jpg")
        office.control("extract", identity, "-o", target, register=office.folder)
        assert os.path.getsize(target) > 10000 and not has_position(target)
        assert has_position(os.path.join(originals, PHOTO))


def walk(j, language):
    with tempfile.TemporaryDirectory(prefix="originals-") as originals, \
            tempfile.TemporaryDirectory(prefix="scratch-") as scratch, \
            office_session(language, fatal_warnings=True, env={"TMPDIR": scratch}) as session:
        office = Office(session, language)
        write_originals(originals)
        told = offer_application(session.home)
        office.folder = office.register_folder("Files")
        office.control("init", "--empty", register=office.folder)
        office.control("add", "partner", "kind=person", "family=defenders", f"name={NAME}", register=office.folder)
        j.app = office.start("--register", office.folder)
        office.unlock()
        begin(j, office, originals)
        paste(j, office, originals)
        look(j, office)
        let_out(j, office, told)
        finish(j, office, originals, scratch)


@journey
def files(j):
    """Files of a partner"""
    walk(j, "en")


@journey
def fichiers(j):
    """Les fichiers d’un partenaire"""
    walk(j, "fr")


if __name__ == "__main__":
    main()
