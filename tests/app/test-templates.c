// SPDX-License-Identifier: GPL-3.0-or-later
// Every template can be made, shown in a small window, and goes away without a trace or a warning.
#include "app-fixture.h"

#include "liaison-agenda-row.h"
#include "liaison-calendar-page.h"
#include "liaison-commitments-page.h"
#include "liaison-consent-dialog.h"
#include "liaison-coverage-page.h"
#include "liaison-create-dialog.h"
#include "liaison-document-dialog.h"
#include "liaison-duplicate-row.h"
#include "liaison-duplicates-dialog.h"
#include "liaison-export-dialog.h"
#include "liaison-figures-page.h"
#include "liaison-file-details.h"
#include "liaison-file-preview.h"
#include "liaison-file-progress.h"
#include "liaison-file-question.h"
#include "liaison-files-view.h"
#include "liaison-identities-dialog.h"
#include "liaison-import-dialog.h"
#include "liaison-session-files.h"
#include "import/liaison-import-line.h"
#include "import/liaison-import-people.h"
#include "import/liaison-import-review.h"
#include "liaison-keyring-page.h"
#include "liaison-letter-view.h"
#include "liaison-letters-page.h"
#include "liaison-main-view.h"
#include "liaison-matter-dialog.h"
#include "liaison-matter-view.h"
#include "liaison-matters-list.h"
#include "liaison-meeting-dialog.h"
#include "liaison-meeting-view.h"
#include "liaison-merge-dialog.h"
#include "liaison-need-dialog.h"
#include "liaison-objective-view.h"
#include "liaison-objectives-page.h"
#include "liaison-partner-dialog.h"
#include "liaison-partner-list-row.h"
#include "liaison-partner-page.h"
#include "liaison-partner-view.h"
#include "liaison-passphrase-page.h"
#include "liaison-post-dialogs.h"
#include "liaison-preferences.h"
#include "liaison-recovery-page.h"
#include "liaison-reminders-page.h"
#include "liaison-relation-dialog.h"
#include "liaison-sidebar.h"
#include "liaison-timeline-row.h"
#include "liaison-today-page.h"
#include "liaison-trash-page.h"
#include "liaison-trash-row.h"
#include "liaison-unlock.h"
#include "liaison-welcome.h"
#include "liaison-words-page.h"
#include "liaison-visit-view.h"
#include "liaison-visits-page.h"
#include "liaison-window.h"

#define TEMPLATES "/io/github/liaison_app/Liaison/ui"

typedef GtkWidget *(*Maker) (LiaisonSession *session);

static GtkWidget *
make_main_view (LiaisonSession *session)
{
  return liaison_main_view_new (session, "today");
}

static GtkWidget *
make_partner_dialog (LiaisonSession *session)
{
  return GTK_WIDGET (liaison_partner_dialog_new (session, NULL, "person", "defenders"));
}

static GtkWidget *
make_meeting_dialog (LiaisonSession *session)
{
  return GTK_WIDGET (liaison_meeting_dialog_new (session, NULL, NULL, NULL));
}

static GtkWidget *
make_matter_view (LiaisonSession *session)
{
  return liaison_matter_view_new (session, NULL);
}

static GtkWidget *
make_letter_view (LiaisonSession *session)
{
  return liaison_letter_view_new (session, NULL);
}

static GtkWidget *
make_visit_view (LiaisonSession *session)
{
  return liaison_visit_view_new (session, NULL);
}

static GtkWidget *
make_objective_view (LiaisonSession *session)
{
  return liaison_objective_view_new (session, NULL);
}

static GtkWidget *
make_matter_dialog (LiaisonSession *session)
{
  return GTK_WIDGET (liaison_matter_dialog_new (session, NULL, NULL));
}

static GtkWidget *
make_import_dialog (LiaisonSession *session)
{
  return GTK_WIDGET (liaison_import_dialog_new (session, NULL));
}

static GtkWidget *
make_identities_dialog (LiaisonSession *session)
{
  return GTK_WIDGET (liaison_identities_dialog_new (session));
}

static GtkWidget *
make_create_dialog (LiaisonSession *session)
{
  return GTK_WIDGET (liaison_create_dialog_new (session));
}

static GtkWidget *
make_preferences (LiaisonSession *session)
{
  return GTK_WIDGET (liaison_preferences_new (session));
}

static GtkWidget *
make_keyring_page (LiaisonSession *session)
{
  return GTK_WIDGET (liaison_keyring_page_new (session, LIAISON_KEYRING_READY));
}

static GtkWidget *
make_passphrase_page (LiaisonSession *session)
{
  return GTK_WIDGET (liaison_passphrase_page_new (session));
}

static GtkWidget *
make_recovery_page (LiaisonSession *session)
{
  return GTK_WIDGET (liaison_recovery_page_new ("Office", "AAAAA-BBBBB-CCCCC-DDDDD"));
}

static GtkWidget *
make_export_dialog (LiaisonSession *session)
{
  return GTK_WIDGET (liaison_export_dialog_new (session, NULL, NULL));
}

static GtkWidget *
make_document_dialog (LiaisonSession *session)
{
  LiaisonMoment today = liaison_moment_today ();

  return GTK_WIDGET (liaison_document_dialog_new_period (session, LIAISON_DOCUMENT_AGENDA, &today));
}

static GtkWidget *
make_import_people (LiaisonSession *session)
{
  return g_object_new (LIAISON_TYPE_IMPORT_PEOPLE, NULL);
}

static GtkWidget *
make_import_review (LiaisonSession *session)
{
  return g_object_new (LIAISON_TYPE_IMPORT_REVIEW, NULL);
}

static GtkWidget *
make_import_line (LiaisonSession *session)
{
  return g_object_new (LIAISON_TYPE_IMPORT_LINE, NULL);
}

static GtkWidget *
make_trash_row (LiaisonSession *session)
{
  return liaison_trash_row_new ();
}

static GtkWidget *
make_list_row (LiaisonSession *session)
{
  GtkWidget *list = g_object_ref_sink (gtk_list_view_new (NULL, NULL));
  g_autoptr (LiaisonPartnerList) partners = liaison_partner_list_new (session);
  LiaisonPartnerListStyle *style = liaison_partner_list_style_new (list, partners, liaison_country_names_of (session));
  GtkWidget *row = liaison_partner_list_row_new (style);

  g_object_set_data_full (G_OBJECT (row), "list", list, g_object_unref);
  liaison_partner_list_style_unref (style);
  return row;
}

static GtkWidget *
make_agenda_row (LiaisonSession *session)
{
  return liaison_agenda_row_new ();
}

static GtkWidget *
make_duplicates_dialog (LiaisonSession *session)
{
  return GTK_WIDGET (liaison_duplicates_dialog_new (session));
}

static GtkWidget *
make_duplicate_row (LiaisonSession *session)
{
  LiaisonLikeness likeness = { .score = 1, .reasons = g_ptr_array_new () };
  LiaisonDuplicate duplicate = { &likeness, (char *) "One", (char *) "Other" };
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), liaison_duplicate_row_new (session, &duplicate, TRUE));
  g_ptr_array_unref (likeness.reasons);
  return list;
}

static GtkWidget *
make_merge_dialog (LiaisonSession *session)
{
  LiaisonId first, second;

  liaison_id_generate (&first);
  liaison_id_generate (&second);
  return GTK_WIDGET (liaison_merge_dialog_new (session, &first, &second));
}

static GtkWidget *
make_relation_dialog (LiaisonSession *session)
{
  LiaisonId id;

  liaison_id_generate (&id);
  return GTK_WIDGET (liaison_relation_dialog_new (session, &id, "Amina Diallo", NULL, FALSE));
}

static GtkWidget *
make_take_post_dialog (LiaisonSession *session)
{
  LiaisonId id;

  liaison_id_generate (&id);
  return GTK_WIDGET (liaison_take_post_dialog_new (session, &id));
}

static GtkWidget *
make_post_dialog (LiaisonSession *session)
{
  LiaisonId id;

  liaison_id_generate (&id);
  return GTK_WIDGET (liaison_post_dialog_new (session, &id, NULL));
}

static GtkWidget *
make_hand_over_dialog (LiaisonSession *session)
{
  g_autoptr (LiaisonRecord) post = liaison_record_new (&liaison_entity_post);
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  return GTK_WIDGET (liaison_hand_over_dialog_new (session, (const LiaisonPost *) post, nobody));
}

static GtkWidget *
make_need_dialog (LiaisonSession *session)
{
  LiaisonNeed *need = (LiaisonNeed *) liaison_record_new (&liaison_entity_need);

  return GTK_WIDGET (liaison_need_dialog_new (session, NULL, need, "Amina Diallo"));
}

static GtkWidget *
make_timeline_row (LiaisonSession *session)
{
  return liaison_timeline_row_new ();
}

static LiaisonAttachment *
make_attachment (void)
{
  LiaisonAttachment *attachment = (LiaisonAttachment *) liaison_record_new (&liaison_entity_attachment);

  attachment->name = g_strdup ("A <letter> with & a rather long name, as scanners give them.pdf");
  attachment->media_type = g_strdup ("application/pdf");
  attachment->size = 1234567;
  return attachment;
}

static GtkWidget *
make_file_details (LiaisonSession *session)
{
  LiaisonAttachment *attachment = make_attachment ();
  g_autoptr (LiaisonRecord) record = &attachment->record;

  return GTK_WIDGET (liaison_file_details_new (session, attachment));
}

static GtkWidget *
make_file_preview (LiaisonSession *session)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_record_unref);

  g_ptr_array_add (files, make_attachment ());
  return GTK_WIDGET (liaison_file_preview_new (session, files, 0));
}

static GtkWidget *
make_file_progress (LiaisonSession *session)
{
  return g_object_new (LIAISON_TYPE_FILE_PROGRESS, NULL);
}

static GtkWidget *
make_file_question (LiaisonSession *session)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) liaison_incoming_unref);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("film", 4);

  for (int i = 0; i < 2; i++) {
    LiaisonIncoming *incoming = liaison_incoming_new_for_bytes (bytes, "A <film> & more.mp4", "video/mp4");
    liaison_incoming_look (incoming, NULL, NULL);
    g_ptr_array_add (files, incoming);
  }
  return GTK_WIDGET (liaison_file_question_new (files));
}

static GtkWidget *
make_files_view (LiaisonSession *session)
{
  GtkWidget *view = g_object_new (LIAISON_TYPE_FILES_VIEW, NULL);
  LiaisonAttachment *attachment = make_attachment ();
  g_autoptr (LiaisonRecord) record = &attachment->record;

  /* Any record will do. */
  liaison_files_view_show (LIAISON_FILES_VIEW (view), session, record);
  return view;
}

static GtkWidget *
make_words_page (LiaisonSession *session)
{
  GtkWidget *navigation = adw_navigation_view_new ();

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation),
                            ADW_NAVIGATION_PAGE (liaison_words_page_new (session, 0)));
  return navigation;
}

static GtkWidget *
make_reminders_page (LiaisonSession *session)
{
  return GTK_WIDGET (liaison_reminders_page_new (session));
}

static GtkWidget *
make_consent_dialog (LiaisonSession *session)
{
  LiaisonId person;

  liaison_id_generate (&person);
  return GTK_WIDGET (liaison_consent_dialog_new (session, &person, "Amina Diallo", NULL));
}

static const struct {
  const char *name;
  Maker make;
} makers[] = {
  { "agenda-row", make_agenda_row },
  { "calendar-page", liaison_calendar_page_new },
  { "consent-dialog", make_consent_dialog },
  { "commitments-page", liaison_commitments_page_new },
  { "coverage-page", liaison_coverage_page_new },
  { "create-dialog", make_create_dialog },
  { "duplicate-row", make_duplicate_row },
  { "duplicates-dialog", make_duplicates_dialog },
  { "document-dialog", make_document_dialog },
  { "export-dialog", make_export_dialog },
  { "figures-page", liaison_figures_page_new },
  { "file-details", make_file_details },
  { "file-preview", make_file_preview },
  { "file-progress", make_file_progress },
  { "file-question", make_file_question },
  { "files-view", make_files_view },
  { "hand-over-dialog", make_hand_over_dialog },
  { "identities-dialog", make_identities_dialog },
  { "import-dialog", make_import_dialog },
  { "import-line", make_import_line },
  { "import-people", make_import_people },
  { "import-review", make_import_review },
  { "keyring-page", make_keyring_page },
  { "letter-view", make_letter_view },
  { "letters-page", liaison_letters_page_new },
  { "main-view", make_main_view },
  { "matter-dialog", make_matter_dialog },
  { "matters-list", liaison_matters_list_new },
  { "meeting-dialog", make_meeting_dialog },
  { "meeting-view", liaison_meeting_view_new },
  { "merge-dialog", make_merge_dialog },
  { "need-dialog", make_need_dialog },
  { "objective-view", make_objective_view },
  { "objectives-page", liaison_objectives_page_new },
  { "partner-dialog", make_partner_dialog },
  { "partner-list-row", make_list_row },
  { "partner-page", liaison_partner_page_new },
  { "partner-view", liaison_partner_view_new },
  { "passphrase-page", make_passphrase_page },
  { "post-dialog", make_post_dialog },
  { "preferences", make_preferences },
  { "record-view", make_matter_view },
  { "recovery-page", make_recovery_page },
  { "relation-dialog", make_relation_dialog },
  { "reminders-page", make_reminders_page },
  { "sidebar", liaison_sidebar_new },
  { "take-post-dialog", make_take_post_dialog },
  { "timeline-row", make_timeline_row },
  { "today-page", liaison_today_page_new },
  { "trash-page", liaison_trash_page_new },
  { "trash-row", make_trash_row },
  { "unlock", liaison_unlock_new },
  { "visit-view", make_visit_view },
  { "visits-page", liaison_visits_page_new },
  { "welcome", liaison_welcome_new },
  { "words-page", make_words_page },
};

static void
test_template (SessionFixture *fixture, gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  GtkWidget *host = adw_window_new ();
  GtkWidget *widget = makers[index].make (fixture->session);
  gpointer weak = widget;

  g_object_add_weak_pointer (G_OBJECT (widget), &weak);
  /* The frame of a window without a manager takes ten pixels. */
  gtk_window_set_default_size (GTK_WINDOW (host), 370, 640);
  if (!ADW_IS_DIALOG (widget))
    adw_window_set_content (ADW_WINDOW (host), widget);
  gtk_window_present (GTK_WINDOW (host));
  if (ADW_IS_DIALOG (widget))
    adw_dialog_present (ADW_DIALOG (widget), host);
  draw ();
  g_assert_cmpint (gtk_widget_get_width (host), <=, 370);
  if (ADW_IS_DIALOG (widget))
    adw_dialog_force_close (ADW_DIALOG (widget));
  draw ();
  gtk_window_destroy (GTK_WINDOW (host));
  draw ();
  g_assert_null (weak);
}

/* What a register holds must not be kept by a page that nobody sees any more. */
static void
test_window (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *window = liaison_window_new (NULL, fixture->session);
  gpointer weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_present (GTK_WINDOW (window));
  draw ();
  gtk_window_destroy (GTK_WINDOW (window));
  draw ();
  g_assert_null (weak);
}

static void
check_template (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GRegex) regex = g_regex_new ("<template class=\"(\\w+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *name = NULL;

  /* The one interface that is not a widget's own. */
  if (g_str_has_suffix (path, "/liaison-shortcuts.ui"))
    return;
  g_assert_true (g_regex_match (regex, text, 0, &match));
  name = g_match_info_fetch (match, 1);
  g_test_message ("%s must have been made: it is in the table above, or a part of what is", name);
  g_assert_true (g_type_from_name (name));
  g_assert_nonnull (g_type_class_peek (g_type_from_name (name)));
}

static void
check_folder (const char *folder)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names && names[i]; i++) {
    g_autofree char *path = g_strconcat (folder, "/", names[i], NULL);

    if (g_str_has_suffix (path, ".ui")) {
      check_template (path);
    } else {
      path[strlen (path) - 1] = '\0';
      check_folder (path);
    }
  }
}

/* Runs last: the tests above must have made a widget of every template. */
static void
test_none_is_forgotten (void)
{
  check_folder (TEMPLATES);
}

int
main (int argc, char **argv)
{
  app_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++) {
    g_autofree char *path = g_strconcat ("/templates/", makers[i].name, NULL);

    g_test_add (path, SessionFixture, GUINT_TO_POINTER (i), session_fixture_set_up, test_template,
                session_fixture_tear_down);
  }
  g_test_add ("/templates/window", SessionFixture, NULL, session_fixture_set_up, test_window,
              session_fixture_tear_down);
  g_test_add_func ("/templates/none-is-forgotten", test_none_is_forgotten);
  return g_test_run ();
}
