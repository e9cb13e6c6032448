// SPDX-License-Identifier: GPL-3.0-or-later
// What a partner promised, and what was promised to them.
#include "liaison-partner-commitments.h"

#include "liaison-commitment-look.h"
#include "liaison-record-sections.h"

#include <glib/gi18n.h>

static GtkWidget *
make_group (LiaisonSession *session, const LiaisonId *partner)
{
  gboolean is_writable = !liaison_session_is_read_only (session);
  GtkWidget *group = liaison_section_list_new (_ ("Commitments By and To Them"),
                                               is_writable ? _ ("Add a Commitment") : NULL, NULL, NULL);
  GtkWidget *button = adw_preferences_group_get_header_suffix (ADW_PREFERENCES_GROUP (group));
  g_autofree char *uuid = liaison_id_to_string (partner);

  if (button == NULL)
    return group;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)", "commitment", "partner", uuid);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.new-record");
  return group;
}

/** liaison_partner_commitments_new: Returns: (transfer floating): the commitments, what is late first */
GtkWidget *
liaison_partner_commitments_new (LiaisonSession *session, LiaisonPartnerDetails *details)
{
  GtkWidget *group = make_group (session, &details->row->partner->record.id);

  for (guint i = 0; i < details->commitments->len; i++) {
    const LiaisonCommitmentRow *row = details->commitments->pdata[i];
    g_autofree char *state = liaison_commitment_state (row);
    g_autofree char *parties = liaison_commitment_parties (row);
    g_autofree char *words = g_strjoin (" · ", state, parties, NULL);
    GtkWidget *line = liaison_section_add_row (group, NULL, row->commitment->text, words);
    liaison_section_open_record (line, "commitment", &row->commitment->record.id);
  }
  if (details->commitments->len == 0)
    liaison_section_add_lesson (group, _ ("No promise by them or to them is noted"));
  return group;
}
