// SPDX-License-Identifier: GPL-3.0-or-later
// By what partners can be filtered, and what its values are called.
#include "liaison-facets.h"

#include "liaison-fold.h"
#include "liaison-language.h"
#include "liaison-office.h"
#include "liaison-partner.h"
#include "liaison-reads.h"

#include <glib/gi18n.h>
#include <string.h>

#define SESSION_KEY "liaison-facets"

struct _LiaisonFacets {
  GObject parent_instance;

  LiaisonSession *session; /* weak: the session owns this */
  LiaisonNames *names;
  GPtrArray *tags;  /* (element-type LiaisonChoice) */
  GPtrArray *staff; /* (element-type LiaisonChoice) */
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonFacets, liaison_facets, G_TYPE_OBJECT)

static const LiaisonFacet facets[] = {
  { "countries", N_ ("Country"), NULL },
  { "kind", N_ ("Kind"), NULL },
  { "family", N_ ("Family"), NULL },
  { "tag", N_ ("Tag"), N_ ("Tag: %s") },
  { "themes", N_ ("Theme"), NULL },
  { "status", N_ ("Status"), N_ ("Status: %s") },
  { "owner", N_ ("Followed by"), N_ ("Followed by %s") },
  { "protection_risk", N_ ("Protection risk"), N_ ("Risk: %s") },
  { "classification", N_ ("Classification"), NULL },
  { "quiet", N_ ("Quiet for"), NULL },
  { "do_not_contact", N_ ("Do not contact"), NULL },
};

/* Months without contact that are offered. */
static const guint quiet_months[] = { 1, 3, 6, 12, 24 };

static void
free_choice (gpointer data)
{
  LiaisonChoice *choice = data;

  g_free (choice->code);
  g_free (choice->label);
  g_free (choice->folded);
  g_free (choice);
}

static void
add_choice (GPtrArray *choices, const char *code, const char *label)
{
  LiaisonChoice *choice = g_new0 (LiaisonChoice, 1);

  choice->code = g_strdup (code);
  choice->label = g_strdup (label ? label : code);
  choice->folded = liaison_fold (choice->label);
  g_ptr_array_add (choices, choice);
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const LiaisonChoice *first = *(const LiaisonChoice *const *) a, *second = *(const LiaisonChoice *const *) b;

  return g_utf8_collate (first->label, second->label);
}

static const char *
label_of (const LiaisonRecord *record)
{
  const LiaisonTag *tag = (const LiaisonTag *) record;
  gboolean is_french = liaison_language_of_interface () == LIAISON_LANGUAGE_FR;

  if (record->entity == &liaison_entity_staff)
    return ((const LiaisonStaff *) record)->name;
  if (is_french ? tag->label_fr != NULL : tag->label_en == NULL)
    return tag->label_fr;
  return tag->label_en;
}

static void
take_records (LiaisonFacets *self, GPtrArray **kept, GPtrArray *records)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (free_choice);

  for (guint i = 0; i < records->len; i++) {
    const LiaisonRecord *record = g_ptr_array_index (records, i);
    g_autofree char *id = liaison_id_to_string (&record->id);
    add_choice (choices, id, label_of (record));
  }
  g_ptr_array_sort (choices, compare_choices);
  g_ptr_array_unref (*kept);
  *kept = g_steal_pointer (&choices);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tags_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonFacets) self = user_data;
  g_autoptr (GPtrArray) records = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);

  if (records)
    take_records (self, &self->tags, records);
}

static void
staff_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonFacets) self = user_data;
  g_autoptr (GPtrArray) records = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);

  if (records)
    take_records (self, &self->staff, records);
}

static void
read_records (LiaisonFacets *self, const LiaisonEntity *entity, GAsyncReadyCallback callback)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (entity);

  liaison_session_fetch (self->session, query, NULL, callback, g_object_ref (self));
}

static void
read_all (LiaisonFacets *self)
{
  read_records (self, &liaison_entity_tag, tags_cb);
  read_records (self, &liaison_entity_staff, staff_cb);
}

static void
changed_cb (LiaisonFacets *self, GArray *touched)
{
  gboolean tags = FALSE, staff = FALSE;

  for (guint i = 0; i < touched->len; i++) {
    const LiaisonEntity *entity = g_array_index (touched, LiaisonTouched, i).entity;
    tags |= entity == &liaison_entity_tag;
    staff |= entity == &liaison_entity_staff;
  }
  if (tags)
    read_records (self, &liaison_entity_tag, tags_cb);
  if (staff)
    read_records (self, &liaison_entity_staff, staff_cb);
}

static void
locked_cb (LiaisonFacets *self)
{
  g_ptr_array_set_size (self->tags, 0);
  g_ptr_array_set_size (self->staff, 0);
}

static void
names_changed_cb (LiaisonFacets *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
liaison_facets_finalize (GObject *object)
{
  LiaisonFacets *self = LIAISON_FACETS (object);

  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->staff);
  G_OBJECT_CLASS (liaison_facets_parent_class)->finalize (object);
}

static void
liaison_facets_class_init (LiaisonFacetsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_facets_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_facets_init (LiaisonFacets *self)
{
  self->tags = g_ptr_array_new_with_free_func (free_choice);
  self->staff = g_ptr_array_new_with_free_func (free_choice);
}

/**
 * liaison_facets_of:
 *
 * Returns: (transfer none): those of @session, which is open
 */
LiaisonFacets *
liaison_facets_of (LiaisonSession *session)
{
  LiaisonFacets *self = g_object_get_data (G_OBJECT (session), SESSION_KEY);

  if (self)
    return self;
  self = g_object_new (LIAISON_TYPE_FACETS, NULL);
  self->session = session;
  self->names = liaison_names_of (session);
  g_object_set_data_full (G_OBJECT (session), SESSION_KEY, self, g_object_unref);
  g_signal_connect_object (self->names, "changed", G_CALLBACK (names_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "unlocked", G_CALLBACK (read_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (liaison_session_state (session) == LIAISON_SESSION_OPEN)
    read_all (self);
  return self;
}

/** liaison_facets_list: Returns: (array length=count): all there are, in the order they are offered */
const LiaisonFacet *
liaison_facets_list (guint *count)
{
  *count = G_N_ELEMENTS (facets);
  return facets;
}

/** liaison_facets_find: Returns: (nullable): the facet of a condition's field */
const LiaisonFacet *
liaison_facets_find (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (facets); i++)
    if (strcmp (facets[i].field, field) == 0)
      return &facets[i];
  return NULL;
}

static char *
quiet_label (gint64 months)
{
  return g_strdup_printf (ngettext ("No contact for %u month", "No contact for %u months", (gulong) months),
                          (guint) months);
}

/** liaison_facets_choices: Returns: (transfer full) (element-type LiaisonChoice): the values of a facet, as offered */
GPtrArray *
liaison_facets_choices (LiaisonFacets *self, const LiaisonFacet *facet)
{
  const LiaisonField *field = liaison_query_field (&liaison_entity_partner, facet->field);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (free_choice);

  if (field == &liaison_query_field_tag)
    return g_ptr_array_ref (self->tags);
  if (g_strcmp0 (field->target, "staff") == 0)
    return g_ptr_array_ref (self->staff);
  for (guint i = 0; field == &liaison_query_field_quiet && i < G_N_ELEMENTS (quiet_months); i++) {
    g_autofree char *code = g_strdup_printf ("%u", quiet_months[i]);
    g_autofree char *label = g_strdup_printf (ngettext ("%u month", "%u months", quiet_months[i]), quiet_months[i]);
    add_choice (choices, code, label);
  }
  if (field->vocabulary)
    return liaison_names_choices (self->names, field->vocabulary);
  return g_steal_pointer (&choices);
}

/** liaison_facets_tags: Returns: (transfer none) (element-type LiaisonChoice): all tags, by label */
GPtrArray *
liaison_facets_tags (LiaisonFacets *self)
{
  return self->tags;
}

static char *
find_label (GPtrArray *choices, const char *code)
{
  for (guint i = 0; i < choices->len; i++) {
    const LiaisonChoice *choice = g_ptr_array_index (choices, i);
    if (strcmp (choice->code, code) == 0)
      return g_strdup (choice->label);
  }
  return g_strdup ("…");
}

static char *
value_label (LiaisonFacets *self, const LiaisonCondition *condition)
{
  g_autofree char *code = NULL;

  if (condition->op == LIAISON_QUERY_CONTAINS)
    code = g_variant_dup_string (condition->value, NULL);
  else
    code = liaison_field_write (condition->field, condition->value);
  if (condition->field == &liaison_query_field_tag)
    return find_label (self->tags, code);
  if (g_strcmp0 (condition->field->target, "staff") == 0)
    return find_label (self->staff, code);
  if (condition->field->vocabulary)
    return g_strdup (liaison_names_label (self->names, condition->field->vocabulary, code));
  return liaison_names_display (self->names, condition->field, condition->value);
}

/* Puts @value in the place of "%s": the format is a translation, which msgfmt has checked. */
static char *
fill_in (const char *format, const char *value)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (value, parts);
}

/** liaison_facets_label: Returns: (transfer full): a condition in a few words */
char *
liaison_facets_label (LiaisonFacets *self, const LiaisonCondition *condition)
{
  const LiaisonFacet *facet = liaison_facets_find (condition->field->name);
  g_autofree char *value = NULL;

  if (!condition->value)
    return g_strdup (_ (condition->field->label));
  if (condition->field == &liaison_query_field_quiet)
    return quiet_label (g_variant_get_int64 (condition->value));
  if (condition->field->type == LIAISON_FIELD_BOOLEAN)
    return g_strdup (_ (condition->field->label));
  value = value_label (self, condition);
  if (!facet || !facet->chip)
    return g_steal_pointer (&value);
  return fill_in (_ (facet->chip), value);
}
