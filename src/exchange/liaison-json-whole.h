// SPDX-License-Identifier: GPL-3.0-or-later
// A whole register as one JSON document: its records to be read, its history to make it anew from, its files.
//
// Carried: every record with its id, moments, stamp and author device, also what lies in the trash and sealed fields;
// the whole history; the content of every file. Not carried: the passphrase and the recovery key, what one
// installation keeps for itself (its device number, the language of names, edits in progress, how lists were imported),
// and where two people's edits met, which the history tells again.
#pragma once

#include "liaison-json.h"

G_BEGIN_DECLS

/** A change set and an entry of it, as the journal gives them and takes them: see LIAISON_REPLAY_SET_TYPE. */
#define LIAISON_JSON_SET_TYPE   "(aytxtsxsmsayay)"
#define LIAISON_JSON_ENTRY_TYPE "(uayuay)"

/**
 * LiaisonJsonWhole: who takes what a document holds; each returns %FALSE with @error to stop.
 * @history: a change set, or an entry of the one before
 * @file: one whole file
 */
typedef struct {
  gboolean (*history) (GVariant *item, gpointer data, GError **error);
  gboolean (*file) (const char *hash, const char *media_type, GBytes *bytes, gpointer data, GError **error);
  gpointer data;
} LiaisonJsonWhole;

JsonNode *liaison_json_history_to_node (GVariant *item);
gboolean liaison_json_writer_file (LiaisonJsonWriter *writer, const char *hash, const char *media_type, GBytes *bytes,
                                   GCancellable *cancellable, GError **error);
gboolean liaison_json_has_history (GBytes *bytes);
gboolean liaison_json_read_whole (GBytes *bytes, const char *file_name, const LiaisonJsonWhole *whole, GError **error);

G_END_DECLS
