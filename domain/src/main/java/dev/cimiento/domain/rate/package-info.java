/** How often something may be tried in a period. */
package dev.cimiento.domain.rate;
