// SPDX-License-Identifier: GPL-3.0-or-later
// How much a partner's claims weigh: the classes of Mitchell, Agle and Wood.
//
// R. K. Mitchell, B. R. Agle and D. J. Wood, "Toward a theory of stakeholder identification and salience", Academy of
// Management Review 22 (1997). Power is one of three here: a grid of power and interest alone puts defenders last.
#include "liaison-salience.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct {
  const char *label;
  const char *reason;
} classes[] = {
  [LIAISON_SALIENCE_NONE] = { NC_ ("salience", "Latent"), N_ ("Neither power, nor legitimacy, nor urgency") },
  [LIAISON_SALIENCE_DORMANT] = { NC_ ("salience", "Dormant"), N_ ("Power alone") },
  [LIAISON_SALIENCE_DISCRETIONARY] = { NC_ ("salience", "Discretionary"), N_ ("Legitimacy alone") },
  [LIAISON_SALIENCE_DOMINANT] = { NC_ ("salience", "Dominant"), N_ ("Power and legitimacy") },
  [LIAISON_SALIENCE_DEMANDING] = { NC_ ("salience", "Demanding"), N_ ("Urgency alone") },
  [LIAISON_SALIENCE_DANGEROUS] = { NC_ ("salience", "Dangerous"), N_ ("Power and urgency, without legitimacy") },
  [LIAISON_SALIENCE_DEPENDENT] = { NC_ ("salience", "Dependent"), N_ ("Legitimacy and urgency, without power") },
  [LIAISON_SALIENCE_DEFINITIVE] = { NC_ ("salience", "Definitive"), N_ ("Power, legitimacy and urgency") },
};

/* An attribute is there from a medium degree on; urgency may even be critical. */
static guint
is_there (const char *degree)
{
  return degree != NULL && strcmp (degree, "low") != 0 ? 1 : 0;
}

/**
 * liaison_salience:
 * @power: (nullable): low, medium or high
 * @legitimacy: (nullable): the same
 * @urgency: (nullable): the same, or critical
 *
 * Returns: the class; what was not assessed counts as not being there, %LIAISON_SALIENCE_UNKNOWN where nothing was
 */
LiaisonSalience
liaison_salience (const char *power, const char *legitimacy, const char *urgency)
{
  if (power == NULL && legitimacy == NULL && urgency == NULL)
    return LIAISON_SALIENCE_UNKNOWN;
  return (LiaisonSalience) (is_there (power) | is_there (legitimacy) << 1 | is_there (urgency) << 2);
}

/** liaison_salience_label: Returns: (nullable): the name of the class, translated; %NULL if unknown */
const char *
liaison_salience_label (LiaisonSalience salience)
{
  return salience < LIAISON_SALIENCE_UNKNOWN ? g_dpgettext2 (GETTEXT_PACKAGE, "salience", classes[salience].label)
                                             : NULL;
}

/** liaison_salience_reason: Returns: (nullable): what makes the class, translated; %NULL if unknown */
const char *
liaison_salience_reason (LiaisonSalience salience)
{
  return salience < LIAISON_SALIENCE_UNKNOWN ? _ (classes[salience].reason) : NULL;
}
