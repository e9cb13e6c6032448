// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who attends the meeting being written down.
//
// Presence is at hand; role, whom they represent and what is needed to create a partner are below, for the few times.
#include "liaison-attendee-row.h"

#include "liaison-accessible.h"
#include "liaison-attendee-post.h"
#include "liaison-draft.h"
#include "liaison-form.h"
#include "liaison-places.h"
#include "liaison-row.h"

#include <glib/gi18n.h>

struct _LiaisonAttendeeRow {
  AdwExpanderRow parent_instance;

  LiaisonDraftAttendee *attendee; /* of the draft, which outlives the row */
  LiaisonForm *form;
  LiaisonForm *partner_form; /* NULL unless a partner is created */
  GtkWidget *name;           /* NULL unless a partner is created */
  GtkWidget *post;           /* NULL unless it is a partner who was there before */
  GtkDropDown *presence;
};

enum { REMOVE, CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonAttendeeRow, liaison_attendee_row, ADW_TYPE_EXPANDER_ROW)

static char *
describe (const LiaisonDraftAttendee *attendee)
{
  gint64 size = attendee->record->group_size;

  if (attendee->partner != NULL)
    /* Translators: %s is a kind of partner, such as "Person". */
    return g_strdup_printf (_ ("%s, to be created"),
                            liaison_vocabulary_label (&liaison_vocabulary_partner_kind, attendee->partner->kind));
  if (!liaison_id_is_nil (&attendee->record->staff))
    return g_strdup (_ ("Staff"));
  if (attendee->do_not_contact)
    return g_strdup (_ ("Must not be contacted"));
  if (attendee->family != NULL)
    return g_strdup (liaison_vocabulary_label (&liaison_vocabulary_family, attendee->family));
  if (attendee->record->group_name != NULL && size != LIAISON_INTEGER_UNSET)
    return g_strdup_printf (ngettext ("Group, %u person", "Group, %u people", (gulong) size), (guint) size);
  return g_strdup (attendee->record->group_name != NULL ? _ ("Group") : "");
}

static const char *
find_icon (const LiaisonDraftAttendee *attendee)
{
  if (attendee->do_not_contact)
    return "liaison-do-not-contact-symbolic";
  if (attendee->family != NULL)
    return liaison_family_icon (attendee->family);
  return attendee->record->group_name != NULL ? "system-users-symbolic" : "avatar-default-symbolic";
}

/* The post goes with the rest of what is known, where it is seen without unfolding. */
static void
post_cb (LiaisonAttendeeRow *self)
{
  const char *words = liaison_attendee_post_words (LIAISON_ATTENDEE_POST (self->post));
  g_autofree char *text = describe (self->attendee);
  g_autofree char *both = words != NULL ? g_strjoin (" · ", words, text, NULL) : g_strdup (text);

  g_object_set (self, "subtitle", both, NULL);
}

static void
presence_cb (LiaisonAttendeeRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->presence);

  if (selected >= liaison_vocabulary_presence.n_terms)
    return;
  g_free (self->attendee->record->presence);
  self->attendee->record->presence = g_strdup (liaison_vocabulary_presence.terms[selected].code);
}

static void
name_cb (LiaisonAttendeeRow *self)
{
  g_free (self->attendee->name);
  self->attendee->name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  liaison_row_set_title (GTK_WIDGET (self), self->attendee->name);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (LiaisonAttendeeRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
add_presence (LiaisonAttendeeRow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  /* Translators: names a choice between "Invited", "Attended" and the like for screen readers; %s is a person. */
  g_autofree char *label = g_strdup_printf (_ ("Presence of %s"), self->attendee->name);

  for (guint i = 0; i < liaison_vocabulary_presence.n_terms; i++)
    gtk_string_list_append (
        labels, liaison_vocabulary_label (&liaison_vocabulary_presence, liaison_vocabulary_presence.terms[i].code));
  self->presence = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->presence), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->presence), "flat");
  liaison_accessible_set_label (GTK_WIDGET (self->presence), label);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->presence));
  liaison_attendee_row_refresh (self);
  g_signal_connect_object (self->presence, "notify::selected", G_CALLBACK (presence_cb), self, G_CONNECT_SWAPPED);
}

static void
add_remove (LiaisonAttendeeRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is who attends a meeting. */
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), self->attendee->name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  liaison_accessible_set_label (button, label);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), button);
}

static void
add_details (LiaisonAttendeeRow *self, LiaisonSession *session)
{
  LiaisonDraftAttendee *attendee = self->attendee;
  GtkWidget *parent = GTK_WIDGET (self);

  if (attendee->partner != NULL) {
    self->name = liaison_row_new (ADW_TYPE_ENTRY_ROW, _ ("Name"), NULL);
    gtk_editable_set_text (GTK_EDITABLE (self->name), attendee->name);
    g_signal_connect_object (self->name, "changed", G_CALLBACK (name_cb), self, G_CONNECT_SWAPPED);
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->name);
    self->partner_form = liaison_form_new (session, &liaison_entity_partner);
    liaison_form_add (self->partner_form, parent, "family");
    liaison_form_add (self->partner_form, parent, "countries");
    liaison_form_load (self->partner_form, &attendee->partner->record);
  }
  self->form = liaison_form_new (session, &liaison_entity_attendee);
  if (attendee->record->group_name != NULL) {
    liaison_form_add (self->form, parent, "group_name");
    liaison_form_add (self->form, parent, "group_size");
  }
  if (!liaison_id_is_nil (&attendee->record->partner) && attendee->partner == NULL) {
    self->post = liaison_attendee_post_new (session, attendee);
    g_signal_connect_object (self->post, "changed", G_CALLBACK (post_cb), self, G_CONNECT_SWAPPED);
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->post);
    post_cb (self);
  }
  liaison_form_add (self->form, parent, "role");
  if (liaison_id_is_nil (&attendee->record->staff))
    liaison_form_add (self->form, parent, "represents");
  liaison_form_load (self->form, &attendee->record->record);
  if (attendee->texts != NULL)
    liaison_form_show_texts (self->form, attendee->texts);
}

static void
liaison_attendee_row_dispose (GObject *object)
{
  LiaisonAttendeeRow *self = LIAISON_ATTENDEE_ROW (object);

  g_clear_object (&self->form);
  g_clear_object (&self->partner_form);
  G_OBJECT_CLASS (liaison_attendee_row_parent_class)->dispose (object);
}

static void
liaison_attendee_row_class_init (LiaisonAttendeeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_attendee_row_dispose;
  signals[REMOVE] = g_signal_new ("remove", LIAISON_TYPE_ATTENDEE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_ATTENDEE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_attendee_row_init (LiaisonAttendeeRow *self)
{
}

/** liaison_attendee_row_new: @attendee: of a draft; must stay as long as the row */
GtkWidget *
liaison_attendee_row_new (LiaisonSession *session, LiaisonDraftAttendee *attendee)
{
  LiaisonAttendeeRow *self = g_object_new (LIAISON_TYPE_ATTENDEE_ROW, "use-markup", FALSE, NULL);
  g_autofree char *subtitle = describe (attendee);
  GtkWidget *icon = liaison_row_make_icon (find_icon (attendee));

  self->attendee = attendee;
  liaison_row_set_title (GTK_WIDGET (self), attendee->name);
  g_object_set (self, "subtitle", subtitle, "title-lines", 2, "subtitle-lines", 3, NULL);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), icon);
  add_remove (self);
  add_presence (self);
  add_details (self, session);
  return GTK_WIDGET (self);
}

/** liaison_attendee_row_attendee: Returns: (transfer none): whom it is about */
LiaisonDraftAttendee *
liaison_attendee_row_attendee (LiaisonAttendeeRow *self)
{
  return self->attendee;
}

/** liaison_attendee_row_refresh: Shows the presence again, after the draft changed it. */
void
liaison_attendee_row_refresh (LiaisonAttendeeRow *self)
{
  for (guint i = 0; i < liaison_vocabulary_presence.n_terms; i++)
    if (g_strcmp0 (self->attendee->record->presence, liaison_vocabulary_presence.terms[i].code) == 0)
      gtk_drop_down_set_selected (self->presence, i);
}

/** liaison_attendee_row_set_day: Says when the meeting is, for the post held that day. */
void
liaison_attendee_row_set_day (LiaisonAttendeeRow *self, const LiaisonMoment *day)
{
  if (self->post != NULL)
    liaison_attendee_post_set_day (LIAISON_ATTENDEE_POST (self->post), day);
}

/** liaison_attendee_row_apply: Puts what the rows below hold into the draft. Returns: whether all is well */
gboolean
liaison_attendee_row_apply (LiaisonAttendeeRow *self)
{
  gboolean valid = liaison_form_apply (self->form, &self->attendee->record->record, NULL);

  if (self->partner_form != NULL) {
    gboolean named = *self->attendee->name != '\0';
    valid = liaison_form_apply (self->partner_form, &self->attendee->partner->record, NULL) && valid && named;
    liaison_accessible_set_invalid (self->name, !named);
  }
  if (!valid)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  return valid;
}

/** liaison_attendee_row_keep: Puts what the rows below hold into the draft, right or wrong. */
void
liaison_attendee_row_keep (LiaisonAttendeeRow *self)
{
  g_clear_pointer (&self->attendee->texts, g_hash_table_unref);
  self->attendee->texts = liaison_draft_texts_new ();
  liaison_form_keep (self->form, &self->attendee->record->record, self->attendee->texts);
  if (self->partner_form != NULL)
    liaison_form_keep (self->partner_form, &self->attendee->partner->record, self->attendee->texts);
}
