// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl visit, visit-event and programme-meeting: one visit, its log, the meetings of its programme.
#include "liaison-cli-output.h"

#include "liaison-cli-values.h"
#include "liaison-document-read.h"
#include "liaison-partner-name.h"
#include "liaison-visits.h"

#include <glib/gi18n-lib.h>

static gboolean programme_only;
static char *side;
static char *from_text;
static char *to_text;
static char *direction;
static char *note;

static const GOptionEntry visit_options[] = {
  { "programme", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &programme_only, N_ ("Only its programme"), NULL },
  { "side", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &side,
    N_ ("Which side of the programme: all (default), or official, as the authorities may see it"), "official|all" },
  { NULL },
};

static const GOptionEntry event_options[] = {
  { "direction", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &direction,
    N_ ("sent or received (default: what is usual for such an event)"), "sent|received" },
  { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &from_text, N_ ("The first day that is proposed or agreed"),
    N_ ("DATE") },
  { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &to_text, N_ ("The last day that is proposed or agreed"),
    N_ ("DATE") },
  { "note", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &note, N_ ("A note"), N_ ("TEXT") },
  { NULL },
};

/* One line of a programme, as either side gives it. */
static void
add_line (LiaisonCli *cli, LiaisonCliTable *table, JsonBuilder *builder, const LiaisonProgrammeItem *item,
          const char *people)
{
  char starts[LIAISON_MOMENT_BUFFER], ends[LIAISON_MOMENT_BUFFER];
  g_autofree char *id = liaison_cli_short_id (&item->record.id);
  g_autofree char *when = liaison_cli_display_field (cli, &item->record,
                                                     liaison_entity_field (item->record.entity, "starts"));

  if (builder == NULL) {
    liaison_cli_table_add (table, id, when, liaison_vocabulary_label (&liaison_vocabulary_programme_side, item->side),
                           item->title != NULL ? item->title : "", item->place != NULL ? item->place : "", people,
                           NULL);
    return;
  }
  json_builder_begin_object (builder);
  liaison_cli_add_id (builder, "id", &item->record.id);
  liaison_cli_add_text (builder, "starts", liaison_moment_write (&item->starts, starts));
  liaison_cli_add_text (builder, "ends", liaison_moment_write (&item->ends, ends));
  liaison_cli_add_text (builder, "zone", item->zone);
  liaison_cli_add_text (builder, "side", item->side);
  liaison_cli_add_text (builder, "title", item->title);
  liaison_cli_add_text (builder, "place", item->place);
  liaison_cli_add_text (builder, "note", item->note);
  liaison_cli_add_text (builder, "with", people);
  if (!liaison_id_is_nil (&item->meeting))
    liaison_cli_add_id (builder, "meeting", &item->meeting);
  json_builder_end_object (builder);
}

static LiaisonCliTable *
new_programme_table (void)
{
  return liaison_cli_table_new (_ ("Id"), _ ("When"), _ ("Side"), _ ("Title"), _ ("Place"), _ ("With"), NULL);
}

static char *
list_people (const LiaisonVisitLine *line)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < line->people->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            ((const LiaisonVisitPerson *) line->people->pdata[i])->name);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
print_programme (LiaisonCli *cli, const LiaisonVisitDetails *details, JsonBuilder *builder)
{
  g_autoptr (LiaisonCliTable) table = new_programme_table ();

  if (builder != NULL) {
    json_builder_set_member_name (builder, "programme");
    json_builder_begin_array (builder);
  }
  for (guint i = 0; i < details->lines->len; i++) {
    const LiaisonVisitLine *line = g_ptr_array_index (details->lines, i);
    g_autofree char *people = list_people (line);
    add_line (cli, table, builder, line->item, people);
  }
  if (builder != NULL)
    json_builder_end_array (builder);
  else
    liaison_cli_table_print (table);
}

/* The code name alone where there is one; NULL for somebody who is not named. */
static const char *
find_name (const LiaisonDocumentContent *content, const LiaisonId *partner)
{
  GPtrArray *partners = content->records[liaison_entity_partner.number];
  GPtrArray *names = content->records[liaison_entity_partner_name.number];
  g_autoptr (GPtrArray) of = g_ptr_array_new ();
  const LiaisonPartnerName *name;

  for (guint i = 0; partners != NULL && i < partners->len; i++) {
    const LiaisonPartner *one = g_ptr_array_index (partners, i);
    if (liaison_id_equal (&one->record.id, partner) && one->code_name != NULL)
      return one->code_name;
  }
  for (guint i = 0; names != NULL && i < names->len; i++)
    if (liaison_id_equal (&((const LiaisonPartnerName *) names->pdata[i])->partner, partner))
      g_ptr_array_add (of, names->pdata[i]);
  name = liaison_partner_name_choose (of, content->wish.language);
  return name != NULL ? name->text : NULL;
}

/* Whom a line is with, as far as the audience may read it. */
static char *
list_disclosed (const LiaisonDocumentContent *content, const LiaisonId *item)
{
  GPtrArray *parts = content->records[liaison_entity_interlocutor.number];
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; parts != NULL && i < parts->len; i++) {
    const LiaisonInterlocutor *part = g_ptr_array_index (parts, i);
    const char *name = liaison_id_equal (&part->programme_item, item) ? find_name (content, &part->partner) : NULL;
    if (name != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  return liaison_moment_compare (&(*(const LiaisonProgrammeItem *const *) a)->starts,
                                 &(*(const LiaisonProgrammeItem *const *) b)->starts);
}

/* What the authorities may see comes out of the disclosure, which never gives the own side, and out of nothing else. */
static gboolean
print_official (LiaisonCli *cli, const LiaisonId *visit, GError **error)
{
  LiaisonDocumentWish wish = { .kind = LIAISON_DOCUMENT_PROGRAMME,
                               .language = cli->language,
                               .audience = LIAISON_AUDIENCE_STATE,
                               .from = LIAISON_MOMENT_NONE,
                               .to = LIAISON_MOMENT_NONE,
                               .record = *visit,
                               .occurrence = LIAISON_MOMENT_NONE };
  g_autoptr (LiaisonDocumentRead) read = liaison_document_read_new (cli->store, &wish, NULL, cli->cancellable, error);
  g_autoptr (LiaisonCliTable) table = new_programme_table ();
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (GPtrArray) sorted = NULL;
  GPtrArray *items;

  if (read == NULL)
    return FALSE;
  items = read->content.records[liaison_entity_programme_item.number];
  sorted = g_ptr_array_new ();
  for (guint i = 0; items != NULL && i < items->len; i++)
    g_ptr_array_add (sorted, items->pdata[i]);
  g_ptr_array_sort (sorted, compare_items);
  builder = cli->json ? liaison_cli_begin_json (cli) : NULL;
  if (builder != NULL) {
    json_builder_set_member_name (builder, "programme");
    json_builder_begin_array (builder);
  }
  for (guint i = 0; i < sorted->len; i++) {
    const LiaisonProgrammeItem *item = g_ptr_array_index (sorted, i);
    g_autofree char *people = list_disclosed (&read->content, &item->record.id);
    add_line (cli, table, builder, item, people);
  }
  if (builder == NULL) {
    liaison_cli_table_print (table);
    return TRUE;
  }
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
  return TRUE;
}

static const char *
find_state (const LiaisonVisitDetails *details, const char *code)
{
  for (guint i = 0; i < details->terms->len; i++) {
    const LiaisonVisitTerm *term = g_ptr_array_index (details->terms, i);
    if (g_strcmp0 (term->term, code) == 0)
      return term->state;
  }
  return "not_asked";
}

static void
print_json (LiaisonCli *cli, const LiaisonVisitDetails *details)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
  const LiaisonVisitRow *row = details->row;
  char on[LIAISON_MOMENT_BUFFER];

  liaison_cli_add_id (builder, "id", &row->visit->record.id);
  liaison_cli_add_text (builder, "title", row->title);
  liaison_cli_add_text (builder, "country", row->visit->country);
  liaison_cli_add_text (builder, "stage", liaison_visit_stage_code (row->status.stage));
  liaison_cli_add_integer (builder, "reminders", row->status.reminders);
  liaison_cli_add_boolean (builder, "standing_invitation", details->has_invitation);
  json_builder_set_member_name (builder, "log");
  json_builder_begin_array (builder);
  for (guint i = 0; i < row->events->len; i++) {
    const LiaisonVisitEvent *event = g_ptr_array_index (row->events, i);
    json_builder_begin_object (builder);
    liaison_cli_add_id (builder, "id", &event->record.id);
    liaison_cli_add_text (builder, "kind", event->kind);
    liaison_cli_add_text (builder, "on", liaison_moment_write (&event->on, on));
    liaison_cli_add_text (builder, "direction", event->direction);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "terms");
  json_builder_begin_object (builder);
  for (guint i = 0; i < liaison_vocabulary_visit_term.n_terms; i++)
    liaison_cli_add_text (builder, liaison_vocabulary_visit_term.terms[i].code,
                          find_state (details, liaison_vocabulary_visit_term.terms[i].code));
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "coverage");
  json_builder_begin_object (builder);
  for (guint i = 0; i < LIAISON_VISIT_GROUPS; i++) {
    json_builder_set_member_name (builder, liaison_visit_group_code ((LiaisonVisitGroup) i));
    json_builder_begin_object (builder);
    liaison_cli_add_integer (builder, "planned", details->coverage[i].planned);
    liaison_cli_add_integer (builder, "met", details->coverage[i].met);
    json_builder_end_object (builder);
  }
  json_builder_end_object (builder);
  print_programme (cli, details, builder);
  liaison_cli_end_json (builder);
}

static void
print_log (LiaisonCli *cli, const LiaisonVisitDetails *details)
{
  g_autoptr (LiaisonCliTable)
      table = liaison_cli_table_new (_ ("Date"), _ ("Event"), _ ("Direction"), _ ("Note"), NULL);

  for (guint i = 0; i < details->row->events->len; i++) {
    const LiaisonVisitEvent *event = g_ptr_array_index (details->row->events, i);
    g_autofree char *on = liaison_moment_format (&event->on, NULL, cli->language);
    const char *way = event->direction != NULL
                          ? liaison_vocabulary_label (&liaison_vocabulary_direction, event->direction)
                          : "";
    liaison_cli_table_add (table, on, liaison_vocabulary_label (&liaison_vocabulary_visit_event, event->kind), way,
                           event->note != NULL ? event->note : "", NULL);
  }
  liaison_cli_table_print (table);
}

static void
print_checklist (const LiaisonVisitDetails *details)
{
  g_autoptr (LiaisonCliTable) table = liaison_cli_table_new (_ ("Terms of Reference"), _ ("State"), NULL);
  g_autoptr (LiaisonCliTable)
      groups = liaison_cli_table_new (_ ("Whom the Visit Meets"), _ ("Planned"), _ ("Met"), NULL);

  for (guint i = 0; i < liaison_vocabulary_visit_term.n_terms; i++) {
    const char *code = liaison_vocabulary_visit_term.terms[i].code;
    liaison_cli_table_add (table, liaison_vocabulary_label (&liaison_vocabulary_visit_term, code),
                           liaison_vocabulary_label (&liaison_vocabulary_term_state, find_state (details, code)), NULL);
  }
  for (guint i = 0; i < LIAISON_VISIT_GROUPS; i++) {
    g_autofree char *planned = g_strdup_printf ("%u", details->coverage[i].planned);
    g_autofree char *met = g_strdup_printf ("%u", details->coverage[i].met);
    liaison_cli_table_add (groups, liaison_visit_group_label ((LiaisonVisitGroup) i), planned, met, NULL);
  }
  liaison_cli_table_print (table);
  liaison_cli_print ("%s", "");
  liaison_cli_table_print (groups);
}

static void
print_visit (LiaisonCli *cli, const LiaisonVisitDetails *details)
{
  g_autofree char *stage = liaison_visit_status_words (&details->row->status);
  g_autofree char *reminders = liaison_visit_reminders_words (details->row->status.reminders);
  g_autofree char *missing = liaison_visit_gaps_words (details->row->gaps, &details->row->facts);

  liaison_cli_print ("%s", details->row->title);
  liaison_cli_print ("%s · %s%s%s", details->row->country, stage, reminders != NULL ? " · " : "",
                     reminders != NULL ? reminders : "");
  if (missing != NULL)
    liaison_cli_print ("%s", missing);
  liaison_cli_print ("%s", "");
  print_log (cli, details);
  liaison_cli_print ("%s", "");
  print_checklist (details);
  liaison_cli_print ("%s", "");
  print_programme (cli, details, NULL);
}

static gboolean
run_visit (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  const LiaisonMoment today = liaison_moment_today ();
  gboolean official = g_strcmp0 (side, "official") == 0;
  g_autoptr (LiaisonVisitDetails) details = NULL;
  LiaisonId id;

  if (side != NULL && !official && g_strcmp0 (side, "all") != 0) {
    liaison_cli_set_usage_error (error, _ ("--side takes official or all"));
    return FALSE;
  }
  if (official && !programme_only) {
    liaison_cli_set_usage_error (error, _ ("--side official goes with --programme: the rest is for the office"));
    return FALSE;
  }
  if (!liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error) ||
      !liaison_cli_find_id (cli, &liaison_entity_visit, arguments[0], &id, error))
    return FALSE;
  if (official)
    return print_official (cli, &id, error);
  details = liaison_store_visit (cli->store, &id, &today, error);
  if (details == NULL)
    return FALSE;
  if (cli->json)
    print_json (cli, details);
  else if (programme_only)
    print_programme (cli, details, NULL);
  else
    print_visit (cli, details);
  return TRUE;
}

/* KIND is a code, or what such an event is called. */
static gboolean
fill_event (LiaisonCli *cli, LiaisonVisitEvent *event, const char *const *arguments, LiaisonVisitStage stage,
            GError **error)
{
  g_autoptr (GVariant) kind = liaison_cli_parse_value (cli, liaison_entity_field (&liaison_entity_visit_event, "kind"),
                                                       arguments[1], error);

  if (kind == NULL)
    return FALSE;
  event->kind = g_variant_dup_string (kind, NULL);
  event->on = liaison_moment_today ();
  event->note = g_strdup (note);
  event->direction = g_strdup (direction != NULL ? direction : liaison_visit_event_direction (event->kind, stage));
  return (arguments[2] == NULL || liaison_moment_parse (arguments[2], &event->on, error)) &&
         (from_text == NULL || liaison_moment_parse (from_text, &event->proposed_from, error)) &&
         (to_text == NULL || liaison_moment_parse (to_text, &event->proposed_to, error)) &&
         liaison_record_validate (&event->record, error);
}

static gboolean
run_event (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  const LiaisonMoment today = liaison_moment_today ();
  g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_visit_event);
  LiaisonVisitEvent *event = (LiaisonVisitEvent *) record;
  g_autoptr (LiaisonVisitRow) row = NULL;
  g_autoptr (LiaisonRecord) after = NULL;
  g_autoptr (LiaisonChangeSet) set = NULL;

  if (!liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error) ||
      !liaison_cli_find_id (cli, &liaison_entity_visit, arguments[0], &event->visit, error))
    return FALSE;
  row = liaison_store_visit_row (cli->store, &event->visit, &today, error);
  if (row == NULL)
    return FALSE;
  g_set_str (&record->classification, row->visit->record.classification);
  if (!fill_event (cli, event, arguments, row->status.stage, error))
    return FALSE;
  set = liaison_change_set_new (N_ ("Added “%s”"),
                                liaison_vocabulary_label (&liaison_vocabulary_visit_event, event->kind));
  liaison_change_set_insert (set, record);
  after = liaison_record_copy (&row->visit->record);
  if (liaison_visit_take_dates ((LiaisonVisit *) after, event))
    liaison_change_set_update (set, &row->visit->record, after);
  if (!liaison_cli_commit (cli, set, error))
    return FALSE;
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_text (builder, "entity", "visit_event");
    liaison_cli_add_id (builder, "id", &record->id);
    liaison_cli_end_change (builder, set);
  } else {
    liaison_cli_print_change (set);
  }
  return TRUE;
}

static gboolean
run_meeting (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (LiaisonChangeSet) set = NULL;
  LiaisonId item, meeting = { 0 };

  if (!liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error) ||
      !liaison_cli_find_id (cli, &liaison_entity_programme_item, arguments[0], &item, error))
    return FALSE;
  set = liaison_visit_line_to_meeting (cli->store, &item, &meeting, error);
  if (set == NULL || !liaison_cli_commit (cli, set, error))
    return FALSE;
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_text (builder, "entity", "meeting");
    liaison_cli_add_id (builder, "id", &meeting);
    liaison_cli_end_change (builder, set);
  } else {
    liaison_cli_print_change (set);
  }
  return TRUE;
}

const LiaisonCommand liaison_command_visit = {
  .name = "visit",
  .arguments = N_ ("[--programme [--side official|all]] VISIT"),
  .summary = N_ ("Show a country visit: its stage, log, checklist, coverage and programme"),
  .details = N_ ("With --side official it shows what the authorities may see, which is never the own side. “report "
                 "--audience state programme VISIT” prints the same."),
  .options = visit_options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_visit,
};

const LiaisonCommand liaison_command_visit_event = {
  .name = "visit-event",
  .arguments = N_ ("[--direction sent|received] [--from DATE --to DATE] [--note TEXT] VISIT KIND [DATE]"),
  .summary = N_ ("Add an event to the log of a country visit"),
  .details = N_ ("Kinds: requested, reminder, invited, acknowledged, accepted, declined, dates_proposed, dates_agreed, "
                 "postponed, cancelled, started, completed, report_published. Dates that are agreed become those of "
                 "the visit. Without DATE it is today."),
  .options = event_options,
  .min_arguments = 2,
  .max_arguments = 3,
  .run = run_event,
};

const LiaisonCommand liaison_command_programme_meeting = {
  .name = "programme-meeting",
  .arguments = N_ ("LINE"),
  .summary = N_ ("Plan the meeting of a line of a visit’s programme"),
  .details = N_ ("Those it is with are invited; what is on the own side is confidential. The two are kept in step."),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run_meeting,
};
