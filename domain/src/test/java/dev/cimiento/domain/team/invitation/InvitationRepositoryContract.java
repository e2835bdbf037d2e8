package dev.cimiento.domain.team.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of repositories of invitations. */
public abstract class InvitationRepositoryContract {

    private static final Id<Team> TEAM = new Id<>(new UUID(8, 1));
    private static final Id<Team> OTHER = new Id<>(new UUID(8, 2));
    private static final Id<User> INVITER = new Id<>(new UUID(7, 1));
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private TeamAdapter store;

    protected abstract TeamAdapter adapter();

    @BeforeEach
    void openStore() {
        store = adapter();
        store.teams().add(List.of(team(TEAM, "Support"), team(OTHER, "Sales")));
    }

    @Test
    void invitation_is_listed_until_its_token_is_used_once() {
        Invitation invitation = invitation(1, "Ada@example.org");
        invitations().put(invitation, hash("one"));

        assertThat(listed()).containsExactly(invitation);
        assertThat(invitations().consume(hash("other"), NOW)).isEmpty();
        assertThat(invitations().consume(hash("one"), NOW)).contains(invitation);
        assertThat(invitations().consume(hash("one"), NOW)).isEmpty();
        assertThat(listed()).isEmpty();
    }

    @Test
    void only_one_of_several_callers_gets_an_invitation() {
        invitations().put(invitation(1, "ada@example.org"), hash("one"));

        List<Boolean> got = ConcurrentWork.run(
                4, number -> invitations().consume(hash("one"), NOW).isPresent());

        assertThat(got).containsOnlyOnce(true);
    }

    @Test
    void expired_invitation_is_not_accepted_and_is_removed() {
        invitations().put(invitation(1, "ada@example.org"), hash("one"));
        Instant end = NOW.plus(Invitation.LIFETIME);

        assertThat(invitations().consume(hash("one"), end)).isEmpty();
        assertThat(store.invitationUpkeep().removeExpired(end.minusMillis(1))).isZero();
        assertThat(store.invitationUpkeep().removeExpired(end)).isEqualTo(1);
        assertThat(listed()).isEmpty();
    }

    @Test
    void new_invitation_replaces_the_one_to_the_same_address_regardless_of_case() {
        invitations().put(invitation(1, "ada@example.org"), hash("one"));
        Invitation second = invitation(2, "ADA@example.org");
        invitations().put(second, hash("two"));

        assertThat(listed()).containsExactly(second);
        assertThat(invitations().consume(hash("one"), NOW)).isEmpty();
        assertThat(invitations().consume(hash("two"), NOW)).contains(second);
    }

    @Test
    void invitations_of_another_team_are_neither_listed_nor_accepted_nor_removed() {
        store.invitations().of(OTHER).put(invitation(1, "ada@example.org"), hash("one"));

        assertThat(listed()).isEmpty();
        assertThat(invitations().consume(hash("one"), NOW)).isEmpty();
        assertThat(invitations().remove(id(1))).isFalse();
        assertThat(store.invitations().of(OTHER).remove(id(1))).isTrue();
    }

    @Test
    void invitations_to_an_address_are_removed_from_all_teams() {
        invitations().put(invitation(1, "ada@example.org"), hash("one"));
        invitations().put(invitation(2, "bob@example.org"), hash("two"));
        store.invitations().of(OTHER).put(invitation(3, "Ada@example.org"), hash("three"));

        store.invitationUpkeep().removeFor(new EmailAddress("ADA@example.org"));

        assertThat(listed()).extracting(Invitation::id).containsExactly(id(2));
        assertThat(store.invitations().of(OTHER).list(page(10)).items()).isEmpty();
    }

    @Test
    void invitations_are_deleted_with_their_team() {
        invitations().put(invitation(1, "ada@example.org"), hash("one"));

        store.teams().remove(TEAM, 1);

        assertThat(invitations().consume(hash("one"), NOW)).isEmpty();
    }

    @Test
    void unknown_team_gets_no_invitation() {
        InvitationRepository nowhere = store.invitations().of(new Id<>(new UUID(9, 9)));

        assertThatThrownBy(() -> nowhere.put(invitation(1, "ada@example.org"), hash("one")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void invitations_are_listed_page_by_page() {
        for (int number = 0; number < 5; number++) {
            invitations().put(invitation(number, number + "@example.org"), hash("secret" + number));
        }

        Page<Invitation> first = invitations().list(page(3));
        Page<Invitation> second = invitations().list(page(3).from(first.next().orElseThrow()));

        assertThat(first.items()).extracting(Invitation::id).containsExactly(id(0), id(1), id(2));
        assertThat(second.items()).extracting(Invitation::id).containsExactly(id(3), id(4));
        assertThat(second.next()).isEmpty();
    }

    private InvitationRepository invitations() {
        return store.invitations().of(TEAM);
    }

    private List<Invitation> listed() {
        return invitations().list(page(10)).items();
    }

    private static PageRequest<InvitationSort> page(int limit) {
        return PageRequest.first(InvitationSort.CREATED, limit);
    }

    private static Invitation invitation(int number, String email) {
        return Invitation.of(id(number), NOW, new EmailAddress(email), TeamRole.EDITOR, INVITER);
    }

    private static Id<Invitation> id(int number) {
        return new Id<>(new UUID(3, number));
    }

    private static SecretHash hash(String secret) {
        return SecretHash.of(secret);
    }

    private static Entity<Team> team(Id<Team> id, String name) {
        return Entity.created(id, NOW, new Team(name, Optional.empty(), Workflow.SEQUENTIAL));
    }
}
