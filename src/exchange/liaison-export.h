// SPDX-License-Identifier: GPL-3.0-or-later
// Writing records that may go, in any format, to a stream.
//
// What may go is decided before, by liaison-disclosure.h; here everything given is written, and nothing else is read.
// A new format is one line of the table in liaison-export.c and one function.
#pragma once

#include "liaison-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** LiaisonExportFormat: the numbers are positions in lists of choices */
typedef enum {
  LIAISON_EXPORT_CSV,
  LIAISON_EXPORT_JSON,
  LIAISON_EXPORT_VCARD_3,
  LIAISON_EXPORT_VCARD_4,
  LIAISON_EXPORT_ICAL,
} LiaisonExportFormat;

#define LIAISON_EXPORT_FORMATS 5

/**
 * LiaisonExportContent: what may go, and is written.
 * @records: (array fixed-size=64) (nullable items): by the number of their entity, redacted
 * @linked: (array fixed-size=64) (nullable items): the same of what they refer to
 * @files: (element-type utf8 GBytes): contents of pictures by their hash
 * @for_office: whether the office itself reads it: what only the register knows, such as links to visits, goes along
 */
typedef struct {
  GPtrArray *const *records;
  GPtrArray *const *linked;
  GHashTable *files;
  gboolean for_office;
} LiaisonExportContent;

gboolean liaison_export_parse_format (const char *name, LiaisonExportFormat *format);
gboolean liaison_export_guess_format (const char *path, LiaisonExportFormat *format);
const char *liaison_export_format_suffix (LiaisonExportFormat format);
const char *liaison_export_format_label (LiaisonExportFormat format);
gboolean liaison_export_has_parts (LiaisonExportFormat format, const LiaisonEntity *entity);
const LiaisonEntity *const *liaison_export_parts (LiaisonExportFormat format);
gboolean liaison_export_has_links (LiaisonExportFormat format);
const LiaisonEntity *liaison_export_entity (LiaisonExportFormat format);
gboolean liaison_export_takes (LiaisonExportFormat format, const LiaisonEntity *entity);
gboolean
liaison_export_write (LiaisonExportFormat format, const LiaisonEntity *entity, const LiaisonExportContent *content,
                      GOutputStream *stream, GCancellable *cancellable, GError **error);

G_END_DECLS
