// SPDX-License-Identifier: GPL-3.0-or-later
// Records as JSON, in and out, without loss.
//
// One document holds records of any entities:
//
//   {
//     "liaison": 1,
//     "records": {
//       "partner": [
//         { "id": "0190...", "created_at": "2026-11-24T09:00:00.000000Z", "changed_at": "...", "stamp": "...",
//           "classification": "unclassified", "kind": "organization", "countries": ["FRA", "TGO"], "ecosoc_year": 2024
//           }
//       ],
//       "partner_name": [ ... ]
//     }
//   }
//
// "liaison" is the version of this format and comes first: it tells such a document from any other. The keys below
// "records" are the entities' names, in any order, each once; a record refers to another by id, wherever that one
// stands. The keys of a record are its fields' names, in any order:
//
//   id               UUID; a reader makes a new one where it is left out
//   created_at       UTC with microseconds; left out where it is not known (so too the next two)
//   changed_at
//   stamp            of the change set that inserted it: 16 hexadecimal digits of time, "-", 16 of the device
//   trashed_at       only for what lies in the trash
//   TEXT NOTE CODE   text
//   CODES            array of texts
//   INTEGER          number
//   BOOLEAN          true; false is left out
//   DATE MOMENT      text: "2015", "2015-09", "2015-09-14", "2015-09-14T13:30Z"
//   REF              text: UUID
//
// A whole register (liaison-json-whole.h) has two more sections after "records":
//
//   "history": [
//     { "change_set": "0190...", "device": "0123456789abcdef", "number": 1, "time": "0123456789abcdef",
//       "author": "Ilse", "made_at": "...", "label": "Imported %s", "argument": "list.csv", "undoes": "0190...",
//       "seen": "BASE64" },
//     { "entity": "partner", "record": "0190...", "edit": "insert", "body": "BASE64" }, ...
//   ],
//   "files": [ { "hash": "...", "media_type": "image/jpeg", "part": 0, "data": "BASE64" }, ... ]
//
// The history is every change set, each followed by its entries, whose bodies are those of the journal (GVariant, see
// liaison-journal.h). Files are in parts, so that no object is too long. Whoever reads records alone passes over both.
//
// Fields that are not set are left out; null reads as left out. The row number is not written: it belongs to one
// register.
//
// The reader takes one record after the other, so memory holds what it makes and one record's text. It refuses records
// over LIAISON_JSON_RECORD_MAX bytes, deeper than LIAISON_JSON_DEPTH_MAX, NUL, broken UTF-8 and every unknown name, and
// names line and column (the character of the line).
#pragma once

#include "liaison-record.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define LIAISON_JSON_VERSION 1

/** The longest text of one record, in bytes. */
#define LIAISON_JSON_RECORD_MAX (16 * 1024 * 1024)

/** How deep arrays and objects may lie in a record: samples nest parts in their wholes. */
#define LIAISON_JSON_DEPTH_MAX 16

/**
 * LiaisonJsonPlace:
 * @line: from 1
 * @column: which character of the line, from 1
 */
typedef struct {
  guint line;
  guint column;
} LiaisonJsonPlace;

char *liaison_json_write_instant (gint64 microseconds);
gboolean liaison_json_read_instant (const char *text, gint64 *microseconds);
JsonNode *liaison_json_record_to_node (const LiaisonRecord *record);
LiaisonRecord *
liaison_json_record_from_node (const LiaisonEntity *entity, JsonNode *node, char **bad_key, GError **error);
JsonNode *liaison_json_value_to_node (const LiaisonField *field, GVariant *value);
GVariant *liaison_json_value_from_node (const LiaisonField *field, JsonNode *node, GError **error);
GPtrArray *liaison_json_read (GBytes *bytes, const char *file_name, GCancellable *cancellable, GError **error);

typedef struct _LiaisonJsonWriter LiaisonJsonWriter;

LiaisonJsonWriter *liaison_json_writer_new (GOutputStream *stream);
void liaison_json_writer_free (LiaisonJsonWriter *writer);
gboolean liaison_json_writer_record (LiaisonJsonWriter *writer, const LiaisonRecord *record, GCancellable *cancellable,
                                     GError **error);
void liaison_json_writer_section (LiaisonJsonWriter *writer, const char *name);
gboolean
liaison_json_writer_item (LiaisonJsonWriter *writer, JsonNode *node, GCancellable *cancellable, GError **error);
gboolean liaison_json_writer_finish (LiaisonJsonWriter *writer, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonJsonWriter, liaison_json_writer_free)

G_END_DECLS
