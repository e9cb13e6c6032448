// SPDX-License-Identifier: GPL-3.0-or-later
// A line of a visit's programme: when on the clock of the country, where, on which side, with whom.
#include "liaison-visit-dialogs.h"

#include "liaison-country-names.h"
#include "liaison-error.h"
#include "liaison-people-group.h"
#include "liaison-record-dialog.h"
#include "liaison-week-zone.h"
#include "liaison-when-group.h"

#include <glib/gi18n.h>

#define LIAISON_TYPE_VISIT_LINE_DIALOG (liaison_visit_line_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonVisitLineDialog, liaison_visit_line_dialog, LIAISON, VISIT_LINE_DIALOG,
                      LiaisonRecordDialog)

struct _LiaisonVisitLineDialog {
  LiaisonRecordDialog parent_instance;

  LiaisonWhenGroup *when;
  LiaisonRecord *scratch; /* a meeting that only has the times */
  LiaisonPeopleGroup *people;
  GPtrArray *before; /* (element-type LiaisonInterlocutor) */
};

G_DEFINE_FINAL_TYPE (LiaisonVisitLineDialog, liaison_visit_line_dialog, LIAISON_TYPE_RECORD_DIALOG)

static gboolean
has_id (const GArray *ids, const LiaisonId *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (liaison_id_equal (&g_array_index (ids, LiaisonId, i), id))
      return TRUE;
  return FALSE;
}

static gboolean
was_there (LiaisonVisitLineDialog *self, const LiaisonId *partner)
{
  for (guint i = 0; i < self->before->len; i++)
    if (liaison_id_equal (&((const LiaisonInterlocutor *) self->before->pdata[i])->partner, partner))
      return TRUE;
  return FALSE;
}

static void
save_people (LiaisonVisitLineDialog *self, const LiaisonRecord *line, LiaisonChangeSet *set)
{
  g_autoptr (GArray) ids = liaison_people_group_get (self->people);

  for (guint i = 0; i < ids->len; i++) {
    const LiaisonId *id = &g_array_index (ids, LiaisonId, i);
    g_autoptr (LiaisonRecord) made = NULL;
    if (was_there (self, id))
      continue;
    made = liaison_record_new (&liaison_entity_interlocutor);
    g_set_str (&made->classification, line->classification);
    ((LiaisonInterlocutor *) made)->programme_item = line->id;
    ((LiaisonInterlocutor *) made)->partner = *id;
    liaison_change_set_insert (set, made);
  }
  for (guint i = 0; i < self->before->len; i++) {
    const LiaisonRecord *part = g_ptr_array_index (self->before, i);
    if (!has_id (ids, &((const LiaisonInterlocutor *) part)->partner))
      liaison_change_set_edit (set, LIAISON_EDIT_TRASH, part->entity, &part->id);
  }
}

static gboolean
complete (LiaisonRecordDialog *dialog, LiaisonRecord *record, LiaisonChangeSet *set, GError **error)
{
  LiaisonVisitLineDialog *self = LIAISON_VISIT_LINE_DIALOG (dialog);
  LiaisonProgrammeItem *line = (LiaisonProgrammeItem *) record;
  g_autoptr (LiaisonRecord) times = liaison_record_copy (self->scratch);
  const LiaisonMeeting *meeting = (const LiaisonMeeting *) times;

  if (!liaison_when_group_apply (self->when, (LiaisonMeeting *) times)) {
    g_set_error_literal (error, LIAISON_ERROR, LIAISON_ERROR_INVALID, _ ("The day or the times are not right"));
    return FALSE;
  }
  line->starts = meeting->starts;
  line->ends = meeting->ends;
  g_set_str (&line->zone, meeting->start_zone);
  save_people (self, record, set);
  return TRUE;
}

static gboolean
has_edits (LiaisonRecordDialog *dialog)
{
  LiaisonVisitLineDialog *self = LIAISON_VISIT_LINE_DIALOG (dialog);
  g_autoptr (LiaisonRecord) times = liaison_record_copy (self->scratch);
  g_autoptr (GArray) ids = liaison_people_group_get (self->people);

  if (!liaison_when_group_peek (self->when, (LiaisonMeeting *) times) || !liaison_record_equal (times, self->scratch) ||
      ids->len != self->before->len)
    return TRUE;
  for (guint i = 0; i < ids->len; i++)
    if (!was_there (self, &g_array_index (ids, LiaisonId, i)))
      return TRUE;
  return FALSE;
}

static void
liaison_visit_line_dialog_finalize (GObject *object)
{
  LiaisonVisitLineDialog *self = LIAISON_VISIT_LINE_DIALOG (object);

  liaison_record_unref (self->scratch);
  g_ptr_array_unref (self->before);
  G_OBJECT_CLASS (liaison_visit_line_dialog_parent_class)->finalize (object);
}

static void
liaison_visit_line_dialog_class_init (LiaisonVisitLineDialogClass *klass)
{
  LiaisonRecordDialogClass *dialog_class = LIAISON_RECORD_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = liaison_visit_line_dialog_finalize;
  dialog_class->complete = complete;
  dialog_class->has_edits = has_edits;
}

static void
liaison_visit_line_dialog_init (LiaisonVisitLineDialog *self)
{
  self->scratch = liaison_record_new (&liaison_entity_meeting);
  self->before = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
}

static char *
find_zone (LiaisonSession *session, const LiaisonVisitDetails *details)
{
  LiaisonCountryNames *names = liaison_country_names_of (session);
  const char *iso2 = liaison_country_names_iso2 (names, details->row->visit->country);
  g_autoptr (GTimeZone) zone = iso2 != NULL ? liaison_week_zone_of_country (iso2) : NULL;

  return zone != NULL ? g_strdup (g_time_zone_get_identifier (zone)) : NULL;
}

/* A new line comes after the last one: on its day, else on the first of the visit; on the clock of the country. */
static LiaisonRecord *
make_line (LiaisonSession *session, const LiaisonVisitDetails *details)
{
  LiaisonRecord *record = liaison_record_new (&liaison_entity_programme_item);
  LiaisonProgrammeItem *line = (LiaisonProgrammeItem *) record;
  const LiaisonVisitLine *last = details->lines->len > 0 ? details->lines->pdata[details->lines->len - 1] : NULL;
  const LiaisonVisit *visit = details->row->visit;

  line->visit = visit->record.id;
  line->side = g_strdup ("official");
  g_set_str (&record->classification, visit->record.classification);
  if (last != NULL) {
    line->zone = g_strdup (last->item->zone);
    line->starts = liaison_moment_is_set (&last->item->ends) ? last->item->ends : last->item->starts;
  } else {
    line->zone = find_zone (session, details);
    line->starts = liaison_moment_is_set (&visit->starts) ? visit->starts : liaison_moment_today ();
  }
  return record;
}

static void
show_people (LiaisonVisitLineDialog *self, const LiaisonVisitLine *line)
{
  for (guint i = 0; line != NULL && i < line->interlocutors->len; i++) {
    LiaisonRecord *part = g_ptr_array_index (line->interlocutors, i);
    g_ptr_array_add (self->before, liaison_record_ref (part));
    liaison_people_group_add (self->people, &((const LiaisonInterlocutor *) part)->partner);
  }
}

/** liaison_visit_line_dialog_new: @line: (nullable): what to edit; %NULL adds one. Returns: (transfer floating): a
 * dialog */
AdwDialog *
liaison_visit_line_dialog_new (LiaisonSession *session, const LiaisonVisitDetails *details,
                               const LiaisonVisitLine *line)
{
  static const char *const fields[] = { "title", "side", "place", NULL };
  static const char *const more[] = { "note", "classification", NULL };
  LiaisonVisitLineDialog *self = g_object_new (LIAISON_TYPE_VISIT_LINE_DIALOG, NULL);
  LiaisonRecordDialog *dialog = LIAISON_RECORD_DIALOG (self);
  const LiaisonRecord *before = line != NULL ? &line->item->record : NULL;
  LiaisonRecord *record = line != NULL ? liaison_record_copy (before) : make_line (session, details);
  LiaisonMeeting *times = (LiaisonMeeting *) self->scratch;
  GtkWidget *group, *page;

  liaison_record_dialog_set_up (dialog, session, before, record,
                                line != NULL ? _ ("Edit Programme Line") : _ ("Add to the Programme"));
  group = liaison_record_dialog_group (dialog, NULL);
  liaison_record_dialog_add_fields (dialog, group, fields);
  times->starts = ((LiaisonProgrammeItem *) record)->starts;
  times->ends = ((LiaisonProgrammeItem *) record)->ends;
  times->start_zone = g_strdup (((LiaisonProgrammeItem *) record)->zone);
  self->when = g_object_new (LIAISON_TYPE_WHEN_GROUP, NULL);
  liaison_when_group_name_countries (self->when, session);
  self->people = LIAISON_PEOPLE_GROUP (
      liaison_people_group_new (session, _ ("With"), _ ("Partner"), _ ("Add Interlocutor")));
  page = gtk_widget_get_ancestor (group, ADW_TYPE_PREFERENCES_PAGE);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->when));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->people));
  liaison_record_dialog_add_fields (dialog, NULL, more);
  liaison_when_group_load (self->when, times);
  /* What the rows make of it is what edits are told from. */
  (void) liaison_when_group_peek (self->when, times);
  show_people (self, line);
  liaison_record_dialog_ready (dialog, liaison_form_row (liaison_record_dialog_form (dialog), "title"));
  return ADW_DIALOG (dialog);
}
