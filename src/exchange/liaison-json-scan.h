// SPDX-License-Identifier: GPL-3.0-or-later
// Walking over the records of a JSON document without holding all of it as a tree.
#pragma once

#include "liaison-json.h"

G_BEGIN_DECLS

/**
 * LiaisonJsonSection: what of a document an object belongs to; see liaison-json.h
 */
typedef enum {
  LIAISON_JSON_RECORDS,
  LIAISON_JSON_HISTORY,
  LIAISON_JSON_FILES,
} LiaisonJsonSection;

/**
 * LiaisonJsonScanned:
 * @entity: (nullable): of RECORDS
 * @text: the record's text in the file
 * @place: where it starts
 */
typedef struct {
  LiaisonJsonSection section;
  const LiaisonEntity *entity;
  JsonNode *node;
  const char *text;
  gsize length;
  LiaisonJsonPlace place;
  double fraction;
} LiaisonJsonScanned;

/**
 * LiaisonJsonScanFunc: Called for each record.
 *
 * Returns: %FALSE with @error to stop
 */
typedef gboolean (*LiaisonJsonScanFunc) (const LiaisonJsonScanned *scanned, gpointer data, GError **error);

gboolean liaison_json_scan (GBytes *bytes, const char *file_name, gboolean sample, LiaisonJsonScanFunc func,
                            gpointer data, GError **error);
gboolean liaison_json_scan_sections (GBytes *bytes, const char *file_name, LiaisonJsonScanFunc func, gpointer data,
                                     GError **error);
LiaisonJsonPlace liaison_json_place_of_key (const LiaisonJsonScanned *scanned, const char *key);
void liaison_json_set_error (GError **error, const char *file_name, const LiaisonJsonPlace *place, const char *message);

G_END_DECLS
