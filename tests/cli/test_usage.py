#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options, languages, passphrases, exit statuses."""

import os
import pty
import re
import select
import signal
import struct
import subprocess
import time

from kit import DONE, FAILED, LOCKED, NOT_FOUND, PASSPHRASE, USAGE, Office, Skip, main, test

COMMANDS = ("init info import export list show add set trash restore search history timeline undo check backup passphrase "
            "calendar clashes move postpone duplicate figures coverage").split()


@test
def help_lists_every_command():
    with Office(make=False) as office:
        text = office.run("--help", register=False, passphrase=False).expect(DONE).out
        for command in COMMANDS:
            assert f"\n  {command} " in text, command
        assert "5 refused because data would be lost" in text


@test
def every_command_has_help_without_a_register():
    with Office(make=False) as office:
        for command in COMMANDS:
            office.run(command, "--help", register=False, passphrase=False).expect(DONE, f"liaisonctl {command}")
            office.run("--help", command, register=False, passphrase=False).expect(DONE, f"liaisonctl {command}")


@test
def version():
    with Office(make=False) as office:
        office.run("--version", register=False, passphrase=False).expect(DONE, "liaisonctl ")


@test
def the_manual_tells_every_command_option_and_entity():
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../data/man/liaisonctl.1"), encoding="utf-8") as file:
        manual = file.read()
    with Office() as office:
        for command in COMMANDS:
            assert f".It Cm {command}" in manual or f" , {command}" in manual, command
            text = office.run(command, "--help", register=False, passphrase=False).expect(DONE).out
            for option in re.findall(r"^  --([a-z-]+)", text, re.MULTILINE):
                assert f"Fl -{option}" in manual, option
        for entity in office.ask("info")["records"]:
            assert re.search(rf"\b{entity}\b", manual), entity


@test
def wrong_usage_is_told_in_one_sentence():
    with Office() as office:
        office.run().expect(USAGE)
        office.run("frobnicate").expect(USAGE, "frobnicate")
        office.run("--frobnicate", "info").expect(USAGE, "--frobnicate")
        office.run("info", "--frobnicate").expect(USAGE, "--frobnicate")
        office.run("info", "more").expect(USAGE, "info")
        office.run("show", "partner").expect(USAGE, "show")
        office.run("search").expect(USAGE, "search")
        office.run("--lang", "de", "info").expect(USAGE, "en or fr")
        office.run("--passphrase-fd", "5", "info").expect(USAGE, "--passphrase-fd")
        office.run("list", "unicorn").expect(USAGE, "unicorn")
        office.run("list", "partner", "--sort", "horn").expect(USAGE, "horn")
        office.run("list", "partner", "--where", "horn=1").expect(USAGE, "horn")
        office.run("list", "partner", "--where", "horn").expect(USAGE, "horn")
        office.run("list", "partner", "--limit", "many").expect(USAGE, "many")
        office.run("show", "partner", "xyz").expect(USAGE, "xyz")


@test
def options_may_stand_before_and_after_the_command():
    with Office() as office:
        assert office.run("--json", "info").expect(DONE).json()["command"] == "info"
        assert office.run("info", "--json").expect(DONE).json()["command"] == "info"


@test
def a_sentence_obeys_no_escape_sequences():
    with Office() as office:
        result = office.run("list", "\x1b[31mred\nline").expect(USAGE)
        assert "\x1b" not in result.err and result.err.count("\n") == 1


@test
def the_default_register_is_in_the_data_folder():
    with Office(make=False) as office:
        office.run("init", "--empty", register=False).expect(DONE)
        assert os.path.exists(os.path.join(office.path("data"), "liaison/register.liaison/register.db"))
        office.run("info", register=False).expect(DONE)


@test
def what_is_not_there():
    with Office(make=False) as office:
        office.run("info").expect(NOT_FOUND, "office.liaison")
        office.write("plain", "no folder")
        office.register = office.path("plain")
        office.run("info").expect(NOT_FOUND, "plain")


@test
def wrong_passphrases():
    with Office() as office:
        office.passphrase_file = office.write("wrong", "incorrect horse\n")
        office.run("info").expect(LOCKED)
        office.passphrase_file = office.write("wrong", "")
        office.run("info").expect(LOCKED)
        office.passphrase_file = office.write("wrong", b"\xff\xfe\n")
        office.run("info").expect(FAILED)
        office.passphrase_file = office.write("wrong", "a\0b\n")
        office.run("info").expect(FAILED)
        office.passphrase_file = office.write("wrong", "x" * 100000)
        office.run("info").expect(FAILED)
        office.passphrase_file = office.path("missing")
        office.run("info").expect(NOT_FOUND, "missing")
        office.run("info", passphrase=False).expect(LOCKED, "--passphrase-file")


@test
def line_ends_are_no_part_of_a_passphrase():
    with Office() as office:
        office.passphrase_file = office.write("crlf", PASSPHRASE + "\r\nsecond line")
        office.run("info").expect(DONE)
        office.passphrase_file = office.write("bare", PASSPHRASE)
        office.run("info").expect(DONE)


@test
def the_passphrase_from_a_file_descriptor():
    with Office() as office:
        reader, writer = os.pipe()
        os.write(writer, PASSPHRASE.encode() + b"\n")
        os.close(writer)
        office.run("--passphrase-fd", str(reader), "info", passphrase=False, pass_fds=[reader]).expect(DONE)
        os.close(reader)
        office.run("--passphrase-fd", "99", "info", passphrase=False).expect(FAILED, "99")


class Terminal:
    """The program on a terminal of its own."""

    def __init__(self, office, *arguments):
        self.said = b""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            command = office.command(*arguments, passphrase=False)
            # Whoever runs the tests in the background ignores these, and that is inherited.
            for number in (signal.SIGINT, signal.SIGQUIT):
                signal.signal(number, signal.SIG_DFL)
            os.execve(command[0], command, office.environment)

    def wait_for(self, text, seconds=60):
        end = time.monotonic() + seconds
        while text not in self.said:
            assert time.monotonic() < end, (text, self.said)
            if select.select([self.fd], [], [], 0.5)[0]:
                try:
                    self.said += os.read(self.fd, 4096)
                except OSError:
                    break
        assert text in self.said, (text, self.said)

    def echoes(self):
        import termios
        return bool(termios.tcgetattr(self.fd)[3] & termios.ECHO)

    def type(self, text):
        os.write(self.fd, text.encode())

    def finish(self):
        while True:
            try:
                more = os.read(self.fd, 4096)
            except OSError:
                break
            if not more:
                break
            self.said += more
        status = os.waitpid(self.pid, 0)[1]
        os.close(self.fd)
        return status


@test
def the_terminal_does_not_show_the_passphrase():
    with Office() as office:
        terminal = Terminal(office, "info")
        terminal.wait_for(b"Passphrase: ")
        assert not terminal.echoes()
        terminal.type(PASSPHRASE + "\n")
        assert os.waitstatus_to_exitcode(terminal.finish()) == DONE, terminal.said
        assert PASSPHRASE.encode() not in terminal.said


@test
def a_new_passphrase_is_asked_for_twice():
    with Office(make=False) as office:
        terminal = Terminal(office, "init", "--empty")
        terminal.wait_for(b"New passphrase: ")
        terminal.type("one\n")
        terminal.wait_for(b"The same again: ")
        terminal.type("two\n")
        assert os.waitstatus_to_exitcode(terminal.finish()) == FAILED, terminal.said
        assert not os.path.exists(office.register)
        terminal = Terminal(office, "init", "--empty")
        terminal.wait_for(b"New passphrase: ")
        terminal.type(PASSPHRASE + "\n")
        terminal.wait_for(b"The same again: ")
        terminal.type(PASSPHRASE + "\n")
        assert os.waitstatus_to_exitcode(terminal.finish()) == DONE, terminal.said
        assert b"Recovery key: " in terminal.said
        office.run("info").expect(DONE)


@test
def an_interrupted_question_leaves_the_terminal_as_it_was():
    with Office() as office:
        for key, number in (("\x03", signal.SIGINT), ("\x1c", signal.SIGQUIT)):
            terminal = Terminal(office, "info")
            terminal.wait_for(b"Passphrase: ")
            slave = os.open(os.ttyname(os.open(os.ptsname(terminal.fd), os.O_RDWR | os.O_NOCTTY)), os.O_RDWR | os.O_NOCTTY)
            terminal.type(key)
            status = os.waitpid(terminal.pid, 0)[1]
            assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == number, status
            assert terminal.echoes()
            os.close(slave)
            os.close(terminal.fd)


@test
def the_locale_changes_no_data():
    with Office() as office:
        for locale in ("C", "POSIX", "C.UTF-8", "fr_FR.UTF-8", "de_DE.UTF-8", "xx_XX"):
            name = f"Zoë Łuczak żółw 東京 {locale}"
            environment = {"LC_ALL": locale}
            made = office.run("--json", "add", "partner", f"name={name}", environment=environment).expect(DONE).json()
            shown = office.run("--json", "show", "partner", made["id"], environment=environment).expect(DONE).json()
            assert shown["record"]["title"] == name
            office.run("show", "partner", made["id"], environment=environment).expect(DONE, name)
            office.run("search", "zoe luczak", environment=environment).expect(DONE, name)


@test
def numbers_and_times_do_not_follow_the_locale_in_json():
    with Office() as office:
        texts = set()
        identity = office.add("partner", "name=One", "ecosoc_year=2024")
        for locale in ("C", "fr_FR.UTF-8", "de_DE.UTF-8"):
            texts.add(office.run("--json", "show", "partner", identity, environment={"LC_ALL": locale}).expect(DONE).out)
        assert len(texts) == 1


def _catalogue(pairs):
    """The bytes of a compiled catalogue, which gettext reads."""
    pairs = sorted({"": "Content-Type: text/plain; charset=UTF-8\n", **pairs}.items())
    originals, translations, where, data = [], [], 28 + 16 * len(pairs), b""
    for each, table in ((0, originals), (1, translations)):
        for pair in pairs:
            text = pair[each].encode("utf-8")
            table.append((len(text), where + len(data)))
            data += text + b"\0"
    head = struct.pack("<7I", 0x950412de, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    return head + b"".join(struct.pack("<2I", *entry) for entry in originals + translations) + data


@test
def french_by_option_and_by_locale():
    english, french = "The register is whole.", "Le registre est intact (é)."
    with Office() as office:
        os.makedirs(office.path("locale/fr/LC_MESSAGES"))
        office.write("locale/fr/LC_MESSAGES/liaison.mo", _catalogue({english: french}))
        office.environment["LIAISON_LOCALEDIR"] = office.path("locale")

        def said(*arguments, **environment):
            return office.run(*arguments, "check", environment=environment).expect(DONE).out.strip()
        assert said() == english
        assert said("--lang", "fr") == french
        for environment in ({"LC_ALL": "fr_FR.UTF-8"}, {"LANG": "fr_FR.UTF-8"}, {"LANG": "fr_CA.UTF-8"},
                            {"LANGUAGE": "fr", "LC_ALL": "en_US.UTF-8"}):
            assert said(**environment) == french, environment
        for environment in ({"LC_ALL": "de_DE.UTF-8"}, {"LC_ALL": "C"}, {"LANGUAGE": "fr", "LC_ALL": "C"},
                            {"LANGUAGE": "en:fr", "LC_ALL": "fr_FR.UTF-8"}):
            assert said(**environment) == english, environment
        assert said("--lang", "fr", LC_ALL="C") == french
        assert said("--lang", "fr", LC_ALL="de_DE.UTF-8") == french
        assert said("--lang", "en", LC_ALL="fr_FR.UTF-8") == english


@test
def a_full_disk_under_the_answer_is_no_success():
    if not os.path.exists("/dev/full"):
        raise Skip("there is no /dev/full")
    with Office() as office, open("/dev/full", "wb") as full:
        finished = subprocess.run(office.command("info"), stdout=full, stderr=subprocess.PIPE, env=office.environment,
                                  check=False)
        assert finished.returncode == FAILED, finished
        assert finished.stderr.startswith(b"liaisonctl: "), finished


if __name__ == "__main__":
    main()
