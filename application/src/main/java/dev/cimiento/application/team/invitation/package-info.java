/** The use cases of invitations to teams. */
package dev.cimiento.application.team.invitation;
