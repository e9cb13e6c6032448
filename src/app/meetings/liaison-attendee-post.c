// SPDX-License-Identifier: GPL-3.0-or-later
// The post that an attendee holds on the day of the meeting: proposed, and kept with the meeting.
//
// All posts of the attendee are read once. Those held on the day come first, the surest at the top; it is proposed for
// a new attendee, and again when the day changes. What was stored or chosen is left alone: a post that somebody has
// left, or that was renamed, stays what it was that day.
#include "liaison-attendee-post.h"

#include "liaison-read-links.h"

#include <glib/gi18n.h>

typedef struct {
  LiaisonId post; /* nil for none */
  char *words;
} Offer;

struct _LiaisonAttendeePost {
  AdwComboRow parent_instance;

  LiaisonDraftAttendee *attendee; /* of the draft, which outlives the row */
  GCancellable *cancellable;
  GPtrArray *posts; /* (element-type LiaisonPostHeld): NULL until they are read */
  GPtrArray *offers;
  LiaisonMoment day;
  LiaisonMoment stored_day; /* when the meeting was before it was edited */
  LiaisonId stored;
  gboolean is_filling;
  gboolean is_chosen; /* by the person at the window */
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonAttendeePost, liaison_attendee_post, ADW_TYPE_COMBO_ROW)

static void
free_offer (gpointer data)
{
  g_free (((Offer *) data)->words);
  g_free (data);
}

/* Whether that post is offered already: once is enough, whatever the number of times in it. */
static gboolean
is_offered (LiaisonAttendeePost *self, const LiaisonId *post)
{
  for (guint i = 0; i < self->offers->len; i++)
    if (liaison_id_equal (&((Offer *) self->offers->pdata[i])->post, post))
      return TRUE;
  return FALSE;
}

static void
add_offer (LiaisonAttendeePost *self, GtkStringList *labels, const LiaisonId *post, const char *words,
           const char *label)
{
  Offer *offer;

  if (is_offered (self, post))
    return;
  offer = g_new0 (Offer, 1);
  *offer = (Offer) { *post, g_strdup (words) };
  g_ptr_array_add (self->offers, offer);
  gtk_string_list_append (labels, label);
}

/* As it was called when it was stored. */
static const char *
stored_words (LiaisonAttendeePost *self)
{
  const LiaisonAttendee *before = self->attendee->before;

  return before != NULL ? liaison_attendee_post_noted (before, liaison_language_of_interface ()) : NULL;
}

static void
offer_held (LiaisonAttendeePost *self, GtkStringList *labels, GPtrArray *held)
{
  for (guint i = 0; i < held->len; i++) {
    const LiaisonPostHeld *one = held->pdata[i];
    /* Translators: %s is a post that somebody may have held that day, as far as the dates tell. */
    g_autofree char *perhaps = g_strdup_printf (_ ("%s (perhaps)"), one->words);
    if (one->post != NULL)
      add_offer (self, labels, &one->post->record.id, one->words,
                 one->held == LIAISON_HELD_PERHAPS ? perhaps : one->words);
  }
}

/* Those of other times, for dates in the register may be wrong. */
static void
offer_others (LiaisonAttendeePost *self, GtkStringList *labels)
{
  for (guint i = 0; i < self->posts->len; i++) {
    const LiaisonPostHeld *one = self->posts->pdata[i];
    g_autofree char *period = liaison_period_format (&one->tenure->from, &one->tenure->to);
    /* Translators: a post that was held at another time, and when. */
    g_autofree char *label = g_strdup_printf (C_ ("post of another time", "%s (%s)"), one->words, period);
    if (one->post != NULL)
      add_offer (self, labels, &one->post->record.id, one->words, label);
  }
}

static guint
find_offer (LiaisonAttendeePost *self, const LiaisonId *post)
{
  for (guint i = 0; i < self->offers->len; i++)
    if (liaison_id_equal (&((Offer *) self->offers->pdata[i])->post, post))
      return i;
  return 0;
}

/* What was chosen stays; what is stored stays as long as the meeting is on the day it was stored with. */
static void
propose (LiaisonAttendeePost *self, gboolean is_held)
{
  LiaisonId *post = &self->attendee->record->post;

  if (self->is_chosen)
    return;
  if (self->attendee->before != NULL && liaison_moment_compare (&self->day, &self->stored_day) == 0)
    *post = self->stored;
  else
    *post = is_held ? ((Offer *) self->offers->pdata[1])->post : (LiaisonId) { 0 };
}

static void
fill (LiaisonAttendeePost *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  gboolean is_held = FALSE;

  if (self->posts == NULL)
    return;
  g_ptr_array_set_size (self->offers, 0);
  add_offer (self, labels, &(LiaisonId) { 0 }, NULL, _ ("None"));
  if (liaison_moment_is_set (&self->day)) {
    g_autoptr (GPtrArray) held = liaison_posts_held_on (self->posts, &self->day);
    offer_held (self, labels, held);
    is_held = self->offers->len > 1;
  }
  if (!liaison_id_is_nil (&self->stored))
    add_offer (self, labels, &self->stored, stored_words (self),
               stored_words (self) != NULL ? stored_words (self) : _ ("As noted with this meeting"));
  propose (self, is_held);
  offer_others (self, labels);
  self->is_filling = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (labels));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_offer (self, &self->attendee->record->post));
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), self->offers->len > 1);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonAttendeePost) self = user_data;
  GPtrArray *posts = liaison_session_load_posts_of_finish (LIAISON_SESSION (source), result, NULL);

  if (posts == NULL)
    return;
  if (g_cancellable_is_cancelled (self->cancellable)) {
    g_ptr_array_unref (posts);
    return;
  }
  self->posts = posts;
  fill (self);
}

static void
selected_cb (LiaisonAttendeePost *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->is_filling || selected >= self->offers->len)
    return;
  self->is_chosen = TRUE;
  self->attendee->record->post = ((Offer *) self->offers->pdata[selected])->post;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
liaison_attendee_post_dispose (GObject *object)
{
  g_cancellable_cancel (LIAISON_ATTENDEE_POST (object)->cancellable);
  G_OBJECT_CLASS (liaison_attendee_post_parent_class)->dispose (object);
}

static void
liaison_attendee_post_finalize (GObject *object)
{
  LiaisonAttendeePost *self = LIAISON_ATTENDEE_POST (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->posts, g_ptr_array_unref);
  g_ptr_array_unref (self->offers);
  G_OBJECT_CLASS (liaison_attendee_post_parent_class)->finalize (object);
}

static void
liaison_attendee_post_class_init (LiaisonAttendeePostClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_attendee_post_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_attendee_post_finalize;
  signals[CHANGED] = g_signal_new ("changed", LIAISON_TYPE_ATTENDEE_POST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_attendee_post_init (LiaisonAttendeePost *self)
{
  self->cancellable = g_cancellable_new ();
  self->offers = g_ptr_array_new_with_free_func (free_offer);
  self->day = LIAISON_MOMENT_NONE;
  self->stored_day = LIAISON_MOMENT_NONE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/** liaison_attendee_post_new: @attendee: a partner in a draft; must stay as long as the row. It hides where there is
 * nothing to choose from. */
GtkWidget *
liaison_attendee_post_new (LiaisonSession *session, LiaisonDraftAttendee *attendee)
{
  LiaisonAttendeePost *self = g_object_new (LIAISON_TYPE_ATTENDEE_POST, "title", _ ("Post held that day"), "use-markup",
                                            FALSE, NULL);

  self->attendee = attendee;
  self->stored = attendee->record->post;
  liaison_session_load_posts_of (session, &attendee->record->partner, self->cancellable, loaded_cb,
                                 g_object_ref (self));
  return GTK_WIDGET (self);
}

/** liaison_attendee_post_set_day: Says when the meeting is; unset while that is not known. */
void
liaison_attendee_post_set_day (LiaisonAttendeePost *self, const LiaisonMoment *day)
{
  if (liaison_moment_compare (&self->day, day) == 0)
    return;
  if (!liaison_moment_is_set (&self->stored_day))
    self->stored_day = *day;
  self->day = *day;
  fill (self);
}

/** liaison_attendee_post_words: Returns: (nullable): the post as it is kept with the meeting; %NULL for none */
const char *
liaison_attendee_post_words (LiaisonAttendeePost *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->posts == NULL || selected >= self->offers->len)
    return stored_words (self);
  return ((Offer *) self->offers->pdata[selected])->words;
}
