/** Skills on PostgreSQL. */
package dev.cimiento.persistence.team.skill;
