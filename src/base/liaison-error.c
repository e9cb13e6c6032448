// SPDX-License-Identifier: GPL-3.0-or-later
// The error domain.
#include "liaison-error.h"

G_DEFINE_QUARK (liaison - error - quark, liaison_error)
