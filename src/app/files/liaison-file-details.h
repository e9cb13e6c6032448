// SPDX-License-Identifier: GPL-3.0-or-later
// Changes what is said about a file: its name, description, day and classification.
#pragma once

#include "liaison-office.h"
#include "liaison-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_FILE_DETAILS (liaison_file_details_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonFileDetails, liaison_file_details, LIAISON, FILE_DETAILS, AdwDialog)

AdwDialog *liaison_file_details_new (LiaisonSession *session, const LiaisonAttachment *attachment);

G_END_DECLS
