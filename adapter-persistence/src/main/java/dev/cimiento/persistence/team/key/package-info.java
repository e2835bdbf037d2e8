/** The keys of teams on PostgreSQL. */
package dev.cimiento.persistence.team.key;
