// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a calendar: its name, its parameters, and its value as text.
#pragma once

#include "liaison-encoding.h"

G_BEGIN_DECLS

/** LiaisonContentParam: @name in capitals; "TYPE" for one without a name; one for each value. */
typedef struct {
  char *name;
  char *value;
} LiaisonContentParam;

/**
 * LiaisonContentProperty:
 * @group: (nullable): in capitals
 * @name: in capitals
 * @params: (element-type LiaisonContentParam)
 * @value: UTF-8; quoted-printable is undone, backslashes are not
 * @line: of the file, from 1
 */
typedef struct {
  char *group;
  char *name;
  GArray *params;
  char *value;
  guint line;
} LiaisonContentProperty;

LiaisonContentProperty *liaison_content_property_read (const GString *line, LiaisonEncoding encoding, GError **error);
gboolean liaison_content_property_is_quoted (const char *head, gsize length);
void liaison_content_property_free (LiaisonContentProperty *property);
const char *liaison_content_property_param (const LiaisonContentProperty *property, const char *name);
char *liaison_content_property_text (const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LiaisonContentProperty, liaison_content_property_free)

G_END_DECLS
