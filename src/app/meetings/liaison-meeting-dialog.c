// SPDX-License-Identifier: GPL-3.0-or-later
// Logs a meeting, plans one, or edits one: who, when and what, saved as one change set.
//
// Until somebody says otherwise the title names the first partner, and the status follows from the date: past meetings
// were held, others are planned.
#include "liaison-meeting-dialog.h"

#include "liaison-accessible.h"
#include "liaison-clock.h"
#include "liaison-draft-keeper.h"
#include "liaison-meeting-dialog-private.h"
#include "liaison-meeting-draft-keep.h"
#include "liaison-meeting-load.h"
#include "liaison-office.h"
#include "liaison-reads.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (LiaisonMeetingDialog, liaison_meeting_dialog, ADW_TYPE_DIALOG)

static GtkEditable *
title_row (LiaisonMeetingDialog *self)
{
  return GTK_EDITABLE (liaison_form_row (self->form, "title"));
}

/* Until somebody says otherwise the title names the first partner. */
void
liaison_meeting_dialog_suggest_title (LiaisonMeetingDialog *self)
{
  g_autofree char *title = NULL;

  if (self->draft == NULL || self->title_is_own)
    return;
  title = liaison_meeting_draft_title (self->draft);
  self->is_setting = TRUE;
  gtk_editable_set_text (title_row (self), title);
  self->is_setting = FALSE;
}

/* Nobody is reminded of what is over. */
static void
show_status (LiaisonMeetingDialog *self)
{
  const LiaisonMeetingDraft *draft = self->draft;
  gboolean is_postponed = g_strcmp0 (draft->meeting->status, "postponed") == 0 &&
                          (draft->before == NULL || liaison_id_is_nil (&draft->before->postponed_to));

  gtk_widget_set_visible (GTK_WIDGET (self->reminders), g_strcmp0 (draft->meeting->status, "planned") == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->postpone), is_postponed);
  liaison_attendee_picker_refresh (self->attendees);
}

static void
suggest_status (LiaisonMeetingDialog *self)
{
  g_autoptr (LiaisonRecord) record = NULL;
  LiaisonMoment now = liaison_moment_from_unix (liaison_clock_now () / G_USEC_PER_SEC);
  const char *status;

  if (self->draft == NULL || self->status_is_own)
    return;
  record = liaison_record_copy (&self->draft->meeting->record);
  if (!liaison_when_group_peek (self->when, (LiaisonMeeting *) record))
    return;
  status = !liaison_repeat_row_recurs (self->repeat) && liaison_meeting_is_past ((LiaisonMeeting *) record, &now)
               ? "held"
               : "planned";
  self->is_setting = TRUE;
  liaison_form_set_code (self->form, "status", status);
  self->is_setting = FALSE;
  liaison_meeting_draft_set_status (self->draft, status);
  show_status (self);
}

/* What depends on the dates as they now stand in the form. */
static void
follow_dates (LiaisonMeetingDialog *self)
{
  g_autoptr (LiaisonRecord) record = NULL;

  if (self->draft == NULL)
    return;
  record = liaison_record_copy (&self->draft->meeting->record);
  if (!liaison_when_group_peek (self->when, (LiaisonMeeting *) record))
    return;
  liaison_repeat_row_set_start (self->repeat, (LiaisonMeeting *) record);
  liaison_clash_row_look (self->clashes, (LiaisonMeeting *) record, self->draft->attendees);
}

static void
attendees_changed_cb (LiaisonMeetingDialog *self)
{
  follow_dates (self);
  liaison_meeting_dialog_suggest_title (self);
}

static void
when_changed_cb (LiaisonMeetingDialog *self)
{
  follow_dates (self);
  suggest_status (self);
}

static void
kind_changed_cb (LiaisonMeetingDialog *self)
{
  if (self->draft == NULL)
    return;
  g_free (self->draft->meeting->kind);
  self->draft->meeting->kind = g_strdup (liaison_form_code (self->form, "kind"));
  liaison_reminder_group_show_kind (self->reminders, self->draft->meeting->kind);
  liaison_meeting_dialog_suggest_title (self);
}

static void
status_changed_cb (LiaisonMeetingDialog *self)
{
  const char *status = liaison_form_code (self->form, "status");

  if (self->draft == NULL || self->is_setting || status == NULL)
    return;
  self->status_is_own = TRUE;
  liaison_meeting_draft_set_status (self->draft, status);
  show_status (self);
}

/* Emptying the title asks for a suggestion again. */
static void
title_changed_cb (LiaisonMeetingDialog *self)
{
  if (!self->is_setting)
    self->title_is_own = *gtk_editable_get_text (title_row (self)) != '\0';
}

/* Enter goes on to what is asked next: who, when, what came of it (or what it is to be), what is to be done. */
static void
attendees_done_cb (LiaisonMeetingDialog *self)
{
  gtk_widget_grab_focus (liaison_when_group_entry (self->when));
}

static void
when_done_cb (LiaisonMeetingDialog *self)
{
  gboolean is_planned = self->draft != NULL && g_strcmp0 (self->draft->meeting->status, "planned") == 0;

  gtk_widget_grab_focus (liaison_form_row (self->form, is_planned ? "title" : "outcome"));
}

static void
what_done_cb (LiaisonMeetingDialog *self)
{
  gtk_widget_grab_focus (liaison_step_list_entry (self->steps));
}

static void
staff_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMeetingDialog) self = user_data;
  g_autoptr (GPtrArray) staff = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);

  if (staff == NULL || self->draft == NULL)
    return;
  liaison_attendee_picker_set_staff (self->attendees, staff);
  liaison_step_list_set_staff (self->steps, staff);
}

static void
load_staff (LiaisonMeetingDialog *self)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_staff);

  liaison_session_fetch (self->session, query, self->cancellable, staff_loaded_cb, g_object_ref (self));
}

static void
add_fields (LiaisonMeetingDialog *self, GtkWidget *parent, const char *const *fields)
{
  for (guint i = 0; fields[i] != NULL; i++)
    liaison_form_add (self->form, parent, fields[i]);
}

/* What is always asked stands in groups, the rest in rows to unfold. */
static void
build_rows (LiaisonMeetingDialog *self)
{
  static const char *const what[] = { "title", "kind", "status", NULL };
  static const char *const notes[] = { "agenda", "information_shared", "issues_raised", NULL };
  static const char *const outcome[] = { "outcome", NULL };
  static const char *const place[] = { "place", NULL };
  static const char *const where[] = { "country", "modality", "openness", NULL };
  static const char *const links[] = { "visit", "matter", "objective", "classification", NULL };

  self->form = liaison_form_new (self->session, &liaison_entity_meeting);
  self->repeat = LIAISON_REPEAT_ROW (liaison_repeat_row_new ());
  self->clashes = LIAISON_CLASH_ROW (liaison_clash_row_new (self->session));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->when), GTK_WIDGET (self->repeat));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->when), GTK_WIDGET (self->clashes));
  g_signal_connect_object (self->repeat, "changed", G_CALLBACK (when_changed_cb), self, G_CONNECT_SWAPPED);
  add_fields (self, self->what_group, what);
  self->postpone = LIAISON_DAY_ENTRY (liaison_day_entry_new (_ ("New date, if it is known"), TRUE));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->what_group), GTK_WIDGET (self->postpone));
  self->notes_row = liaison_row_new (ADW_TYPE_EXPANDER_ROW, _ ("Agenda, information shared, issues raised"), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->content_group), self->notes_row);
  add_fields (self, self->notes_row, notes);
  add_fields (self, self->content_group, outcome);
  add_fields (self, self->where_group, place);
  self->where_row = liaison_row_new (ADW_TYPE_EXPANDER_ROW, _ ("Country, modality and openness"), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->where_group), self->where_row);
  add_fields (self, self->where_row, where);
  add_fields (self, self->links_row, links);
  liaison_form_add_group (self->form, self->sealed_row, LIAISON_GROUP_SEALED);
  g_signal_connect_object (liaison_form_row (self->form, "kind"), "notify::selected", G_CALLBACK (kind_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (liaison_form_row (self->form, "status"), "notify::selected", G_CALLBACK (status_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (title_row (self), "changed", G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (title_row (self), "entry-activated", G_CALLBACK (what_done_cb), self, G_CONNECT_SWAPPED);
}

/* What is folded away and holds something is unfolded, so that nobody overlooks it. */
static void
unfold (LiaisonMeetingDialog *self)
{
  static const struct {
    const char *field;
    gsize row; /* offset of the row it is in */
  } folded[] = {
    { "agenda", offsetof (LiaisonMeetingDialog, notes_row) },
    { "information_shared", offsetof (LiaisonMeetingDialog, notes_row) },
    { "issues_raised", offsetof (LiaisonMeetingDialog, notes_row) },
    { "country", offsetof (LiaisonMeetingDialog, where_row) },
    { "modality", offsetof (LiaisonMeetingDialog, where_row) },
    { "openness", offsetof (LiaisonMeetingDialog, where_row) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (folded); i++)
    if (liaison_form_holds (self->form, folded[i].field))
      adw_expander_row_set_expanded (G_STRUCT_MEMBER (AdwExpanderRow *, self, folded[i].row), TRUE);
}

static void
name_dialog (LiaisonMeetingDialog *self)
{
  adw_dialog_set_title (ADW_DIALOG (self), self->draft->before != NULL ? _ ("Edit Meeting") : _ ("Log a Meeting"));
}

static gboolean
has_text (const LiaisonMeetingDraft *draft, const char *name)
{
  return draft->texts != NULL && g_hash_table_contains (draft->texts, name);
}

/* Shows what was typed and is no value, over what was loaded. */
static void
show_texts (LiaisonMeetingDialog *self, GHashTable *texts)
{
  const char *entry = g_hash_table_lookup (texts, TEXT_ENTRY);
  const char *postpone = g_hash_table_lookup (texts, TEXT_POSTPONE);
  gboolean own_title = self->title_is_own;

  liaison_form_show_texts (self->form, texts);
  self->title_is_own = own_title;
  liaison_when_group_show_texts (self->when, texts);
  liaison_reminder_group_restore (self->reminders, texts);
  if (postpone != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->postpone), postpone);
  if (entry != NULL)
    gtk_editable_set_text (GTK_EDITABLE (liaison_attendee_picker_entry (self->attendees)), entry);
}

/* Shows @draft, and takes it. */
static void
fill (LiaisonMeetingDialog *self, LiaisonMeetingDraft *draft)
{
  gboolean is_edit = draft->before != NULL;

  self->n_given = draft->attendees->len;
  liaison_form_load (self->form, &draft->meeting->record);
  self->title_is_own = is_edit || self->is_duplicate || has_text (draft, TEXT_OWN_TITLE);
  self->status_is_own = is_edit || has_text (draft, TEXT_OWN_STATUS);
  self->draft = draft;
  liaison_when_group_load (self->when, draft->meeting);
  liaison_repeat_row_load (self->repeat, draft->meeting);
  liaison_attendee_picker_set_up (self->attendees, self->session, draft);
  liaison_attendee_picker_follow (self->attendees, self->when);
  liaison_step_list_load (self->steps, draft);
  liaison_reminder_group_set_up (self->reminders, self->session, is_edit ? &draft->before->record.id : NULL);
  liaison_reminder_group_show_kind (self->reminders, draft->meeting->kind);
  show_status (self);
  if (draft->texts != NULL)
    show_texts (self, draft->texts);
  load_staff (self);
  gtk_widget_set_visible (self->files_group, !is_edit);
  unfold (self);
  name_dialog (self);
  liaison_meeting_dialog_suggest_title (self);
  follow_dates (self);
  suggest_status (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->page), TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", TRUE);
  if (!is_edit)
    adw_dialog_set_focus (ADW_DIALOG (self), liaison_attendee_picker_entry (self->attendees));
  if (self->is_for_outcome) {
    gtk_widget_grab_focus (liaison_form_row (self->form, "outcome"));
    liaison_row_scroll_to (liaison_form_row (self->form, "outcome"));
  }
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMeetingDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  LiaisonMeetingDraft *draft = liaison_meeting_load_finish (LIAISON_SESSION (source), result, &error);

  if (draft == NULL)
    liaison_meeting_dialog_show_problem (self, error);
  else
    fill (self, draft);
}

static void
partner_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonMeetingDialog) self = user_data;
  g_autoptr (LiaisonPartnerRow) row = liaison_meeting_load_partner_finish (LIAISON_SESSION (source), result, NULL);

  if (row == NULL || self->draft == NULL || liaison_meeting_draft_has (self->draft, &row->partner->record.id))
    return;
  liaison_attendee_picker_add (self->attendees, row);
  self->n_given++;
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  liaison_meeting_dialog_save (LIAISON_MEETING_DIALOG (widget));
}

/* Files are attached to a meeting that there is. */
static void
save_and_open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMeetingDialog *self = LIAISON_MEETING_DIALOG (widget);

  self->opens_page = TRUE;
  liaison_meeting_dialog_save (self);
}

/* The parts of the form, for whoever goes through them with F6. */
static void
section_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LiaisonMeetingDialog *self = LIAISON_MEETING_DIALOG (widget);
  GtkWidget *groups[] = { GTK_WIDGET (self->attendees), GTK_WIDGET (self->when),  self->what_group,
                          self->content_group,          GTK_WIDGET (self->steps), self->where_group };
  GtkWidget *entries[] = { liaison_attendee_picker_entry (self->attendees),
                           liaison_when_group_entry (self->when),
                           GTK_WIDGET (title_row (self)),
                           liaison_form_row (self->form, "outcome"),
                           liaison_step_list_entry (self->steps),
                           liaison_form_row (self->form, "place") };
  int count = G_N_ELEMENTS (groups), now = -1, step = g_variant_get_int32 (parameter);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  for (int i = 0; i < count && focus != NULL; i++)
    if (gtk_widget_is_ancestor (focus, groups[i]))
      now = i;
  gtk_widget_grab_focus (entries[now < 0 ? 0 : (now + step + count) % count]);
}

static void
close_attempt_cb (LiaisonMeetingDialog *self)
{
  liaison_meeting_dialog_ask_to_close (self);
}

static void
locked_cb (LiaisonMeetingDialog *self)
{
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
liaison_meeting_dialog_dispose (GObject *object)
{
  LiaisonMeetingDialog *self = LIAISON_MEETING_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  /* libadwaita 1.7 keeps the sheet of a dialog that was force-closed: what the register holds must not stay in it. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  if (self->attendees != NULL)
    liaison_attendee_picker_let_go (self->attendees);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_MEETING_DIALOG);
  g_clear_object (&self->form);
  G_OBJECT_CLASS (liaison_meeting_dialog_parent_class)->dispose (object);
}

static void
liaison_meeting_dialog_finalize (GObject *object)
{
  LiaisonMeetingDialog *self = LIAISON_MEETING_DIALOG (object);

  g_clear_pointer (&self->draft, liaison_meeting_draft_free);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_meeting_dialog_parent_class)->finalize (object);
}

static void
liaison_meeting_dialog_class_init (LiaisonMeetingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_meeting_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_meeting_dialog_finalize;
  g_type_ensure (LIAISON_TYPE_ATTENDEE_PICKER);
  g_type_ensure (LIAISON_TYPE_WHEN_GROUP);
  g_type_ensure (LIAISON_TYPE_STEP_LIST);
  g_type_ensure (LIAISON_TYPE_REMINDER_GROUP);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "dialog.save-and-open", NULL, save_and_open_cb);
  gtk_widget_class_install_action (widget_class, "dialog.section", "i", section_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/meetings/liaison-meeting-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, page);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, attendees);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, when);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, what_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, where_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, reminders);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, content_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, steps);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, files_group);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, links_row);
  gtk_widget_class_bind_template_child (widget_class, LiaisonMeetingDialog, sealed_row);
  gtk_widget_class_bind_template_callback (widget_class, attendees_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, attendees_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, when_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, when_changed_cb);
}

static void
liaison_meeting_dialog_init (LiaisonMeetingDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", FALSE);
  g_signal_connect (self, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
}

static LiaisonMeetingDialog *
make_dialog (LiaisonSession *session)
{
  LiaisonMeetingDialog *self = g_object_new (LIAISON_TYPE_MEETING_DIALOG, NULL);

  self->session = g_object_ref (session);
  build_rows (self);
  liaison_when_group_name_countries (self->when, session);
  liaison_draft_keeper_watch (ADW_DIALOG (self), session, liaison_meeting_dialog_make_kept);
  g_signal_connect_object (session, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * liaison_meeting_dialog_new:
 * @meeting: (nullable): which meeting to edit; %NULL to write down a new one
 * @with_partner: (nullable): who attends the new one
 * @on: (nullable): when the new one is; %NULL is today. Of a series to edit, which occurrence; perhaps none
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
liaison_meeting_dialog_new (LiaisonSession *session, const LiaisonId *meeting, const LiaisonId *with_partner,
                            const LiaisonMoment *on)
{
  LiaisonMeetingDialog *self = make_dialog (session);
  LiaisonMeetingDraft *draft;

  if (meeting != NULL) {
    liaison_meeting_load (session, meeting, on, self->cancellable, loaded_cb, g_object_ref (self));
    return ADW_DIALOG (self);
  }
  draft = liaison_meeting_draft_new ();
  draft->meeting->starts = on != NULL ? *on : liaison_moment_today ();
  fill (self, draft);
  if (with_partner != NULL)
    liaison_meeting_load_partner (session, with_partner, self->cancellable, partner_loaded_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}

/** liaison_meeting_dialog_new_of_draft: @draft: (transfer full): Returns: (transfer floating): a dialog that shows it
 */
AdwDialog *
liaison_meeting_dialog_new_of_draft (LiaisonSession *session, LiaisonMeetingDraft *draft)
{
  LiaisonMeetingDialog *self = make_dialog (session);

  fill (self, draft);
  return ADW_DIALOG (self);
}

/** liaison_meeting_dialog_new_duplicate: @occurrence: (nullable): which one of a series. Returns: (transfer floating):
 * a dialog to plan another meeting like @meeting */
AdwDialog *
liaison_meeting_dialog_new_duplicate (LiaisonSession *session, const LiaisonId *meeting,
                                      const LiaisonMoment *occurrence)
{
  LiaisonMeetingDialog *self = make_dialog (session);

  self->is_duplicate = TRUE;
  liaison_meeting_load_duplicate (session, meeting, occurrence, self->cancellable, loaded_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}

/** liaison_meeting_dialog_new_outcome: @occurrence: (nullable): which one of a series. Returns: (transfer floating): a
 * dialog that edits @meeting, with the keyboard where its outcome is written down */
AdwDialog *
liaison_meeting_dialog_new_outcome (LiaisonSession *session, const LiaisonId *meeting, const LiaisonMoment *occurrence)
{
  LiaisonMeetingDialog *self = make_dialog (session);

  self->is_for_outcome = TRUE;
  liaison_meeting_load (session, meeting, occurrence, self->cancellable, loaded_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}

/**
 * liaison_meeting_dialog_new_restored:
 * @kept: what was kept when the register was locked
 *
 * Returns: (transfer floating) (nullable): a dialog as it was then; %NULL if @kept is not of this one
 */
AdwDialog *
liaison_meeting_dialog_new_restored (LiaisonSession *session, const LiaisonDraft *kept)
{
  LiaisonMeetingDraft *draft = liaison_meeting_draft_restore (kept);
  LiaisonMeetingDialog *self;

  if (draft == NULL)
    return NULL;
  self = make_dialog (session);
  fill (self, draft);
  liaison_draft_keeper_restored (ADW_DIALOG (self));
  return ADW_DIALOG (self);
}
