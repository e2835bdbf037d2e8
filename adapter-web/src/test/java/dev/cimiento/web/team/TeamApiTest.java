package dev.cimiento.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.ReceivedResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = TeamApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class TeamApiTest extends ApiTest {

    private static final String TEAMS = "/api/v1/teams";
    private static final String FOREIGN = TEAMS + "/" + TeamApi.FOREIGN_TEAM;

    @Autowired
    private TeamAdapter store;

    @Test
    void team_of_others_and_its_people_are_not_found() {
        for (String path : List.of(FOREIGN, FOREIGN + "/memberships", FOREIGN + "/memberships/" + new UUID(1, 2))) {
            assertThat(api.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(api.patch(FOREIGN, "{\"description\": \"Mine\"}").status()).isEqualTo(404);
        assertThat(api.delete(FOREIGN).status()).isEqualTo(404);
        assertThat(api.delete(FOREIGN + "/memberships/" + new UUID(1, 2)).status())
                .isEqualTo(404);
        assertThat(api.get(TEAMS + "?limit=200").body()).doesNotContain("Foreign-team");
    }

    @Test
    void name_of_a_team_is_unique_regardless_of_case() {
        String name = name();
        api.created(TEAMS, "{\"name\": \"" + name + "\"}");

        ReceivedResponse taken = api.post(TEAMS, "{\"name\": \"" + name.toUpperCase(Locale.ROOT) + "\"}");

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("rule")).isEqualTo("team-name-taken");
    }

    @Test
    void leader_of_a_hierarchical_team_is_given_when_the_team_is_created() {
        String team = api.created(TEAMS, """
                {"name": "%s", "workflow": "hierarchical", "leader": {"name": "Ada", "role": "Decides"}}""".formatted(name()));

        assertThat(api.get(team + "/members").json().path("items")).hasSize(1);
        assertThat(api.get(team + "/members").json().at("/items/0/name").asString())
                .isEqualTo("Ada");
        assertThat(api.get(team + "/members").json().at("/items/0/kind").asString())
                .isEqualTo("leader");
        ReceivedResponse changed = api.patch(team, "{\"leader\": {\"name\": \"Bob\", \"role\": \"Decides\"}}");
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.json().at("/errors/0/field").asString()).isEqualTo("leader");
        ReceivedResponse sequential = api.post(
                TEAMS, "{\"name\": \"%s\", \"leader\": {\"name\": \" \", \"role\": \"Decides\"}}".formatted(name()));
        assertThat(sequential.json().at("/errors/0/field").asString()).isEqualTo("leader.name");
    }

    @Test
    void last_owner_stays_until_another_user_is_owner() {
        String team = api.created(TEAMS, "{\"name\": \"" + name() + "\"}");
        String own = team + "/memberships/" + new UUID(1, 1);
        Id<User> other = join(team);

        assertThat(api.delete(own).text("rule")).isEqualTo("last-owner");
        assertThat(api.put(own, "{\"role\": \"viewer\"}").text("rule")).isEqualTo("last-owner");
        assertThat(api.patch(team + "/memberships/" + other, "{\"role\": \"owner\"}")
                        .text("role"))
                .isEqualTo("owner");
        assertThat(api.delete(own).status()).isEqualTo(204);
        assertThat(api.get(team).status()).isEqualTo(404);
    }

    @Test
    void memberships_are_listed_with_names_and_by_role() {
        String team = api.created(TEAMS, "{\"name\": \"" + name() + "\"}");
        Id<User> viewer = join(team);

        ReceivedResponse viewers = api.get(team + "/memberships?role=viewer&count=true");

        assertThat(viewers.json().path("total").asInt()).isEqualTo(1);
        assertThat(viewers.json().at("/items/0/id").asString()).isEqualTo(viewer.toString());
        assertThat(viewers.json().at("/items/0/userName").asString()).isEqualTo("Ada");
    }

    private Id<User> join(String team) {
        Id<User> user = new Id<>(UUID.randomUUID());
        store.users().accept(user);
        store.memberships()
                .of(new Id<>(UUID.fromString(team.substring(team.lastIndexOf('/') + 1))))
                .add(Membership.of(user, TeamRole.VIEWER, Instant.now()));
        return user;
    }

    private static String name() {
        return "t" + UUID.randomUUID();
    }
}
