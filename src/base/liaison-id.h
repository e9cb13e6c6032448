// SPDX-License-Identifier: GPL-3.0-or-later
// Record identifiers: UUID version 7 (RFC 9562, section 5.7), or derived ones for reference data.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint8 bytes[16];
} LiaisonId;

#define LIAISON_ID_STRING_LENGTH 36

void liaison_id_generate (LiaisonId *id);
void liaison_id_derive (LiaisonId *id, const char *space, const char *name);
gboolean liaison_id_parse (const char *text, LiaisonId *id);
char *liaison_id_to_string (const LiaisonId *id);
gboolean liaison_id_is_nil (const LiaisonId *id);
gboolean liaison_id_equal (gconstpointer a, gconstpointer b);
guint liaison_id_hash (gconstpointer id);
int liaison_id_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
