/** Rate limits. */
package dev.cimiento.domain.rate;
