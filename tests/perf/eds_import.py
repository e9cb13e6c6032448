#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""eds_import.py FILE: puts the cards of a vCard file into the desktop's own address book, as GNOME Contacts reads it.

Prints the seconds that took, without the start of the address book's services.
"""

import sys
import time

import gi

gi.require_version("EBook", "1.2")
gi.require_version("EBookContacts", "1.2")
gi.require_version("EDataServer", "1.2")
from gi.repository import EBook, EBookContacts, EDataServer  # noqa: E402

AT_ONCE = 1000


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cards = [card + "END:VCARD\r\n" for card in file.read().split("END:VCARD\n") if card.strip()]
    registry = EDataServer.SourceRegistry.new_sync(None)
    client = EBook.BookClient.connect_sync(registry.ref_builtin_address_book(), 30, None)
    begun = time.monotonic()
    for first in range(0, len(cards), AT_ONCE):
        contacts = [EBookContacts.Contact.new_from_vcard(card) for card in cards[first:first + AT_ONCE]]
        client.add_contacts_sync(contacts, EBookContacts.BookOperationFlags.NONE, None)
    print(time.monotonic() - begun)


if __name__ == "__main__":
    main()
