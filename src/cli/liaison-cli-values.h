// SPDX-License-Identifier: GPL-3.0-or-later
// How values of the register are written and read on the command line: names of countries and terms, titles, ids.
#pragma once

#include "liaison-cli.h"

#include "liaison-record.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** How many hexadecimal digits of an id tables show: its random end, which is enough to name a record. */
#define LIAISON_CLI_SHORT_ID 12

void liaison_cli_values_free (LiaisonCliValues *values);
char *liaison_cli_find_code (const LiaisonVocabulary *vocabulary, const char *text, gpointer cli);

const LiaisonEntity *liaison_cli_find_entity (const char *name, GError **error);
void liaison_cli_set_field_error (GError **error, const LiaisonEntity *entity, const char *name);
const LiaisonField *liaison_cli_find_field (const LiaisonEntity *entity, const char *name, GError **error);
gboolean
liaison_cli_find_id (LiaisonCli *cli, const LiaisonEntity *entity, const char *text, LiaisonId *id, GError **error);
LiaisonRecord *liaison_cli_find_record (LiaisonCli *cli, const char *const *arguments, GError **error);
GVariant *liaison_cli_parse_value (LiaisonCli *cli, const LiaisonField *field, const char *text, GError **error);

char *liaison_cli_title (LiaisonCli *cli, const LiaisonEntity *entity, const LiaisonId *id, GError **error);
char *liaison_cli_display (LiaisonCli *cli, const LiaisonField *field, GVariant *value);
char *liaison_cli_display_field (LiaisonCli *cli, const LiaisonRecord *record, const LiaisonField *field);
char *liaison_cli_short_id (const LiaisonId *id);
JsonNode *liaison_cli_record_node (LiaisonCli *cli, const LiaisonRecord *record, GError **error);

/* Whether names are to be shown in another language than the register lists them in. */
gboolean liaison_cli_translates_names (LiaisonCli *cli);

G_END_DECLS
