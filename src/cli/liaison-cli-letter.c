// SPDX-License-Identifier: GPL-3.0-or-later
// How letters and mandates are named on the command line.
#include "liaison-cli-letter.h"

#include "liaison-cli-values.h"
#include "liaison-error.h"
#include "liaison-fold.h"
#include "liaison-partner-name.h"
#include "liaison-reference-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_called (LiaisonStore *store, const LiaisonPartner *partner, const char *folded)
{
  g_autofree char *short_name = liaison_fold (partner->short_name != NULL ? partner->short_name : "");
  g_autoptr (GPtrArray) names = NULL;

  if (strcmp (short_name, folded) == 0)
    return TRUE;
  names = liaison_store_children (store, &liaison_entity_partner_name, "partner", &partner->record.id, NULL);
  for (guint i = 0; names != NULL && i < names->len; i++) {
    const LiaisonPartnerName *name = g_ptr_array_index (names, i);
    g_autofree char *text = liaison_fold (name->text != NULL ? name->text : "");
    if (strcmp (text, folded) == 0)
      return TRUE;
  }
  return FALSE;
}

/* The mandates that come with Liaison are known by the codes of its reference data. */
static gboolean
has_code (const LiaisonPartner *mandate, const char *text)
{
  g_autofree char *code = g_ascii_strup (text, -1);
  LiaisonId id;

  liaison_id_derive (&id, "mandate", code);
  return liaison_id_equal (&id, &mandate->record.id) ||
         (mandate->reference_code != NULL && g_ascii_strcasecmp (mandate->reference_code, text) == 0);
}

/** liaison_cli_find_mandate: @text: an id, the code of the mandate (HRD), its short name or any of its names. @error:
 * %LIAISON_ERROR_NOT_FOUND */
gboolean
liaison_cli_find_mandate (LiaisonCli *cli, const char *text, LiaisonId *id, GError **error)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_partner);
  g_autofree char *folded = g_utf8_validate (text, -1, NULL) ? liaison_fold (text) : g_strdup ("");
  g_autoptr (GPtrArray) mandates = NULL;

  liaison_query_where (query, "kind", LIAISON_QUERY_IS, g_variant_new_string ("mandate"));
  mandates = liaison_store_fetch (cli->store, query, error);
  if (mandates == NULL)
    return FALSE;
  for (guint i = 0; *folded != '\0' && i < mandates->len; i++) {
    const LiaisonPartner *mandate = g_ptr_array_index (mandates, i);
    if (has_code (mandate, text) || is_called (cli->store, mandate, folded)) {
      *id = mandate->record.id;
      return TRUE;
    }
  }
  return liaison_cli_find_id (cli, &liaison_entity_partner, text, id, error);
}

/** liaison_cli_find_letter: @text: an id, or a reference in any of its forms. @error: %LIAISON_ERROR_NOT_FOUND */
gboolean
liaison_cli_find_letter (LiaisonCli *cli, const char *text, LiaisonId *id, GError **error)
{
  LiaisonReferenceNumber reference;

  if (!liaison_reference_parse (text, &reference, NULL))
    return liaison_cli_find_id (cli, &liaison_entity_communication, text, id, error);
  if (!liaison_store_find_reference (cli->store, reference.country_code, reference.number, reference.year, NULL, id,
                                     error))
    return FALSE;
  if (!liaison_id_is_nil (id))
    return TRUE;
  g_set_error (error, LIAISON_ERROR, LIAISON_ERROR_NOT_FOUND, _ ("there is no letter %s"), text);
  return FALSE;
}
