// SPDX-License-Identifier: GPL-3.0-or-later
// Telling what is withheld from an audience, before anything is written.
#include "liaison-cli-withheld.h"

#include <glib/gi18n-lib.h>

/* So many names follow each line. */
#define NAMED_MAX 5

/* "Partners (3): The person has not agreed: Ann, Ben, Cid" */
static void
tell_group (const LiaisonWithheld *withheld)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *what = liaison_withheld_describe (withheld);

  for (guint i = 0; i < withheld->examples->len; i++) {
    if (i == NAMED_MAX)
      break;
    g_string_append (names, i > 0 ? ", " : "");
    g_string_append (names, g_ptr_array_index (withheld->examples, i));
  }
  if (withheld->count > NAMED_MAX)
    g_string_append (names, ", …");
  liaison_cli_note ("  %s%s%s", what, names->len > 0 ? ": " : "", names->str);
}

static void
tell_reason (const LiaisonDisclosure *disclosure, LiaisonWithholding reason)
{
  guint records = disclosure->tally.records[reason], fields = disclosure->tally.fields[reason];

  if (records > 0)
    liaison_cli_note (ngettext ("%u record withheld: %s", "%u records withheld: %s", records), records,
                      liaison_withholding_label (reason));
  if (fields > 0)
    liaison_cli_note (ngettext ("%u field withheld: %s", "%u fields withheld: %s", fields), fields,
                      liaison_withholding_label (reason));
  for (guint i = 0; i < disclosure->withheld->len; i++) {
    const LiaisonWithheld *withheld = g_ptr_array_index (disclosure->withheld, i);
    if (withheld->reason == reason)
      tell_group (withheld);
  }
}

static void
add_counts (JsonBuilder *builder, const char *name, const guint *counts)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  for (int i = 1; i < LIAISON_WITHHOLDINGS; i++)
    if (counts[i] > 0)
      liaison_cli_add_integer (builder, liaison_withholding_code ((LiaisonWithholding) i), counts[i]);
  json_builder_end_object (builder);
}

static void
add_groups (JsonBuilder *builder, const LiaisonDisclosure *disclosure)
{
  json_builder_set_member_name (builder, "withheld");
  json_builder_begin_array (builder);
  for (guint i = 0; i < disclosure->withheld->len; i++) {
    const LiaisonWithheld *withheld = g_ptr_array_index (disclosure->withheld, i);
    json_builder_begin_object (builder);
    liaison_cli_add_text (builder, "reason", liaison_withholding_code (withheld->reason));
    liaison_cli_add_text (builder, "entity", withheld->entity->name);
    liaison_cli_add_text (builder, "field", withheld->field != NULL ? withheld->field->name : NULL);
    liaison_cli_add_integer (builder, "count", withheld->count);
    json_builder_set_member_name (builder, "of");
    json_builder_begin_array (builder);
    for (guint j = 0; j < withheld->examples->len; j++)
      json_builder_add_string_value (builder, g_ptr_array_index (withheld->examples, j));
    json_builder_end_array (builder);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

/** liaison_cli_tell_withheld: Tells on standard error what does not go, and what must be thought of. */
void
liaison_cli_tell_withheld (const LiaisonDisclosure *disclosure)
{
  liaison_cli_note (_ ("Audience: %s"), liaison_audience_label (disclosure->audience));
  for (int i = 1; i < LIAISON_WITHHOLDINGS; i++)
    tell_reason (disclosure, (LiaisonWithholding) i);
  if (disclosure->revealed > 0)
    liaison_cli_note ("%s", _ ("Warning: it tells who stands behind code names"));
  if (disclosure->unusable > 0)
    liaison_cli_note (ngettext ("Warning: %u contact point that must not be used is among them",
                                "Warning: %u contact points that must not be used are among them",
                                disclosure->unusable),
                      disclosure->unusable);
  if (disclosure->do_not_contact > 0)
    liaison_cli_note (ngettext ("Warning: %u partner who must not be contacted is among them",
                                "Warning: %u partners who must not be contacted are among them",
                                disclosure->do_not_contact),
                      disclosure->do_not_contact);
}

/** liaison_cli_add_withheld: The same as members of a JSON object. */
void
liaison_cli_add_withheld (JsonBuilder *builder, const LiaisonDisclosure *disclosure)
{
  liaison_cli_add_integer (builder, "records", disclosure->tally.given);
  add_counts (builder, "withheld_records", disclosure->tally.records);
  add_counts (builder, "withheld_fields", disclosure->tally.fields);
  add_groups (builder, disclosure);
  liaison_cli_add_integer (builder, "unusable_contact_points", disclosure->unusable);
  liaison_cli_add_integer (builder, "do_not_contact", disclosure->do_not_contact);
}
