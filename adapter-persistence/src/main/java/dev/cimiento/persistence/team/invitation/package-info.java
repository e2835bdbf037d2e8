/** Invitations to teams on PostgreSQL. */
package dev.cimiento.persistence.team.invitation;
