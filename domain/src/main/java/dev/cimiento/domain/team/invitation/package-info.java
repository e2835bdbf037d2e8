/** Invitations of people to teams by mail. */
package dev.cimiento.domain.team.invitation;
