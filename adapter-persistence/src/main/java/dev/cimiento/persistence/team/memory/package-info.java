/** The memory of teams on PostgreSQL. */
package dev.cimiento.persistence.team.memory;
