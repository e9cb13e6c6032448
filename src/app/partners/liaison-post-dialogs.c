// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs about one post, or about one holder's time in it.
#include "liaison-post-dialogs.h"

#include "liaison-record-dialog.h"

#include <glib/gi18n.h>

/**
 * liaison_post_dialog_new:
 * @body: whose post it is
 * @post: (nullable): what to edit; %NULL adds one
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
liaison_post_dialog_new (LiaisonSession *session, const LiaisonId *body, const LiaisonPost *post)
{
  static const char *const english[] = { "title_en", "title_fr_f", "title_fr_m", NULL };
  static const char *const french[] = { "title_fr_f", "title_fr_m", "title_en", NULL };
  static const char *const more[] = { "elected", "from", "to", "classification", NULL };
  gboolean is_french = liaison_language_of_interface () == LIAISON_LANGUAGE_FR;
  LiaisonRecord *record = post != NULL ? liaison_record_copy (&post->record)
                                       : liaison_record_new (&liaison_entity_post);
  LiaisonRecordDialog *dialog;

  ((LiaisonPost *) record)->body = *body;
  dialog = liaison_record_dialog_new (session, post != NULL ? &post->record : NULL, record,
                                      post != NULL ? _ ("Edit Post") : _ ("Add Post"));
  liaison_record_dialog_add_fields (dialog, liaison_record_dialog_group (dialog, _ ("Title")),
                                    is_french ? french : english);
  liaison_record_dialog_add_fields (dialog, NULL, more);
  liaison_record_dialog_ready (
      dialog, liaison_form_row (liaison_record_dialog_form (dialog), is_french ? french[0] : english[0]));
  return ADW_DIALOG (dialog);
}

static AdwDialog *
make_tenure_dialog (LiaisonSession *session, const LiaisonTenure *tenure, LiaisonRecord *record, const char *title,
                    const char *focus)
{
  static const char *const fields[] = { "holder", "from", "to", NULL };
  static const char *const more[] = { "source", "note", "classification", NULL };
  LiaisonRecordDialog *dialog = liaison_record_dialog_new (session, &tenure->record, record, title);

  liaison_record_dialog_add_fields (dialog, NULL, fields);
  liaison_record_dialog_add_fields (dialog, NULL, more);
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), focus));
  return ADW_DIALOG (dialog);
}

/** liaison_tenure_dialog_new: Returns: (transfer floating): a dialog to edit the time of a holder in a post */
AdwDialog *
liaison_tenure_dialog_new (LiaisonSession *session, const LiaisonTenure *tenure)
{
  return make_tenure_dialog (session, tenure, liaison_record_copy (&tenure->record), _ ("Edit Time in the Post"),
                             "from");
}

/** liaison_tenure_dialog_new_end: Returns: (transfer floating): the same, with today for the last day */
AdwDialog *
liaison_tenure_dialog_new_end (LiaisonSession *session, const LiaisonTenure *tenure)
{
  LiaisonRecord *record = liaison_record_copy (&tenure->record);

  ((LiaisonTenure *) record)->to = liaison_moment_today ();
  return make_tenure_dialog (session, tenure, record, _ ("End Time in the Post"), "to");
}

/** liaison_post_dialogs_new_restored: Returns: (transfer floating) (nullable): whichever dialog about a post @draft was
 * kept of */
AdwDialog *
liaison_post_dialogs_new_restored (LiaisonSession *session, const LiaisonDraft *draft)
{
  const LiaisonDraftPart *post = liaison_record_dialog_draft_part (draft, &liaison_entity_post);
  const LiaisonDraftPart *tenure = liaison_record_dialog_draft_part (draft, &liaison_entity_tenure);
  AdwDialog *dialog = liaison_hand_over_dialog_new_restored (session, draft);

  if (dialog == NULL)
    dialog = liaison_take_post_dialog_new_restored (session, draft);
  if (dialog != NULL)
    return dialog;
  if (post != NULL)
    dialog = liaison_post_dialog_new (session, &((const LiaisonPost *) post->record)->body,
                                      (const LiaisonPost *) post->before);
  else if (tenure != NULL && tenure->before != NULL)
    dialog = liaison_tenure_dialog_new (session, (const LiaisonTenure *) tenure->before);
  if (dialog != NULL)
    liaison_record_dialog_restore (LIAISON_RECORD_DIALOG (dialog), draft);
  return dialog;
}
