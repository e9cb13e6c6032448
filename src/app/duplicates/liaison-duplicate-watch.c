// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for a partner that may be the one that is being entered, while its names and contact points are typed.
#include "liaison-duplicate-watch.h"

#include "liaison-partner.h"
#include "liaison-session-duplicates.h"

#include <glib/gi18n.h>

/* Shorter names are the beginning of too many others. */
#define MIN_LETTERS 3

/* So are shorter addresses and numbers. */
#define MIN_CONTACT 5

struct _LiaisonDuplicateWatch {
  GObject parent_instance;

  LiaisonSession *session;
  GCancellable *cancellable;
  char *wanted;
  GPtrArray *identity; /* (element-type LiaisonRecord): other names, contact points */
  LiaisonId except;
  gboolean as_other; /* the search under way takes a person for an organization, or the other way round */
  gboolean is_person;
  char *said; /* (nullable): the last answer */
  LiaisonId found;
};

G_DEFINE_FINAL_TYPE (LiaisonDuplicateWatch, liaison_duplicate_watch, G_TYPE_OBJECT)

enum {
  FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
say (LiaisonDuplicateWatch *self, const LiaisonId *id, const char *sentence)
{
  if (liaison_id_equal (&self->found, id) && g_strcmp0 (self->said, sentence) == 0)
    return;
  self->found = *id;
  g_set_str (&self->said, sentence);
  g_signal_emit (self, signals[FOUND], 0, sentence);
}

static const LiaisonMatchReason *
find_contact (const LiaisonDuplicate *duplicate)
{
  for (guint i = 0; i < duplicate->match->reasons->len; i++) {
    const LiaisonMatchReason *reason = duplicate->match->reasons->pdata[i];
    if (reason->code == LIAISON_MATCH_SAME_EMAIL || reason->code == LIAISON_MATCH_SAME_PHONE ||
        reason->code == LIAISON_MATCH_SAME_SITE)
      return reason;
  }
  return NULL;
}

static char *
tell (const LiaisonDuplicate *duplicate)
{
  const LiaisonMatchReason *first = duplicate->match->reasons->len > 0 ? duplicate->match->reasons->pdata[0] : NULL;
  const LiaisonMatchReason *contact = find_contact (duplicate);
  g_autofree char *reason = contact != NULL ? liaison_match_reason_describe (contact) : NULL;

  if (first != NULL && first->code == LIAISON_MATCH_SAME_NAME)
    /* Translators: %s is the name of a partner. */
    return g_strdup_printf (_ ("“%s” is already in the register"), duplicate->second_title);
  if (contact != NULL)
    /* Translators: the first %s is the name of a partner, the second why it may be the same: "Same e-mail: a@b.org". */
    return g_strdup_printf (_ ("Perhaps in the register already: “%s” (%s)"), duplicate->second_title, reason);
  /* Translators: %s is the name of a partner whose name is like the one that was typed. */
  return g_strdup_printf (_ ("Perhaps in the register already: “%s”"), duplicate->second_title);
}

static void search (LiaisonDuplicateWatch *self, gboolean as_other);

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonDuplicateWatch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = liaison_session_find_similar_finish (LIAISON_SESSION (source), result, &error);
  const LiaisonDuplicate *best;
  g_autofree char *sentence = NULL;

  if (found == NULL)
    return;
  if (found->len == 0 && !self->as_other) {
    search (self, TRUE);
    return;
  }
  if (found->len == 0) {
    say (self, &(LiaisonId) { 0 }, NULL);
    return;
  }
  best = found->pdata[0];
  sentence = tell (best);
  say (self, &best->match->second, sentence);
}

static void
liaison_duplicate_watch_dispose (GObject *object)
{
  g_cancellable_cancel (LIAISON_DUPLICATE_WATCH (object)->cancellable);
  G_OBJECT_CLASS (liaison_duplicate_watch_parent_class)->dispose (object);
}

static void
liaison_duplicate_watch_finalize (GObject *object)
{
  LiaisonDuplicateWatch *self = LIAISON_DUPLICATE_WATCH (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->identity, g_ptr_array_unref);
  g_free (self->wanted);
  g_free (self->said);
  G_OBJECT_CLASS (liaison_duplicate_watch_parent_class)->finalize (object);
}

static void
liaison_duplicate_watch_class_init (LiaisonDuplicateWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = liaison_duplicate_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_duplicate_watch_finalize;
  signals[FOUND] = g_signal_new ("found", LIAISON_TYPE_DUPLICATE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
liaison_duplicate_watch_init (LiaisonDuplicateWatch *self)
{
}

/** liaison_duplicate_watch_new: Returns: (transfer full): looks in the register of @session */
LiaisonDuplicateWatch *
liaison_duplicate_watch_new (LiaisonSession *session)
{
  LiaisonDuplicateWatch *self = g_object_new (LIAISON_TYPE_DUPLICATE_WATCH, NULL);

  self->session = g_object_ref (session);
  return self;
}

/* The partner as far as it is known. */
static GPtrArray *
make_records (LiaisonDuplicateWatch *self, const char *kind)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  LiaisonRecord *partner = liaison_record_new (&liaison_entity_partner);
  LiaisonRecord *record = liaison_record_new (&liaison_entity_partner_name);

  partner->id = self->except;
  ((LiaisonPartner *) partner)->kind = g_strdup (kind);
  ((LiaisonPartnerName *) record)->text = g_strdup (self->wanted);
  ((LiaisonPartnerName *) record)->type = g_strdup ("official");
  g_ptr_array_add (records, partner);
  g_ptr_array_add (records, record);
  for (guint i = 0; i < self->identity->len; i++)
    g_ptr_array_add (records, liaison_record_ref (self->identity->pdata[i]));
  return records;
}

/* Whoever enters a name may not have said yet what kind of partner it is. */
static void
search (LiaisonDuplicateWatch *self, gboolean as_other)
{
  const char *kind = self->is_person != as_other ? "person" : "organization";
  g_autoptr (GPtrArray) records = make_records (self, kind);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->as_other = as_other;
  liaison_session_find_similar (self->session, records, 1, self->cancellable, found_cb, g_object_ref (self));
}

/* Keeps what is long enough to tell one partner from another. */
static void
keep_identity (LiaisonDuplicateWatch *self, GPtrArray *identity)
{
  g_clear_pointer (&self->identity, g_ptr_array_unref);
  self->identity = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);
  for (guint i = 0; identity != NULL && i < identity->len; i++) {
    const LiaisonRecord *record = identity->pdata[i];
    gboolean is_name = record->entity == &liaison_entity_partner_name;
    const char *text = is_name ? ((const LiaisonPartnerName *) record)->text
                               : ((const LiaisonContactPoint *) record)->value;
    if (text != NULL && g_utf8_strlen (text, -1) >= (is_name ? MIN_LETTERS : MIN_CONTACT))
      g_ptr_array_add (self->identity, liaison_record_ref (identity->pdata[i]));
  }
}

/**
 * liaison_duplicate_watch_look_for:
 * @kind: (nullable): of the partner: "person", ...
 * @name: what was typed so far
 * @identity: (nullable) (element-type LiaisonRecord): its other names and contact points so far; kept, not changed
 * @except: the partner that bears the name rightly; nil for a new one
 *
 * A search under way is given up.
 */
void
liaison_duplicate_watch_look_for (LiaisonDuplicateWatch *self, const char *kind, const char *name, GPtrArray *identity,
                                  const LiaisonId *except)
{
  g_free (self->wanted);
  self->wanted = g_strstrip (g_strdup (name));
  self->except = *except;
  keep_identity (self, identity);
  self->is_person = g_strcmp0 (kind, "person") == 0;
  if (g_utf8_strlen (self->wanted, -1) >= MIN_LETTERS || self->identity->len > 0) {
    search (self, FALSE);
    return;
  }
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  say (self, &(LiaisonId) { 0 }, NULL);
}

/** liaison_duplicate_watch_found: Returns: (transfer none): the partner last told of, nil for none */
const LiaisonId *
liaison_duplicate_watch_found (LiaisonDuplicateWatch *self)
{
  return &self->found;
}

/** liaison_duplicate_watch_sentence: Returns: (transfer none) (nullable): what was last told */
const char *
liaison_duplicate_watch_sentence (LiaisonDuplicateWatch *self)
{
  return self->said;
}
