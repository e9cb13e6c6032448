// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl duplicates, not-duplicate and merge-partners: partners that are in the register twice.
#include "liaison-cli-output.h"

#include "liaison-cli-values.h"
#include "liaison-duplicates.h"
#include "liaison-partner-merge.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>

static int limit = 100;
static double min_score = LIAISON_MATCH_POSSIBLE;

static const GOptionEntry duplicates_options[] = {
  { "limit", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &limit, N_ ("At most N pairs (default: 100)"), "N" },
  { "min-score", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_DOUBLE, &min_score,
    N_ ("Pairs at least so likely, from 0 to 1 (default: 0.6)"), N_ ("SCORE") },
  { NULL },
};

static char **takes;
static gboolean dry_run;

static const GOptionEntry merge_options[] = {
  { "take", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING_ARRAY, &takes,
    N_ ("Which value a field keeps: keep, other or both; may be given again"), N_ ("FIELD=WHICH") },
  { "dry-run", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &dry_run, N_ ("Write nothing; tell what would happen"), NULL },
  { NULL },
};

static void
add_reasons (JsonBuilder *builder, const LiaisonLikeness *match)
{
  json_builder_set_member_name (builder, "reasons");
  json_builder_begin_array (builder);
  for (guint i = 0; i < match->reasons->len; i++) {
    const LiaisonMatchReason *reason = match->reasons->pdata[i];
    json_builder_begin_object (builder);
    liaison_cli_add_text (builder, "code", liaison_match_code_name (reason->code));
    liaison_cli_add_text (builder, "first", reason->first);
    liaison_cli_add_text (builder, "second", reason->second);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
print_json (LiaisonCli *cli, GPtrArray *found)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  liaison_cli_add_integer (builder, "count", found->len);
  json_builder_set_member_name (builder, "pairs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < found->len; i++) {
    const LiaisonDuplicate *duplicate = found->pdata[i];
    json_builder_begin_object (builder);
    liaison_cli_add_id (builder, "first", &duplicate->match->first);
    liaison_cli_add_text (builder, "first_title", duplicate->first_title);
    liaison_cli_add_id (builder, "second", &duplicate->match->second);
    liaison_cli_add_text (builder, "second_title", duplicate->second_title);
    json_builder_set_member_name (builder, "score");
    json_builder_add_double_value (builder, (double) (int) (duplicate->match->score * 1000 + 0.5) / 1000);
    add_reasons (builder, duplicate->match);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static char *
describe_reasons (const LiaisonLikeness *match)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < match->reasons->len; i++)
    g_ptr_array_add (sentences, liaison_match_reason_describe (match->reasons->pdata[i]));
  g_ptr_array_add (sentences, NULL);
  return g_strjoinv ("; ", (char **) sentences->pdata);
}

static void
print_table (GPtrArray *found)
{
  g_autoptr (LiaisonCliTable) table = liaison_cli_table_new (_ ("Id"), _ ("Partner"), _ ("Id"), _ ("Partner"),
                                                             _ ("How likely"), _ ("Why"), NULL);

  for (guint i = 0; i < found->len; i++) {
    const LiaisonDuplicate *duplicate = found->pdata[i];
    g_autofree char *first = liaison_cli_short_id (&duplicate->match->first);
    g_autofree char *second = liaison_cli_short_id (&duplicate->match->second);
    g_autofree char *why = describe_reasons (duplicate->match);
    liaison_cli_table_add (table, first, duplicate->first_title, second, duplicate->second_title,
                           liaison_match_describe_score (duplicate->match->score), why, NULL);
  }
  liaison_cli_table_print (table);
}

static gboolean
run_duplicates (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;

  if (limit < 1 || !(min_score >= 0 && min_score <= 1)) {
    liaison_cli_set_usage_error (
        error, "%s", limit < 1 ? _ ("--limit takes a number from 1") : _ ("--min-score takes a number from 0 to 1"));
    return FALSE;
  }
  if (!liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  liaison_cli_begin_work (cli, _ ("Comparing partners"));
  found = liaison_store_duplicates (cli->store, min_score, (guint) limit, error);
  liaison_cli_end_work (cli);
  if (found == NULL)
    return FALSE;
  if (cli->json)
    print_json (cli, found);
  else
    print_table (found);
  return TRUE;
}

static gboolean
find_pair (LiaisonCli *cli, const char *const *arguments, LiaisonId *first, LiaisonId *second, GError **error)
{
  return liaison_cli_find_id (cli, &liaison_entity_partner, arguments[0], first, error) &&
         liaison_cli_find_id (cli, &liaison_entity_partner, arguments[1], second, error);
}

static gboolean
run_not_duplicate (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (LiaisonChangeSet) set = NULL;
  LiaisonId first, second;

  if (!liaison_cli_open (cli, LIAISON_STORE_READ_WRITE, error) || !find_pair (cli, arguments, &first, &second, error))
    return FALSE;
  set = liaison_store_not_duplicate (cli->store, &first, &second, error);
  if (set == NULL || !liaison_cli_commit (cli, set, error))
    return FALSE;
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_id (builder, "first", &first);
    liaison_cli_add_id (builder, "second", &second);
    liaison_cli_end_change (builder, set);
  } else {
    liaison_cli_print_change (set);
  }
  return TRUE;
}

/* Whether the names and addresses of one of them stay hidden behind a code name. */
static gboolean
is_hidden (const LiaisonPartnerMerge *merge, const LiaisonField *field)
{
  return field->sensitivity == LIAISON_SENSITIVITY_SEALED ||
         (field->sensitivity == LIAISON_SENSITIVITY_IDENTITY && g_strcmp0 (field->name, "code_name") != 0 &&
          (((const LiaisonPartner *) merge->keep)->code_name != NULL ||
           ((const LiaisonPartner *) merge->other)->code_name != NULL));
}

static void
add_choices (LiaisonCli *cli, JsonBuilder *builder, const LiaisonPartnerMerge *merge)
{
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (guint i = 0; i < merge->choices->len; i++) {
    const LiaisonMergeChoice *choice = &g_array_index (merge->choices, LiaisonMergeChoice, i);
    g_autofree char *value = liaison_cli_display_field (cli, merge->result, choice->field);
    if (!choice->differs)
      continue;
    json_builder_begin_object (builder);
    liaison_cli_add_text (builder, "field", choice->field->name);
    liaison_cli_add_text (builder, "take", liaison_take_name (choice->take));
    if (!is_hidden (merge, choice->field))
      liaison_cli_add_text (builder, "value", value);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "moved");
  json_builder_begin_array (builder);
  for (guint i = 0; i < merge->moves->len; i++) {
    const LiaisonMergeMove *move = &g_array_index (merge->moves, LiaisonMergeMove, i);
    json_builder_begin_object (builder);
    liaison_cli_add_text (builder, "entity", move->entity->name);
    liaison_cli_add_integer (builder, "moved", move->moved);
    liaison_cli_add_integer (builder, "doubled", move->doubled);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
print_merge (LiaisonCli *cli, const LiaisonPartnerMerge *merge)
{
  g_autoptr (LiaisonCliTable) fields = liaison_cli_table_new (_ ("Field"), _ ("Taken from"), _ ("Value"), NULL);
  g_autoptr (LiaisonCliTable) moves = liaison_cli_table_new (_ ("What moves"), _ ("Number"), _ ("Doubles"), NULL);

  for (guint i = 0; i < merge->choices->len; i++) {
    const LiaisonMergeChoice *choice = &g_array_index (merge->choices, LiaisonMergeChoice, i);
    g_autofree char *value = liaison_cli_display_field (cli, merge->result, choice->field);
    if (choice->differs && (choice->field->flags & LIAISON_FIELD_HIDDEN) == 0)
      liaison_cli_table_add (fields, choice->field->name, liaison_take_name (choice->take),
                             is_hidden (merge, choice->field) ? "…" : value, NULL);
  }
  for (guint i = 0; i < merge->moves->len; i++) {
    const LiaisonMergeMove *move = &g_array_index (merge->moves, LiaisonMergeMove, i);
    g_autofree char *moved = g_strdup_printf ("%u", move->moved), *doubled = g_strdup_printf ("%u", move->doubled);
    liaison_cli_table_add (moves, _ (move->entity->label_plural), moved, doubled, NULL);
  }
  liaison_cli_print ("%s ← %s", merge->keep_title, merge->other_title);
  liaison_cli_table_print (fields);
  liaison_cli_table_print (moves);
}

static gboolean
run_merge (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (LiaisonPartnerMerge) merge = NULL;
  LiaisonId keep, other;

  if (!liaison_cli_open (cli, dry_run ? LIAISON_STORE_READ_ONLY : LIAISON_STORE_READ_WRITE, error) ||
      !find_pair (cli, arguments, &keep, &other, error))
    return FALSE;
  merge = liaison_store_merge_partners (cli->store, &keep, &other, (const char *const *) takes, error);
  if (merge == NULL || (!dry_run && !liaison_cli_commit (cli, merge->set, error)))
    return FALSE;
  if (cli->json) {
    g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
    liaison_cli_add_id (builder, "keep", &keep);
    liaison_cli_add_id (builder, "other", &other);
    liaison_cli_add_boolean (builder, "dry_run", dry_run);
    if (!dry_run)
      liaison_cli_add_id (builder, "change_set", &merge->set->id);
    add_choices (cli, builder, merge);
    liaison_cli_end_json (builder);
    return TRUE;
  }
  print_merge (cli, merge);
  if (!dry_run) {
    g_autofree char *sentence = liaison_change_set_describe (merge->set->label, NULL);
    liaison_cli_print ("%s", sentence);
  }
  return TRUE;
}

const LiaisonCommand liaison_command_duplicates = {
  .name = "duplicates",
  .arguments = N_ ("[--limit N] [--min-score SCORE]"),
  .summary = N_ ("List partners that may be in the register twice"),
  .details = N_ ("Partners are compared by names in any order and spelling, acronyms, former names, contact points and "
                 "countries; whoever has a code name by that alone."),
  .options = duplicates_options,
  .run = run_duplicates,
};

const LiaisonCommand liaison_command_not_duplicate = {
  .name = "not-duplicate",
  .arguments = N_ ("ID ID"),
  .summary = N_ ("Remember that two partners are two"),
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run_not_duplicate,
};

const LiaisonCommand liaison_command_merge_partners = {
  .name = "merge-partners",
  .arguments = N_ ("KEEP OTHER [--take FIELD=keep|other|both]... [--dry-run]"),
  .summary = N_ ("Make two partners one"),
  .details = N_ (
      "Everything that leads to OTHER leads to KEEP then, and OTHER goes to the trash. One undo takes all of "
      "it back. Take “names=other” to show the names of OTHER first."),
  .options = merge_options,
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run_merge,
};
