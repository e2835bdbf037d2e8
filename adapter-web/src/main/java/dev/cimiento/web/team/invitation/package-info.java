/** Invitations to teams over HTTP. */
package dev.cimiento.web.team.invitation;
