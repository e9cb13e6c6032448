// SPDX-License-Identifier: GPL-3.0-or-later
// The veil: a connection that withholds who stands behind a code name.
//
// Temporary views stand before the tables that hold names, contact points and files, so that no statement of this
// connection, whoever wrote it, reads those of a partner with a code name. What writes, and what must see all of the
// register to work (undo, erasing, checking), lifts the veil meanwhile.
#include "liaison-identities.h"

#include "liaison-db.h"
#include "liaison-partner.h"

/* Their ids, by way of a small index. */
#define CODED     "(SELECT id FROM main.partner WHERE code_name IS NOT NULL)"
#define NAMES     "2"  /* liaison_entity_partner_name.number */
#define CONTACTS  "3"  /* liaison_entity_contact_point.number */
#define FILES     "43" /* liaison_entity_attachment.number */
#define OF_CODED  " WHERE partner IN " CODED
#define ON_CODED  " WHERE about IN " CODED
#define VEIL_VIEW "CREATE TEMP VIEW IF NOT EXISTS "
#define LIFT_VIEW "DROP VIEW IF EXISTS temp."

/* clang-format off */
static const char veil[] =
    "PRAGMA query_only = OFF;"
    VEIL_VIEW "partner_name AS SELECT * FROM main.partner_name WHERE partner NOT IN " CODED ";"
    VEIL_VIEW "contact_point AS SELECT * FROM main.contact_point WHERE partner NOT IN " CODED ";"
    VEIL_VIEW "attachment AS SELECT * FROM main.attachment WHERE about NOT IN " CODED ";"
    VEIL_VIEW "head AS SELECT * FROM main.head WHERE NOT ("
    "entity = " NAMES " AND record IN (SELECT row FROM main.partner_name" OF_CODED ") OR "
    "entity = " CONTACTS " AND record IN (SELECT row FROM main.contact_point" OF_CODED ") OR "
    "entity = " FILES " AND record IN (SELECT row FROM main.attachment" ON_CODED "));"
    VEIL_VIEW "entry AS SELECT row, change_set, entity, record, kind, "
    "CASE WHEN entity IN (" NAMES ", " CONTACTS ", " FILES ") AND record IN "
    "(SELECT id FROM main.partner_name" OF_CODED " UNION ALL SELECT id FROM main.contact_point" OF_CODED
    " UNION ALL SELECT id FROM main.attachment" ON_CODED ") "
    "THEN x'' ELSE body END AS body FROM main.entry;"
    VEIL_VIEW "search_identity AS SELECT rowid, body FROM main.search_identity WHERE 0;";

static const char lift[] =
    "PRAGMA query_only = OFF;"
    LIFT_VIEW "partner_name;" LIFT_VIEW "contact_point;" LIFT_VIEW "attachment;" LIFT_VIEW "head;" LIFT_VIEW "entry;"
    LIFT_VIEW "search_identity;";
/* clang-format on */

static gboolean
run (LiaisonStore *store, const char *script, GError **error)
{
  return liaison_db_script (store, script, error) &&
         (store->mode != LIAISON_STORE_READ_ONLY || liaison_db_script (store, "PRAGMA query_only = ON", error));
}

/**
 * liaison_store_hide_identities:
 * @hide: whether names and contact points of partners with a code name are withheld from now on
 *
 * Draws the veil over this connection, or takes it away. No statement of it may be under way.
 */
gboolean
liaison_store_hide_identities (LiaisonStore *store, gboolean hide, GError **error)
{
  if (store->is_veiled != hide && !run (store, hide ? veil : lift, error))
    return FALSE;
  store->is_veiled = hide;
  store->guards_identities = hide;
  return TRUE;
}

/** liaison_store_hides_identities: Returns: whether this connection withholds who stands behind a code name */
gboolean
liaison_store_hides_identities (LiaisonStore *store)
{
  return store->is_veiled && store->n_lifted == 0;
}

/**
 * liaison_store_guard_identities:
 *
 * Says whether commits through this connection may take a code name away, which would show who stands behind it. A
 * connection that hides identities guards them too.
 */
void
liaison_store_guard_identities (LiaisonStore *store, gboolean guard)
{
  store->guards_identities = guard;
}

/**
 * liaison_store_coded_partners:
 *
 * Returns: (transfer full) (nullable) (element-type LiaisonTouched): whoever has a code name: what looks different once
 * identities are shown or hidden
 */
GArray *
liaison_store_coded_partners (LiaisonStore *store, GError **error)
{
  g_autoptr (GArray) partners = g_array_new (FALSE, FALSE, sizeof (LiaisonTouched));
  g_autoptr (LiaisonRows)
      rows = liaison_db_query (store, error, "SELECT id, row FROM partner WHERE code_name IS NOT NULL", "");
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return NULL;
  while (liaison_rows_next (rows, store, &local)) {
    LiaisonTouched touched = { .entity = &liaison_entity_partner, .kind = LIAISON_EDIT_UPDATE };
    liaison_rows_id (rows, 0, &touched.id);
    touched.row = liaison_rows_integer (rows, 1);
    g_array_append_val (partners, touched);
  }
  if (local == NULL)
    return g_steal_pointer (&partners);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/** liaison_lifted_begin: Lets the caller see all of the register until liaison_lifted_clear(); may be nested. */
gboolean
liaison_lifted_begin (LiaisonLifted *lifted, LiaisonStore *store, GError **error)
{
  lifted->store = NULL;
  if (!store->is_veiled)
    return TRUE;
  if (store->n_lifted == 0 && !run (store, lift, error))
    return FALSE;
  store->n_lifted++;
  lifted->store = store;
  return TRUE;
}

/** liaison_lifted_clear: Draws the veil again. What cannot be veiled is not read any more. */
void
liaison_lifted_clear (LiaisonLifted *lifted)
{
  LiaisonStore *store = lifted->store;

  lifted->store = NULL;
  if (store == NULL || --store->n_lifted > 0)
    return;
  if (!run (store, veil, NULL))
    g_error ("The register cannot hide identities: %s", sqlite3_errmsg (store->db));
}
