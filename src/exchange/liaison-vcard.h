// SPDX-License-Identifier: GPL-3.0-or-later
// Electronic business cards: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350) as programs really write them.
//
// Why a reader of our own: the only libraries for C that know all three versions are evolution-data-server's, which
// brings a JavaScript interpreter, an HTTP stack and a second SQLite into a process whose register must be opened by
// SQLCipher alone, and libical's from version 4 on, which no distribution that Liaison runs on has yet.
//
// The reader takes one card after the other and names the line of what it cannot take: a card that is never ended, a
// line without a name, NUL, letters in no known encoding, a value over LIAISON_VCARD_VALUE_MAX. The next call goes on
// with the next card. Folded lines, quoted-printable with its soft line ends, base64, CHARSET and parameters without a
// name (2.1), quoted parameters and "^n" (RFC 6868), groups, and a card within a card (AGENT, which is passed over) are
// understood; what the properties mean is for others (liaison-vcard-records.h).
#pragma once

#include "liaison-encoding.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** The longest value of one property, in bytes: a large photograph. */
#define LIAISON_VCARD_VALUE_MAX (24 * 1024 * 1024)

/** LiaisonVcardParam: @name in capitals; "TYPE" for a parameter of 2.1 without a name; one for each value. */
typedef struct {
  char *name;
  char *value;
} LiaisonVcardParam;

/**
 * LiaisonVcardProperty:
 * @group: (nullable): in capitals
 * @name: in capitals
 * @params: (element-type LiaisonVcardParam)
 * @value: UTF-8; quoted-printable is undone, backslashes are not
 * @line: of the file, from 1
 */
typedef struct {
  char *group;
  char *name;
  GArray *params;
  char *value;
  guint line;
} LiaisonVcardProperty;

/**
 * LiaisonVcard:
 * @version: 21, 30 or 40
 * @properties: (element-type LiaisonVcardProperty): without BEGIN, VERSION and END
 * @line: where it begins
 */
typedef struct {
  guint version;
  GPtrArray *properties;
  guint line;
} LiaisonVcard;

void liaison_vcard_free (LiaisonVcard *card);
const LiaisonVcardProperty *liaison_vcard_find (const LiaisonVcard *card, const char *name);
const char *liaison_vcard_param (const LiaisonVcardProperty *property, const char *name);
gboolean liaison_vcard_has_type (const LiaisonVcardProperty *property, const char *type);
char *liaison_vcard_text (const char *value);
char **liaison_vcard_split (const char *value, char separator);
GBytes *liaison_vcard_bytes (const LiaisonVcardProperty *property);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonVcard, liaison_vcard_free)

typedef struct _LiaisonVcardReader LiaisonVcardReader;

LiaisonVcardReader *
liaison_vcard_reader_new (GBytes *bytes, const char *file_name, LiaisonEncoding encoding, GError **error);
void liaison_vcard_reader_free (LiaisonVcardReader *reader);
gboolean liaison_vcard_reader_next (LiaisonVcardReader *reader, LiaisonVcard **card, GError **error);
guint liaison_vcard_reader_error_line (const LiaisonVcardReader *reader);
const char *liaison_vcard_reader_error_message (const LiaisonVcardReader *reader);
double liaison_vcard_reader_fraction (const LiaisonVcardReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonVcardReader, liaison_vcard_reader_free)

G_END_DECLS
