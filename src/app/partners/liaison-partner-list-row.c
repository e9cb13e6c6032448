// SPDX-License-Identifier: GPL-3.0-or-later
// One partner in a list: who it is on two lines, and the marks nobody may miss.
#include "liaison-partner-list-row.h"

#include "liaison-family-color.h"
#include "liaison-vocabulary.h"
#include "liaison-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* More countries than this are only counted. */
#define MAX_COUNTRIES 2
#define MARGIN        6
#define SPACING       12
#define LINE_GAP      2
/* Of a small font; a larger one has a larger disc, which still holds its letters. */
#define MIN_DISC   36
#define DISC_LINES 1.8
/* The size of Adwaita's class "caption" */
#define SMALL    0.82
#define MIN_TEXT 48

struct _LiaisonPartnerListStyle {
  gatomicrefcount count;
  GtkWidget *list; /* (unowned): lives longer than its rows */
  LiaisonPartnerList *partners;
  LiaisonCountryNames *countries;
  PangoAttrList *bold;
  PangoAttrList *small;
  char **words; /* (nullable): those that were searched for */
  guint serial; /* of the font that these were measured with, in pixels: */
  int line;
  int small_line;
  int disc;
};

struct _LiaisonPartnerListRow {
  GtkWidget parent_instance;

  LiaisonPartnerListStyle *style;
  GtkListItem *list_item;   /* (nullable) (unowned): while it is bound */
  LiaisonPartnerItem *item; /* (nullable): what it shows and follows */
  gulong follows;

  char *name;
  char *detail;
  guint found_from; /* where in @detail the text starts that a search found; G_MAXUINT for nowhere */
  GdkRGBA color;
  PangoLayout *name_layout;   /* (nullable): these three are made when they are drawn first */
  PangoLayout *detail_layout; /* (nullable) */
  PangoLayout *letters;       /* (nullable) */
  GtkWidget *icon;            /* (nullable): instead of letters; its only children, and few rows have any */
  GPtrArray *marks;           /* (nullable) (element-type GtkWidget) */
};

G_DEFINE_FINAL_TYPE (LiaisonPartnerListRow, liaison_partner_list_row, GTK_TYPE_WIDGET)

/* What is short comes first: the rest may be cut off. */
static char *
describe_plainly (LiaisonPartnerListRow *self, const LiaisonPartnerRow *content)
{
  g_autofree char *countries = liaison_country_names_list (self->style->countries, content->partner->countries,
                                                           MAX_COUNTRIES);
  const char *parts[4] = { NULL };
  guint count = 0;

  if (content->acronym && *content->acronym && g_strcmp0 (content->acronym, content->name) != 0)
    parts[count++] = content->acronym;
  parts[count++] = liaison_vocabulary_label (&liaison_vocabulary_partner_kind, content->partner->kind);
  if (*countries)
    parts[count++] = countries;
  return g_strjoinv (" · ", (char **) parts);
}

/* The second line: where a search found it, or what it is. */
static char *
describe (LiaisonPartnerListRow *self, const LiaisonPartnerRow *content)
{
  char *text;

  self->found_from = self->style->words ? 0 : G_MAXUINT;
  if (!content->match)
    return describe_plainly (self, content);
  /* Translators: where a search matched: "Former name: Lantern Circle". */
  text = g_strdup_printf (_ ("%s: %s"), content->match->where, content->match->text);
  self->found_from = (guint) (strlen (text) - strlen (content->match->text));
  return text;
}

/* The first letters of the first and the last word, of those that begin with a letter or a digit. */
static char *
find_letters (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  gunichar first = 0, last = 0;
  GString *letters = g_string_new (NULL);

  for (guint i = 0; words[i]; i++) {
    gunichar c = g_utf8_get_char (words[i]);
    if (!g_unichar_isalnum (c))
      continue;
    if (first == 0)
      first = c;
    else
      last = c;
  }
  if (first != 0)
    g_string_append_unichar (letters, g_unichar_toupper (first));
  if (last != 0)
    g_string_append_unichar (letters, g_unichar_toupper (last));
  return g_string_free_and_steal (letters);
}

static GtkWidget *
add_image (LiaisonPartnerListRow *self, const char *icon_name)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "icon-name",
                                   icon_name, NULL);

  gtk_widget_set_parent (image, GTK_WIDGET (self));
  return image;
}

/* Adds a mark, and says it in words as well for those who do not see it. */
static void
add_mark (LiaisonPartnerListRow *self, GString *label, const char *icon_name, const char *css_class, const char *words)
{
  GtkWidget *image = add_image (self, icon_name);

  gtk_widget_add_css_class (image, css_class);
  gtk_widget_set_tooltip_text (image, words);
  if (!self->marks)
    self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  g_ptr_array_add (self->marks, image);
  g_string_append_printf (label, ", %s", words);
}

static void
show_marks (LiaisonPartnerListRow *self, const LiaisonPartner *partner, GString *label)
{
  const char *classification = partner->record.classification;
  gboolean is_critical = g_strcmp0 (partner->protection_risk, "critical") == 0;

  if (is_critical || g_strcmp0 (partner->protection_risk, "high") == 0)
    add_mark (self, label, "liaison-risk-symbolic", is_critical ? "error" : "warning",
              is_critical ? _ ("Critical protection risk") : _ ("High protection risk"));
  if (partner->do_not_contact)
    add_mark (self, label, "liaison-do-not-contact-symbolic", "error", _ ("Do not contact"));
  if (g_strcmp0 (classification, "unclassified") != 0)
    add_mark (self, label, "liaison-confidential-symbolic", "dim-label",
              liaison_vocabulary_label (&liaison_vocabulary_classification, classification));
}

static void
show_nothing (LiaisonPartnerListRow *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_object (&self->name_layout);
  g_clear_object (&self->detail_layout);
  g_clear_object (&self->letters);
  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
}

static void
show_content (LiaisonPartnerListRow *self)
{
  LiaisonPartnerRow *content = self->item ? liaison_partner_item_content (self->item) : NULL;
  g_autoptr (GString) label = NULL;

  show_nothing (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!content)
    return;
  self->name = g_strdup (content->name);
  self->detail = describe (self, content);
  self->color = liaison_family_color (content->partner->family);
  if (content->partner->code_name && *content->partner->code_name)
    self->icon = add_image (self, "liaison-shield-symbolic");
  label = g_string_new (self->name);
  g_string_append_printf (label, ", %s", self->detail);
  show_marks (self, content->partner, label);
  if (self->icon || self->marks)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_list_item_set_accessible_label (self->list_item, label->str);
}

static void
content_changed_cb (LiaisonPartnerListRow *self)
{
  show_content (self);
}

static void
follow (LiaisonPartnerListRow *self, LiaisonPartnerItem *item)
{
  if (self->item == item)
    return;
  if (self->item)
    g_signal_handler_disconnect (self->item, self->follows);
  g_set_object (&self->item, item);
  if (item)
    self->follows = g_signal_connect_swapped (item, "notify::content", G_CALLBACK (content_changed_cb), self);
}

/* In the font of the list as it is now. */
static const LiaisonPartnerListStyle *
measure_font (LiaisonPartnerListStyle *style)
{
  PangoContext *context = gtk_widget_get_pango_context (style->list);
  guint serial = pango_context_get_serial (context);
  PangoFontMetrics *metrics;

  if (style->line > 0 && style->serial == serial)
    return style;
  metrics = pango_context_get_metrics (context, NULL, NULL);
  style->serial = serial;
  style->line = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  style->small_line = (int) ceil (style->line * SMALL);
  style->disc = MAX (MIN_DISC, (int) (style->line * DISC_LINES));
  pango_font_metrics_unref (metrics);
  return style;
}

static int
text_height (const LiaisonPartnerListStyle *style)
{
  return style->line + LINE_GAP + style->small_line;
}

static void
liaison_partner_list_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                                  int *natural, int *minimum_baseline, int *natural_baseline)
{
  const LiaisonPartnerListStyle *style = measure_font (LIAISON_PARTNER_LIST_ROW (widget)->style);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = MAX (style->disc, text_height (style)) + 2 * MARGIN;
  else
    *minimum = *natural = style->disc + SPACING + MIN_TEXT;
}

/* Where the next thing of @width goes, counted from the end of the row, which is left in a right-to-left one. */
static void
allocate_at_end (GtkWidget *widget, GtkWidget *child, int *end)
{
  int width, height, x;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  *end -= width;
  x = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (widget) - *end - width : *end;
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, (gtk_widget_get_height (widget) - height) / 2, width, height },
                            -1);
  *end -= SPACING;
}

static void
liaison_partner_list_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LiaisonPartnerListRow *self = LIAISON_PARTNER_LIST_ROW (widget);
  int disc = measure_font (self->style)->disc, end = width;

  if (self->icon)
    gtk_widget_size_allocate (
        self->icon,
        &(GtkAllocation) { gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - disc : 0,
                           (height - disc) / 2, disc, disc },
        -1);
  for (guint i = self->marks ? self->marks->len : 0; i > 0; i--)
    allocate_at_end (widget, g_ptr_array_index (self->marks, i - 1), &end);
}

/* @attributes (nullable) and the beginnings of words that were searched for, from the byte @from of @text on, bold. */
static PangoAttrList *
mark_words (LiaisonPartnerListRow *self, const char *text, guint from, PangoAttrList *attributes)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (LiaisonRange));
  PangoAttrList *marked = attributes ? pango_attr_list_copy (attributes) : pango_attr_list_new ();

  liaison_words_find ((const char *const *) self->style->words, text + from, ranges);
  for (guint i = 0; i < ranges->len; i++) {
    LiaisonRange range = g_array_index (ranges, LiaisonRange, i);
    PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
    bold->start_index = from + range.start;
    bold->end_index = from + range.end;
    pango_attr_list_insert (marked, bold);
  }
  return marked;
}

static PangoLayout *
make_layout (LiaisonPartnerListRow *self, const char *text, PangoAttrList *attributes)
{
  PangoLayout *layout = pango_layout_new (gtk_widget_get_pango_context (self->style->list));

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return layout;
}

static PangoLayout *
make_text_layout (LiaisonPartnerListRow *self, const char *text, guint from, PangoAttrList *attributes)
{
  PangoAttrList *marked;
  PangoLayout *layout;

  if (!self->style->words || from == G_MAXUINT)
    return make_layout (self, text, attributes);
  marked = mark_words (self, text, from, attributes);
  layout = make_layout (self, text, marked);
  pango_attr_list_unref (marked);
  return layout;
}

static void
draw_layout (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* A line of text between the disc and the marks, cut off at its end. */
static void
draw_line (GtkSnapshot *snapshot, PangoLayout *layout, const GdkRectangle *line, const GdkRGBA *color)
{
  gboolean is_rtl = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
  int height;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, line->width * PANGO_SCALE);
  /* Every line starts where the row does, whatever its script: Pango turns the alignment of a text around that does not
   * run as the widget does. */
  pango_layout_set_alignment (layout, is_rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (layout, NULL, &height);
  draw_layout (snapshot, layout, (float) line->x, (float) line->y + (float) (line->height - height) / 2, color);
}

static GdkRGBA
mix (const GdkRGBA *one, const GdkRGBA *other, float share)
{
  return (GdkRGBA) {
    one->red * share + other->red * (1 - share),
    one->green * share + other->green * (1 - share),
    one->blue * share + other->blue * (1 - share),
    one->alpha * share + other->alpha * (1 - share),
  };
}

static void
draw_disc (LiaisonPartnerListRow *self, GtkSnapshot *snapshot, const GdkRectangle *place, const GdkRGBA *text)
{
  GskRoundedRect disc;
  GdkRGBA fill = self->color, ink = mix (&self->color, text, 0.6f);
  int width, height;

  fill.alpha = 0.2f;
  gsk_rounded_rect_init_from_rect (
      &disc, &GRAPHENE_RECT_INIT ((float) place->x, (float) place->y, (float) place->width, (float) place->height),
      (float) place->width / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, &fill, &disc.bounds);
  gtk_snapshot_pop (snapshot);
  if (self->icon) {
    gtk_widget_snapshot_child (GTK_WIDGET (self), self->icon, snapshot);
    return;
  }
  if (!self->letters) {
    g_autofree char *letters = find_letters (self->name);
    self->letters = make_layout (self, letters, self->style->bold);
  }
  pango_layout_get_pixel_size (self->letters, &width, &height);
  draw_layout (snapshot, self->letters, (float) place->x + (float) (place->width - width) / 2,
               (float) place->y + (float) (place->height - height) / 2, &ink);
}

/* How much room the marks take at the end of the row. */
static int
marks_width (LiaisonPartnerListRow *self)
{
  int width = 0;

  for (guint i = 0; self->marks && i < self->marks->len; i++)
    width += gtk_widget_get_width (g_ptr_array_index (self->marks, i)) + SPACING;
  return width;
}

static void
liaison_partner_list_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LiaisonPartnerListRow *self = LIAISON_PARTNER_LIST_ROW (widget);
  const LiaisonPartnerListStyle *style = measure_font (self->style);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), marks = marks_width (self);
  GdkRectangle disc = { is_mirrored ? width - style->disc : 0, (height - style->disc) / 2, style->disc, style->disc };
  GdkRectangle line = { is_mirrored ? marks : style->disc + SPACING, (height - text_height (style)) / 2,
                        width - style->disc - SPACING - marks, style->line };
  GdkRGBA ink, dim;

  if (!self->name) {
    if (self->list_item)
      liaison_partner_list_want (self->style->partners, gtk_list_item_get_position (self->list_item));
    return;
  }
  gtk_widget_get_color (widget, &ink);
  dim = ink;
  dim.alpha *= adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 0.9f : 0.55f;
  if (!self->name_layout)
    self->name_layout = make_text_layout (self, self->name, 0, NULL);
  if (!self->detail_layout)
    self->detail_layout = make_text_layout (self, self->detail, self->found_from, self->style->small);

  draw_disc (self, snapshot, &disc, &ink);
  draw_line (snapshot, self->name_layout, &line, &ink);
  line.y += style->line + LINE_GAP;
  line.height = style->small_line;
  draw_line (snapshot, self->detail_layout, &line, &dim);
  for (guint i = 0; self->marks && i < self->marks->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->marks, i), snapshot);
}

static void
liaison_partner_list_row_dispose (GObject *object)
{
  LiaisonPartnerListRow *self = LIAISON_PARTNER_LIST_ROW (object);

  self->list_item = NULL;
  follow (self, NULL);
  show_nothing (self);
  G_OBJECT_CLASS (liaison_partner_list_row_parent_class)->dispose (object);
}

static void
liaison_partner_list_row_finalize (GObject *object)
{
  g_clear_pointer (&LIAISON_PARTNER_LIST_ROW (object)->style, liaison_partner_list_style_unref);
  G_OBJECT_CLASS (liaison_partner_list_row_parent_class)->finalize (object);
}

static void
liaison_partner_list_row_class_init (LiaisonPartnerListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_partner_list_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_partner_list_row_finalize;
  widget_class->measure = liaison_partner_list_row_measure;
  widget_class->size_allocate = liaison_partner_list_row_size_allocate;
  widget_class->snapshot = liaison_partner_list_row_snapshot;
  /* The list item says what the row shows. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
liaison_partner_list_row_init (LiaisonPartnerListRow *self)
{
}

/**
 * liaison_partner_list_style_new:
 * @list: the list view; not referenced: it lives longer than its rows
 * @partners: what it lists
 * @countries: for the second line
 *
 * Returns: (transfer full): what all rows of @list share
 */
LiaisonPartnerListStyle *
liaison_partner_list_style_new (GtkWidget *list, LiaisonPartnerList *partners, LiaisonCountryNames *countries)
{
  LiaisonPartnerListStyle *self = g_new0 (LiaisonPartnerListStyle, 1);

  g_atomic_ref_count_init (&self->count);
  self->list = list;
  self->partners = g_object_ref (partners);
  self->countries = g_object_ref (countries);
  self->bold = pango_attr_list_new ();
  pango_attr_list_insert (self->bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  self->small = pango_attr_list_new ();
  pango_attr_list_insert (self->small, pango_attr_scale_new (SMALL));
  return self;
}

/** liaison_partner_list_style_ref: Returns: (transfer full): @self, once more */
LiaisonPartnerListStyle *
liaison_partner_list_style_ref (LiaisonPartnerListStyle *self)
{
  g_atomic_ref_count_inc (&self->count);
  return self;
}

/** liaison_partner_list_style_set_text: Says what was searched for: rows shown from now on tell it. (nullable) */
void
liaison_partner_list_style_set_text (LiaisonPartnerListStyle *self, const char *text)
{
  g_clear_pointer (&self->words, g_strfreev);
  if (text)
    self->words = liaison_words (text);
}

/** liaison_partner_list_style_unref: Frees @self with the last reference. */
void
liaison_partner_list_style_unref (LiaisonPartnerListStyle *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;
  pango_attr_list_unref (self->bold);
  pango_attr_list_unref (self->small);
  g_strfreev (self->words);
  g_object_unref (self->partners);
  g_object_unref (self->countries);
  g_free (self);
}

/** liaison_partner_list_row_new: Returns: (transfer floating): an empty row that looks as @style says */
GtkWidget *
liaison_partner_list_row_new (LiaisonPartnerListStyle *style)
{
  LiaisonPartnerListRow *self = g_object_new (LIAISON_TYPE_PARTNER_LIST_ROW, NULL);

  self->style = liaison_partner_list_style_ref (style);
  return GTK_WIDGET (self);
}

/**
 * liaison_partner_list_row_show:
 * @list_item: (nullable): whose LiaisonPartnerItem to show and follow; %NULL when the row is put away
 */
void
liaison_partner_list_row_show (LiaisonPartnerListRow *self, GtkListItem *list_item)
{
  g_return_if_fail (LIAISON_IS_PARTNER_LIST_ROW (self));

  self->list_item = list_item;
  follow (self, list_item ? gtk_list_item_get_item (list_item) : NULL);
  show_content (self);
}

/** liaison_partner_list_row_refresh: Shows the same partner again, in what it shares with the others, which changed. */
void
liaison_partner_list_row_refresh (LiaisonPartnerListRow *self)
{
  g_return_if_fail (LIAISON_IS_PARTNER_LIST_ROW (self));
  show_content (self);
}

/** liaison_partner_list_row_list_item: Returns: (transfer none) (nullable): whose row it is at present */
GtkListItem *
liaison_partner_list_row_list_item (LiaisonPartnerListRow *self)
{
  g_return_val_if_fail (LIAISON_IS_PARTNER_LIST_ROW (self), NULL);
  return self->list_item;
}
