// SPDX-License-Identifier: GPL-3.0-or-later
// liaisonctl show: one record with everything that is a part of it.
#include "liaison-cli-output.h"

#include "liaison-cli-meeting.h"
#include "liaison-cli-values.h"
#include "liaison-consent.h"
#include "liaison-entities.h"
#include "liaison-period.h"
#include "liaison-relations.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef gboolean (*VisitParts) (LiaisonCli *cli, const LiaisonEntity *entity, GPtrArray *parts, gpointer data,
                                GError **error);

/* Calls @visit for every kind of part that the record has any of. */
static gboolean
visit_parts (LiaisonCli *cli, const LiaisonRecord *record, VisitParts visit, gpointer data, GError **error)
{
  guint count;
  const LiaisonEntity *const *entities = liaison_entities_list (&count);

  for (guint i = 0; i < count; i++) {
    const LiaisonField *owner = liaison_entity_owner (entities[i]);
    const LiaisonField *about = liaison_entity_field (entities[i], "about");
    const LiaisonField *link = owner != NULL && g_strcmp0 (owner->target, record->entity->name) == 0 ? owner : about;
    g_autoptr (GPtrArray) parts = NULL;
    if (link == NULL || link->type != LIAISON_FIELD_REF)
      continue;
    parts = liaison_store_children (cli->store, entities[i], link->name, &record->id, error);
    if (parts == NULL || (parts->len > 0 && !visit (cli, entities[i], parts, data, error)))
      return FALSE;
  }
  return TRUE;
}

static gboolean
add_parts (LiaisonCli *cli, const LiaisonEntity *entity, GPtrArray *parts, gpointer data, GError **error)
{
  json_builder_set_member_name (data, entity->name);
  json_builder_begin_array (data);
  for (guint i = 0; i < parts->len; i++) {
    JsonNode *node = liaison_cli_record_node (cli, g_ptr_array_index (parts, i), error);
    if (node == NULL)
      return FALSE;
    json_builder_add_value (data, node);
  }
  json_builder_end_array (data);
  return TRUE;
}

/* How far a person may be named now; -1 for who is none. */
static int
read_consent (LiaisonCli *cli, const LiaisonRecord *record)
{
  LiaisonMoment today = liaison_moment_today ();
  g_autoptr (GPtrArray) consents = NULL;

  if (record->entity != &liaison_entity_partner || g_strcmp0 (((const LiaisonPartner *) record)->kind, "person") != 0)
    return -1;
  consents = liaison_store_children (cli->store, &liaison_entity_consent, "partner", &record->id, NULL);
  return consents != NULL ? liaison_consent_level (consents, &today) : 0;
}

/* Of a partner, from its side; nothing of anything else. */
static gboolean
add_relations (LiaisonCli *cli, const LiaisonRecord *record, JsonBuilder *builder, GError **error)
{
  g_autoptr (GPtrArray) lines = NULL;

  if (record->entity != &liaison_entity_partner)
    return TRUE;
  lines = liaison_store_relations_of (cli->store, &record->id, cli->language, error);
  if (lines == NULL)
    return FALSE;
  json_builder_set_member_name (builder, "relations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++) {
    const LiaisonRelationLine *line = g_ptr_array_index (lines, i);
    json_builder_begin_object (builder);
    liaison_cli_add_id (builder, "relation", &line->relation->record.id);
    liaison_cli_add_text (builder, "label", line->label);
    liaison_cli_add_id (builder, "partner", &line->other->record.id);
    liaison_cli_add_text (builder, "name", line->name);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  return TRUE;
}

static gboolean
print_relations (LiaisonCli *cli, const LiaisonRecord *record, GError **error)
{
  g_autoptr (GPtrArray) lines = NULL;

  if (record->entity != &liaison_entity_partner)
    return TRUE;
  lines = liaison_store_relations_of (cli->store, &record->id, cli->language, error);
  if (lines == NULL)
    return FALSE;
  if (lines->len > 0)
    liaison_cli_print ("\n%s", _ (liaison_entity_relation.label_plural));
  for (guint i = 0; i < lines->len; i++) {
    const LiaisonRelationLine *line = g_ptr_array_index (lines, i);
    g_autofree char *id = liaison_cli_short_id (&line->relation->record.id);
    g_autofree char *period = liaison_period_format (&line->relation->from, &line->relation->to);
    liaison_cli_print ("  %s %s%s%s  [relation %s]", line->label, line->name, *period != '\0' ? " · " : "", period, id);
  }
  return TRUE;
}

static gboolean
print_json (LiaisonCli *cli, const LiaisonRecord *record, GError **error)
{
  g_autoptr (JsonBuilder) builder = liaison_cli_begin_json (cli);
  JsonNode *node = liaison_cli_record_node (cli, record, error);
  int consent = read_consent (cli, record);

  if (node == NULL)
    return FALSE;
  liaison_cli_add_text (builder, "entity", record->entity->name);
  if (consent >= 0)
    liaison_cli_add_integer (builder, "consent_level", consent);
  json_builder_set_member_name (builder, "record");
  json_builder_add_value (builder, node);
  json_builder_set_member_name (builder, "parts");
  json_builder_begin_object (builder);
  if (!visit_parts (cli, record, add_parts, builder, error))
    return FALSE;
  json_builder_end_object (builder);
  if (!add_relations (cli, record, builder, error))
    return FALSE;
  liaison_cli_end_json (builder);
  return TRUE;
}

/* The fields that are set, one a line; not the reference to the whole, which is shown above. */
static void
print_fields (LiaisonCli *cli, const LiaisonRecord *record, const char *indent, const char *skipped)
{
  for (guint i = 0; i < record->entity->n_fields; i++) {
    const LiaisonField *field = &record->entity->fields[i];
    g_autofree char *text = NULL;
    if (!liaison_record_is_set (record, field) || g_strcmp0 (field->name, skipped) == 0)
      continue;
    text = liaison_cli_display_field (cli, record, field);
    liaison_cli_print ("%s%s (%s): %s", indent, _ (field->label), field->name, text);
  }
}

static gboolean
print_parts (LiaisonCli *cli, const LiaisonEntity *entity, GPtrArray *parts, gpointer data, GError **error)
{
  liaison_cli_print ("\n%s", _ (entity->label_plural));
  for (guint i = 0; i < parts->len; i++) {
    const LiaisonRecord *part = g_ptr_array_index (parts, i);
    g_autofree char *title = liaison_cli_title (cli, entity, &part->id, error);
    g_autofree char *id = liaison_cli_short_id (&part->id);
    if (title == NULL)
      return FALSE;
    liaison_cli_print ("  %s  [%s %s]", title, entity->name, id);
    print_fields (cli, part, "    ", entity->owner_field);
  }
  return TRUE;
}

static gboolean
print_text (LiaisonCli *cli, const LiaisonRecord *record, GError **error)
{
  g_autofree char *title = liaison_cli_title (cli, record->entity, &record->id, error);
  g_autofree char *id = liaison_id_to_string (&record->id);
  g_autofree char *created = liaison_cli_format_time (record->created_at);
  g_autofree char *changed = liaison_cli_format_time (record->changed_at);
  int consent = read_consent (cli, record);
  char code[2] = { (char) ('0' + MAX (consent, 0)), '\0' };

  if (title == NULL)
    return FALSE;
  liaison_cli_print ("%s", title);
  liaison_cli_print ("%s %s", record->entity->name, id);
  liaison_cli_print (_ ("Added %s, changed %s"), created, changed);
  if (record->trashed_at != 0)
    liaison_cli_print ("%s", _ ("In the trash"));
  print_fields (cli, record, "", NULL);
  if (consent >= 0)
    /* Translators: how far a person may be named now: a number from 0 to 4 and its name. */
    liaison_cli_print (_ ("Level of consent in force: %d, %s"), consent,
                       liaison_vocabulary_label (&liaison_vocabulary_consent_level, code));
  return visit_parts (cli, record, print_parts, NULL, error) && print_relations (cli, record, error);
}

/* ID/OCCURRENCE: that meeting of a series, with its own times. */
static LiaisonRecord *
find_occurrence (LiaisonCli *cli, const char *text, GError **error)
{
  g_autoptr (LiaisonMeetingRow) row = NULL;
  LiaisonMoment occurrence;
  LiaisonId id;

  if (!liaison_cli_read_meeting (cli, text, &id, &occurrence, error))
    return NULL;
  row = liaison_store_meeting_occurrence (cli->store, &id, &occurrence, error);
  return row != NULL ? liaison_record_ref (&row->meeting->record) : NULL;
}

static gboolean
run (LiaisonCli *cli, const char *const *arguments, GError **error)
{
  g_autoptr (LiaisonRecord) record = NULL;

  if (!liaison_cli_open (cli, LIAISON_STORE_READ_ONLY, error))
    return FALSE;
  if (g_str_equal (arguments[0], liaison_entity_meeting.name) && liaison_cli_is_occurrence (arguments[1]))
    record = find_occurrence (cli, arguments[1], error);
  else
    record = liaison_cli_find_record (cli, arguments, error);
  if (record == NULL)
    return FALSE;
  return cli->json ? print_json (cli, record, error) : print_text (cli, record, error);
}

const LiaisonCommand liaison_command_show = {
  .name = "show",
  .arguments = N_ ("ENTITY ID"),
  .summary = N_ ("Show one record with its parts"),
  .details = N_ ("A meeting of a series is told as ID/OCCURRENCE, as “calendar” lists it."),
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run,
};
