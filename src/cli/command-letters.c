// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl letters: the register of letters, each with where it stands today.
#include "liaison-cli-output.h"

#include "liaison-cli-letter.h"
#include "liaison-cli-values.h"

#include <glib/gi18n-lib.h>

static char *state;
static char *type;
static char *to;
static char *mandate;
static char *matter;
static char *text;
static char *day;
static int year;
static gboolean overdue;

static const GOptionEntry options[] = {
  { "overdue", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &overdue, N_ ("Only letters whose reply is overdue"), NULL },
  { "state", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &state, N_ ("Only letters in that state"), N_ ("STATE") },
  { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &to,
    N_ ("Only letters to that country (a code or a name, OTH for no State) or partner (an id)"), N_ ("ADDRESSEE") },
  { "type", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &type, N_ ("Only letters of that type"), N_ ("TYPE") },
  { "mandate", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &mandate,
    N_ ("Only letters with that mandate: an id, or its short name"), N_ ("MANDATE") },
  { "matter", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &matter, N_ ("Only letters of that matter"),
    N_ ("MATTER") },
  { "year", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &year,
    N_ ("Only letters of that year: of the reference or, without one, of the day they were sent"), N_ ("YEAR") },
  { "search", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &text,
    N_ ("Only letters with all these words: in the reference, the addressee, a mandate, the matter"), N_ ("TEXT") },
  { "on", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &day, N_ ("As they stand on that day (default: today)"),
    N_ ("DATE") },
  { NULL },
};

static gboolean
read_day (LiaisonMoment *moment, GError **error)
{
  *moment = liaison_moment_today ();
  if (day == NULL)
    return TRUE;
  if (!liaison_moment_parse (day, moment, error))
    return FALSE;
  if (liaison_moment_precision (moment) == LIAISON_PRECISION_DAY)
    return TRUE;
  liaison_cli_set_usage_error (error, _ ("--on takes a day: YYYY-MM-DD"));
  return FALSE;
}

static gboolean
read_state (LiaisonLetterFilter *filter, GError **error)
{
  LiaisonLetterState found;

  if (overdue)
    filter->states |= 1U << LIAISON_LETTER_OVERDUE;
  if (state == NULL)
    return TRUE;
  if (!liaison_letter_state_parse (state, &found)) {
    liaison_cli_set_usage_error (error,
                                 _ ("“%.40s” is no state: draft, circulated, withdrawn, sent, due, acknowledged, "
                                    "extension, overdue, replied"),
                                 state);
    return FALSE;
  }
  filter->states |= 1U << found;
  return TRUE;
}

/* A country, by code or name, or a partner, by id. */
static gboolean
read_addressee (LiaisonCli *cli, LiaisonLetterFilter *filter, GError **error)
{
  char *code;

  if (to == NULL)
    return TRUE;
  if (g_ascii_strcasecmp (to, "OTH") == 0) {
    filter->country = g_strdup ("OTH");
    return TRUE;
  }
  code = liaison_cli_find_code (&liaison_vocabulary_country, to, cli);
  if (code != NULL) {
    filter->country = code;
    return TRUE;
  }
  return liaison_cli_find_id (cli, &liaison_entity_partner, to, &filter->addressee, error);
}

static gboolean
read_filter (LiaisonCli *cli, LiaisonLetterFilter *filter, GError **error)
{
  if (!read_state (filter, error) || !read_addressee (cli, filter, error) ||
      (matter != NULL && !liaison_cli_find_id (cli, &liaison_entity_matter, matter, &filter->matter, error)) ||
      (mandate != NULL && !liaison_cli_find_mandate (cli, mandate, &filter->mandate, error)))
    return FALSE;
  if (type != NULL) {
    const LiaisonTermLabel *term = liaison_vocabulary_match (&liaison_vocabulary_communication_type, type);
    if (term == NULL) {
      liaison_cli_set_usage_error (error, _ ("“%.40s” is no type: UA, AL, OL, JUA, JAL, JOL"), type);
      return FALSE;
    }
    filter->type = g_strdup (term->code);
  }
  filter->year = year;
  if (text != NULL)
    liaison_letter_filter_set_text (filter, text);
  return TRUE;
}

static void
add_replies (JsonBuilder *builder, GPtrArray *replies)
{
  json_builder_set_member_name (builder, "replies");
  json_builder_begin_array (builder);
  for (guint i = 0; i < replies->len; i++) {
    const LiaisonReply *reply = g_ptr_array_index (replies, i);
    char buffer[LIAISON_MOMENT_BUFFER];
    json_builder_begin_object (builder);
    liaison_cli_add_id (builder, "id", &reply->record.id);
    liaison_cli_add_text (builder, "kind", reply->kind);
    liaison_cli_add_text (builder, "received_on", liaison_moment_write (&reply->received_on, buffer));
    liaison_cli_add_text (builder, "publicity", reply->publicity);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_mandates (JsonBuilder *builder, GPtrArray *mandates)
{
  static const char *const steps[] = { "listed", "invited", "agreed", "signed" };

  json_builder_set_member_name (builder, "signatories");
  json_builder_begin_array (builder);
  for (guint i = 0; i < mandates->len; i++) {
    const LiaisonLetterMandate *one = g_ptr_array_index (mandates, i);
    json_builder_begin_object (builder);
    liaison_cli_add_id (builder, "mandate", &one->mandate);
    liaison_cli_add_text (builder, "name", one->name);
    liaison_cli_add_boolean (builder, "lead", one->lead);
    liaison_cli_add_text (builder, "signature", steps[one->signature]);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_letter (JsonBuilder *builder, const LiaisonLetterRow *row)
{
  const LiaisonCommunication *letter = row->letter;
  char buffer[LIAISON_MOMENT_BUFFER];

  json_builder_begin_object (builder);
  liaison_cli_add_id (builder, "id", &letter->record.id);
  liaison_cli_add_text (builder, "reference", row->reference);
  liaison_cli_add_text (builder, "full_reference", row->full_reference);
  liaison_cli_add_text (builder, "type", letter->type);
  liaison_cli_add_text (builder, "addressee", row->addressee);
  liaison_cli_add_text (builder, "country", row->country);
  liaison_cli_add_text (builder, "matter", row->matter_title);
  liaison_cli_add_text (builder, "sent_on", liaison_moment_write (&letter->sent_on, buffer));
  liaison_cli_add_text (builder, "state", liaison_letter_state_code (row->standing.state));
  liaison_cli_add_integer (builder, "days", row->standing.days);
  liaison_cli_add_boolean (builder, "acknowledged", row->standing.is_acknowledged);
  liaison_cli_add_boolean (builder, "extension_asked", row->standing.asked_extension);
  liaison_cli_add_text (builder, "reply_due", liaison_moment_write (&letter->reply_due, buffer));
  liaison_cli_add_text (builder, "publication", liaison_publication_code (row->publication));
  liaison_cli_add_text (builder, "public_on", liaison_moment_write (&letter->public_on, buffer));
  if (!liaison_id_is_nil (&letter->follow_up_of))
    liaison_cli_add_id (builder, "follow_up_of", &letter->follow_up_of);
  add_mandates (builder, row->mandates);
  add_replies (builder, row->replies);
  json_builder_end_object (builder);
}

static void
print_json (LiaisonCli *cli, GPtrArray *rows, const LiaisonMoment *on)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
  char buffer[LIAISON_MOMENT_BUFFER];

  liaison_cli_add_text (builder, "on", liaison_moment_write (on, buffer));
  liaison_cli_add_integer (builder, "count", rows->len);
  json_builder_set_member_name (builder, "letters");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    add_letter (builder, g_ptr_array_index (rows, i));
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static void
print_text (GPtrArray *rows, const LiaisonMoment *on)
{
  g_autoptr (LiaisonCliTable) table = liaison_cli_table_new (_ ("Id"), _ ("Reference"), _ ("Addressee"), _ ("Sent on"),
                                                             _ ("Signatories"), _ ("Reply"), _ ("Publication"), NULL);

  for (guint i = 0; i < rows->len; i++) {
    const LiaisonLetterRow *row = g_ptr_array_index (rows, i);
    g_autofree char *id = liaison_cli_short_id (&row->letter->record.id);
    g_autofree char *mandates = liaison_letter_row_mandates (row, 2);
    g_autofree char *words = liaison_letter_standing_words (&row->standing);
    g_autofree char *publication = liaison_letter_publication_words (row->letter, on);
    char sent[LIAISON_MOMENT_BUFFER];
    liaison_cli_table_add (table, id, row->full_reference, row->addressee,
                           liaison_moment_write (&row->letter->sent_on, sent), mandates, words, publication, NULL);
  }
  liaison_cli_table_print (table);
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_auto (LiaisonLetterFilter) filter = { 0 };
  g_autoptr (GPtrArray) rows = NULL;
  LiaisonMoment on;

  if (!read_day (&on, error) || !liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error) ||
      !read_filter (cli, &filter, error))
    return FALSE;
  rows = liaison_store_letters (cli->store, &on, error);
  if (rows == NULL)
    return FALSE;
  for (guint i = rows->len; i > 0; i--)
    if (!liaison_letter_filter_matches (&filter, g_ptr_array_index (rows, i - 1)))
      g_ptr_array_remove_index (rows, i - 1);
  if (cli->json)
    print_json (cli, rows, &on);
  else
    print_text (rows, &on);
  return TRUE;
}

const LiaisonCommand liaison_command_letters = {
  .name = "letters",
  .arguments = N_ ("[--overdue] [--state STATE] [--to ADDRESSEE] [--type TYPE] [--mandate MANDATE] [--matter MATTER] "
                   "[--year YEAR] [--search TEXT] [--on DATE]"),
  .summary = N_ ("The register of letters, the latest first, with where each stands"),
  .details = N_ ("States: draft, circulated, withdrawn, sent, due, acknowledged, extension, overdue, replied. They "
                 "follow from the dates and the replies, and are stored nowhere."),
  .options = options,
  .min_arguments = 0,
  .max_arguments = 0,
  .run = run,
};
