// SPDX-License-Identifier: GPL-3.0-or-later
// A form row for a time zone, found by its city or its country.
//
// The cities are those of the system's table of zones (zone.tab), the countries' names those of the register. A zone
// that is in no table, but with a meeting, is shown by its own name.
#include "liaison-zone-row.h"

#include "liaison-country.h"
#include "liaison-fold.h"
#include "liaison-language.h"
#include "liaison-reads.h"
#include "liaison-row.h"
#include "liaison-zone.h"

#include <string.h>

#define TABLE "/usr/share/zoneinfo/zone.tab"

/* One zone of the list: `string` is what the search of the row looks in, the rest comes along. */
#define ZONE_KEY  "zone"
#define LABEL_KEY "label"

struct _LiaisonZoneRow {
  AdwComboRow parent_instance;

  char *none;            /* (nullable): what no zone is called */
  GHashTable *countries; /* (element-type utf8 utf8) (nullable): names by two letters */
};

G_DEFINE_FINAL_TYPE (LiaisonZoneRow, liaison_zone_row, ADW_TYPE_COMBO_ROW)

static GtkStringObject *
new_item (const char *zone, const char *label)
{
  g_autofree char *folded = liaison_fold (label);
  g_autofree char *search = g_strdup_printf ("%s %s %s", label, folded, zone != NULL ? zone : "");
  GtkStringObject *item = gtk_string_object_new (search);

  g_object_set_data_full (G_OBJECT (item), ZONE_KEY, g_strdup (zone), g_free);
  g_object_set_data_full (G_OBJECT (item), LABEL_KEY, g_strdup (label), g_free);
  return item;
}

/* "Dakar, Senegal" of "Africa/Dakar"; the zone's own name without a country. */
static char *
make_label (LiaisonZoneRow *self, const char *zone, const char *code)
{
  const char *slash = strrchr (zone, '/');
  const char *country = self->countries != NULL && code != NULL ? g_hash_table_lookup (self->countries, code) : NULL;
  g_autofree char *city = g_strdelimit (g_strdup (slash != NULL ? slash + 1 : zone), "_", ' ');

  return country != NULL ? g_strdup_printf ("%s, %s", city, country) : g_strdup (zone);
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (gtk_string_object_get_string (*(GtkStringObject *const *) a),
                         gtk_string_object_get_string (*(GtkStringObject *const *) b));
}

/* The lines "CODE COORDINATES ZONE ..." of the table, with tabs between. */
static GPtrArray *
read_table (LiaisonZoneRow *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (g_file_get_contents (TABLE, &text, NULL, NULL))
    lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++) {
    g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 4);
    g_autofree char *label = NULL;
    if (*lines[i] == '#' || g_strv_length (cells) < 3)
      continue;
    label = make_label (self, cells[2], cells[0]);
    g_ptr_array_add (items, new_item (cells[2], label));
  }
  g_ptr_array_sort_with_data (items, compare_items, NULL);
  return items;
}

static void
add_first (LiaisonZoneRow *self, GPtrArray *table, GListStore *store, const char *zone)
{
  for (guint i = 0; i < table->len; i++) {
    if (g_strcmp0 (g_object_get_data (table->pdata[i], ZONE_KEY), zone) != 0)
      continue;
    g_list_store_append (store, table->pdata[i]);
    g_ptr_array_remove_index (table, i);
    return;
  }
  {
    g_autofree char *label = make_label (self, zone, NULL);
    g_autoptr (GtkStringObject) item = new_item (zone, label);
    g_list_store_append (store, item);
  }
}

/* The zone chosen and that of this machine stand at the top. */
static void
fill (LiaisonZoneRow *self, const char *zone)
{
  g_autoptr (GListStore) store = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  g_autoptr (GPtrArray) table = read_table (self);

  if (self->none != NULL) {
    g_autoptr (GtkStringObject) item = new_item (NULL, self->none);
    g_list_store_append (store, item);
  }
  if (zone != NULL)
    add_first (self, table, store, zone);
  if (g_strcmp0 (zone, liaison_zone_here ()) != 0)
    add_first (self, table, store, liaison_zone_here ());
  if (g_strcmp0 (zone, "UTC") != 0 && strcmp (liaison_zone_here (), "UTC") != 0)
    add_first (self, table, store, "UTC");
  g_list_store_splice (store, g_list_model_get_n_items (G_LIST_MODEL (store)), 0, table->pdata, table->len);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (store));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), zone != NULL && self->none != NULL ? 1 : 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item,
                           g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "max-width-chars", 28, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const char *label = g_object_get_data (gtk_list_item_get_item (item), LABEL_KEY);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), label);
  gtk_list_item_set_accessible_label (item, label);
}

static void
countries_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (LiaisonZoneRow) self = user_data;
  g_autoptr (GPtrArray) countries = liaison_session_fetch_finish (LIAISON_SESSION (source), result, NULL);
  gboolean is_french = liaison_language_of_interface () == LIAISON_LANGUAGE_FR;
  g_autofree char *zone = NULL;

  if (countries == NULL)
    return;
  self->countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < countries->len; i++) {
    const LiaisonCountry *country = countries->pdata[i];
    const char *name = is_french && country->name_fr != NULL ? country->name_fr : country->name_en;
    if (country->iso2 != NULL && name != NULL)
      g_hash_table_insert (self->countries, g_strdup (country->iso2), g_strdup (name));
  }
  zone = liaison_zone_row_get_zone (self);
  fill (self, zone);
}

static void
liaison_zone_row_finalize (GObject *object)
{
  LiaisonZoneRow *self = LIAISON_ZONE_ROW (object);

  g_free (self->none);
  g_clear_pointer (&self->countries, g_hash_table_unref);
  G_OBJECT_CLASS (liaison_zone_row_parent_class)->finalize (object);
}

static void
liaison_zone_row_class_init (LiaisonZoneRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = liaison_zone_row_finalize;
}

static void
liaison_zone_row_init (LiaisonZoneRow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkExpression) search = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  adw_combo_row_set_factory (ADW_COMBO_ROW (self), factory);
  adw_combo_row_set_expression (ADW_COMBO_ROW (self), search);
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (self), TRUE);
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (self), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
}

/** liaison_zone_row_new: @none: (nullable): what it is called that no zone is chosen, if that may be. Returns:
 * (transfer floating): a row with this machine's zone, or none */
GtkWidget *
liaison_zone_row_new (const char *title, const char *none)
{
  LiaisonZoneRow *self = LIAISON_ZONE_ROW (liaison_row_new (LIAISON_TYPE_ZONE_ROW, title, NULL));

  self->none = g_strdup (none);
  fill (self, NULL);
  return GTK_WIDGET (self);
}

/** liaison_zone_row_name_countries: Shows countries beside the cities, as the register names them. Call once. */
void
liaison_zone_row_name_countries (LiaisonZoneRow *self, LiaisonSession *session)
{
  g_autoptr (LiaisonQuery) query = liaison_query_new (&liaison_entity_country);

  liaison_session_fetch (session, query, NULL, countries_cb, g_object_ref (self));
}

/** liaison_zone_row_set_zone: @zone: (nullable): a name of the IANA database; %NULL is none, or this machine's */
void
liaison_zone_row_set_zone (LiaisonZoneRow *self, const char *zone)
{
  fill (self, zone);
}

/** liaison_zone_row_get_zone: Returns: (transfer full) (nullable): what is chosen; %NULL for none */
char *
liaison_zone_row_get_zone (LiaisonZoneRow *self)
{
  gpointer item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));

  return item != NULL ? g_strdup (g_object_get_data (item, ZONE_KEY)) : NULL;
}
