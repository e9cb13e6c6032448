// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery key of a new register, shown once.
//
// Emits "done" when the person has it on paper.
#include "liaison-recovery-page.h"

#include "liaison-recovery-sheet.h"

#include <glib/gi18n.h>

struct _LiaisonRecoveryPage {
  AdwNavigationPage parent_instance;

  char *name;
  char *key;
  GtkLabel *key_label;
  GtkButton *print_button;
  GtkButton *copy_button;
  GtkCheckButton *written_check;
  GtkButton *start_button;
};

enum {
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LiaisonRecoveryPage, liaison_recovery_page, ADW_TYPE_NAVIGATION_PAGE)

/* Two lines of the same length are easier to copy by hand than one and a rest. */
static char *
break_in_half (const char *key)
{
  char *text = g_strdup (key);
  char *middle = strchr (text + strlen (text) / 2, '-');

  if (middle)
    *middle = '\n';
  return text;
}

static void
copy_cb (LiaisonRecoveryPage *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->key);
  gtk_button_set_label (self->copy_button, _ ("Copied"));
}

static void
print_cb (LiaisonRecoveryPage *self)
{
  liaison_recovery_sheet_print (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->name, self->key);
}

static void
start_cb (LiaisonRecoveryPage *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
liaison_recovery_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIAISON_TYPE_RECOVERY_PAGE);
  G_OBJECT_CLASS (liaison_recovery_page_parent_class)->dispose (object);
}

static void
liaison_recovery_page_finalize (GObject *object)
{
  LiaisonRecoveryPage *self = LIAISON_RECOVERY_PAGE (object);

  if (self->key)
    explicit_bzero (self->key, strlen (self->key));
  g_free (self->key);
  g_free (self->name);
  G_OBJECT_CLASS (liaison_recovery_page_parent_class)->finalize (object);
}

static void
liaison_recovery_page_class_init (LiaisonRecoveryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = liaison_recovery_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = liaison_recovery_page_finalize;
  signals[DONE] = g_signal_new ("done", LIAISON_TYPE_RECOVERY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/liaison_app/Liaison/ui/register/liaison-recovery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LiaisonRecoveryPage, key_label);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRecoveryPage, print_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRecoveryPage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRecoveryPage, written_check);
  gtk_widget_class_bind_template_child (widget_class, LiaisonRecoveryPage, start_button);
}

static void
liaison_recovery_page_init (LiaisonRecoveryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->copy_button, "clicked", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->print_button, "clicked", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->start_button, "clicked", G_CALLBACK (start_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->written_check, "active", self->start_button, "sensitive", G_BINDING_SYNC_CREATE);
}

/**
 * liaison_recovery_page_new:
 * @name: of the register
 * @key: its recovery key
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
liaison_recovery_page_new (const char *name, const char *key)
{
  LiaisonRecoveryPage *self = g_object_new (LIAISON_TYPE_RECOVERY_PAGE, NULL);
  g_autofree char *shown = NULL;

  self->name = g_strdup (name);
  self->key = g_strdup (key);
  shown = break_in_half (key);
  gtk_label_set_text (self->key_label, shown);
  explicit_bzero (shown, strlen (shown));
  return ADW_NAVIGATION_PAGE (self);
}
