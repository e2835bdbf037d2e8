package dev.cimiento.application.team.invitation;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.MailedToken;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.mail.Outbox;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.MembershipRepository;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamPermissions;
import dev.cimiento.domain.team.TeamRepository;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.invitation.Invitation;
import dev.cimiento.domain.team.invitation.InvitationRepository;
import dev.cimiento.domain.team.invitation.InvitationSort;
import dev.cimiento.domain.team.invitation.InvitationToken;

/** The use cases of invitations: owners of a team send and withdraw them, and any user with the token accepts one. */
public class InvitationService {

    private final PerTeam<InvitationRepository> invitations;
    private final TeamRepository teams;
    private final PerTeam<MembershipRepository> memberships;
    private final TeamAccess access;
    private final LiveRights rights;
    private final Throttle throttle;
    private final SecretGenerator secrets;
    private final Outbox outbox;
    private final InvitationMail mail;
    private final EntityFactory entities;
    private final Transactions transactions;

    public InvitationService(
            PerTeam<InvitationRepository> invitations,
            TeamRepository teams,
            PerTeam<MembershipRepository> memberships,
            TeamAccess access,
            LiveRights rights,
            Throttle throttle,
            SecretGenerator secrets,
            Outbox outbox,
            InvitationMail mail,
            EntityFactory entities,
            Transactions transactions) {
        this.invitations = invitations;
        this.teams = teams;
        this.memberships = memberships;
        this.access = access;
        this.rights = rights;
        this.throttle = throttle;
        this.secrets = secrets;
        this.outbox = outbox;
        this.mail = mail;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Sends an invitation to an address. It replaces the previous one to this address.
     *
     * @throws NotFound if the team does not exist, or the actor does not belong to it
     * @throws TooManyRequests if the actor or the address had too many mails lately
     */
    public Invitation invite(Actor actor, Id<Team> team, EmailAddress email, TeamRole role) {
        access.require(actor, team, TeamPermissions.MANAGE);
        throttle.invitation(actor, email);
        InvitationToken token = InvitationToken.of(team, secrets.next());
        return transactions.inTransaction(() -> {
            Actor live = access.keep(actor, team, TeamPermissions.MANAGE);
            Entity<Team> found = teams.find(team).orElseThrow(() -> new NotFound("team", team));
            Id<User> inviter = new Id<>(live.requireUser());
            Invitation invitation = Invitation.of(entities.newId(), entities.now(), email, role, inviter);
            invitations.of(team).put(invitation, token.hash());
            outbox.put(inviter.value(), mail.of(invitation, found.state(), token));
            return invitation;
        });
    }

    public Page<Invitation> list(Actor actor, Id<Team> team, PageRequest<InvitationSort> page) {
        access.require(actor, team, TeamPermissions.MANAGE);
        return invitations.of(team).list(page);
    }

    /** @throws NotFound if the team or the invitation does not exist, or the actor does not belong to the team */
    public void withdraw(Actor actor, Id<Team> team, Id<Invitation> id) {
        access.require(actor, team, TeamPermissions.MANAGE);
        if (!invitations.of(team).remove(id)) {
            throw new NotFound("invitation", id);
        }
    }

    /**
     * Makes the actor a member of the team that the token's mail invited to. The actor's address can be another one than
     * that of the mail: the token proves that its bearer reads it.
     *
     * @throws Invalid if the token has expired, was used, or was replaced by another invitation
     * @throws Conflict if the actor belongs to the team already; the token stays valid
     */
    public Id<Team> accept(Actor actor, String text) {
        actor.require(TeamPermissions.MANAGE);
        throttle.mailedToken(actor);
        MailedToken.hash(text);
        InvitationToken token = InvitationToken.read(text).orElseThrow(MailedToken::invalid);
        return transactions.inTransaction(() -> {
            Id<User> user =
                    new Id<>(rights.require(actor, TeamPermissions.MANAGE).requireUser());
            Invitation invitation = invitations
                    .of(token.team())
                    .consume(token.hash(), entities.now())
                    .orElseThrow(MailedToken::invalid);
            memberships.of(token.team()).add(Membership.of(user, invitation.role(), entities.now()));
            return token.team();
        });
    }
}
