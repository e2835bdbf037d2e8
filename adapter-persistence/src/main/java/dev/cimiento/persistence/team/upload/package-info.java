/** Files of teams on PostgreSQL. */
package dev.cimiento.persistence.team.upload;
