package dev.cimiento.application.team.invitation;

import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.invitation.Invitation;
import dev.cimiento.domain.team.invitation.InvitationToken;

/**
 * The text of the mail with an invitation.
 *
 * @param acceptance lines with the link to accept an invitation; {@value #TOKEN} is the placeholder of the token
 */
public record InvitationMail(String acceptance) {

    public static final String TOKEN = "{token}";

    Mail of(Invitation invitation, Team team, InvitationToken token) {
        return new Mail(invitation.email().typed(), "Invitation to the team " + team.name(), """
                You are invited to the team %s as %s.

                To accept, sign in or create an account, and open within %d days:
                %s
                If you do not want to join, there is nothing to do.
                """.formatted(
                        team.name(),
                        invitation.roleCode(),
                        Invitation.LIFETIME.toDays(),
                        acceptance.replace(TOKEN, token.text())));
    }
}
