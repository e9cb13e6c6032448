// SPDX-License-Identifier: GPL-3.0-or-later
// Whom the events of a calendar name, and who of the register they are.
#include "liaison-ical-people.h"

#include "liaison-language.h"
#include "liaison-partner-name.h"

#include <string.h>

/* @persons: (element-type utf8 LiaisonImportPerson): by their key; those of the plan
 * @staff: (element-type LiaisonId LiaisonStaff): by their id
 * @staff_names: (element-type utf8 LiaisonStaff): by their folded name */
struct _LiaisonIcalPeople {
  LiaisonImportPlan *plan;
  const LiaisonImportOptions *options;
  GHashTable *persons;
  GPtrArray *all_staff;
  GHashTable *staff;
  GHashTable *staff_names;
};

static gboolean
read_staff (LiaisonIcalPeople *self, GError **error)
{
  const LiaisonSource *source = liaison_import_lookup_source (self->options->lookup);

  self->all_staff = source->fetch (source->data, &liaison_entity_staff, error);
  for (guint i = 0; self->all_staff != NULL && i < self->all_staff->len; i++) {
    LiaisonStaff *staff = g_ptr_array_index (self->all_staff, i);
    if (staff->record.trashed_at != 0 || staff->name == NULL)
      continue;
    g_hash_table_insert (self->staff, &staff->record.id, staff);
    g_hash_table_insert (self->staff_names, liaison_import_name_key (staff->name), staff);
  }
  return self->all_staff != NULL;
}

/* What the register calls a partner. */
static char *
name_partner (LiaisonImportLookup *lookup, const LiaisonId *id)
{
  g_autoptr (LiaisonRecord) record = liaison_import_lookup_get (lookup, &liaison_entity_partner, id);
  g_autoptr (GPtrArray) names = NULL;
  const LiaisonPartnerName *name;

  if (record == NULL)
    return NULL;
  if (((LiaisonPartner *) record)->code_name != NULL)
    return g_strdup (((LiaisonPartner *) record)->code_name);
  names = liaison_import_lookup_parts (lookup, &liaison_entity_partner_name, id, 0);
  name = liaison_partner_name_choose (names, liaison_language_of_interface ());
  return name != NULL ? g_strdup (name->text) : NULL;
}

static gboolean
take_partner (LiaisonIcalPeople *self, LiaisonImportPerson *person, const char *key, const char *value,
              LiaisonPersonMatch match)
{
  LiaisonImportMatch found = liaison_import_lookup_find (self->options->lookup, key, value, &person->id);

  if (found == LIAISON_MATCH_ONE)
    person->match = match;
  else if (found == LIAISON_MATCH_SEVERAL)
    person->match = LIAISON_PERSON_SEVERAL;
  else
    return FALSE;
  if (found == LIAISON_MATCH_ONE)
    person->title = name_partner (self->options->lookup, &person->id);
  return TRUE;
}

static void
take_staff (LiaisonImportPerson *person, const LiaisonStaff *staff, LiaisonPersonMatch match)
{
  person->id = staff->record.id;
  person->is_staff = TRUE;
  person->title = g_strdup (staff->name);
  person->match = match;
}

/* "López, María" is "María López". */
static char *
turn_name (const char *name)
{
  const char *comma = strchr (name, ',');
  g_autofree char *last = comma != NULL ? g_strndup (name, (gsize) (comma - name)) : NULL;

  return comma != NULL && comma[1] != '\0' ? g_strconcat (comma + 1, " ", last, NULL) : g_strdup (name);
}

static void
find_by_name (LiaisonIcalPeople *self, LiaisonImportPerson *person, const char *name)
{
  g_autofree char *turned = turn_name (name);
  g_autofree char *key = liaison_import_name_key (turned);
  const LiaisonStaff *staff = g_hash_table_lookup (self->staff_names, key);

  if (!take_partner (self, person, "name", key, LIAISON_PERSON_BY_NAME) && staff != NULL)
    take_staff (person, staff, LIAISON_PERSON_BY_NAME);
}

static void
find_person (LiaisonIcalPeople *self, LiaisonImportPerson *person, const LiaisonIcalAddress *address)
{
  g_autofree char *id = liaison_id_to_string (&address->id);
  const LiaisonStaff *staff = g_hash_table_lookup (self->staff, &address->id);

  if (self->options->lookup == NULL)
    return;
  if (!liaison_id_is_nil (&address->id)) {
    if (staff != NULL)
      take_staff (person, staff, LIAISON_PERSON_BY_ID);
    else if (liaison_import_lookup_find (self->options->lookup, "id", id, &person->id) == LIAISON_MATCH_ONE)
      take_partner (self, person, "id", id, LIAISON_PERSON_BY_ID);
  }
  if (person->match == LIAISON_PERSON_UNKNOWN && address->email != NULL) {
    g_autofree char *value = liaison_import_key_value ("email", address->email);
    take_partner (self, person, "email", value, LIAISON_PERSON_BY_EMAIL);
  }
  if (person->match == LIAISON_PERSON_UNKNOWN && address->name != NULL && !address->is_group)
    find_by_name (self, person, address->name);
}

static gboolean
is_said (const LiaisonImportOptions *options, char sign, const char *key)
{
  for (guint i = 0; options->people != NULL && options->people[i] != NULL; i++)
    if (options->people[i][0] == sign && strcmp (options->people[i] + 1, key) == 0)
      return TRUE;
  return FALSE;
}

static char *
call_person (const LiaisonIcalAddress *address)
{
  if (address->name != NULL && address->email != NULL)
    return g_strdup_printf ("%s <%s>", address->name, address->email);
  return g_strdup (address->name != NULL ? address->name : address->email != NULL ? address->email : address->key);
}

static LiaisonImportPerson *
get_person (LiaisonIcalPeople *self, const LiaisonIcalAddress *address)
{
  LiaisonImportPerson *person = g_hash_table_lookup (self->persons, address->key);
  gboolean can_link;

  if (person != NULL)
    return person;
  person = g_new0 (LiaisonImportPerson, 1);
  person->key = g_strdup (address->key);
  person->text = call_person (address);
  find_person (self, person, address);
  can_link = person->match == LIAISON_PERSON_BY_ID || person->match == LIAISON_PERSON_BY_EMAIL ||
             person->match == LIAISON_PERSON_BY_NAME;
  person->linked = can_link && (person->match != LIAISON_PERSON_BY_NAME || self->options->match_names ||
                                is_said (self->options, '+', person->key));
  if (is_said (self->options, '-', person->key))
    person->linked = FALSE;
  g_hash_table_insert (self->persons, person->key, person);
  g_ptr_array_add (self->plan->people, person);
  return person;
}

/** liaison_ical_people_new: Returns: (transfer full) (nullable): nobody yet; whom they name is added to @plan */
LiaisonIcalPeople *
liaison_ical_people_new (LiaisonImportPlan *plan, const LiaisonImportOptions *options, GError **error)
{
  g_autoptr (LiaisonIcalPeople) self = g_new0 (LiaisonIcalPeople, 1);

  self->plan = plan;
  self->options = options;
  self->persons = g_hash_table_new (g_str_hash, g_str_equal);
  self->staff = g_hash_table_new (liaison_id_hash, liaison_id_equal);
  self->staff_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (options->lookup != NULL && !read_staff (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/** liaison_ical_people_free: Frees it; the plan keeps the persons. */
void
liaison_ical_people_free (LiaisonIcalPeople *people)
{
  g_hash_table_unref (people->persons);
  g_hash_table_unref (people->staff);
  g_hash_table_unref (people->staff_names);
  g_clear_pointer (&people->all_staff, g_ptr_array_unref);
  g_free (people);
}

/** liaison_ical_people_attend: Returns: (transfer full): that the person attends @meeting */
LiaisonAttendee *
liaison_ical_people_attend (LiaisonIcalPeople *people, const LiaisonIcalAddress *address, const LiaisonId *meeting)
{
  LiaisonAttendee *attendee = (LiaisonAttendee *) liaison_record_new (&liaison_entity_attendee);
  LiaisonImportPerson *person = address->is_group ? NULL : get_person (people, address);

  attendee->meeting = *meeting;
  attendee->role = g_strdup (address->role);
  attendee->presence = g_strdup (address->presence);
  /* A group, or who attends by name alone, is named by the id of the attendance. */
  if (!liaison_id_is_nil (&address->id) && (person == NULL || !person->linked))
    attendee->record.id = address->id;
  if (person == NULL) {
    attendee->group_name = g_strdup (address->name);
    attendee->group_size = address->size;
    return attendee;
  }
  person->count++;
  if (!person->linked) {
    attendee->group_name = g_strdup (person->text);
    attendee->group_size = 1;
    g_set_str (&attendee->record.classification, "strictly_confidential");
  } else if (person->is_staff) {
    attendee->staff = person->id;
  } else {
    attendee->partner = person->id;
  }
  return attendee;
}

/** liaison_import_person_free: Frees it. */
void
liaison_import_person_free (LiaisonImportPerson *person)
{
  g_free (person->key);
  g_free (person->text);
  g_free (person->title);
  g_free (person);
}
