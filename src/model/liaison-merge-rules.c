// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of each field when two records turn out to be one.
#include "liaison-merge-rules.h"

#include "liaison-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const take_names[] = { "keep", "other", "both" };

/* Codes of which the later in the list is the stricter, or says more: it wins. */
static const struct {
  const char *field;
  const char *codes[6];
} ranks[] = {
  { "classification", { "unclassified", "confidential", "strictly_confidential" } },
  { "protection_risk", { "low", "medium", "high", "critical" } },
  { "safety", { "unknown", "safe", "unsafe", "never" } },
  { "presence", { "invited", "accepted", "absent", "attended" } },
};

/* The place of a code in its ranking; 0 if it is unset, -1 if the field is not ranked. */
static int
rank (const LiaisonField *field, const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++) {
    if (strcmp (ranks[i].field, field->name) != 0)
      continue;
    for (int j = 0; code != NULL && j < (int) G_N_ELEMENTS (ranks[i].codes) && ranks[i].codes[j] != NULL; j++)
      if (strcmp (ranks[i].codes[j], code) == 0)
        return j + 1;
    return 0;
  }
  return -1;
}

static gboolean
is_fixed (const LiaisonField *field)
{
  return strcmp (field->name, "classification") == 0;
}

static gboolean
contains (const char *text, const char *part)
{
  return strstr (text, part) != NULL;
}

static LiaisonTake
choose_default (const LiaisonRecord *keep, const LiaisonRecord *other, const LiaisonField *field, gboolean newer)
{
  int rank_keep = field->type == LIAISON_FIELD_CODE ? rank (field, liaison_record_text (keep, field)) : -1;

  if (rank_keep >= 0)
    return rank (field, liaison_record_text (other, field)) > rank_keep ? LIAISON_TAKE_OTHER : LIAISON_TAKE_KEEP;
  if (!liaison_record_is_set (other, field))
    return LIAISON_TAKE_KEEP;
  if (!liaison_record_is_set (keep, field))
    return LIAISON_TAKE_OTHER;
  if (field->type == LIAISON_FIELD_CODES)
    return LIAISON_TAKE_BOTH;
  if (field->type == LIAISON_FIELD_NOTE) {
    const char *a = liaison_record_text (keep, field), *b = liaison_record_text (other, field);
    return contains (a, b) ? LIAISON_TAKE_KEEP : contains (b, a) ? LIAISON_TAKE_OTHER : LIAISON_TAKE_BOTH;
  }
  if (strcmp (field->name, "code_name") == 0 || (field->flags & LIAISON_FIELD_HIDDEN) != 0)
    return LIAISON_TAKE_KEEP;
  return newer ? LIAISON_TAKE_OTHER : LIAISON_TAKE_KEEP;
}

/**
 * liaison_merge_choices:
 * @keep: the partner that stays
 * @other: the one that goes
 * @newer: (nullable): for values that contradict each other: the later one is taken
 *
 * Returns: (transfer full) (element-type LiaisonMergeChoice): one for each field, with its default: what is set, the
 *   stricter, sets united, notes joined, else the later
 */
GArray *
liaison_merge_choices (const LiaisonRecord *keep, const LiaisonRecord *other, LiaisonMergeNewer newer,
                       gpointer user_data)
{
  GArray *choices = g_array_new (FALSE, TRUE, sizeof (LiaisonMergeChoice));

  g_return_val_if_fail (keep->entity == other->entity, choices);
  for (guint i = 0; i < keep->entity->n_fields; i++) {
    const LiaisonField *field = &keep->entity->fields[i];
    LiaisonMergeChoice choice = { .field = field, .differs = !liaison_record_field_equal (keep, other, field) };

    choice.can_both = field->type == LIAISON_FIELD_CODES || field->type == LIAISON_FIELD_NOTE;
    choice.fixed = is_fixed (field);
    if (choice.differs)
      choice.take = choose_default (keep, other, field, newer != NULL && newer (field, user_data));
    g_array_append_val (choices, choice);
  }
  return choices;
}

/** liaison_take_name: Returns: "keep", "other" or "both" */
const char *
liaison_take_name (LiaisonTake take)
{
  return take_names[take];
}

/**
 * liaison_merge_choose:
 * @assignment: FIELD=keep, FIELD=other or FIELD=both
 * @error: %LIAISON_ERROR_INVALID, %LIAISON_ERROR_NOT_FOUND for an unknown field, %LIAISON_ERROR_REFUSED for one that
 * nobody may choose
 */
gboolean
liaison_merge_choose (GArray *choices, const char *assignment, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (assignment, "=", 2);
  guint take = 0;

  while (parts[0] != NULL && parts[1] != NULL && take < G_N_ELEMENTS (take_names) &&
         strcmp (parts[1], take_names[take]) != 0)
    take++;
  if (parts[0] == NULL || parts[1] == NULL || take == G_N_ELEMENTS (take_names)) {
    g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_INVALID,
                 _ ("“%.60s” is not FIELD=keep, FIELD=other or FIELD=both"), assignment);
    return FALSE;
  }
  for (guint i = 0; i < choices->len; i++) {
    LiaisonMergeChoice *choice = &g_array_index (choices, LiaisonMergeChoice, i);
    if (strcmp (choice->field->name, parts[0]) != 0)
      continue;
    if (choice->fixed || (take == LIAISON_TAKE_BOTH && !choice->can_both)) {
      g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_REFUSED,
                   choice->fixed ? _ ("%s: the stricter value is always kept") : _ ("%s: both values cannot be kept"),
                   choice->field->name);
      return FALSE;
    }
    choice->take = (LiaisonTake) take;
    return TRUE;
  }
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("%s has no field “%.60s”"), "partner", parts[0]);
  return FALSE;
}

static void
copy_value (LiaisonRecord *into, const LiaisonRecord *from, const LiaisonField *field)
{
  g_autoptr (GVariant) value = liaison_record_get (from, field);

  /* It was in the register already: whatever it is, it may stay there. */
  liaison_record_set (into, field, value, NULL);
}

static void
unite (LiaisonRecord *into, const LiaisonRecord *from, const LiaisonField *field)
{
  const char *a = liaison_record_text (into, field), *b = liaison_record_text (from, field);

  if (b == NULL)
    return;
  if (field->type == LIAISON_FIELD_CODES) {
    g_auto (GStrv) codes = g_strsplit (b, " ", -1);
    for (guint i = 0; codes[i] != NULL; i++)
      liaison_record_take_text (into, field, liaison_codes_with (liaison_record_text (into, field), codes[i], TRUE));
  } else if (a == NULL || !contains (a, b)) {
    liaison_record_take_text (into, field, a != NULL ? g_strconcat (a, "\n\n", b, NULL) : g_strdup (b));
  }
}

/**
 * liaison_merge_fields:
 *
 * Returns: (transfer full): the partner that stays, with the values that were chosen. One who has a code name keeps
 *   one, whatever was chosen.
 */
LiaisonRecord *
liaison_merge_fields (const LiaisonRecord *keep, const LiaisonRecord *other, GArray *choices)
{
  LiaisonRecord *result = liaison_record_copy (keep);
  const LiaisonField *code_name = liaison_entity_field (keep->entity, "code_name");

  for (guint i = 0; i < choices->len; i++) {
    const LiaisonMergeChoice *choice = &g_array_index (choices, LiaisonMergeChoice, i);
    if (!choice->differs)
      continue;
    if (choice->take == LIAISON_TAKE_OTHER)
      copy_value (result, other, choice->field);
    else if (choice->take == LIAISON_TAKE_BOTH)
      unite (result, other, choice->field);
  }
  if (code_name != NULL && !liaison_record_is_set (result, code_name))
    copy_value (result, liaison_record_is_set (keep, code_name) ? keep : other, code_name);
  return result;
}

/**
 * liaison_merge_absorb:
 * @survivor: a record that says the same as @twin; not seen by others yet
 *
 * Gives it what @twin alone knows: unset fields, what is stricter, the later check, the longer note.
 */
void
liaison_merge_absorb (LiaisonRecord *survivor, const LiaisonRecord *twin)
{
  for (guint i = 0; i < survivor->entity->n_fields; i++) {
    const LiaisonField *field = &survivor->entity->fields[i];
    gboolean take = !liaison_record_is_set (survivor, field);

    if (liaison_record_field_equal (survivor, twin, field) || !liaison_record_is_set (twin, field))
      continue;
    if (field->type == LIAISON_FIELD_CODE)
      take = take ||
             (rank (field, liaison_record_text (survivor, field)) >= 0 &&
              rank (field, liaison_record_text (twin, field)) > rank (field, liaison_record_text (survivor, field)));
    else if (strcmp (field->name, "verified_on") == 0)
      take = take ||
             liaison_moment_compare (liaison_record_moment (twin, field), liaison_record_moment (survivor, field)) > 0;
    if (take)
      copy_value (survivor, twin, field);
    else if (field->type == LIAISON_FIELD_NOTE || field->type == LIAISON_FIELD_CODES)
      unite (survivor, twin, field);
  }
}
