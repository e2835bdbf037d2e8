/** The threads of teams on PostgreSQL. */
package dev.cimiento.persistence.team.thread;
