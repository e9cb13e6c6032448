// SPDX-License-Identifier: GPL-3.0-or-later
// Electronic business cards: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350) as programs really write them.
//
// What a card says is read, and what it shall say is written, by libebook-contacts, in a program of its own
// (src/vcard): the library brings a second SQLite, and a process whose register must be opened by SQLCipher alone has
// no place for it; and cards come from anywhere. Here are only the lines: the reader takes one card after the other,
// makes each line of it ready for the library (liaison-vcard-line.h), and names the line of what it cannot take: a card
// that is never ended, a line without a name, NUL, letters in no known encoding, a value over LIAISON_VCARD_VALUE_MAX.
// The next call goes on with the next card. A card within a card (AGENT) is passed over. What the properties mean is
// for others (liaison-vcard-records.h).
//
// Where the other program is missing, or ends before it has answered, that is an error of the whole file: see
// liaison-vcard-helper.h.
#pragma once

#include "liaison-encoding.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** The longest value of one property, in bytes: a large photograph. */
#define LIAISON_VCARD_VALUE_MAX (24 * 1024 * 1024)

/** LiaisonVcardParam: @name in capitals when it was read; one for each value. */
typedef struct {
  char *name;
  char *value;
} LiaisonVcardParam;

/**
 * LiaisonVcardProperty:
 * @group: (nullable): in capitals when it was read
 * @name: in capitals when it was read
 * @params: (element-type LiaisonVcardParam)
 * @values: UTF-8, with nothing escaped: the parts of N, ADR and ORG, the names of CATEGORIES and NICKNAME, and else
 *   what a semicolon separates; at least one
 */
typedef struct {
  char *group;
  char *name;
  GArray *params;
  GStrv values;
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

LiaisonVcard *liaison_vcard_new (guint version, guint line);
void liaison_vcard_free (LiaisonVcard *card);
LiaisonVcardProperty *liaison_vcard_add (LiaisonVcard *card, const char *name, const char *value);
void liaison_vcard_property_add_param (LiaisonVcardProperty *property, const char *name, const char *value);
const LiaisonVcardProperty *liaison_vcard_find (const LiaisonVcard *card, const char *name);
const char *liaison_vcard_param (const LiaisonVcardProperty *property, const char *name);
gboolean liaison_vcard_has_type (const LiaisonVcardProperty *property, const char *type);
char *liaison_vcard_text (const LiaisonVcardProperty *property);
GBytes *liaison_vcard_bytes (const LiaisonVcardProperty *property);
void liaison_vcard_to_form (const LiaisonVcard *card, GString *form);
void liaison_vcard_from_form (LiaisonVcard *card, const char *form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonVcard, liaison_vcard_free)

typedef struct _LiaisonVcardReader LiaisonVcardReader;

LiaisonVcardReader *liaison_vcard_reader_new (GBytes *bytes, const char *file_name, LiaisonEncoding encoding,
                                              GCancellable *cancellable, GError **error);
void liaison_vcard_reader_free (LiaisonVcardReader *reader);
gboolean liaison_vcard_reader_next (LiaisonVcardReader *reader, LiaisonVcard **card, GError **error);
guint liaison_vcard_reader_error_line (const LiaisonVcardReader *reader);
const char *liaison_vcard_reader_error_message (const LiaisonVcardReader *reader);
double liaison_vcard_reader_fraction (const LiaisonVcardReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonVcardReader, liaison_vcard_reader_free)

G_END_DECLS
