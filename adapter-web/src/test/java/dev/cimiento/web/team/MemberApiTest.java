package dev.cimiento.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = TeamApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class MemberApiTest extends ApiTest {

    private static final String TEAMS = "/api/v1/teams";
    private static final String SKILLS = "/api/v1/skills";

    @Test
    void member_has_its_model_and_the_names_of_its_skills() {
        String team = team("sequential");
        String skill = skill("{\"type\": \"object\"}");

        String member = api.created(team + "/members", """
                {"name": "Scout", "role": "Finds", "position": 3, "skillIds": ["%s"],
                 "model": {"provider": "example", "name": "large-2", "temperature": 0.7}}""".formatted(id(skill)));

        ReceivedResponse found = api.get(member);
        assertThat(found.json().at("/model/name").asString()).isEqualTo("large-2");
        assertThat(found.json().at("/model/temperature").asDouble()).isEqualTo(0.7);
        assertThat(found.json().at("/skills/0/id").asString()).isEqualTo(id(skill));
        assertThat(api.patch(member, "{\"skillIds\": [], \"model\": {\"temperature\": null}}")
                        .json()
                        .at("/model/name")
                        .asString())
                .isEqualTo("large-2");
        assertThat(api.get(member).json().path("skills")).isEmpty();
    }

    @Test
    void hierarchical_team_has_its_leader_from_the_beginning() {
        String team = team("hierarchical");

        ReceivedResponse leaders = api.get(team + "/members?kind=leader");

        assertThat(leaders.json().path("items")).hasSize(1);
        String leader = team + "/members/" + leaders.json().at("/items/0/id").asString();
        assertThat(api.delete(leader).text("rule")).isEqualTo("leader-needed");
        assertThat(api.patch(team, "{\"workflow\": \"sequential\"}").status()).isEqualTo(200);
        assertThat(api.get(leader).text("kind")).isEqualTo("worker");
        assertThat(api.delete(leader).status()).isEqualTo(204);
    }

    @Test
    void wrong_settings_of_a_model_are_named() {
        ReceivedResponse response = api.post(team("sequential") + "/members", """
                {"name": "Scout", "role": "Finds",
                 "model": {"provider": "example", "temperature": 2.01, "baseUrl": "ftp://example.org"}}""");

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.json().path("errors").valueStream())
                .extracting(error -> error.path("field").asString())
                .containsExactlyInAnyOrder("model.name", "model.temperature", "model.baseUrl");
    }

    @Test
    void member_of_another_team_is_not_found() {
        String member = api.created(team("sequential") + "/members", "{\"name\": \"Scout\", \"role\": \"Finds\"}");
        String elsewhere = team("sequential") + "/members/" + id(member);

        assertThat(api.get(elsewhere).status()).isEqualTo(404);
        assertThat(api.delete(elsewhere).status()).isEqualTo(404);
        assertThat(api.get(TEAMS + "/" + TeamApi.FOREIGN_TEAM + "/members").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"thing\"}",
                "{\"type\": \"object\", \"required\": \"query\"}",
                "{\"properties\": {\"query\": {\"minLength\": -1}}}",
                "{\"const\": \"a\\u0000b\"}",
                "{\"const\": \"\\ud800\"}",
                "{\"const\": 1e400}",
                "{\"const\": 1e-400}",
                "{\"const\": 1e60}"
            })
    void definition_that_is_no_schema_or_cannot_be_stored_is_rejected(String definition) {
        ReceivedResponse response = api.post(SKILLS, body(definition));

        assertThat(response.status()).as(response.body()).isIn(400, 422);
        assertThat(response.body()).contains("definition");
    }

    @Test
    void deep_and_long_definitions_are_rejected() {
        String deep = "{\"not\": ".repeat(60) + "{}" + "}".repeat(60);
        String longOne = "{\"description\": \"" + "x".repeat(65_536) + "\"}";

        for (String definition : List.of(deep, longOne, "{\"enum\": [" + "1e39,".repeat(2_000) + "1]}")) {
            ReceivedResponse response = api.post(SKILLS, body(definition));
            assertThat(response.status()).as(response.body()).isEqualTo(422);
            assertThat(response.json().at("/errors/0/field").asString()).isEqualTo("definition");
        }
        assertThat(api.post(SKILLS, body("{\"not\": ".repeat(40) + "{}" + "}".repeat(40)))
                        .status())
                .isEqualTo(201);
    }

    private String team(String workflow) {
        return api.created(TEAMS, "{\"name\": \"t%s\", \"workflow\": \"%s\"}".formatted(UUID.randomUUID(), workflow));
    }

    private String skill(String definition) {
        return api.created(SKILLS, body(definition));
    }

    private static String body(String definition) {
        return "{\"name\": \"%s\", \"definition\": %s}".formatted(UUID.randomUUID(), definition);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
