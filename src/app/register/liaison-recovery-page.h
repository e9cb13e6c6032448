// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery key of a new register, shown once.
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIAISON_TYPE_RECOVERY_PAGE (liaison_recovery_page_get_type ())
G_DECLARE_FINAL_TYPE (LiaisonRecoveryPage, liaison_recovery_page, LIAISON, RECOVERY_PAGE, AdwNavigationPage)

AdwNavigationPage *liaison_recovery_page_new (const char *name, const char *key);

G_END_DECLS
