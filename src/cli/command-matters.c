// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl matters: the situations the office works on, and what they lack.
#include "liaison-cli-output.h"

#include "liaison-cli-values.h"
#include "liaison-matters.h"
#include "liaison-office.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *state;
static char *country;
static char *theme;
static char *owner;
static char *partner;
static char *text;
static gboolean missing;

static const GOptionEntry options[] = {
  { "state", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &state,
    N_ ("Only matters in that state; “open” for all that is neither closed nor not pursued"), N_ ("STATE") },
  { "country", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &country, N_ ("Only matters of that country"),
    N_ ("COUNTRY") },
  { "theme", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &theme, N_ ("Only matters with that theme"), N_ ("THEME") },
  { "owner", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &owner, N_ ("Only matters that they follow"), N_ ("STAFF") },
  { "partner", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &partner, N_ ("Only matters that concern them"),
    N_ ("PARTNER") },
  { "search", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &text,
    N_ ("Only matters with all these words: in the title, the situation, a name, a reference"), N_ ("TEXT") },
  { "missing", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &missing, N_ ("Only matters whose intake is not complete"),
    NULL },
  { NULL },
};

/* A code, or what it is called, of a field of matters. */
static gboolean
find_code (LiaisonCli *cli, const char *field_name, const char *words, char **code, GError **error)
{
  const LiaisonField *field = liaison_entity_field (&liaison_entity_matter, field_name);
  g_autoptr (GVariant) value = NULL;

  *code = NULL;
  if (words == NULL)
    return TRUE;
  value = liaison_cli_parse_value (cli, field, words, error);
  if (value == NULL)
    return FALSE;
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING_ARRAY)) {
    if (g_variant_n_children (value) != 1) {
      /* Translators: %s is a field, such as Countries. */
      liaison_cli_set_usage_error (error, _ ("%s: one at a time"), _ (field->label));
      return FALSE;
    }
    g_variant_get_child (value, 0, "s", code);
  } else {
    *code = g_variant_dup_string (value, NULL);
  }
  return TRUE;
}

static void
print_json (LiaisonCli *cli, GPtrArray *rows)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  liaison_cli_add_integer (builder, "count", rows->len);
  json_builder_set_member_name (builder, "matters");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++) {
    const LiaisonMatterRow *row = g_ptr_array_index (rows, i);
    json_builder_begin_object (builder);
    liaison_cli_add_id (builder, "id", &row->matter->record.id);
    liaison_cli_add_text (builder, "title", row->matter->title);
    liaison_cli_add_text (builder, "state", row->matter->state);
    liaison_cli_add_text (builder, "countries", row->matter->countries);
    liaison_cli_add_text (builder, "owner", row->owner);
    liaison_cli_add_integer (builder, "letters", row->letters);
    liaison_cli_add_integer (builder, "sent", row->sent);
    liaison_cli_add_integer (builder, "victims", row->victims);
    liaison_cli_add_integer (builder, "women", row->women);
    liaison_cli_add_integer (builder, "sources", row->sources);
    json_builder_set_member_name (builder, "missing");
    json_builder_begin_array (builder);
    for (guint check = 0; check < LIAISON_INTAKE_CHECKS; check++)
      if ((row->missing & (1u << check)) != 0)
        json_builder_add_string_value (builder, liaison_intake_field (check)->name);
    json_builder_end_array (builder);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static void
print_text (LiaisonCli *cli, GPtrArray *rows)
{
  g_autoptr (LiaisonCliTable) table = liaison_cli_table_new (_ ("Id"), _ ("Title"), _ ("Countries"), _ ("State"),
                                                             _ ("Letters"), _ ("Victims"), _ ("Intake lacks"), NULL);

  for (guint i = 0; i < rows->len; i++) {
    const LiaisonMatterRow *row = g_ptr_array_index (rows, i);
    const LiaisonRecord *record = &row->matter->record;
    g_autofree char *id = liaison_cli_short_id (&record->id);
    g_autofree char *countries = liaison_cli_display_field (cli, record,
                                                            liaison_entity_field (record->entity, "countries"));
    g_autofree char *label = liaison_cli_display_field (cli, record, liaison_entity_field (record->entity, "state"));
    g_autofree char *letters = g_strdup_printf ("%" G_GINT64_FORMAT, row->letters);
    g_autofree char *victims = g_strdup_printf ("%" G_GINT64_FORMAT, row->victims);
    g_autofree char *lacks = liaison_intake_describe (row->missing);
    liaison_cli_table_add (table, id, row->matter->title, countries != NULL ? countries : "", label, letters, victims,
                           lacks, NULL);
  }
  liaison_cli_table_print (table);
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autofree char *state_code = NULL, *country_code = NULL, *theme_code = NULL;
  gboolean is_open = g_strcmp0 (state, "open") == 0;
  LiaisonMatterFilter filter = { .text = text, .missing = missing };
  g_autoptr (GPtrArray) rows = NULL;

  if (!liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error) ||
      !find_code (cli, "state", is_open ? NULL : state, &state_code, error) ||
      !find_code (cli, "countries", country, &country_code, error) ||
      !find_code (cli, "themes", theme, &theme_code, error) ||
      (owner != NULL && !liaison_cli_find_id (cli, &liaison_entity_staff, owner, &filter.owner, error)) ||
      (partner != NULL && !liaison_cli_find_id (cli, &liaison_entity_partner, partner, &filter.partner, error)))
    return FALSE;
  filter.state = is_open ? "open" : state_code;
  filter.country = country_code;
  filter.theme = theme_code;
  rows = liaison_store_matter_rows (cli->store, &filter, error);
  if (rows == NULL)
    return FALSE;
  if (cli->json)
    print_json (cli, rows);
  else
    print_text (cli, rows);
  return TRUE;
}

const LiaisonCommand liaison_command_matters = {
  .name = "matters",
  .arguments = N_ ("[--state STATE] [--country COUNTRY] [--theme THEME] [--owner STAFF] [--partner PARTNER] "
                   "[--search TEXT] [--missing]"),
  .summary = N_ ("List the matters, the last changed first, with what their intake lacks"),
  .details = N_ ("States: received, under_review, not_pursued, in_work, closed, open."),
  .options = options,
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run,
};
