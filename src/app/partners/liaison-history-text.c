// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal tells of a record, in words.
#include "liaison-history-text.h"

#include "liaison-language.h"
#include "liaison-names.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many fields are named in the title of an entry. */
#define MAX_NAMED 4

/* "Status, Countries": the fields an update changed, each once. */
static char *
list_fields (const LiaisonHistoryEntry *entry)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *last = "";
  guint named = 0;

  for (guint i = 0; i < entry->changes->len; i++) {
    const LiaisonHistoryChange *change = entry->changes->pdata[i];
    const char *label = change->field != NULL ? _ (change->field->label) : change->name;
    if (strcmp (label, last) == 0)
      continue;
    last = label;
    g_string_append (text, named == 0 ? "" : ", ");
    if (named++ == MAX_NAMED) {
      g_string_append (text, "…");
      break;
    }
    g_string_append (text, label);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The name or the address a new part was added with. */
static const char *
find_content (const LiaisonHistoryEntry *entry)
{
  for (guint i = 0; i < entry->changes->len; i++) {
    const LiaisonHistoryChange *change = entry->changes->pdata[i];
    if (change->field != NULL && change->field->type == LIAISON_FIELD_TEXT &&
        (change->field->flags & LIAISON_FIELD_REQUIRED) != 0 && change->value != NULL)
      return g_variant_get_string (change->value, NULL);
  }
  return NULL;
}

/* Where a code name stands for somebody, the real names are not shown by the way. */
static gboolean
is_hidden_name (const LiaisonEntity *entity, gboolean hides_names)
{
  return hides_names && strcmp (entity->name, "partner_name") == 0;
}

/**
 * liaison_history_text_title:
 * @hides_names: whether a code name stands for the names
 *
 * Returns: (transfer full): what was done
 */
char *
liaison_history_text_title (const LiaisonHistoryEntry *entry, gboolean hides_names)
{
  const char *what = _ (entry->entity->label);
  const char *content = is_hidden_name (entry->entity, hides_names) ? NULL : find_content (entry);
  g_autofree char *fields = NULL;

  switch (entry->kind) {
  case LIAISON_EDIT_INSERT:
    if (content != NULL)
      /* Translators: in a history; what was added, then its content: "Contact point added: office@example.org". */
      return g_strdup_printf (C_ ("history", "%s added: %s"), what, content);
    /* Translators: in a history; %s is what was added: "Contact point", "Name", "Partner". */
    return g_strdup_printf (C_ ("history", "%s added"), what);
  case LIAISON_EDIT_TRASH:
    /* Translators: in a history; %s is what was removed: "Contact point", "Name", "Partner". */
    return g_strdup_printf (C_ ("history", "%s moved to the trash"), what);
  case LIAISON_EDIT_RESTORE:
    /* Translators: in a history; %s is what was restored: "Contact point", "Name", "Partner". */
    return g_strdup_printf (C_ ("history", "%s restored"), what);
  case LIAISON_EDIT_ERASE:
    /* Translators: in a history; %s is what was erased: "Contact point", "Name", "Partner". */
    return g_strdup_printf (C_ ("history", "%s erased"), what);
  case LIAISON_EDIT_UPDATE:
  default:
    fields = list_fields (entry);
    if (entry->entity->owner_field == NULL || strcmp (fields, what) == 0)
      return g_steal_pointer (&fields);
    /* Translators: in a history; what was changed, then its changed fields: "Contact point: Safety, Label". */
    return g_strdup_printf (C_ ("history", "%s: %s"), what, fields);
  }
}

/** liaison_history_text_author: Returns: (transfer full): who did it, when, on which device */
char *
liaison_history_text_author (const LiaisonHistoryEntry *entry)
{
  LiaisonMoment moment = liaison_moment_from_unix (entry->made_at / G_USEC_PER_SEC);
  g_autofree char *when = liaison_moment_format (&moment, NULL, liaison_language_of_interface ());
  /* The device's number is random: four digits of it tell the devices of one office apart. */
  g_autofree char *device = g_strdup_printf ("%04X", (guint) (entry->device & 0xffff));

  if (entry->author == NULL || *entry->author == '\0')
    /* Translators: in a history: a date and time, then four letters naming a computer. */
    return g_strdup_printf (C_ ("history", "%s · device %s"), when, device);
  /* Translators: in a history: who, a date and time, then four letters naming a computer. */
  return g_strdup_printf (C_ ("history", "%s · %s · device %s"), entry->author, when, device);
}

/** liaison_history_text_field: Returns: (transfer full): the name of the field that changed */
char *
liaison_history_text_field (const LiaisonHistoryChange *change)
{
  return g_strdup (change->field != NULL ? _ (change->field->label) : change->name);
}

static char *
write_value (LiaisonSession *session, GHashTable *titles, const LiaisonField *field, GVariant *value)
{
  const char *title;
  LiaisonId id = { 0 };

  if (value == NULL)
    return g_strdup (_ ("not set"));
  if (field == NULL)
    return g_variant_print (value, FALSE);
  if (field->type != LIAISON_FIELD_REF)
    return liaison_names_display (liaison_names_of (session), field, value);
  memcpy (&id, g_variant_get_data (value), MIN (sizeof id, g_variant_get_size (value)));
  title = titles != NULL ? g_hash_table_lookup (titles, &id) : NULL;
  return g_strdup (title != NULL ? title : "…");
}

static gboolean
is_sealed (const LiaisonField *field)
{
  return field != NULL && field->sensitivity == LIAISON_SENSITIVITY_SEALED;
}

/**
 * liaison_history_text_values:
 * @titles: (nullable): the names of what references point to
 * @hides_names: whether a code name stands for the names
 *
 * Returns: (transfer full) (nullable): "old → new"; %NULL for what tells a person nothing. Sealed texts are never told.
 */
char *
liaison_history_text_values (LiaisonSession *session, GHashTable *titles, const LiaisonHistoryEntry *entry,
                             const LiaisonHistoryChange *change, gboolean hides_names)
{
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  if (change->field != NULL && ((change->field->flags & LIAISON_FIELD_HIDDEN) != 0 ||
                                g_strcmp0 (change->field->name, entry->entity->owner_field) == 0))
    return NULL;
  if (is_hidden_name (entry->entity, hides_names) && change->field != NULL && change->field->type == LIAISON_FIELD_TEXT)
    return g_strdup (_ ("Hidden: the code name stands for it"));
  if (is_sealed (change->field))
    return g_strdup (_ ("Sealed: changed, not shown here"));
  if (change->field != NULL && change->element != NULL) {
    const char *label = liaison_names_label (liaison_names_of (session), change->field->vocabulary, change->element);
    /* Translators: in a history: one element of a set was added to it or taken out of it: "Kenya". */
    return g_strdup_printf (change->value != NULL ? C_ ("history", "added: %s") : C_ ("history", "removed: %s"), label);
  }
  new = write_value (session, titles, change->field, change->value);
  if (entry->kind == LIAISON_EDIT_INSERT)
    return g_steal_pointer (&new);
  old = write_value (session, titles, change->field, change->old);
  /* Translators: in a history: the old value, then the new one. */
  return g_strdup_printf (C_ ("history", "%s → %s"), old, new);
}

/** liaison_history_text_references: Returns: (transfer full) (element-type LiaisonId): the partners that values refer
 * to */
GArray *
liaison_history_text_references (GPtrArray *history)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (LiaisonId));

  for (guint i = 0; i < history->len; i++) {
    const LiaisonHistoryEntry *entry = history->pdata[i];
    for (guint j = 0; j < entry->changes->len; j++) {
      const LiaisonHistoryChange *change = entry->changes->pdata[j];
      GVariant *values[] = { change->old, change->value };
      if (change->field == NULL || change->field->type != LIAISON_FIELD_REF ||
          g_strcmp0 (change->field->target, "partner") != 0 ||
          g_strcmp0 (change->field->name, entry->entity->owner_field) == 0)
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (values); k++)
        if (values[k] != NULL && g_variant_get_size (values[k]) == sizeof (LiaisonId))
          g_array_append_vals (ids, g_variant_get_data (values[k]), 1);
    }
  }
  return ids;
}
