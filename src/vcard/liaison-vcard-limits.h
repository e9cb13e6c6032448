// SPDX-License-Identifier: GPL-3.0-or-later
// What the helper may not do, however it is misled: reach the network, start programs, write files, take much memory.
#pragma once

void liaison_vcard_limits_set (void);
void liaison_vcard_limits_renew (void);
