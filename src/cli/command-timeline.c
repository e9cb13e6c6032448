// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl timeline: everything about a partner or a matter, the newest first.
#include "liaison-cli-output.h"

#include "liaison-cli-values.h"
#include "liaison-matter.h"
#include "liaison-partner.h"
#include "liaison-timeline.h"

#include <glib/gi18n-lib.h>

/* How many entries are read at once. */
#define PAGE 200

static char **types;
static int limit = 50;

static const GOptionEntry options[] = {
  { "type", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &types,
    N_ ("Only entries of that type; may be given again"), N_ ("TYPE") },
  { "limit", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &limit, N_ ("At most N entries; 0 for all (default: 50)"), "N" },
  { NULL },
};

static gboolean
read_types (guint *mask, GError **error)
{
  *mask = types == NULL ? LIAISON_TIMELINE_ALL : 0;
  for (guint i = 0; types != NULL && types[i] != NULL; i++) {
    LiaisonTimelineType type;
    if (!liaison_timeline_type_find (types[i], &type)) {
      g_autoptr (GString) known = g_string_new (NULL);
      for (guint j = 0; j < LIAISON_TIMELINE_N_TYPES; j++)
        g_string_append_printf (known, "%s%s", j > 0 ? ", " : "", liaison_timeline_type_name ((LiaisonTimelineType) j));
      /* Translators: what a person wrote, then the words that are possible. */
      liaison_cli_set_usage_error (error, _ ("“%.60s” is no type of entry: %s"), types[i], known->str);
      return FALSE;
    }
    *mask |= 1u << type;
  }
  return TRUE;
}

/* All pages together, up to the limit. */
static GPtrArray *
read_entries (LiaisonCli *cli, const LiaisonId *about, guint mask, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_timeline_entry_unref);
  guint left = limit > 0 ? (guint) limit : G_MAXUINT;

  while (left > 0) {
    const LiaisonTimelineEntry *last = entries->len > 0 ? entries->pdata[entries->len - 1] : NULL;
    guint wanted = MIN (left, PAGE);
    GPtrArray *page = liaison_store_timeline (cli->store, about, mask, last, wanted, error);
    guint found = page != NULL ? page->len : 0;
    if (page == NULL)
      return NULL;
    g_ptr_array_extend_and_steal (entries, page);
    left = found < wanted ? 0 : left - found;
  }
  return g_steal_pointer (&entries);
}

static void
add_entry (JsonBuilder *builder, const LiaisonTimelineEntry *entry)
{
  json_builder_begin_object (builder);
  liaison_cli_add_text (builder, "type", liaison_timeline_type_name (entry->type));
  liaison_cli_add_text (builder, "entity", entry->entity != NULL ? entry->entity->name : "change_set");
  liaison_cli_add_id (builder, "id", &entry->id);
  liaison_cli_add_text (builder, "on", *entry->key != '\0' ? entry->key : NULL);
  liaison_cli_add_text (builder, "title", entry->title);
  liaison_cli_add_text (builder, "detail", *entry->detail != '\0' ? entry->detail : NULL);
  liaison_cli_add_text (builder, "text", entry->text);
  json_builder_end_object (builder);
}

static void
print_json (LiaisonCli *cli, const LiaisonRecord *about, GPtrArray *entries)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);

  liaison_cli_add_id (builder, about->entity->name, &about->id);
  liaison_cli_add_integer (builder, "count", entries->len);
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    add_entry (builder, g_ptr_array_index (entries, i));
  json_builder_end_array (builder);
  liaison_cli_end_json (builder);
}

static void
print_text (LiaisonCli *cli, GPtrArray *entries)
{
  g_autoptr (LiaisonCliTable)
      table = liaison_cli_table_new (_ ("Id"), _ ("Date"), _ ("Kind"), _ ("Title"), _ ("Details"), NULL);

  for (guint i = 0; i < entries->len; i++) {
    const LiaisonTimelineEntry *entry = g_ptr_array_index (entries, i);
    g_autofree char *date = liaison_moment_format (&entry->moment, NULL, cli->language);
    g_autofree char *id = liaison_cli_short_id (&entry->id);
    liaison_cli_table_add (table, id, date, liaison_timeline_type_label (entry->type), entry->title, entry->detail,
                           NULL);
  }
  liaison_cli_table_print (table);
}

/* A matter, or else a partner: a whole id does not tell of which it is. */
static LiaisonRecord *
find_about (LiaisonCli *cli, const char *text, GError **error)
{
  LiaisonRecord *record = NULL;
  LiaisonId id;

  if (liaison_cli_find_id (cli, &liaison_entity_matter, text, &id, NULL))
    record = liaison_store_get (cli->store, &liaison_entity_matter, &id, NULL);
  if (record != NULL || !liaison_cli_find_id (cli, &liaison_entity_partner, text, &id, error))
    return record;
  return liaison_store_get (cli->store, &liaison_entity_partner, &id, error);
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (LiaisonRecord) about = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  guint mask;

  if (!read_types (&mask, error))
    return FALSE;
  if (limit < 0) {
    liaison_cli_set_usage_error (error, _ ("--limit takes a number from 0"));
    return FALSE;
  }
  if (!liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  about = find_about (cli, arguments[0], error);
  entries = about != NULL ? read_entries (cli, &about->id, mask, error) : NULL;
  if (entries == NULL)
    return FALSE;
  if (cli->json)
    print_json (cli, about, entries);
  else
    print_text (cli, entries);
  return TRUE;
}

const LiaisonCommand liaison_command_timeline = {
  .name = "timeline",
  .arguments = N_ ("PARTNER|MATTER [--type TYPE]... [--limit N]"),
  .summary = N_ ("Tell everything about a partner or a matter, the newest first"),
  .details = N_ ("Types: meeting, letter, visit, need, commitment, exchange, note, post, relation, consent, task, "
                 "edit, reply, event, file, matter."),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
