// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a visit meets: a card with the history of each, and how they are tied to each other.
#include "liaison-report-briefing.h"

#include "liaison-need.h"
#include "liaison-partner.h"
#include "liaison-period.h"
#include "liaison-post.h"
#include "liaison-relation.h"
#include "liaison-report-map.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *family;
  guint32 color;
} colors[] = {
  { "defenders", 0xe66100 },           { "civil_society", 0x26a269 }, { "united_nations", 0x3584e4 },
  { "regional_mechanisms", 0x9141ac }, { "state_actors", 0x865e3c },
};

#define OTHER_COLOR 0x77767b

/* In points: a name with a few lines below it stays together. */
#define ROOM_FOR_CARD 80
/* Of a part, with the space around it. */
#define ROOM_FOR_HEADING 50

static gboolean
is_internal (const LiaisonReportContent *content)
{
  return liaison_report_content_get (content)->wish.audience == LIAISON_AUDIENCE_INTERNAL;
}

static int
compare_families (gconstpointer a, gconstpointer b)
{
  const LiaisonPartner *one = *(const LiaisonPartner *const *) a, *other = *(const LiaisonPartner *const *) b;

  return g_strcmp0 (other->family, one->family);
}

/** liaison_briefing_people: Returns: (transfer container) (element-type LiaisonPartner): those who stand in a line of
 * the programme that may go, once each, by family */
GPtrArray *
liaison_briefing_people (const LiaisonReportContent *content)
{
  GPtrArray *met = liaison_report_all (content, &liaison_entity_interlocutor);
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < met->len; i++) {
    const LiaisonInterlocutor *one = g_ptr_array_index (met, i);
    LiaisonRecord *partner = liaison_report_record (content, &liaison_entity_partner, &one->partner);
    if (partner != NULL && liaison_report_record (content, &liaison_entity_programme_item, &one->programme_item) &&
        !g_ptr_array_find (people, partner, NULL))
      g_ptr_array_add (people, partner);
  }
  g_ptr_array_sort (people, compare_families);
  return people;
}

/* (transfer container) (element-type LiaisonTenure): the posts somebody holds today */
static GPtrArray *
find_tenures (const LiaisonReportContent *content, const LiaisonId *holder)
{
  const LiaisonMoment *today = &liaison_report_content_get (content)->today;
  GPtrArray *tenures = liaison_report_all (content, &liaison_entity_tenure);
  GPtrArray *current = g_ptr_array_new ();

  for (guint i = 0; i < tenures->len; i++) {
    LiaisonTenure *tenure = g_ptr_array_index (tenures, i);
    if (liaison_id_equal (&tenure->holder, holder) &&
        liaison_period_state (&tenure->from, &tenure->to, today) == LIAISON_PERIOD_CURRENT)
      g_ptr_array_add (current, tenure);
  }
  return current;
}

/** liaison_briefing_posts: Returns: (transfer full) (nullable): the posts @holder holds, with commas between */
char *
liaison_briefing_posts (const LiaisonReportContent *content, const LiaisonId *holder)
{
  g_autoptr (GPtrArray) tenures = find_tenures (content, holder);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < tenures->len; i++) {
    const LiaisonTenure *tenure = g_ptr_array_index (tenures, i);
    g_autofree char *words = liaison_report_post_words (content, &tenure->post, holder);
    if (words != NULL)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", words);
  }
  return list->len > 0 ? g_strdup (list->str) : NULL;
}

static void
add_row (LiaisonReportTable *table, const char *label, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  liaison_report_table_add_row (table);
  liaison_briefing_put_cell (table, 0, LIAISON_STYLE_LABEL, label);
  liaison_briefing_put_cell (table, 1, LIAISON_STYLE_BODY, text);
}

/* How to reach them without harm, which only the office is told. */
static char *
describe_safety (const LiaisonReportContent *content, const LiaisonPartner *partner)
{
  const char *risk = liaison_report_label (content, &liaison_vocabulary_risk, partner->protection_risk);
  const char *safe = liaison_report_label (content, &liaison_vocabulary_contact_type, partner->safe_channel);
  g_autofree char *never = liaison_report_labels (content, &liaison_vocabulary_contact_type, partner->never_channels);
  GString *text = g_string_new (NULL);

  if (partner->do_not_contact)
    g_string_append (text, liaison_report_say (content, N_ ("Do not contact this partner")));
  if (risk != NULL)
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? "\n" : "",
                            liaison_report_say (content, N_ ("Protection risk:")), risk);
  if (safe != NULL)
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? "\n" : "",
                            liaison_report_say (content, N_ ("Safe channel:")), safe);
  if (never != NULL)
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? "\n" : "", liaison_report_say (content, N_ ("Never use:")),
                            never);
  return g_string_free (text, FALSE);
}

static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  const LiaisonMeeting *one = *(const LiaisonMeeting *const *) a, *other = *(const LiaisonMeeting *const *) b;

  return liaison_moment_compare (&other->starts, &one->starts);
}

/* (transfer container) (element-type LiaisonMeeting): held with them, the latest first */
static GPtrArray *
find_meetings (const LiaisonReportContent *content, const LiaisonId *partner)
{
  GPtrArray *attendees = liaison_report_all (content, &liaison_entity_attendee);
  GPtrArray *meetings = g_ptr_array_new ();

  for (guint i = 0; i < attendees->len; i++) {
    const LiaisonAttendee *attendee = g_ptr_array_index (attendees, i);
    LiaisonRecord *meeting = liaison_report_record (content, &liaison_entity_meeting, &attendee->meeting);
    if (meeting != NULL && liaison_id_equal (&attendee->partner, partner))
      g_ptr_array_add (meetings, meeting);
  }
  g_ptr_array_sort (meetings, compare_meetings);
  return meetings;
}

/* A paragraph a meeting: "3 May 2026: Meeting with ... – what came of it" */
static char *
describe_history (const LiaisonReportContent *content, const LiaisonId *partner)
{
  g_autoptr (GPtrArray) meetings = find_meetings (content, partner);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < meetings->len; i++) {
    const LiaisonMeeting *meeting = g_ptr_array_index (meetings, i);
    LiaisonMoment day = meeting->starts;
    g_autofree char *date = NULL;
    day.minute = -1;
    date = liaison_report_date (content, &day);
    g_string_append_printf (text, "%s%s \xc2\xb7 %s", text->len > 0 ? "\n" : "", date != NULL ? date : "",
                            meeting->title != NULL ? meeting->title : "");
    if (meeting->outcome != NULL)
      g_string_append_printf (text, " \xe2\x80\x93 %s", meeting->outcome);
  }
  return g_string_free (text, FALSE);
}

static char *
describe_needs (const LiaisonReportContent *content, const LiaisonId *partner)
{
  GPtrArray *needs = liaison_report_all (content, &liaison_entity_need);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < needs->len; i++) {
    const LiaisonNeed *need = g_ptr_array_index (needs, i);
    if (liaison_id_equal (&need->partner, partner) && need->text != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", need->text);
  }
  return g_string_free (text, FALSE);
}

static void
put_person (LiaisonReport *report, const LiaisonReportContent *content, const LiaisonPartner *partner)
{
  static const double weights[] = { 1, 3.6 };
  const LiaisonId *id = &partner->record.id;
  g_autoptr (LiaisonReportTable) table = liaison_briefing_begin_table (report, content, weights, NULL, 2);
  g_autofree char *name = liaison_report_partner_name (content, id);
  g_autofree char *posts = liaison_briefing_posts (content, id);
  g_autofree char *parent = liaison_report_partner_name (content, &partner->parent);
  g_autofree char *history = describe_history (content, id);
  g_autofree char *needs = describe_needs (content, id);

  if (liaison_report_room (report) < ROOM_FOR_CARD)
    liaison_report_turn_page (report);
  liaison_report_add_text (report, LIAISON_STYLE_STRONG, name);
  add_row (table, liaison_report_say (content, N_ ("Family")),
           liaison_report_label (content, &liaison_vocabulary_family, partner->family));
  add_row (table, liaison_report_say (content, N_ ("Post")), posts);
  add_row (table, liaison_report_say (content, N_ ("Part of")), parent);
  if (is_internal (content)) {
    g_autofree char *safety = describe_safety (content, partner);
    add_row (table, liaison_report_say (content, N_ ("Contact safety")), safety);
  }
  add_row (table, liaison_report_say (content, N_ ("Summary")), partner->summary);
  add_row (table, liaison_report_say (content, N_ ("Last meetings")), history);
  add_row (table, liaison_report_say (content, N_ ("Open needs")), needs);
  liaison_briefing_put_table (report, table, NULL);
  liaison_report_add_space (report, 6);
}

/** liaison_briefing_put_people: A card for each. */
void
liaison_briefing_put_people (LiaisonReport *report, const LiaisonReportContent *content)
{
  g_autoptr (GPtrArray) people = liaison_briefing_people (content);

  if (people->len == 0)
    return;
  liaison_report_add_heading (report, liaison_report_say (content, N_ ("Interlocutors")));
  for (guint i = 0; i < people->len; i++)
    put_person (report, content, g_ptr_array_index (people, i));
}

/**
 * Tie: how two are tied, for the map and for the table that says the same.
 * @words: "represents", "Minister of Justice"
 */
typedef struct {
  const LiaisonPartner *from;
  const LiaisonPartner *to;
  char *words;
} Tie;

static void
clear_tie (gpointer data)
{
  g_free (((Tie *) data)->words);
}

static void
add_posts (const LiaisonReportContent *content, GPtrArray *people, GPtrArray *circle, GArray *ties)
{
  for (guint i = 0; i < people->len; i++) {
    const LiaisonPartner *person = g_ptr_array_index (people, i);
    g_autoptr (GPtrArray) tenures = find_tenures (content, &person->record.id);
    for (guint j = 0; j < tenures->len; j++) {
      const LiaisonTenure *tenure = g_ptr_array_index (tenures, j);
      const LiaisonPost *post = (const LiaisonPost *) liaison_report_record (content, &liaison_entity_post,
                                                                             &tenure->post);
      LiaisonRecord *body = post != NULL ? liaison_report_record (content, &liaison_entity_partner, &post->body) : NULL;
      Tie tie = { person, (const LiaisonPartner *) body, NULL };
      if (body == NULL)
        continue;
      tie.words = liaison_post_words (post, liaison_partner_grammar (person, NULL).gender, NULL,
                                      liaison_report_content_get (content)->wish.language);
      g_array_append_val (ties, tie);
      if (!g_ptr_array_find (circle, body, NULL))
        g_ptr_array_add (circle, body);
    }
  }
}

static void
add_relations (const LiaisonReportContent *content, GPtrArray *circle, GArray *ties)
{
  const LiaisonDocumentContent *from = liaison_report_content_get (content);
  GPtrArray *relations = liaison_report_all (content, &liaison_entity_relation);

  for (guint i = 0; i < relations->len; i++) {
    const LiaisonRelation *relation = g_ptr_array_index (relations, i);
    const LiaisonRelationType *type = (const LiaisonRelationType *) liaison_report_record (
        content, &liaison_entity_relation_type, &relation->type);
    LiaisonRecord *subject = liaison_report_record (content, &liaison_entity_partner, &relation->subject);
    LiaisonRecord *object = liaison_report_record (content, &liaison_entity_partner, &relation->object);
    Tie tie = { (const LiaisonPartner *) subject, (const LiaisonPartner *) object, NULL };
    if (type == NULL || subject == NULL || object == NULL || !g_ptr_array_find (circle, subject, NULL) ||
        !g_ptr_array_find (circle, object, NULL) ||
        liaison_period_state (&relation->from, &relation->to, &from->today) != LIAISON_PERIOD_CURRENT)
      continue;
    tie.words = liaison_relation_type_label (type, LIAISON_FORWARD, liaison_partner_grammar (tie.from, NULL),
                                             from->wish.language);
    g_array_append_val (ties, tie);
  }
}

static guint32
color_of (const LiaisonPartner *partner)
{
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    if (g_strcmp0 (colors[i].family, partner->family) == 0)
      return colors[i].color;
  return OTHER_COLOR;
}

/* Whoever is tied to nobody is not on the map. */
static void
put_map (LiaisonReport *report, const LiaisonReportContent *content, const GArray *ties)
{
  g_autoptr (LiaisonReportMap) map = liaison_report_map_new (report);
  g_autoptr (GHashTable) nodes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ties->len; i++) {
    const Tie *tie = &g_array_index (ties, Tie, i);
    const LiaisonPartner *ends[] = { tie->from, tie->to };
    guint places[2];
    for (guint j = 0; j < 2; j++) {
      gpointer known = g_hash_table_lookup (nodes, ends[j]);
      if (known == NULL) {
        g_autofree char *name = liaison_report_partner_name (content, &ends[j]->record.id);
        known = GUINT_TO_POINTER (liaison_report_map_add_node (map, name, color_of (ends[j])) + 1);
        g_hash_table_insert (nodes, (gpointer) ends[j], known);
      }
      places[j] = GPOINTER_TO_UINT (known) - 1;
    }
    liaison_report_map_add_tie (map, places[0], places[1]);
  }
  if (liaison_report_room (report) < liaison_report_map_height (map) + ROOM_FOR_HEADING)
    liaison_report_turn_page (report);
  liaison_report_add_heading (report, liaison_report_say (content, N_ ("Map of relations")));
  liaison_report_add_space (report, 6);
  liaison_report_map_put (map);
}

/** liaison_briefing_put_ties: The map of relations, and the same as a table. */
void
liaison_briefing_put_ties (LiaisonReport *report, const LiaisonReportContent *content)
{
  static const double weights[] = { 3, 2.4, 3 };
  static const char *const header[] = { N_ ("Who"), N_ ("Relation"), N_ ("To whom") };
  g_autoptr (GPtrArray) people = liaison_briefing_people (content);
  g_autoptr (GPtrArray) circle = g_ptr_array_copy (people, NULL, NULL);
  g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (Tie));
  g_autoptr (LiaisonReportTable) table = NULL;

  g_array_set_clear_func (ties, clear_tie);
  add_posts (content, people, circle, ties);
  add_relations (content, circle, ties);
  if (ties->len == 0)
    return;
  put_map (report, content, ties);
  liaison_report_add_space (report, 10);
  table = liaison_briefing_begin_table (report, content, weights, header, 3);
  for (guint i = 0; i < ties->len; i++) {
    const Tie *tie = &g_array_index (ties, Tie, i);
    g_autofree char *from = liaison_report_partner_name (content, &tie->from->record.id);
    g_autofree char *to = liaison_report_partner_name (content, &tie->to->record.id);
    liaison_report_table_add_row (table);
    liaison_briefing_put_cell (table, 0, LIAISON_STYLE_BODY, from);
    liaison_briefing_put_cell (table, 1, LIAISON_STYLE_MUTED, tie->words);
    liaison_briefing_put_cell (table, 2, LIAISON_STYLE_BODY, to);
  }
  liaison_briefing_put_table (report, table, NULL);
}
