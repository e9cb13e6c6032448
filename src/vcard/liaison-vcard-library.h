// SPDX-License-Identifier: GPL-3.0-or-later
// Cards by libebook-contacts: the text of one into its properties, and properties into the text of one.
//
// The library undoes and makes quoted-printable, character sets, backslashes, quotes, groups and parameters, and takes
// values apart. Properties are told in a form that is as easily read as it is written, for they go through a pipe:
//
//   card      property*                                    in the order of the card, without BEGIN and END
//   property  GROUP US NAME US (PARAM "=" VALUE US)* GS VALUE (US VALUE)* RS
//
// US, GS and RS are the ASCII separators 0x1f, 0x1d and 0x1e. They and all other controls but line end and tab are
// blanks in what a card says. GROUP is empty where there is none; a parameter with several values stands several times.
// N, ADR and ORG have a value for each part, CATEGORIES and NICKNAME one for each name; elsewhere what a semicolon
// separates are values too, which whoever wants one text joins with it again. Base64 is left as it is.
//
// What the library does not do, as of 3.56, and is done here or by who asks (src/exchange/liaison-vcard-line.c):
//   - it says nothing of lines: every line of a card must come out as one property, else the whole card is refused;
//   - it does not take names apart at the commas of NICKNAME;
//   - bytes above 127 that are not UTF-8 are lost, whatever CHARSET says: they must be UTF-8 before;
//   - it cannot write 4.0: what differs from 3.0 is the version and that a data: URI has no backslashes;
//   - it folds lines by characters, not by bytes.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LIAISON_VCARD_GS '\x1d'
#define LIAISON_VCARD_RS '\x1e'
#define LIAISON_VCARD_US '\x1f'

void liaison_vcard_library_init (void);
void liaison_vcard_library_read (const char *card, GString *answer);
void liaison_vcard_library_write (const char *properties, guint version, GString *answer);

G_END_DECLS
