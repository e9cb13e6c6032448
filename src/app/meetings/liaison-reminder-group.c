// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a form that asks when to remind of a meeting: as usual for its kind, or at times of its own, or never.
#include "liaison-reminder-group.h"

#include "liaison-accessible.h"
#include "liaison-lead-row.h"
#include "liaison-meeting.h"
#include "liaison-office.h"
#include "liaison-reads.h"
#include "liaison-reminder-rules.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

/* Among kept texts: the leads a person chose, or this for those of the kind. */
#define TEXT  "reminders"
#define USUAL "usual"

struct _LiaisonReminderGroup {
  AdwPreferencesGroup parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  char *kind;
  GHashTable *settings; /* (element-type utf8 utf8): what is set for kinds, by its key */
  GPtrArray *stored;    /* (element-type LiaisonReminder) */
  GArray *usual;        /* (element-type gint64): the leads of the kind */
  gboolean is_edited;   /* a person chose */
  gboolean is_setting;  /* a row is set by the program */
  AdwSwitchRow *as_usual;
  LiaisonLeadRow *own;
};

G_DEFINE_FINAL_TYPE (LiaisonReminderGroup, liaison_reminder_group, ADW_TYPE_PREFERENCES_GROUP)

static void
set_as_usual (LiaisonReminderGroup *self, gboolean as_usual)
{
  self->is_setting = TRUE;
  adw_switch_row_set_active (self->as_usual, as_usual);
  self->is_setting = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->own), !as_usual);
}

static void
show_usual (LiaisonReminderGroup *self)
{
  g_autofree char *key = g_strconcat (LIAISON_SETTING_REMINDERS, self->kind != NULL ? self->kind : "", NULL);
  g_autofree char *text = NULL;

  g_clear_pointer (&self->usual, g_array_unref);
  self->usual = liaison_reminder_leads_parse (g_hash_table_lookup (self->settings, key));
  text = liaison_reminder_leads_describe (self->usual);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->as_usual), text);
  liaison_accessible_set_description (GTK_WIDGET (self->as_usual), text);
}

/* The leads of the stored reminders; none of them is one for "never". */
static void
show_stored (LiaisonReminderGroup *self)
{
  g_autoptr (GArray) leads = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->stored->len; i++) {
    gint64 minutes = ((const LiaisonReminder *) self->stored->pdata[i])->minutes_before;
    if (minutes >= 0)
      liaison_reminder_leads_set (leads, minutes, TRUE);
  }
  liaison_lead_row_set_leads (self->own, leads);
  set_as_usual (self, self->stored->len == 0);
}

static void
switched_cb (LiaisonReminderGroup *self)
{
  gboolean as_usual = adw_switch_row_get_active (self->as_usual);

  if (self->is_setting)
    return;
  self->is_edited = TRUE;
  /* Whoever wants something else begins with what is usual. */
  if (!as_usual)
    liaison_lead_row_set_leads (self->own, self->usual);
  set_as_usual (self, as_usual);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->own), !as_usual);
}

static void
chosen_cb (LiaisonReminderGroup *self)
{
  self->is_edited = TRUE;
}

static void
settings_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonReminderGroup) self = user_data;
  g_autoptr (GPtrArray) settings = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);

  if (settings == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  for (guint i = 0; i < settings->len; i++) {
    const LiaisonSetting *setting = settings->pdata[i];
    if (setting->key != NULL && g_str_has_prefix (setting->key, LIAISON_SETTING_REMINDERS))
      g_hash_table_replace (self->settings, g_strdup (setting->key), g_strdup (setting->value));
  }
  show_usual (self);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonReminderGroup) self = user_data;
  GPtrArray *stored = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);

  if (stored == NULL)
    return;
  g_ptr_array_unref (self->stored);
  self->stored = stored;
  if (!self->is_edited && !g_cancellable_is_cancelled (self->cancellable))
    show_stored (self);
}

static void
liaison_reminder_group_dispose (GObject *object)
{
  LiaisonReminderGroup *self = LIAISON_REMINDER_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_reminder_group_parent_class)->dispose (object);
}

static void
liaison_reminder_group_finalize (GObject *object)
{
  LiaisonReminderGroup *self = LIAISON_REMINDER_GROUP (object);

  g_clear_object (&self->cancellable);
  g_free (self->kind);
  g_hash_table_unref (self->settings);
  g_ptr_array_unref (self->stored);
  g_clear_pointer (&self->usual, g_array_unref);
  G_OBJECT_CLASS (liaison_reminder_group_parent_class)->finalize (object);
}

static void
liaison_reminder_group_class_init (LiaisonReminderGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_reminder_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_reminder_group_finalize;
}

static void
liaison_reminder_group_init (LiaisonReminderGroup *self)
{
  self->cancellable = g_cancellable_new ();
  self->settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->stored = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  self->as_usual = ADW_SWITCH_ROW (liaison_row_new (ADW_TYPE_SWITCH_ROW, _ ("As usual for this kind"), NULL));
  self->own = LIAISON_LEAD_ROW (liaison_lead_row_new (_ ("For this meeting")));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->as_usual));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->own));
  set_as_usual (self, TRUE);
  show_usual (self);
  g_signal_connect_object (self->as_usual, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->own, "changed", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

/** liaison_reminder_group_set_up: @meeting: (nullable): the stored meeting whose reminders it shows; %NULL for a new
 * one
 */
void
liaison_reminder_group_set_up (LiaisonReminderGroup *self, LiaisonSession *session, const LiaisonId *meeting)
{
  g_autoptr (LiaisonQuery) settings = liaison_query_new (&liaison_entity_setting);

  g_return_if_fail (LIAISON_IS_REMINDER_GROUP (self));

  g_set_object (&self->session, session);
  liaison_session_fetch (session, settings, self->cancellable, settings_cb, g_object_ref (self));
  if (meeting != NULL) {
    g_autoptr (LiaisonQuery) stored = liaison_query_new (&liaison_entity_reminder);
    g_autofree char *id = liaison_id_to_string (meeting);
    liaison_query_where_text (stored, "meeting", LIAISON_QUERY_IS, id, NULL);
    liaison_session_fetch (session, stored, self->cancellable, stored_cb, g_object_ref (self));
  }
}

/** liaison_reminder_group_show_kind: @kind: (nullable): the code of the kind the meeting has now */
void
liaison_reminder_group_show_kind (LiaisonReminderGroup *self, const char *kind)
{
  g_return_if_fail (LIAISON_IS_REMINDER_GROUP (self));

  g_set_str (&self->kind, kind);
  show_usual (self);
}

/** liaison_reminder_group_has_edits: Returns: whether a person chose something */
gboolean
liaison_reminder_group_has_edits (LiaisonReminderGroup *self)
{
  g_return_val_if_fail (LIAISON_IS_REMINDER_GROUP (self), FALSE);

  return self->is_edited;
}

/* What is to be stored: the leads chosen, one "never" for none of them, nothing for those of the kind. */
static GArray *
list_wanted (LiaisonReminderGroup *self)
{
  const GArray *chosen = liaison_lead_row_get_leads (self->own);
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (adw_switch_row_get_active (self->as_usual))
    return wanted;
  for (guint i = 0; i < chosen->len; i++)
    liaison_reminder_leads_set (wanted, g_array_index (chosen, gint64, i), TRUE);
  if (chosen->len == 0)
    liaison_reminder_leads_set (wanted, LIAISON_REMINDER_NEVER, TRUE);
  return wanted;
}

/** liaison_reminder_group_save: Adds to @set what makes the reminders of @meeting those that are shown; nothing if
 * nobody chose. */
void
liaison_reminder_group_save (LiaisonReminderGroup *self, const LiaisonId *meeting, LiaisonChangeSet *set)
{
  g_autoptr (GArray) wanted = NULL;

  g_return_if_fail (LIAISON_IS_REMINDER_GROUP (self));

  if (!self->is_edited)
    return;
  wanted = list_wanted (self);
  for (guint i = 0; i < self->stored->len; i++) {
    const LiaisonReminder *reminder = self->stored->pdata[i];
    if (liaison_reminder_leads_have (wanted, reminder->minutes_before))
      liaison_reminder_leads_set (wanted, reminder->minutes_before, FALSE);
    else
      liaison_change_set_edit (set, LIAISON_EDIT_TRASH, &liaison_entity_reminder, &reminder->record.id);
  }
  for (guint i = 0; i < wanted->len; i++) {
    g_autoptr (LiaisonRecord) record = liaison_record_new (&liaison_entity_reminder);
    ((LiaisonReminder *) record)->meeting = *meeting;
    ((LiaisonReminder *) record)->minutes_before = g_array_index (wanted, gint64, i);
    liaison_change_set_insert (set, record);
  }
}

/** liaison_reminder_group_keep: Puts what a person chose into the texts of a draft. */
void
liaison_reminder_group_keep (LiaisonReminderGroup *self, GHashTable *texts)
{
  g_return_if_fail (LIAISON_IS_REMINDER_GROUP (self));

  if (self->is_edited)
    g_hash_table_insert (texts, g_strdup (TEXT),
                         adw_switch_row_get_active (self->as_usual)
                             ? g_strdup (USUAL)
                             : liaison_reminder_leads_write (liaison_lead_row_get_leads (self->own)));
}

/** liaison_reminder_group_restore: Shows what liaison_reminder_group_keep() put into @texts. */
void
liaison_reminder_group_restore (LiaisonReminderGroup *self, GHashTable *texts)
{
  const char *text = g_hash_table_lookup (texts, TEXT);
  g_autoptr (GArray) leads = NULL;

  g_return_if_fail (LIAISON_IS_REMINDER_GROUP (self));

  if (text == NULL)
    return;
  self->is_edited = TRUE;
  leads = liaison_reminder_leads_parse (text);
  liaison_lead_row_set_leads (self->own, leads);
  set_as_usual (self, g_str_equal (text, USUAL));
}
