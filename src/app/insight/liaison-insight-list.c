// SPDX-License-Identifier: GPL-3.0-or-later
// The records that a number counts, on a page of their own; each opens.
#include "liaison-insight-list.h"

#include "liaison-communication.h"
#include "liaison-country.h"
#include "liaison-language.h"
#include "liaison-meeting.h"
#include "liaison-numbers.h"
#include "liaison-partner.h"
#include "liaison-record-sections.h"
#include "liaison-row.h"
#include "liaison-visit.h"

#include <glib/gi18n.h>

/* How many lines are made at once. */
#define SOME 100

struct _LiaisonInsightList {
  AdwNavigationPage parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  const LiaisonEntity *entity; /* NULL: the partners of a cell */
  GArray *ids;
  LiaisonCoverageWish wish;
  char *family;
  char *place;
  guint shown; /* at most so many of each part */
  GtkBox *content;
  LiaisonRecordSet *set;
  GPtrArray *partners;
};

G_DEFINE_FINAL_TYPE (LiaisonInsightList, liaison_insight_list, ADW_TYPE_NAVIGATION_PAGE)

static void show_all (LiaisonInsightList *self);

static void
add_word (GString *text, const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  g_string_append (text, text->len > 0 ? " · " : "");
  g_string_append (text, word);
}

static void
add_day (GString *text, const LiaisonMoment *moment)
{
  g_autofree char *day = liaison_moment_format (moment, NULL, liaison_language_of_interface ());

  add_word (text, day);
}

/* What a line says below the title. */
static char *
describe (LiaisonInsightList *self, const LiaisonRecord *record)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (record->entity == &liaison_entity_communication) {
    const LiaisonCommunication *letter = (const LiaisonCommunication *) record;
    const char *addressee = g_hash_table_lookup (self->set->titles, &letter->addressee);
    add_word (text, liaison_vocabulary_label (&liaison_vocabulary_communication_type, letter->type));
    add_word (text, addressee != NULL ? addressee : letter->addressee_name);
    add_day (text, &letter->sent_on);
  } else if (record->entity == &liaison_entity_meeting) {
    const LiaisonMeeting *meeting = (const LiaisonMeeting *) record;
    add_day (text, &meeting->starts);
    add_word (text, liaison_vocabulary_label (&liaison_vocabulary_meeting_kind, meeting->kind));
    add_word (text, meeting->place);
  } else if (record->entity == &liaison_entity_visit) {
    add_day (text, &((const LiaisonVisit *) record)->starts);
    add_day (text, &((const LiaisonVisit *) record)->ends);
  } else if (record->entity == &liaison_entity_partner) {
    add_word (text,
              liaison_vocabulary_label (&liaison_vocabulary_partner_kind, ((const LiaisonPartner *) record)->kind));
  } else if (record->entity == &liaison_entity_country) {
    add_word (text,
              liaison_vocabulary_label (&liaison_vocabulary_un_group, ((const LiaisonCountry *) record)->un_group));
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
more_cb (LiaisonInsightList *self)
{
  self->shown += 5 * SOME;
  show_all (self);
}

static void
add_more (LiaisonInsightList *self, GtkWidget *group, guint rest)
{
  g_autofree char *number = liaison_number_format (rest);
  /* Translators: %s is a number of lines. */
  g_autofree char *title = g_strdup_printf (ngettext ("%s more", "%s more", rest), number);
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "activated", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static GtkWidget *
add_group (LiaisonInsightList *self, const char *title, guint count)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *number = liaison_number_format (count);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  /* Translators: a heading and how many lines follow: "Not met: 12". */
  g_autofree char *text = g_strdup_printf (C_ ("heading", "%s: %s"), escaped, number);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), text);
  gtk_box_append (self->content, group);
  return group;
}

static void
show_records (LiaisonInsightList *self)
{
  GPtrArray *records = self->set->records;
  GtkWidget *group = add_group (self, _ (self->entity->label_plural), records->len);

  for (guint i = 0; i < MIN (records->len, self->shown); i++) {
    const LiaisonRecord *record = g_ptr_array_index (records, i);
    g_autofree char *subtitle = describe (self, record);
    const char *title = g_hash_table_lookup (self->set->titles, &record->id);
    GtkWidget *row = liaison_row_new (ADW_TYPE_ACTION_ROW, title, subtitle);
    if (self->entity != &liaison_entity_country)
      liaison_section_open_record (row, self->entity->name, &record->id);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  }
  if (records->len > self->shown)
    add_more (self, group, records->len - self->shown);
}

static GtkWidget *
make_partner (const LiaisonCoveragePartner *partner)
{
  g_autoptr (GString) subtitle = g_string_new (NULL);
  GtkWidget *row;

  add_word (subtitle, liaison_vocabulary_label (&liaison_vocabulary_partner_kind, partner->kind));
  if (liaison_moment_is_set (&partner->last)) {
    g_autofree char *day = liaison_moment_format (&partner->last, NULL, liaison_language_of_interface ());
    /* Translators: of a partner; %s is a date. */
    g_autofree char *met = g_strdup_printf (_ ("met on %s"), day);
    add_word (subtitle, met);
  }
  row = liaison_row_new (ADW_TYPE_ACTION_ROW, partner->name, subtitle->str);
  liaison_section_open_record (row, "partner", &partner->id);
  return row;
}

static void
show_partners (LiaisonInsightList *self, gboolean met)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  GtkWidget *group;

  for (guint i = 0; i < self->partners->len; i++) {
    LiaisonCoveragePartner *partner = g_ptr_array_index (self->partners, i);
    if (liaison_moment_is_set (&partner->last) == met)
      g_ptr_array_add (chosen, partner);
  }
  group = add_group (self, met ? _ ("Met") : _ ("Not met"), chosen->len);
  for (guint i = 0; i < MIN (chosen->len, self->shown); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_partner (g_ptr_array_index (chosen, i)));
  if (chosen->len > self->shown)
    add_more (self, group, chosen->len - self->shown);
}

static void
show_all (LiaisonInsightList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
  if (self->set != NULL)
    show_records (self);
  if (self->partners != NULL) {
    show_partners (self, FALSE);
    show_partners (self, TRUE);
  }
}

static void
records_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonInsightList) self = user_data;
  LiaisonRecordSet *set = liaison_session_record_set_finish (LIAISON_SESSION (source), result, NULL);

  if (set == NULL)
    return;
  g_clear_pointer (&self->set, liaison_record_set_unref);
  self->set = set;
  if (self->session != NULL)
    show_all (self);
}

static void
partners_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonInsightList) self = user_data;
  GPtrArray *partners = liaison_session_coverage_partners_finish (LIAISON_SESSION (source), result, NULL);

  if (partners == NULL)
    return;
  g_clear_pointer (&self->partners, g_ptr_array_unref);
  self->partners = partners;
  if (self->session != NULL)
    show_all (self);
}

static void
read_all (LiaisonInsightList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (self->entity != NULL)
    liaison_session_record_set (self->session, self->entity, self->ids, self->cancellable, records_cb,
                                g_object_ref (self));
  else
    liaison_session_coverage_partners (self->session, &self->wish, self->family, self->place, self->cancellable,
                                       partners_cb, g_object_ref (self));
}

static void
liaison_insight_list_dispose (GObject *object)
{
  LiaisonInsightList *self = LIAISON_INSIGHT_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->set, liaison_record_set_unref);
  g_clear_pointer (&self->partners, g_ptr_array_unref);
  g_clear_pointer (&self->family, g_free);
  g_clear_pointer (&self->place, g_free);
  G_OBJECT_CLASS (liaison_insight_list_parent_class)->dispose (object);
}

static void
liaison_insight_list_class_init (LiaisonInsightListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_insight_list_dispose;
}

static void
liaison_insight_list_init (LiaisonInsightList *self)
{
  GtkWidget *view = adw_toolbar_view_new (), *scroller = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();

  self->shown = SOME;
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_widget_set_margin_top (GTK_WIDGET (self->content), 18);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->content), 36);
  gtk_widget_set_margin_start (GTK_WIDGET (self->content), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->content), 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->content));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);
}

/* On top of the page that @from is on. */
static void
push (LiaisonInsightList *self, GtkWidget *from, LiaisonSession *session, const char *title)
{
  GtkWidget *pages = gtk_widget_get_ancestor (from, ADW_TYPE_NAVIGATION_VIEW);

  self->session = g_object_ref (session);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  g_signal_connect_object (session, "changed", G_CALLBACK (read_all), self, G_CONNECT_SWAPPED);
  read_all (self);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (pages), ADW_NAVIGATION_PAGE (self));
}

/**
 * liaison_insight_list_push_records:
 * @from: a widget on the page below
 * @title: what the number is called
 * @ids: (element-type LiaisonId): what it counts
 */
void
liaison_insight_list_push_records (GtkWidget *from, LiaisonSession *session, const char *title,
                                   const LiaisonEntity *entity, GArray *ids)
{
  LiaisonInsightList *self = g_object_new (LIAISON_TYPE_INSIGHT_LIST, NULL);

  self->entity = entity;
  self->ids = g_array_copy (ids);
  push (self, from, session, title);
}

/** liaison_insight_list_push_partners: Shows who was met of a cell, and who was not; see
 * liaison_store_coverage_partners(). */
void
liaison_insight_list_push_partners (GtkWidget *from, LiaisonSession *session, const char *title,
                                    const LiaisonCoverageWish *wish, const char *family, const char *place)
{
  LiaisonInsightList *self = g_object_new (LIAISON_TYPE_INSIGHT_LIST, NULL);

  self->wish = *wish;
  self->family = g_strdup (family);
  self->place = g_strdup (place);
  push (self, from, session, title);
}
