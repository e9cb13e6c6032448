// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a matter: the situation, who is concerned and may be named, the intake, and all that came of it.
#include "liaison-matter-view.h"

#include "liaison-consent-dialog.h"
#include "liaison-form.h"
#include "liaison-matter-changes.h"
#include "liaison-matter-dialog.h"
#include "liaison-matter-part-dialogs.h"
#include "liaison-matter-parts.h"
#include "liaison-matter-timeline.h"
#include "liaison-meeting-dialog.h"
#include "liaison-meeting-sections.h"
#include "liaison-names.h"
#include "liaison-record-pages.h"
#include "liaison-record-sections.h"
#include "liaison-timeline-dialogs.h"

#include <glib/gi18n.h>

struct _LiaisonMatterView {
  LiaisonRecordView parent_instance;

  /* Both stay while the rest of the page is made anew: whoever works in them keeps the place. */
  GtkWidget *timeline; /* NULL until something is shown */
  GtkWidget *intake;   /* the questions, to be answered right here; NULL until then */
  LiaisonForm *answers;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (LiaisonMatterView, liaison_matter_view, LIAISON_TYPE_RECORD_VIEW)

static LiaisonMatterDetails *
details_of (LiaisonMatterView *self)
{
  return liaison_record_view_details (LIAISON_RECORD_VIEW (self));
}

static LiaisonSession *
session_of (LiaisonMatterView *self)
{
  return liaison_record_view_session (LIAISON_RECORD_VIEW (self));
}

static void
free_details (gpointer data)
{
  liaison_matter_details_free (data);
}

static const LiaisonRecord *
record_of (gconstpointer details)
{
  return &((const LiaisonMatterDetails *) details)->row->matter->record;
}

/* The party with that id; NULL if it has gone. */
static LiaisonPartyRow *
find_party (LiaisonMatterView *self, GVariant *parameter)
{
  LiaisonMatterDetails *details = details_of (self);
  LiaisonId id;

  if (details == NULL || !liaison_id_parse (g_variant_get_string (parameter, NULL), &id))
    return NULL;
  for (guint i = 0; i < details->parties->len; i++) {
    LiaisonPartyRow *row = g_ptr_array_index (details->parties, i);
    if (liaison_id_equal (&row->party->record.id, &id))
      return row;
  }
  return NULL;
}

static const LiaisonRecord *
find_in (GPtrArray *parts, const LiaisonId *id)
{
  for (guint i = 0; i < parts->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (parts, i);
    if (liaison_id_equal (&record->id, id))
      return record;
  }
  return NULL;
}

static void
add_steps (LiaisonMatterView *self, const LiaisonMatter *matter)
{
  const LiaisonMatterStep *steps = liaison_matter_steps (matter->state);
  gboolean is_worked_on = g_strcmp0 (matter->state, "in_work") == 0;
  LiaisonRecordView *view = LIAISON_RECORD_VIEW (self);

  if (liaison_session_is_read_only (session_of (self)))
    return;
  /* While it is worked on, letters are what is done. */
  if (is_worked_on && liaison_record_page_find ("communication") != NULL)
    liaison_record_view_add_action (view, _ ("Write a _Letter…"), "matter.new-letter", NULL, TRUE);
  for (guint i = 0; i < LIAISON_MATTER_STEPS; i++)
    if (steps[i].state != NULL)
      liaison_record_view_add_action (view, _ (steps[i].label), "matter.step", steps[i].state, i == 0 && !is_worked_on);
}

static void
add_pills (LiaisonMatterView *self, const LiaisonMatterRow *row)
{
  LiaisonRecordView *view = LIAISON_RECORD_VIEW (self);
  LiaisonNames *names = liaison_names_of (session_of (self));
  const LiaisonMatter *matter = row->matter;
  g_autofree char *letters = NULL;

  liaison_record_view_add_pill (view, liaison_names_label (names, &liaison_vocabulary_matter_state, matter->state),
                                liaison_matter_state_style (matter->state));
  if (row->missing != 0 && liaison_matter_is_open (matter->state)) {
    g_autofree char *missing = liaison_intake_describe (row->missing);
    /* Translators: %s are questions of the intake that are not answered yes: "Credible, Source reliable". */
    g_autofree char *words = g_strdup_printf (_ ("Intake lacks: %s"), missing);
    liaison_record_view_add_pill (view, words, "warning");
  }
  if (row->letters == 0)
    return;
  letters = g_strdup_printf (ngettext ("%d letter", "%d letters", (gulong) row->letters), (int) row->letters);
  liaison_record_view_add_pill (view, letters, NULL);
}

static void
intake_changed_cb (LiaisonMatterView *self)
{
  LiaisonMatterDetails *details = details_of (self);

  for (guint i = 0; details != NULL && !self->is_filling && i < LIAISON_INTAKE_CHECKS; i++) {
    const LiaisonField *field = liaison_intake_field (i);
    const char *answer = liaison_form_code (self->answers, field->name);
    if (g_strcmp0 (answer, liaison_record_text (record_of (details), field)) == 0)
      continue;
    liaison_matter_answer (GTK_WIDGET (self), session_of (self), details->row->matter, field->name, answer);
    return;
  }
}

static void
make_intake (LiaisonMatterView *self)
{
  self->intake = g_object_ref_sink (liaison_section_list_new (_ ("Intake"), NULL, NULL, NULL));
  self->answers = liaison_form_new (session_of (self), &liaison_entity_matter);
  for (guint i = 0; i < LIAISON_INTAKE_CHECKS; i++) {
    GtkWidget *row = liaison_form_add (self->answers, self->intake, liaison_intake_field (i)->name);
    g_signal_connect_object (row, "notify::selected", G_CALLBACK (intake_changed_cb), self, G_CONNECT_SWAPPED);
  }
}

static void
show_intake (LiaisonMatterView *self, const LiaisonMatter *matter)
{
  self->is_filling = TRUE;
  if (self->intake == NULL)
    make_intake (self);
  liaison_form_load (self->answers, &matter->record);
  self->is_filling = FALSE;
  gtk_widget_set_sensitive (self->intake, !liaison_session_is_read_only (session_of (self)));
}

static GtkWidget *
make_facts (LiaisonMatterView *self, const LiaisonMatterRow *row)
{
  static const char *const fields[] = { "themes", "consent_state", NULL };
  g_autoptr (GHashTable) titles = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  GtkWidget *facts = liaison_section_facts_new (session_of (self), &row->matter->record, fields, titles);
  g_autofree char *people = row->victims > 0 ? liaison_matter_people_words (row->victims, row->women) : NULL;

  if (facts != NULL)
    liaison_section_add_fact (facts, _ ("Alleged Victims"), people);
  return facts;
}

static void
fill (LiaisonRecordView *view, gpointer data)
{
  LiaisonMatterView *self = LIAISON_MATTER_VIEW (view);
  const LiaisonMatterDetails *details = data;
  const LiaisonMatter *matter = details->row->matter;
  LiaisonSession *session = session_of (self);
  g_autofree char *countries = liaison_names_list (liaison_names_of (session), &liaison_vocabulary_country,
                                                   matter->countries);
  /* Translators: %s is a colleague. */
  g_autofree char *owner = details->row->owner != NULL ? g_strdup_printf (_ ("Followed by %s"), details->row->owner)
                                                       : NULL;
  gboolean has_countries = countries != NULL && *countries != '\0';
  g_autofree char *subtitle = g_strjoin (" · ", has_countries ? countries : owner, has_countries ? owner : NULL, NULL);

  liaison_record_view_set_heading (view, matter->title, subtitle);
  add_pills (self, details->row);
  add_steps (self, matter);
  liaison_record_view_add_section (view, liaison_section_text_new (_ ("Situation"), matter->situation));
  show_intake (self, matter);
  liaison_record_view_add_section (view, self->intake);
  liaison_record_view_add_section (view, liaison_matter_victims_new (session, details));
  liaison_record_view_add_section (view, liaison_matter_perpetrators_new (session, details));
  liaison_record_view_add_section (view, liaison_matter_events_new (session, details));
  liaison_record_view_add_section (view, liaison_matter_sources_new (session, details));
  liaison_record_view_add_section (view, make_facts (self, details->row));
  liaison_record_view_add_section (view, liaison_meeting_sealed_new (matter->sealed_notes));
  if (self->timeline == NULL)
    self->timeline = g_object_ref_sink (liaison_matter_timeline_new (session));
  liaison_matter_timeline_show (LIAISON_MATTER_TIMELINE (self->timeline), matter);
  liaison_record_view_add_section (view, self->timeline);
}

static void
edit (LiaisonRecordView *view)
{
  const LiaisonMatterDetails *details = liaison_record_view_details (view);

  adw_dialog_present (liaison_matter_dialog_new (liaison_record_view_session (view), record_of (details), NULL),
                      GTK_WIDGET (view));
}

static void
step_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMatterView *self = LIAISON_MATTER_VIEW (widget);
  const LiaisonMatterDetails *details = details_of (self);
  const LiaisonMatterStep *steps = details != NULL ? liaison_matter_steps (details->row->matter->state) : NULL;

  for (guint i = 0; steps != NULL && i < LIAISON_MATTER_STEPS; i++)
    if (g_strcmp0 (steps[i].state, g_variant_get_string (parameter, NULL)) == 0) {
      liaison_matter_take_step (widget, session_of (self), details->row->matter, &steps[i]);
      return;
    }
}

static void
add_part_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMatterView *self = LIAISON_MATTER_VIEW (widget);
  const LiaisonMatterDetails *details = details_of (self);
  const LiaisonMatter *matter;
  AdwDialog *dialog;

  if (details == NULL)
    return;
  matter = details->row->matter;
  if (g_str_equal (name, "matter.add-event")) {
    dialog = liaison_matter_event_dialog_new (session_of (self), matter);
  } else if (g_str_equal (name, "matter.add-source")) {
    g_autofree char *code = g_strdup_printf ("S-%u", details->sources->len + 1);
    dialog = liaison_source_dialog_new (session_of (self), matter, code);
  } else {
    dialog = liaison_party_dialog_new (session_of (self), matter,
                                       g_str_equal (name, "matter.add-victim") ? "victim" : "perpetrator");
  }
  adw_dialog_present (dialog, widget);
}

static void
edit_part_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMatterView *self = LIAISON_MATTER_VIEW (widget);
  const LiaisonMatterDetails *details = details_of (self);
  const LiaisonPartyRow *party = find_party (self, parameter);
  const LiaisonRecord *part = party != NULL ? &party->party->record : NULL;
  LiaisonId id;

  if (details == NULL || !liaison_id_parse (g_variant_get_string (parameter, NULL), &id))
    return;
  if (part == NULL)
    part = find_in (details->events, &id);
  if (part == NULL)
    part = find_in (details->sources, &id);
  if (part != NULL)
    adw_dialog_present (liaison_matter_part_dialog_new (session_of (self), part), widget);
}

static void
consent_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMatterView *self = LIAISON_MATTER_VIEW (widget);
  const LiaisonPartyRow *party = find_party (self, parameter);

  if (party != NULL && party->partner != NULL)
    adw_dialog_present (liaison_consent_dialog_new (session_of (self), &party->partner->record.id, party->name, NULL),
                        widget);
}

static void
naming_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMatterView *self = LIAISON_MATTER_VIEW (widget);
  const LiaisonPartyRow *party = find_party (self, parameter);

  if (party != NULL)
    liaison_matter_set_anonymous (widget, session_of (self), party, g_str_equal (name, "matter.hide-name"));
}

static void
add_need_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMatterView *self = LIAISON_MATTER_VIEW (widget);
  const LiaisonPartyRow *party = find_party (self, parameter);

  if (party != NULL && party->partner != NULL)
    liaison_timeline_add_need_of_matter (widget, session_of (self), &party->partner->record.id, party->name,
                                         liaison_record_view_id (LIAISON_RECORD_VIEW (self)));
}

static void
log_meeting_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonRecordView *view = LIAISON_RECORD_VIEW (widget);

  adw_dialog_present (
      liaison_meeting_dialog_new_about (liaison_record_view_session (view), "matter", liaison_record_view_id (view)),
      widget);
}

static void
new_letter_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *uuid = liaison_id_to_string (liaison_record_view_id (LIAISON_RECORD_VIEW (widget)));

  gtk_widget_activate_action (widget, "win.new-record", "(sss)", "communication", "matter", uuid);
}

static void
liaison_matter_view_dispose (GObject *object)
{
  LiaisonMatterView *self = LIAISON_MATTER_VIEW (object);

  g_clear_object (&self->answers);
  g_clear_object (&self->intake);
  g_clear_object (&self->timeline);
  G_OBJECT_CLASS (liaison_matter_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const additions[] = { "matter.add-victim", "matter.add-perpetrator", "matter.add-event",
                                           "matter.add-source" };

  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    gtk_widget_class_install_action (widget_class, additions[i], NULL, add_part_cb);
  gtk_widget_class_install_action (widget_class, "matter.step", "s", step_cb);
  gtk_widget_class_install_action (widget_class, "matter.edit-part", "s", edit_part_cb);
  gtk_widget_class_install_action (widget_class, "matter.consent", "s", consent_cb);
  gtk_widget_class_install_action (widget_class, "matter.hide-name", "s", naming_cb);
  gtk_widget_class_install_action (widget_class, "matter.show-name", "s", naming_cb);
  gtk_widget_class_install_action (widget_class, "matter.add-need", "s", add_need_cb);
  gtk_widget_class_install_action (widget_class, "matter.log-meeting", NULL, log_meeting_cb);
  gtk_widget_class_install_action (widget_class, "matter.new-letter", NULL, new_letter_cb);
}

static void
liaison_matter_view_class_init (LiaisonMatterViewClass *klass)
{
  static const char *const related[] = { "communication", "consent", "partner", "staff", NULL };
  LiaisonRecordViewClass *view_class = LIAISON_RECORD_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_matter_view_dispose;
  view_class->entity = &liaison_entity_matter;
  view_class->icon = "folder-symbolic";
  view_class->name = N_ ("Matter");
  view_class->related = related;
  view_class->read = liaison_read_matter;
  view_class->free = free_details;
  view_class->record = record_of;
  view_class->fill = fill;
  view_class->edit = edit;
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
liaison_matter_view_init (LiaisonMatterView *self)
{
}

/** liaison_matter_view_new: Returns: (transfer floating): the page of the matter @id, or an empty one for %NULL */
GtkWidget *
liaison_matter_view_new (LiaisonSession *session, const LiaisonId *id)
{
  LiaisonMatterView *self = g_object_new (LIAISON_TYPE_MATTER_VIEW, NULL);

  liaison_record_view_set_up (LIAISON_RECORD_VIEW (self), session);
  liaison_record_view_show (LIAISON_RECORD_VIEW (self), id);
  return GTK_WIDGET (self);
}
