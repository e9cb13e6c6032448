// SPDX-License-Identifier: GPL-3.0-or-later
// Guessing from its header where a column goes.
#include "liaison-import-target.h"

#include "liaison-fold.h"
#include "liaison-partner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  const char *target;
  const char *headers; /* as liaison_import_header_key() makes them, "|" between */
} Synonyms;

/* What lists of partners call their columns, in English and French. */
static const Synonyms synonyms[] = {
  { "name",
    "name|nom|ngo name|ngo|ong|nom de l ong|organisation|organization|organisation name|organization name|"
    "name of organization|name of organisation|name of the organization|name of the organisation|"
    "nom de l organisation|partner|partner name|partenaire|nom du partenaire|full name|nom complet|denomination|"
    "raison sociale|institution|entity|entite|association|intitule" },
  { "name.en", "name en|english name|name english|nom anglais|nom en" },
  { "name.fr", "name fr|french name|name french|nom francais|nom fr" },
  { "name.es", "name es|spanish name|name spanish|nom espagnol|nombre" },
  { "acronym", "acronym|acronyme|sigle|abbreviation|abreviation|initials" },
  { "alias", "alias|also known as|aka|autre nom|autres noms|other name|other names" },
  { "former", "former|former name|former names|ancien nom|anciens noms|ancienne denomination" },
  { "given_name", "given name|first name|firstname|forename|prenom|prenoms" },
  { "family_name", "family name|last name|lastname|surname|nom de famille" },
  { "email", "email|e mail|mail|courriel|email address|e mail address|adresse email|adresse e mail|adresse mail|"
             "adresse electronique|adresse courriel" },
  { "phone", "phone|telephone|tel|mobile|phone number|telephone number|numero de telephone|portable|cell phone" },
  { "signal", "signal|signal number|numero signal" },
  { "address", "address|adresse|postal address|adresse postale|mailing address" },
  { "web", "web|website|web site|site web|site|site internet|url|homepage|web page|page web" },
  { "countries",
    "country|countries|pays|country name|nom du pays|country code|code pays|iso3|iso 3|country of origin" },
  { "themes", "theme|themes|topic|topics|thematic area|thematic areas|thematique|thematiques" },
  { "languages", "language|languages|langue|langues|working language|working languages|langue de travail|"
                 "langues de travail" },
  { "organization_type", "type|organization type|organisation type|type of organisation|type d organisation" },
  { "ecosoc_status", "ecosoc status|statut ecosoc|consultative status|statut consultatif" },
  { "ecosoc_year", "ecosoc year|annee ecosoc|ecosoc since|year granted|consultative status since" },
  { "summary", "summary|resume|notes|note|description|remarks|remarques|comments|comment|commentaires|commentaire" },
  { "gender", "gender|sex|sexe|genre" },
  { "form_of_address", "form of address|civilite|salutation" },
  { "established", "established|founded|year founded|date founded|annee de creation|date de creation" },
  { "seat", "seat|siege|city|ville|headquarters" },
};

static gboolean
is_listed (const char *headers, const char *key)
{
  gsize length = strlen (key);

  for (const char *p = headers; (p = strstr (p, key)) != NULL; p += length)
    if ((p == headers || p[-1] == '|') && (p[length] == '\0' || p[length] == '|'))
      return TRUE;
  return FALSE;
}

/* A field by its own name or label, in English or in the interface's language. */
static const char *
find_field (const LiaisonEntity *entity, const char *key)
{
  for (guint i = 0; i < entity->n_fields; i++) {
    const LiaisonField *field = &entity->fields[i];
    g_autofree char *name = liaison_import_header_key (field->name);
    g_autofree char *english = liaison_import_header_key (field->label);
    g_autofree char *local = liaison_import_header_key (_ (field->label));
    if (strcmp (key, name) == 0 || strcmp (key, english) == 0 || strcmp (key, local) == 0)
      return field->name;
  }
  return NULL;
}

static char *
guess_one (const LiaisonEntity *entity, const char *header)
{
  g_autofree char *key = liaison_import_header_key (header);

  if (*key == '\0')
    return NULL;
  if (entity == &liaison_entity_partner) {
    g_autoptr (LiaisonImportTarget) exact = liaison_import_target_new (entity, header, NULL);
    if (exact != NULL)
      return g_strdup (header);
    for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
      if (is_listed (synonyms[i].headers, key))
        return g_strdup (synonyms[i].target);
  }
  return g_strdup (find_field (entity, key));
}

/* What the cells of a column without a name look like. */
static const char *
guess_kind (const char *text)
{
  gsize digits = 0, others = 0;

  if (*text == '\0')
    return NULL;
  if (strchr (text, '@') != NULL && strchr (text, ' ') == NULL)
    return "email";
  if (g_str_has_prefix (text, "http://") || g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "www."))
    return "web";
  for (const char *p = text; *p != '\0'; p++) {
    digits += g_ascii_isdigit (*p) != 0;
    others += strchr ("0123456789 +-().", *p) == NULL;
  }
  if (others > 0)
    return "name";
  return digits >= 6 ? "phone" : NULL;
}

static int
find_target (GPtrArray *targets, const char *wanted)
{
  for (guint i = 0; i < targets->len; i++)
    if (g_strcmp0 (g_ptr_array_index (targets, i), wanted) == 0)
      return (int) i;
  return -1;
}

static void
replace (GPtrArray *targets, int index, const char *target)
{
  g_free (targets->pdata[index]);
  targets->pdata[index] = g_strdup (target);
}

/**
 * liaison_import_header_key:
 *
 * Returns: (transfer full): @header folded, everything but letters and digits made one space
 */
char *
liaison_import_header_key (const char *header)
{
  g_autofree char *folded = liaison_fold (header);
  GString *out = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (!g_unichar_isalnum (c)) {
      gap = out->len > 0;
      continue;
    }
    if (gap)
      g_string_append_c (out, ' ');
    gap = FALSE;
    g_string_append_unichar (out, c);
  }
  return g_string_free (out, FALSE);
}

/**
 * liaison_import_guess_targets:
 *
 * Returns: (transfer container) (element-type utf8) (nullable items): a target for each header, %NULL where none is
 * likely; no target twice
 */
GPtrArray *
liaison_import_guess_targets (const LiaisonEntity *entity, const char *const *headers, guint n_headers)
{
  GPtrArray *targets = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_headers; i++) {
    char *target = guess_one (entity, headers[i]);
    if (target != NULL && find_target (targets, target) >= 0)
      g_clear_pointer (&target, g_free);
    g_ptr_array_add (targets, target);
  }
  /* "Nom, Prénom": beside a given name, the name is the family's. */
  if (find_target (targets, "given_name") >= 0 && find_target (targets, "family_name") < 0 &&
      find_target (targets, "name") >= 0)
    replace (targets, find_target (targets, "name"), "family_name");
  return targets;
}

/**
 * liaison_import_guess_from_cells:
 * @columns: (element-type LiaisonImportColumn): of a list without a header; get likely targets
 * @rows: (element-type GStrv): the first rows
 */
void
liaison_import_guess_from_cells (GPtrArray *columns, GPtrArray *rows)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();

  for (guint i = 0; i < columns->len; i++) {
    LiaisonImportColumn *column = g_ptr_array_index (columns, i);
    const char *kind = NULL;
    for (guint j = 0; j < rows->len && kind == NULL; j++) {
      char **cells = g_ptr_array_index (rows, j);
      kind = i < g_strv_length (cells) ? guess_kind (cells[i]) : NULL;
    }
    if (kind == NULL || column->target != NULL || find_target (taken, kind) >= 0)
      continue;
    column->target = g_strdup (kind);
    g_ptr_array_add (taken, (char *) kind);
  }
}
