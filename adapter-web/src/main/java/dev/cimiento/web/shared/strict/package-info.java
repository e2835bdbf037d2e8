/** Rejects parameters that an operation does not declare. */
package dev.cimiento.web.shared.strict;
