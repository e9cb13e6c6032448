// SPDX-License-Identifier: GPL-3.0-or-later
// Two partners made one: their names and contact points.
#include "liaison-partner-merge-private.h"

#include "liaison-fold.h"
#include "liaison-name-key.h"
#include "liaison-partner.h"

#include <string.h>

static GPtrArray *
find_parts (LiaisonMergeWork *work, const LiaisonEntity *entity, const LiaisonId *partner, LiaisonTrash trash,
            GError **error)
{
  return liaison_merge_find (work, entity, liaison_entity_owner (entity), partner, trash, error);
}

static gboolean
same_text (const char *first, const char *second)
{
  g_autofree char *a = liaison_fold (first), *b = liaison_fold (second);

  return strcmp (a, b) == 0;
}

/* The name in @names that reads the same. */
static LiaisonPartnerName *
find_name (GPtrArray *names, const LiaisonPartnerName *name)
{
  for (guint i = 0; i < names->len; i++) {
    LiaisonPartnerName *known = names->pdata[i];
    if (same_text (known->text, name->text) &&
        (known->language == NULL || name->language == NULL || strcmp (known->language, name->language) == 0))
      return known;
  }
  return NULL;
}

/* Whether one of @names is the official one in the language of @name. */
static gboolean
has_official (GPtrArray *names, const LiaisonPartnerName *name)
{
  for (guint i = 0; i < names->len; i++) {
    const LiaisonPartnerName *known = names->pdata[i];
    if (strcmp (known->type, "official") == 0 &&
        (g_strcmp0 (known->language, name->language) == 0 || known->language == NULL || name->language == NULL))
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_preferred (GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    if (((const LiaisonPartnerName *) names->pdata[i])->preferred)
      return TRUE;
  return FALSE;
}

/* An official name beside another one of the same language becomes an alias. */
static void
step_back (LiaisonPartnerName *name, GPtrArray *leading)
{
  if (has_preferred (leading) || has_official (leading, name))
    name->preferred = FALSE;
  if (strcmp (name->type, "official") == 0 && has_official (leading, name))
    g_set_str (&name->type, "alias");
}

/* The name by which the trash will show the partner: the one it is known by. */
static LiaisonPartnerName *
choose_remaining (const LiaisonMergeWork *work, GPtrArray *keep_names, GPtrArray *other_names)
{
  LiaisonPartnerName *official = NULL;

  if (((const LiaisonPartner *) work->merge->other)->code_name != NULL)
    return NULL;
  for (guint i = 0; i < other_names->len; i++) {
    LiaisonPartnerName *name = other_names->pdata[i];
    /* What the other bears too stays behind anyway. */
    if (find_name (keep_names, name) != NULL)
      return NULL;
    if (official == NULL || (strcmp (name->type, "official") == 0 && strcmp (official->type, "official") != 0) ||
        (name->preferred && !official->preferred))
      official = name;
  }
  return official;
}

static LiaisonPartnerName *
copy_name (LiaisonMergeWork *work, const LiaisonPartnerName *name)
{
  LiaisonRecord *copy = liaison_record_new (&liaison_entity_partner_name);

  liaison_merge_absorb (copy, &name->record);
  g_ptr_array_add (work->inserts, copy);
  return (LiaisonPartnerName *) copy;
}

/* Says that a name the other bears too is now official or shown first, if it was. */
static void
raise_known (LiaisonMergeWork *work, LiaisonPartnerName *known, const LiaisonPartnerName *name)
{
  LiaisonPartnerName *after = (LiaisonPartnerName *) liaison_merge_pending (work, &known->record)->after;

  if (strcmp (name->type, "official") == 0)
    g_set_str (&after->type, "official");
  after->preferred |= name->preferred;
}

static void
move_name (LiaisonMergeWork *work, LiaisonPartnerName *name, gboolean stays_behind, GPtrArray *keep_names)
{
  LiaisonPartnerName *after = stays_behind ? copy_name (work, name)
                                           : (LiaisonPartnerName *) liaison_merge_pending (work, &name->record)->after;

  after->partner = work->merge->keep->id;
  if (!work->merge->names_other)
    step_back (after, keep_names);
  liaison_merge_count (work, &liaison_entity_partner_name, FALSE);
}

/** liaison_merge_names: The names of both go to the one that stays; those they share stay behind. */
gboolean
liaison_merge_names (LiaisonMergeWork *work, GError **error)
{
  const LiaisonEntity *entity = &liaison_entity_partner_name;
  g_autoptr (GPtrArray) keep_names = find_parts (work, entity, &work->merge->keep->id, LIAISON_TRASH_EXCLUDED, error);
  g_autoptr (GPtrArray) other_names =
      keep_names != NULL ? find_parts (work, entity, &work->merge->other->id, LIAISON_TRASH_EXCLUDED, error) : NULL;
  LiaisonPartnerName *remaining;

  if (other_names == NULL)
    return FALSE;
  remaining = choose_remaining (work, keep_names, other_names);
  for (guint i = 0; i < other_names->len; i++) {
    LiaisonPartnerName *name = other_names->pdata[i], *known = find_name (keep_names, name);
    if (known == NULL)
      move_name (work, name, name == remaining, keep_names);
    else if (work->merge->names_other)
      raise_known (work, known, name);
  }
  for (guint i = 0; work->merge->names_other && i < keep_names->len; i++) {
    LiaisonPartnerName *name = keep_names->pdata[i];
    if (find_name (other_names, name) == NULL)
      step_back ((LiaisonPartnerName *) liaison_merge_pending (work, &name->record)->after, other_names);
  }
  return TRUE;
}

static char *
make_contact_key (const LiaisonContactPoint *point)
{
  char *key = liaison_contact_key (point->type, point->value);

  return key != NULL ? key : liaison_fold (point->value);
}

static LiaisonRecord *
find_contact (GPtrArray *points, const LiaisonContactPoint *point)
{
  g_autofree char *key = make_contact_key (point);

  for (guint i = 0; i < points->len; i++) {
    const LiaisonContactPoint *known = points->pdata[i];
    g_autofree char *known_key = make_contact_key (known);
    /* The site and one of its pages are two addresses, if the same partner's. */
    if (strcmp (known->type, point->type) == 0 && strcmp (known_key, key) == 0 &&
        (strcmp (point->type, "web") != 0 || same_text (known->value, point->value)))
      return points->pdata[i];
  }
  return NULL;
}

static gboolean
prefers_type (GPtrArray *points, const char *type)
{
  for (guint i = 0; i < points->len; i++) {
    const LiaisonContactPoint *known = points->pdata[i];
    if (known->preferred && strcmp (known->type, type) == 0)
      return TRUE;
  }
  return FALSE;
}

/** liaison_merge_contacts: The contact points of both go to the one that stays; of the same one, what is stricter. */
gboolean
liaison_merge_contacts (LiaisonMergeWork *work, GError **error)
{
  const LiaisonEntity *entity = &liaison_entity_contact_point;
  g_autoptr (GPtrArray) keep_points = find_parts (work, entity, &work->merge->keep->id, LIAISON_TRASH_EXCLUDED, error);
  g_autoptr (GPtrArray) other_points =
      keep_points != NULL ? find_parts (work, entity, &work->merge->other->id, LIAISON_TRASH_EXCLUDED, error) : NULL;

  if (other_points == NULL)
    return FALSE;
  for (guint i = 0; i < other_points->len; i++) {
    LiaisonContactPoint *point = other_points->pdata[i];
    LiaisonRecord *known = find_contact (keep_points, point);
    LiaisonMergePending *pending = liaison_merge_pending (work, &point->record);
    LiaisonContactPoint *after = (LiaisonContactPoint *) pending->after;

    after->partner = work->merge->keep->id;
    if (known != NULL) {
      liaison_merge_absorb (liaison_merge_pending (work, known)->after, &point->record);
      pending->trash = TRUE;
    } else if (prefers_type (keep_points, point->type)) {
      after->preferred = FALSE;
    }
    liaison_merge_count (work, entity, known != NULL);
  }
  return TRUE;
}
