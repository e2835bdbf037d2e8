package dev.cimiento.application.team.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.team.TeamFixture;
import dev.cimiento.domain.account.SequentialSecrets;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.Unauthenticated;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.TeamPermissions;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.key.TeamKey;
import dev.cimiento.domain.team.key.TeamKeyIdentity;
import dev.cimiento.domain.team.key.TeamKeySort;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeamKeyServiceTest {

    private final TeamFixture fixture = new TeamFixture();
    private final TeamKeyService keys = new TeamKeyService(
            fixture.store.keys(), fixture.access, new SequentialSecrets(), fixture.entities, fixture.database);
    private final TeamKeyAuthentication authentication =
            new TeamKeyAuthentication(fixture.store.keys(), fixture.entities);
    private final Actor owner = fixture.actor(TeamRole.OWNER);

    @Test
    void program_with_a_key_acts_for_the_team_with_few_permissions() {
        IssuedTeamKey issued = keys.create(owner, TeamFixture.TEAM, "Importer");

        Actor program = authentication.actorOf(issued.secret().text(), Optional.of("192.0.2.1"));

        assertThat(program.identity())
                .contains(new TeamKeyIdentity(TeamFixture.TEAM, issued.key().id(), "Importer"));
        assertThatThrownBy(program::requireUser).isInstanceOf(Forbidden.class);
        assertThat(program.permissions()).containsExactlyInAnyOrder(TeamPermissions.READ, TeamPermissions.APPEND);
        fixture.access.require(program, TeamFixture.TEAM, TeamPermissions.APPEND);
        assertThatThrownBy(() -> fixture.access.require(program, TeamFixture.OTHER, TeamPermissions.READ))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keys.create(program, TeamFixture.TEAM, "More")).isInstanceOf(Forbidden.class);
    }

    @Test
    void revoked_key_and_secrets_of_any_other_form_are_rejected() {
        IssuedTeamKey issued = keys.create(owner, TeamFixture.TEAM, "Importer");
        keys.revoke(owner, TeamFixture.TEAM, issued.key().id());

        for (String secret : List.of(
                issued.secret().text(),
                issued.secret().text() + "x",
                "cimt_",
                "cimt_" + TeamFixture.TEAM,
                "cimt_" + new UUID(9, 9) + ".secret",
                "x".repeat(10_000))) {
            assertThatThrownBy(() -> authentication.actorOf(secret, Optional.empty()))
                    .as(secret)
                    .isInstanceOf(Unauthenticated.class);
        }
    }

    @Test
    void secret_of_one_team_is_no_key_of_another() {
        String secret =
                keys.create(owner, TeamFixture.TEAM, "Importer").secret().text();
        String forged = secret.replace(TeamFixture.TEAM.toString(), TeamFixture.OTHER.toString());

        assertThatThrownBy(() -> authentication.actorOf(forged, Optional.empty()))
                .isInstanceOf(Unauthenticated.class);
    }

    @Test
    void last_use_of_a_key_is_known_to_the_minute() {
        IssuedTeamKey issued = keys.create(owner, TeamFixture.TEAM, "Importer");
        assertThat(listed().get(0).lastUsedAt()).isEmpty();

        authentication.actorOf(issued.secret().text(), Optional.empty());
        TeamKey used = listed().get(0);
        fixture.clock.advance(Duration.ofSeconds(59));
        authentication.actorOf(issued.secret().text(), Optional.empty());
        assertThat(listed()).containsExactly(used);

        fixture.clock.advance(Duration.ofSeconds(1));
        authentication.actorOf(issued.secret().text(), Optional.empty());
        assertThat(listed().get(0).lastUsedAt()).contains(fixture.entities.now());
    }

    @Test
    void only_owners_create_list_and_revoke_keys() {
        Id<TeamKey> key = keys.create(owner, TeamFixture.TEAM, "Importer").key().id();

        for (TeamRole role : List.of(TeamRole.EDITOR, TeamRole.VIEWER)) {
            Actor actor = fixture.actor(role);
            assertThatThrownBy(() -> keys.create(actor, TeamFixture.TEAM, "More"))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> keys.list(actor, TeamFixture.TEAM, firstPage()))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> keys.revoke(actor, TeamFixture.TEAM, key)).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> keys.list(fixture.stranger(), TeamFixture.TEAM, firstPage()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void name_of_a_key_is_unique_in_the_team_regardless_of_case() {
        keys.create(owner, TeamFixture.TEAM, "Importer");

        assertThatThrownBy(() -> keys.create(owner, TeamFixture.TEAM, "IMPORTER"))
                .isInstanceOf(Conflict.class);
        assertThat(listed()).hasSize(1);
    }

    @Test
    void secret_of_a_key_is_in_no_text_of_it() {
        IssuedTeamKey issued = keys.create(owner, TeamFixture.TEAM, "Importer");

        assertThat(issued.toString()).doesNotContain(issued.secret().text());
    }

    private List<TeamKey> listed() {
        return keys.list(owner, TeamFixture.TEAM, firstPage()).items();
    }

    private static PageRequest<TeamKeySort> firstPage() {
        return PageRequest.first(TeamKeySort.CREATED, 10);
    }
}
