/** The members of teams on PostgreSQL. */
package dev.cimiento.persistence.team.member;
