// SPDX-License-Identifier: GPL-3.0-or-later
// What came of a disclosure: kept as long as anybody shows or writes it.
#include "liaison-disclosure.h"

#include <glib/gi18n-lib.h>

/** liaison_withheld_describe: Returns: (transfer full): what and how many, "Partners: 3" or "Summary (Partners): 3" */
char *
liaison_withheld_describe (const LiaisonWithheld *withheld)
{
  const char *entity = _ (withheld->entity->label_plural);

  if (withheld->field == NULL)
    /* Translators: a kind of records and how many, e.g. "Partners: 3". */
    return g_strdup_printf (C_ ("withheld", "%s: %u"), entity, withheld->count);
  /* Translators: a field, the kind of records it belongs to, and how many, e.g. "Summary (Partners): 3". */
  return g_strdup_printf (C_ ("withheld", "%s (%s): %u"), _ (withheld->field->label), entity, withheld->count);
}

/** liaison_disclosure_ref: Returns: @disclosure */
LiaisonDisclosure *
liaison_disclosure_ref (LiaisonDisclosure *disclosure)
{
  g_atomic_ref_count_inc (&disclosure->refs);
  return disclosure;
}

/** liaison_disclosure_unref: Gives one reference back. */
void
liaison_disclosure_unref (LiaisonDisclosure *disclosure)
{
  if (!g_atomic_ref_count_dec (&disclosure->refs))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (disclosure->records); i++)
    g_clear_pointer (&disclosure->records[i], g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (disclosure->linked); i++)
    g_clear_pointer (&disclosure->linked[i], g_ptr_array_unref);
  g_hash_table_unref (disclosure->files);
  g_ptr_array_unref (disclosure->withheld);
  g_free (disclosure->purpose);
  g_free (disclosure);
}

/** liaison_disclosure_count: Returns: how many records of @entity go */
guint
liaison_disclosure_count (const LiaisonDisclosure *disclosure, const LiaisonEntity *entity)
{
  const GPtrArray *list = disclosure->records[entity->number];

  return list != NULL ? list->len : 0;
}
