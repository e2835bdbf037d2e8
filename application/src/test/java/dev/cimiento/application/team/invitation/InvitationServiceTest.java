package dev.cimiento.application.team.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.Throttle;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.AccountRates;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.SequentialSecrets;
import dev.cimiento.domain.mail.InMemoryOutbox;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.rate.InMemoryRateLimiter;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.UserIdentity;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.domain.team.invitation.Invitation;
import dev.cimiento.domain.team.invitation.InvitationSort;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationServiceTest {

    private static final Id<Team> TEAM = new Id<>(new UUID(8, 1));
    private static final UUID OWNER = new UUID(7, 1);
    private static final UUID EDITOR = new UUID(7, 2);
    private static final UUID GUEST = new UUID(7, 3);
    private static final EmailAddress ADDRESS = new EmailAddress("ada@example.org");

    private final MovableClock clock = new MovableClock();
    private final InMemoryDatabase database = new InMemoryDatabase();
    private final TeamAdapter store = TeamAdapter.inMemory(database);
    private final AccountAdapter accounts = AccountAdapter.inMemory(database);
    private final EntityFactory entities = new EntityFactory(new SequentialIds(), clock);
    private final LiveRights rights = new LiveRights(accounts.sessions(), accounts.accessTokens(), entities);
    private final InMemoryOutbox outbox = new InMemoryOutbox(database, new SequentialIds(), clock);
    private final InvitationService invitations = new InvitationService(
            store.invitations(),
            store.teams(),
            store.memberships(),
            new TeamAccess(store.memberships(), rights),
            rights,
            new Throttle(new InMemoryRateLimiter(database, clock), AccountRates.DEFAULT),
            new SequentialSecrets(),
            outbox,
            new InvitationMail("open " + InvitationMail.TOKEN),
            entities,
            database);

    @BeforeEach
    void createTeam() {
        List.of(OWNER, EDITOR, GUEST).forEach(user -> store.users().accept(new Id<>(user)));
        store.teams()
                .add(Entity.created(TEAM, clock.instant(), new Team("Support", Optional.empty(), Workflow.SEQUENTIAL)));
        join(OWNER, TeamRole.OWNER);
        join(EDITOR, TeamRole.EDITOR);
    }

    @Test
    void person_with_the_token_of_the_mail_joins_the_team_once() {
        invite();
        String token = mailedToken();

        assertThat(outbox.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Invitation to the team Support"))
                .satisfies(mail -> assertThat(mail.to()).isEqualTo("ada@example.org"));
        assertThat(invitations.accept(actor(GUEST), token)).isEqualTo(TEAM);
        assertThat(role(GUEST)).contains(TeamRole.VIEWER);
        assertThatThrownBy(() -> invitations.accept(actor(new UUID(7, 4)), token))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("token");
    }

    @Test
    void expired_token_is_rejected() {
        invite();
        clock.advance(Invitation.LIFETIME);

        assertThatThrownBy(() -> invitations.accept(actor(GUEST), mailedToken()))
                .isInstanceOf(Invalid.class);
        assertThat(role(GUEST)).isEmpty();
    }

    @Test
    void token_of_a_withdrawn_invitation_is_rejected() {
        Invitation invitation = invite();

        invitations.withdraw(actor(OWNER), TEAM, invitation.id());

        assertThatThrownBy(() -> invitations.accept(actor(GUEST), mailedToken()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> invitations.withdraw(actor(OWNER), TEAM, invitation.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void token_stays_valid_if_a_member_of_the_team_tries_it() {
        invite();

        assertThatThrownBy(() -> invitations.accept(actor(EDITOR), mailedToken()))
                .isInstanceOf(Conflict.class);

        assertThat(role(EDITOR)).contains(TeamRole.EDITOR);
        assertThat(invitations.accept(actor(GUEST), mailedToken())).isEqualTo(TEAM);
    }

    @Test
    void only_owners_invite_people_and_see_invitations() {
        PageRequest<InvitationSort> page = PageRequest.first(InvitationSort.CREATED, 10);
        Invitation invitation = invite();

        assertThat(invitations.list(actor(OWNER), TEAM, page).items()).containsExactly(invitation);
        assertThatThrownBy(() -> invitations.invite(actor(EDITOR), TEAM, ADDRESS, TeamRole.OWNER))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> invitations.list(actor(EDITOR), TEAM, page)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> invitations.withdraw(actor(EDITOR), TEAM, invitation.id()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> invitations.invite(actor(GUEST), TEAM, ADDRESS, TeamRole.OWNER))
                .isInstanceOf(NotFound.class);
        assertThat(outbox.mails()).hasSize(1);
    }

    @Test
    void address_gets_only_a_few_invitations_in_a_row() {
        for (int sent = 0; sent < AccountRates.DEFAULT.mailToAccount().burst(); sent++) {
            invite();
        }

        assertThatThrownBy(this::invite).isInstanceOf(TooManyRequests.class);
    }

    @Test
    void texts_that_are_no_tokens_are_rejected() {
        for (String text : List.of("", "secret", "cimi_x.y")) {
            assertThatThrownBy(() -> invitations.accept(actor(GUEST), text)).isInstanceOf(Invalid.class);
        }
    }

    private Invitation invite() {
        return invitations.invite(actor(OWNER), TEAM, ADDRESS, TeamRole.VIEWER);
    }

    private String mailedToken() {
        List<Mail> mails = outbox.mails();
        String text = mails.get(mails.size() - 1).text();
        return text.substring(text.indexOf("cimi_")).lines().findFirst().orElseThrow();
    }

    private void join(UUID user, TeamRole role) {
        store.memberships().of(TEAM).add(Membership.of(new Id<>(user), role, clock.instant()));
    }

    private Optional<TeamRole> role(UUID user) {
        return store.memberships().of(TEAM).roleOf(new Id<>(user));
    }

    private static Actor actor(UUID user) {
        return new Actor(
                "user",
                Optional.of(new UserIdentity(user, Optional.empty(), Optional.empty())),
                Optional.empty(),
                true,
                Set.of());
    }
}
