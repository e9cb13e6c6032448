// SPDX-License-Identifier: GPL-3.0-or-later
// Who attends: a search entry, what it finds, and those chosen.
//
// What is found stands below the entry as rows of the same list: Down goes there, Enter in the entry takes the first.
// Without any text those met last are offered, while the keyboard is here.
#include "liaison-attendee-picker.h"

#include "liaison-accessible.h"
#include "liaison-attendee-row.h"
#include "liaison-duplicate-watch.h"
#include "liaison-fold.h"
#include "liaison-office.h"
#include "liaison-partner-finder.h"
#include "liaison-places.h"
#include "liaison-reads.h"
#include "liaison-row.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LiaisonAttendeePicker {
  AdwPreferencesGroup parent_instance;

  LiaisonSession *session;
  LiaisonMeetingDraft *draft;          /* of the dialog, which outlives this */
  GCancellable *cancellable;           /* of the search under way */
  GPtrArray *staff;                    /* (element-type LiaisonStaff) */
  GPtrArray *rows;                     /* (element-type LiaisonAttendeeRow): those chosen */
  GPtrArray *offers;                   /* (element-type GtkWidget): what is found */
  LiaisonDuplicateWatch *person_watch; /* whom a new person may be */
  LiaisonDuplicateWatch *organization_watch;
  GtkWidget *person_offer; /* (nullable): among the offers */
  GtkWidget *organization_offer;
  char *shown_for;       /* (nullable): the text that the offers answer */
  gboolean is_impatient; /* Enter came before the offers did */
  GtkWidget *entry;
  GtkDropDown *family;
  LiaisonWhenGroup *when; /* of the dialog; NULL until it is followed */
};

enum { CHANGED, DONE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonAttendeePicker, liaison_attendee_picker, ADW_TYPE_PREFERENCES_GROUP)

static void search (LiaisonAttendeePicker *self);
static void entry_activated_cb (LiaisonAttendeePicker *self);

static const char *
read_text (LiaisonAttendeePicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* Only partners of this family are offered; NULL for all. */
static const char *
chosen_family (LiaisonAttendeePicker *self)
{
  guint selected = gtk_drop_down_get_selected (self->family);

  return selected > 0 && selected <= liaison_vocabulary_family.n_terms
             ? liaison_vocabulary_family.terms[selected - 1].code
             : NULL;
}

static void
drop_offers (LiaisonAttendeePicker *self)
{
  for (guint i = 0; i < self->offers->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->offers->pdata[i]);
  g_ptr_array_set_size (self->offers, 0);
  self->person_offer = self->organization_offer = NULL;
}

/* Whoever creates a partner should know that it may be there already, under a name spelt otherwise. */
static void
warn (GtkWidget *offer, const char *sentence)
{
  if (offer != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (offer), sentence != NULL ? sentence : "");
}

static void
person_found_cb (LiaisonAttendeePicker *self, const char *sentence)
{
  warn (self->person_offer, sentence);
}

static void
organization_found_cb (LiaisonAttendeePicker *self, const char *sentence)
{
  warn (self->organization_offer, sentence);
}

static void
remove_cb (LiaisonAttendeePicker *self, LiaisonAttendeeRow *row)
{
  LiaisonDraftAttendee *attendee = liaison_attendee_row_attendee (row);

  g_ptr_array_remove (self->rows, row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  liaison_meeting_draft_remove_attendee (self->draft, attendee);
  gtk_widget_grab_focus (self->entry);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
row_changed_cb (LiaisonAttendeePicker *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The day of the meeting as it now stands in the form. */
static LiaisonMoment
find_day (LiaisonAttendeePicker *self)
{
  g_autoptr (LiaisonRecord) record = NULL;

  if (self->when == NULL || self->draft == NULL)
    return LIAISON_MOMENT_NONE;
  record = liaison_record_copy (&self->draft->meeting->record);
  if (!liaison_when_group_peek (self->when, (LiaisonMeeting *) record))
    return LIAISON_MOMENT_NONE;
  return ((LiaisonMeeting *) record)->starts;
}

static void
day_cb (LiaisonAttendeePicker *self)
{
  LiaisonMoment day = find_day (self);

  for (guint i = 0; i < self->rows->len; i++)
    liaison_attendee_row_set_day (self->rows->pdata[i], &day);
}

/* Chosen ones stand above the entry. */
static void
add_row (LiaisonAttendeePicker *self, LiaisonDraftAttendee *attendee)
{
  GtkWidget *row = liaison_attendee_row_new (self->session, attendee);
  LiaisonMoment day = find_day (self);

  liaison_attendee_row_set_day (LIAISON_ATTENDEE_ROW (row), &day);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "changed", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_ref (self->entry);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->entry);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->entry);
  g_object_unref (self->entry);
  g_ptr_array_add (self->rows, row);
}

static void
take (LiaisonAttendeePicker *self, LiaisonDraftAttendee *attendee)
{
  /* Translators: said by a screen reader; %s is who was added to a meeting. */
  g_autofree char *text = g_strdup_printf (_ ("%s added"), attendee->name);

  drop_offers (self);
  add_row (self, attendee);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (self->entry);
  liaison_accessible_announce (GTK_WIDGET (self), text);
  search (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static LiaisonDraftAttendee *
add_partner (LiaisonAttendeePicker *self, const LiaisonPartnerRow *row)
{
  LiaisonDraftAttendee *attendee = liaison_meeting_draft_add_partner (self->draft, &row->partner->record.id, row->name,
                                                                      row->partner->family);

  attendee->do_not_contact = row->partner->do_not_contact;
  return attendee;
}

static void
partner_offer_cb (LiaisonAttendeePicker *self, GtkWidget *offer)
{
  take (self, add_partner (self, g_object_get_data (G_OBJECT (offer), "partner")));
}

static void
staff_offer_cb (LiaisonAttendeePicker *self, GtkWidget *offer)
{
  const LiaisonStaff *staff = g_object_get_data (G_OBJECT (offer), "staff");

  take (self, liaison_meeting_draft_add_staff (self->draft, &staff->record.id, staff->name));
}

static void
person_offer_cb (LiaisonAttendeePicker *self)
{
  g_autofree char *name = g_strstrip (g_strdup (read_text (self)));

  const char *family = chosen_family (self);

  take (self,
        liaison_meeting_draft_create_partner (self->draft, name, "person", family != NULL ? family : "defenders"));
}

static void
organization_offer_cb (LiaisonAttendeePicker *self)
{
  g_autofree char *name = g_strstrip (g_strdup (read_text (self)));

  const char *family = chosen_family (self);

  take (self, liaison_meeting_draft_create_partner (self->draft, name, "organization",
                                                    family != NULL ? family : "civil_society"));
}

/* "12 Guatemalan women defenders" says how many they are. Returns: what follows the number; NULL without one */
static const char *
read_group (const char *text, gint64 *size)
{
  char *rest = NULL;
  guint64 number = g_ascii_strtoull (text, &rest, 10);

  if (rest == text || *rest != ' ' || number == 0 || number >= 1000000)
    return NULL;
  *size = (gint64) number;
  while (*rest == ' ')
    rest++;
  return *rest != '\0' ? rest : NULL;
}

static void
group_offer_cb (LiaisonAttendeePicker *self)
{
  g_autofree char *text = g_strstrip (g_strdup (read_text (self)));
  gint64 size = LIAISON_INTEGER_UNSET;
  const char *name = read_group (text, &size);

  take (self, liaison_meeting_draft_add_group (self->draft, name != NULL ? name : text, size));
}

static GtkWidget *
add_offer (LiaisonAttendeePicker *self, const char *title, const char *subtitle, const char *icon, GCallback callback)
{
  GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, title, subtitle), *image = liaison_row_make_icon (icon);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "attendee-offer");
  gtk_widget_add_css_class (image, "dimmed");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), liaison_row_make_icon ("list-add-symbolic"));
  g_signal_connect_object (row, "activated", callback, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->offers, row);
  return row;
}

static void
offer_partners (LiaisonAttendeePicker *self, GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++) {
    LiaisonPartnerRow *row = g_ptr_array_index (found, i);
    const char *family = row->partner->family;
    GtkWidget *offer;
    if (liaison_meeting_draft_has (self->draft, &row->partner->record.id))
      continue;
    offer = add_offer (self, row->name, liaison_vocabulary_label (&liaison_vocabulary_family, family),
                       liaison_family_icon (family), G_CALLBACK (partner_offer_cb));
    g_object_set_data_full (G_OBJECT (offer), "partner", liaison_partner_row_ref (row),
                            (GDestroyNotify) liaison_partner_row_unref);
  }
}

static void
offer_staff (LiaisonAttendeePicker *self, const char *text)
{
  g_autofree char *wanted = liaison_fold (text);

  for (guint i = 0; self->staff != NULL && i < self->staff->len && *wanted != '\0'; i++) {
    LiaisonStaff *staff = g_ptr_array_index (self->staff, i);
    g_autofree char *name = liaison_fold (staff->name);
    GtkWidget *offer;
    if (strstr (name, wanted) == NULL || liaison_meeting_draft_has (self->draft, &staff->record.id))
      continue;
    offer = add_offer (self, staff->name, _ ("Staff"), "avatar-default-symbolic", G_CALLBACK (staff_offer_cb));
    g_object_set_data_full (G_OBJECT (offer), "staff", liaison_record_ref (&staff->record),
                            (GDestroyNotify) liaison_record_unref);
  }
}

static void
offer_group (LiaisonAttendeePicker *self, const char *text)
{
  /* Translators: %s is what was typed, such as "12 Guatemalan women defenders". */
  g_autofree char *group = g_strdup_printf (_ ("Add the group “%s”, without names"), text);

  add_offer (self, group, NULL, "system-users-symbolic", G_CALLBACK (group_offer_cb));
}

static void
offer_new (LiaisonAttendeePicker *self, const char *text)
{
  g_autofree char *person = NULL, *organization = NULL;

  /* Translators: %s is a name that was typed and may not be in the register yet. */
  person = g_strdup_printf (_ ("Create the person “%s”"), text);
  /* Translators: %s is a name that was typed and may not be in the register yet. */
  organization = g_strdup_printf (_ ("Create the organization “%s”"), text);
  self->person_offer = add_offer (self, person, liaison_duplicate_watch_sentence (self->person_watch),
                                  "avatar-default-symbolic", G_CALLBACK (person_offer_cb));
  self->organization_offer = add_offer (self, organization, liaison_duplicate_watch_sentence (self->organization_watch),
                                        "system-users-symbolic", G_CALLBACK (organization_offer_cb));
}

/* Whether somebody is called by all of what was typed, or by something that begins so. */
static gboolean
is_a_name (GPtrArray *found, const char *text)
{
  g_autofree char *wanted = liaison_fold (text);

  for (guint i = 0; i < found->len; i++) {
    g_autofree char *name = liaison_fold (((LiaisonPartnerRow *) found->pdata[i])->name);
    if (g_str_has_prefix (name, wanted))
      return TRUE;
  }
  return FALSE;
}

/* A number before a name means a group, which then comes first, unless a partner is called so. */
static void
show_offers (LiaisonAttendeePicker *self, GPtrArray *found, const char *text)
{
  gint64 size;
  gboolean is_group = read_group (text, &size) != NULL && !is_a_name (found, text);

  drop_offers (self);
  if (is_group)
    offer_group (self, text);
  offer_partners (self, found);
  offer_staff (self, text);
  if (*text == '\0')
    return;
  offer_new (self, text);
  if (!is_group)
    offer_group (self, text);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonAttendeePicker) self = user_data;
  g_autoptr (GPtrArray) found = liaison_find_partners_finish (LIAISON_SESSION (source), result, NULL);
  g_autofree char *text = NULL;

  if (found == NULL || self->draft == NULL)
    return;
  text = g_strstrip (g_strdup (read_text (self)));
  show_offers (self, found, text);
  g_free (self->shown_for);
  self->shown_for = g_strdup (read_text (self));
  if (self->is_impatient)
    entry_activated_cb (self);
}

static void
search (LiaisonAttendeePicker *self)
{
  if (self->draft == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->is_impatient = FALSE;
  if (gtk_widget_has_css_class (self->entry, "error")) {
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), _ ("Who attends: type a name"));
    liaison_accessible_set_invalid (self->entry, FALSE);
  }
  liaison_duplicate_watch_look_for (self->person_watch, "person", read_text (self), NULL, &(LiaisonId) { 0 });
  liaison_duplicate_watch_look_for (self->organization_watch, "organization", read_text (self), NULL,
                                    &(LiaisonId) { 0 });
  liaison_find_partners (self->session, read_text (self), chosen_family (self), self->cancellable, found_cb,
                         g_object_ref (self));
}

/* Enter takes the first offer; with a name nobody has, the first offer is to create it. Who types faster than names are
 * found gets what is found. Without a name, nobody else attends. */
static void
entry_activated_cb (LiaisonAttendeePicker *self)
{
  if (*read_text (self) == '\0') {
    g_signal_emit (self, signals[DONE], 0);
    return;
  }
  self->is_impatient = g_strcmp0 (self->shown_for, read_text (self)) != 0;
  if (!self->is_impatient && self->offers->len > 0)
    gtk_widget_activate (self->offers->pdata[0]);
}

static void
focus_entered_cb (LiaisonAttendeePicker *self)
{
  if (self->offers->len == 0 && self->session != NULL)
    search (self);
}

static void
focus_left_cb (LiaisonAttendeePicker *self)
{
  if (*read_text (self) == '\0')
    drop_offers (self);
}

static void
liaison_attendee_picker_dispose (GObject *object)
{
  LiaisonAttendeePicker *self = LIAISON_ATTENDEE_PICKER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->person_watch);
  g_clear_object (&self->organization_watch);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (liaison_attendee_picker_parent_class)->dispose (object);
}

static void
liaison_attendee_picker_finalize (GObject *object)
{
  LiaisonAttendeePicker *self = LIAISON_ATTENDEE_PICKER (object);

  g_clear_pointer (&self->staff, g_ptr_array_unref);
  g_free (self->shown_for);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->offers);
  G_OBJECT_CLASS (liaison_attendee_picker_parent_class)->finalize (object);
}

static void
liaison_attendee_picker_class_init (LiaisonAttendeePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_attendee_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_attendee_picker_finalize;
  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_ATTENDEE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", LIAISON_TYPE_ATTENDEE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

/* In the header, so that it is before the names for the keyboard and takes no room among them. */
static void
add_family (LiaisonAttendeePicker *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, C_ ("family", "All families"));
  for (guint i = 0; i < liaison_vocabulary_family.n_terms; i++)
    gtk_string_list_append (
        labels, liaison_vocabulary_label (&liaison_vocabulary_family, liaison_vocabulary_family.terms[i].code));
  self->family = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->family), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->family), "flat");
  liaison_accessible_set_label (GTK_WIDGET (self->family), _ ("Family of whom to find"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->family));
  g_signal_connect_object (self->family, "notify::selected", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
}

static void
liaison_attendee_picker_init (LiaisonAttendeePicker *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->rows = g_ptr_array_new ();
  self->offers = g_ptr_array_new ();
  self->entry = liaison_row_new (ADW_TYPE_ENTRY_ROW, _ ("Who attends: type a name"), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->entry);
  add_family (self);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "entry-activated", G_CALLBACK (entry_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/** liaison_attendee_picker_set_up: @draft: whose attendees it shows and changes; must stay as long as this. Call once.
 */
void
liaison_attendee_picker_set_up (LiaisonAttendeePicker *self, LiaisonSession *session, LiaisonMeetingDraft *draft)
{
  self->session = g_object_ref (session);
  self->draft = draft;
  self->person_watch = liaison_duplicate_watch_new (session);
  self->organization_watch = liaison_duplicate_watch_new (session);
  g_signal_connect_object (self->person_watch, "found", G_CALLBACK (person_found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->organization_watch, "found", G_CALLBACK (organization_found_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < draft->attendees->len; i++)
    add_row (self, g_ptr_array_index (draft->attendees, i));
}

/** liaison_attendee_picker_set_staff: @staff: (element-type LiaisonStaff): of the office, who may attend too */
void
liaison_attendee_picker_set_staff (LiaisonAttendeePicker *self, GPtrArray *staff)
{
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  self->staff = g_ptr_array_ref (staff);
}

/** liaison_attendee_picker_follow: @when: when the meeting is, for the posts held that day. Call once, after setting
 * up.
 */
void
liaison_attendee_picker_follow (LiaisonAttendeePicker *self, LiaisonWhenGroup *when)
{
  self->when = when;
  g_signal_connect_object (when, "changed", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
  day_cb (self);
}

/** liaison_attendee_picker_let_go: Forgets the draft, whose end is near: a search under way would still come back. */
void
liaison_attendee_picker_let_go (LiaisonAttendeePicker *self)
{
  g_cancellable_cancel (self->cancellable);
  self->draft = NULL;
}

/** liaison_attendee_picker_add: Adds a partner whom nobody had to search for. */
void
liaison_attendee_picker_add (LiaisonAttendeePicker *self, const LiaisonPartnerRow *partner)
{
  add_row (self, add_partner (self, partner));
  g_signal_emit (self, signals[CHANGED], 0);
}

/** liaison_attendee_picker_refresh: Shows presences again, after the draft changed them. */
void
liaison_attendee_picker_refresh (LiaisonAttendeePicker *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    liaison_attendee_row_refresh (self->rows->pdata[i]);
}

/* A name that was typed but not taken would be lost without a word. */
static gboolean
check_entry (LiaisonAttendeePicker *self)
{
  gboolean valid = *read_text (self) == '\0';

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry),
                                 valid ? _ ("Who attends: type a name") : _ ("Who attends: Enter adds this name"));
  liaison_accessible_set_invalid (self->entry, !valid);
  if (!valid)
    gtk_widget_grab_focus (self->entry);
  return valid;
}

/** liaison_attendee_picker_apply: Puts what the rows hold into the draft. Returns: whether all is well */
gboolean
liaison_attendee_picker_apply (LiaisonAttendeePicker *self)
{
  gboolean valid = check_entry (self);

  for (guint i = 0; i < self->rows->len; i++)
    valid = liaison_attendee_row_apply (self->rows->pdata[i]) && valid;
  return valid;
}

/** liaison_attendee_picker_keep: Puts what the rows hold into the draft, right or wrong. */
void
liaison_attendee_picker_keep (LiaisonAttendeePicker *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    liaison_attendee_row_keep (self->rows->pdata[i]);
}

/** liaison_attendee_picker_entry: Returns: (transfer none): where names are typed */
GtkWidget *
liaison_attendee_picker_entry (LiaisonAttendeePicker *self)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
}
