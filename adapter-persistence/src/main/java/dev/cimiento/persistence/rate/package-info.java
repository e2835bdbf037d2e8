/** Rate limits on PostgreSQL, by the generic cell rate algorithm. */
package dev.cimiento.persistence.rate;
