// SPDX-License-Identifier: GPL-3.0-or-later
// By what the meetings of the calendar can be filtered, and what its values are called.
#include "liaison-calendar-choices.h"

#include "liaison-facets.h"
#include "liaison-fold.h"
#include "liaison-language.h"
#include "liaison-reads.h"
#include "liaison-visit.h"

#include <glib/gi18n.h>

struct _LiaisonCalendarChoices {
  GObject parent_instance;

  LiaisonSession *session;
  LiaisonNames *names;
  LiaisonFacets *facets; /* knows the staff */
  GPtrArray *visits;     /* (element-type LiaisonChoice) */
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonCalendarChoices, liaison_calendar_choices, G_TYPE_OBJECT)

static void
free_choice (gpointer data)
{
  LiaisonChoice *choice = data;

  g_free (choice->code);
  g_free (choice->label);
  g_free (choice->folded);
  g_free (choice);
}

/* "Guinea · March 2026" */
static LiaisonChoice *
make_visit (LiaisonCalendarChoices *self, const LiaisonVisit *visit)
{
  LiaisonChoice *choice = g_new0 (LiaisonChoice, 1);
  LiaisonMoment month = visit->starts;
  g_autofree char *when = NULL;
  const char *title = visit->title;

  if (title == NULL && visit->country != NULL)
    title = liaison_names_label (self->names, &liaison_vocabulary_country, visit->country);
  month.day = 0;
  month.minute = -1;
  if (liaison_moment_is_set (&month))
    when = liaison_moment_format (&month, NULL, liaison_language_of_interface ());
  choice->code = liaison_id_to_string (&visit->record.id);
  choice->label = when != NULL ? g_strdup_printf ("%s · %s", title != NULL ? title : "", when)
                               : g_strdup (title != NULL ? title : "");
  choice->folded = liaison_fold (choice->label);
  return choice;
}

static void
visits_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonCalendarChoices) self = user_data;
  g_autoptr (GPtrArray) records = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);

  if (records == NULL)
    return;
  g_ptr_array_set_size (self->visits, 0);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->visits, make_visit (self, g_ptr_array_index (records, i)));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_visits (LiaisonCalendarChoices *self)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_visit);

  liaison_query_set_sort (query, "starts", TRUE);
  liaison_session_fetch (self->session, query, NULL, visits_cb, g_object_ref (self));
}

static void
register_changed_cb (LiaisonCalendarChoices *self, GArray *touched)
{
  for (guint i = 0; touched != NULL && i < touched->len; i++) {
    if (g_array_index (touched, LiaisonTouched, i).entity == &liaison_entity_visit) {
      read_visits (self);
      return;
    }
  }
}

static void
names_changed_cb (LiaisonCalendarChoices *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static const LiaisonVocabulary *
vocabulary_of (LiaisonCalendarFacet facet)
{
  switch (facet) {
  case LIAISON_CALENDAR_FAMILY:
    return &liaison_vocabulary_family;
  case LIAISON_CALENDAR_KIND:
    return &liaison_vocabulary_meeting_kind;
  case LIAISON_CALENDAR_COUNTRY:
    return &liaison_vocabulary_country;
  case LIAISON_CALENDAR_STATUS:
    return &liaison_vocabulary_meeting_status;
  case LIAISON_CALENDAR_VISIT:
  case LIAISON_CALENDAR_STAFF:
  default:
    return NULL;
  }
}

static void
liaison_calendar_choices_finalize (GObject *object)
{
  LiaisonCalendarChoices *self = LIAISON_CALENDAR_CHOICES (object);

  g_ptr_array_unref (self->visits);
  g_object_unref (self->session);
  G_OBJECT_CLASS (liaison_calendar_choices_parent_class)->finalize (object);
}

static void
liaison_calendar_choices_class_init (LiaisonCalendarChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_calendar_choices_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
liaison_calendar_choices_init (LiaisonCalendarChoices *self)
{
  self->visits = g_ptr_array_new_with_free_func (free_choice);
}

/** liaison_calendar_choices_new: Returns: (transfer full): it reads what it needs by itself */
LiaisonCalendarChoices *
liaison_calendar_choices_new (LiaisonSession *session)
{
  LiaisonCalendarChoices *self = g_object_new (LIAISON_TYPE_CALENDAR_CHOICES, NULL);

  self->session = g_object_ref (session);
  self->names = liaison_names_of (session);
  self->facets = liaison_facets_of (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (register_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->facets, "changed", G_CALLBACK (names_changed_cb), self, G_CONNECT_SWAPPED);
  read_visits (self);
  return self;
}

/** liaison_calendar_choices_list: Returns: (transfer full) (element-type LiaisonChoice): what can be chosen */
GPtrArray *
liaison_calendar_choices_list (LiaisonCalendarChoices *self, LiaisonCalendarFacet facet)
{
  if (facet == LIAISON_CALENDAR_VISIT)
    return g_ptr_array_ref (self->visits);
  if (facet == LIAISON_CALENDAR_STAFF)
    return liaison_facets_choices (self->facets, liaison_facets_find ("owner"));
  return liaison_names_choices (self->names, vocabulary_of (facet));
}

/** liaison_calendar_choices_label: Returns: (transfer full): what a value is called; itself where nobody knows */
char *
liaison_calendar_choices_label (LiaisonCalendarChoices *self, LiaisonCalendarFacet facet, const char *value)
{
  g_autoptr (GPtrArray) choices = NULL;

  if (vocabulary_of (facet) != NULL)
    return g_strdup (liaison_names_label (self->names, vocabulary_of (facet), value));
  choices = liaison_calendar_choices_list (self, facet);
  for (guint i = 0; i < choices->len; i++) {
    const LiaisonChoice *choice = g_ptr_array_index (choices, i);
    if (g_str_equal (choice->code, value))
      return g_strdup (choice->label);
  }
  return g_strdup (_ ("Unknown"));
}

/** liaison_calendar_choices_describe: Returns: (transfer full): all that @filter lets through: "Guatemala · Planned" */
char *
liaison_calendar_choices_describe (LiaisonCalendarChoices *self, const LiaisonCalendarFilter *filter)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < LIAISON_CALENDAR_FACETS; i++) {
    g_auto (GStrv) values = g_strsplit (filter->values[i] != NULL ? filter->values[i] : "", " ", -1);
    for (guint j = 0; values[j] != NULL; j++) {
      g_autofree char *label = liaison_calendar_choices_label (self, (LiaisonCalendarFacet) i, values[j]);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", label);
    }
  }
  return g_string_free_and_steal (text);
}

/** liaison_calendar_facet_label: Returns: (transfer none): translated */
const char *
liaison_calendar_facet_label (LiaisonCalendarFacet facet)
{
  switch (facet) {
  case LIAISON_CALENDAR_FAMILY:
    return _ ("Family");
  case LIAISON_CALENDAR_KIND:
    return _ ("Kind");
  case LIAISON_CALENDAR_COUNTRY:
    return _ ("Country");
  case LIAISON_CALENDAR_VISIT:
    return _ ("Country visit");
  case LIAISON_CALENDAR_STAFF:
    return _ ("Staff");
  case LIAISON_CALENDAR_STATUS:
  default:
    return _ ("Status");
  }
}
