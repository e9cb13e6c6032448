// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for a partner that already bears a name, while the name is typed.
#include "liaison-duplicates.h"

#include "liaison-fold.h"
#include "liaison-reads.h"

#include <string.h>

/* Shorter names are the beginning of too many others. */
#define MIN_LETTERS 3
#define MAX_HITS    20

struct _LiaisonDuplicates {
  GObject parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  char *wanted; /* folded */
  LiaisonId except;
  LiaisonId found;
};

G_DEFINE_FINAL_TYPE (LiaisonDuplicates, liaison_duplicates, G_TYPE_OBJECT)

enum {
  FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_wanted (LiaisonDuplicates *self, const char *text)
{
  g_autofree char *folded = liaison_fold (text);

  return strcmp (g_strstrip (folded), self->wanted) == 0;
}

static void
take_found (LiaisonDuplicates *self, const LiaisonId *id, const char *title)
{
  if (liaison_id_equal (&self->found, id))
    return;
  self->found = *id;
  g_signal_emit (self, signals[FOUND], 0, title);
}

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonDuplicates) self = user_data;
  g_autoptr (GPtrArray) hits = liaison_session_search_finish (LIAISON_SESSION (source), result, NULL);

  if (hits == NULL)
    return;
  for (guint i = 0; i < hits->len; i++) {
    const LiaisonHit *hit = hits->pdata[i];
    if (strcmp (hit->entity->name, "partner") == 0 && !liaison_id_equal (&hit->id, &self->except) &&
        (is_wanted (self, hit->title) || is_wanted (self, hit->detail))) {
      take_found (self, &hit->id, hit->title);
      return;
    }
  }
  take_found (self, &(LiaisonId) { 0 }, NULL);
}

static void
liaison_duplicates_dispose (GObject *object)
{
  g_cancellable_cancel (LIAISON_DUPLICATES (object)->cancellable);
  G_OBJECT_CLASS (liaison_duplicates_parent_class)->dispose (object);
}

static void
liaison_duplicates_finalize (GObject *object)
{
  LiaisonDuplicates *self = LIAISON_DUPLICATES (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_free (self->wanted);
  G_OBJECT_CLASS (liaison_duplicates_parent_class)->finalize (object);
}

static void
liaison_duplicates_class_init (LiaisonDuplicatesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_duplicates_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_duplicates_finalize;
  signals[FOUND] = g_signal_new ("found", LIAISON_TYPE_DUPLICATES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_STRING);
}

static void
liaison_duplicates_init (LiaisonDuplicates *self)
{
}

/** liaison_duplicates_new: Returns: (transfer full): looks in the register of @session */
LiaisonDuplicates *
liaison_duplicates_new (LiaisonSession *session)
{
  LiaisonDuplicates *self = g_object_new (LIAISON_TYPE_DUPLICATES, NULL);

  self->session = g_object_ref (session);
  return self;
}

/**
 * liaison_duplicates_look_for:
 * @name: what was typed so far
 * @except: the partner that bears the name rightly
 *
 * Case, accents and blanks around do not matter. A search under way is given up.
 */
void
liaison_duplicates_look_for (LiaisonDuplicates *self, const char *name, const LiaisonId *except)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_free (self->wanted);
  self->wanted = g_strstrip (liaison_fold (name));
  self->except = *except;
  if (g_utf8_strlen (self->wanted, -1) < MIN_LETTERS) {
    take_found (self, &(LiaisonId) { 0 }, NULL);
    return;
  }
  self->cancellable = g_cancellable_new ();
  liaison_session_search (self->session, name, MAX_HITS, self->cancellable, searched_cb, g_object_ref (self));
}

/** liaison_duplicates_found: Returns: (transfer none): the partner last told of, nil for none */
const LiaisonId *
liaison_duplicates_found (LiaisonDuplicates *self)
{
  return &self->found;
}
