// SPDX-License-Identifier: GPL-3.0-or-later
// One letter with all that its page shows: the signature board, the replies, the letters that follow each other.
#include "liaison-letters-private.h"

#include "liaison-directory.h"
#include "liaison-error.h"
#include "liaison-posts.h"

#include <string.h>

static void
free_signature_row (gpointer data)
{
  LiaisonSignatureRow *row = data;

  liaison_record_unref (&row->signatory->record);
  g_free (row->name);
  g_free (row->title);
  g_free (row->mandate_type);
  g_free (row->holder_name);
  g_free (row);
}

/** liaison_letter_details_unref: Gives one reference back. */
void
liaison_letter_details_unref (LiaisonLetterDetails *details)
{
  if (!g_atomic_ref_count_dec (&details->refs))
    return;
  g_clear_pointer (&details->row, liaison_letter_row_unref);
  if (details->matter != NULL)
    liaison_record_unref (&details->matter->record);
  if (details->addressee != NULL)
    liaison_record_unref (&details->addressee->record);
  g_clear_pointer (&details->board, g_ptr_array_unref);
  g_clear_pointer (&details->replies, g_ptr_array_unref);
  g_clear_pointer (&details->chain, g_ptr_array_unref);
  g_clear_pointer (&details->titles, g_hash_table_unref);
  g_free (details);
}

/* The post of a body that holds the mandate: not that of a mere member of a working group. */
static gboolean
is_of_holder (const LiaisonPost *post)
{
  return post->reference_code == NULL || !g_str_has_suffix (post->reference_code, ".MEMBER");
}

/**
 * liaison_store_mandate_holder:
 * @on: a day, a month or a year
 * @holder: (out): who holds @mandate then, as far as the posts tell; the chair of a working group; nil for nobody
 */
gboolean
liaison_store_mandate_holder (LiaisonStore *store, const LiaisonId *mandate, const LiaisonMoment *on, LiaisonId *holder,
                              GError **error)
{
  g_autoptr (GPtrArray) posts = liaison_store_children (store, &liaison_entity_post, "body", mandate, error);
  LiaisonHeld best = LIAISON_HELD_NO;

  *holder = (LiaisonId) { 0 };
  if (posts == NULL)
    return FALSE;
  for (guint i = 0; i < posts->len; i++) {
    const LiaisonPost *post = g_ptr_array_index (posts, i);
    g_autoptr (GPtrArray) succession = NULL, held = NULL;
    const LiaisonPostHeld *first;
    if (!is_of_holder (post))
      continue;
    succession = liaison_store_succession (store, &post->record.id, LIAISON_LANGUAGE_EN, error);
    if (succession == NULL)
      return FALSE;
    held = liaison_posts_held_on (succession, on);
    first = held->len > 0 ? g_ptr_array_index (held, 0) : NULL;
    if (first == NULL || first->held <= best)
      continue;
    best = first->held;
    *holder = first->tenure->holder;
  }
  return TRUE;
}

/* The day that counts for who holds a mandate. */
static LiaisonMoment
find_day (const LiaisonCommunication *letter, const LiaisonSignatory *signatory, const LiaisonMoment *today)
{
  if (liaison_moment_is_set (&signatory->signed_on))
    return signatory->signed_on;
  return liaison_moment_is_set (&letter->sent_on) ? letter->sent_on : *today;
}

static gboolean
add_line (LiaisonStore *store, LiaisonLetterDetails *details, LiaisonSignatory *signatory, GHashTable *names,
          const LiaisonMoment *today, GError **error)
{
  const LiaisonMandateName *name = g_hash_table_lookup (names, &signatory->mandate);
  const LiaisonMoment day = find_day (details->row->letter, signatory, today);
  LiaisonId holder = signatory->holder;
  LiaisonSignatureRow *row = g_new0 (LiaisonSignatureRow, 1);

  row->signatory = (LiaisonSignatory *) liaison_record_ref (&signatory->record);
  row->name = g_strdup (name != NULL ? name->name : "");
  row->mandate_type = g_strdup (name != NULL ? name->type : NULL);
  row->rank = signatory->lead || name == NULL ? 0 : name->order;
  row->holder_is_kept = !liaison_id_is_nil (&holder);
  g_ptr_array_add (details->board, row);
  row->title = liaison_store_title (store, &liaison_entity_partner, &signatory->mandate, error);
  if (row->title == NULL ||
      (!row->holder_is_kept && !liaison_store_mandate_holder (store, &signatory->mandate, &day, &holder, error)))
    return FALSE;
  if (!liaison_id_is_nil (&holder))
    row->holder_name = liaison_store_title (store, &liaison_entity_partner, &holder, NULL);
  return TRUE;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return (*(const LiaisonSignatureRow *const *) a)->rank - (*(const LiaisonSignatureRow *const *) b)->rank;
}

static gboolean
read_board (LiaisonStore *store, LiaisonLetterDetails *details, const LiaisonMoment *today, GError **error)
{
  g_autoptr (GPtrArray) signatories = liaison_store_children (store, &liaison_entity_signatory, "communication",
                                                              &details->row->letter->record.id, error);
  g_autoptr (GHashTable) names = signatories != NULL ? liaison_letters_read_mandates (store, error) : NULL;

  if (names == NULL)
    return FALSE;
  details->board = g_ptr_array_new_with_free_func (free_signature_row);
  for (guint i = 0; i < signatories->len; i++)
    if (!add_line (store, details, g_ptr_array_index (signatories, i), names, today, error))
      return FALSE;
  g_ptr_array_sort (details->board, compare_lines);
  return TRUE;
}

static int
compare_replies (gconstpointer a, gconstpointer b)
{
  const LiaisonReply *first = *(const LiaisonReply *const *) a, *second = *(const LiaisonReply *const *) b;

  return liaison_moment_compare (&first->received_on, &second->received_on);
}

static int
compare_chain (gconstpointer a, gconstpointer b)
{
  const LiaisonLetterRow *first = *(const LiaisonLetterRow *const *) a, *second = *(const LiaisonLetterRow *const *) b;

  return liaison_letter_row_compare (first, second, LIAISON_LETTERS_BY_SENT);
}

static gboolean
read_chain (LiaisonStore *store, LiaisonLetterDetails *details, const LiaisonMoment *today, GError **error)
{
  details->chain = liaison_letters_read (store, LIAISON_LETTERS_OF_CHAIN, &details->row->letter->record.id, today,
                                         error);
  if (details->chain == NULL)
    return FALSE;
  if (details->chain->len < 2)
    g_ptr_array_set_size (details->chain, 0);
  g_ptr_array_sort (details->chain, compare_chain);
  return TRUE;
}

/* A record that is referred to; NULL without an error where it is gone. */
static gboolean
read_link (LiaisonStore *store, LiaisonLetterDetails *details, const LiaisonEntity *entity, const LiaisonId *id,
           LiaisonRecord **record)
{
  char *title;

  if (liaison_id_is_nil (id))
    return FALSE;
  *record = liaison_store_get (store, entity, id, NULL);
  title = *record != NULL ? liaison_store_title (store, entity, id, NULL) : NULL;
  if (title != NULL)
    g_hash_table_insert (details->titles, g_memdup2 (id, sizeof *id), title);
  return *record != NULL;
}

static gboolean
read_whole (LiaisonStore *store, LiaisonLetterDetails *details, const LiaisonId *letter, GError **error)
{
  LiaisonRecord *whole = liaison_store_get (store, &liaison_entity_communication, letter, error);
  g_autoptr (LiaisonRecord) earlier = NULL;

  if (whole == NULL)
    return FALSE;
  liaison_record_unref (&details->row->letter->record);
  details->row->letter = (LiaisonCommunication *) whole;
  details->titles = g_hash_table_new_full (liaison_id_hash, liaison_id_equal, g_free, g_free);
  read_link (store, details, &liaison_entity_matter, &details->row->letter->matter,
             (LiaisonRecord **) &details->matter);
  read_link (store, details, &liaison_entity_partner, &details->row->letter->addressee,
             (LiaisonRecord **) &details->addressee);
  read_link (store, details, &liaison_entity_communication, &details->row->letter->follow_up_of, &earlier);
  details->replies = liaison_store_children (store, &liaison_entity_reply, "communication", letter, error);
  if (details->replies == NULL)
    return FALSE;
  g_ptr_array_sort (details->replies, compare_replies);
  return TRUE;
}

/* A letter in the trash is shown too, without what only the register tells. */
static LiaisonLetterRow *
read_row (LiaisonStore *store, const LiaisonId *letter, const LiaisonMoment *today, GError **error)
{
  g_autoptr (LiaisonRecord) record = liaison_store_get (store, &liaison_entity_communication, letter, error);
  LiaisonLetterRow *row;

  if (record == NULL || record->trashed_at == 0)
    return record != NULL ? liaison_store_letter_row (store, letter, today, error) : NULL;
  row = g_new0 (LiaisonLetterRow, 1);
  g_atomic_ref_count_init (&row->refs);
  row->letter = (LiaisonCommunication *) g_steal_pointer (&record);
  row->reference = liaison_letter_reference (row->letter, FALSE);
  row->full_reference = liaison_letter_reference (row->letter, TRUE);
  row->mandates = g_ptr_array_new ();
  row->replies = g_ptr_array_new ();
  return row;
}

/** liaison_store_letter: Returns: (transfer full) (nullable): all about @letter, which may be in the trash */
LiaisonLetterDetails *
liaison_store_letter (LiaisonStore *store, const LiaisonId *letter, const LiaisonMoment *today, GError **error)
{
  g_autoptr (LiaisonLetterDetails) details = g_new0 (LiaisonLetterDetails, 1);

  g_atomic_ref_count_init (&details->refs);
  details->row = read_row (store, letter, today, error);
  if (details->row == NULL || !read_whole (store, details, letter, error) ||
      !read_board (store, details, today, error) || !read_chain (store, details, today, error))
    return NULL;
  return g_steal_pointer (&details);
}
