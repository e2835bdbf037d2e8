package dev.cimiento.bootstrap.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.CountedStatements;
import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.bootstrap.db.FollowedPage;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.web.shared.Api;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Teams in the whole program, with the rights of the serving role. */
class TeamsTest {

    @AutoClose
    private static final RunningServer SERVER = new RunningServer(CountedStatements.class);

    private static final String TEAMS = "/api/v1/teams";

    @Test
    void last_two_owners_that_leave_at_once_do_not_both_leave() {
        String admin = SERVER.adminToken();
        String other = signUp("second-owner");
        UUID self = id(admin);
        UUID second = id(other);
        for (int round = 0; round < 10; round++) {
            String team = team();
            own(team, second);

            List<Integer> statuses = ConcurrentWork.run(
                    2,
                    number -> number == 0
                            ? send(admin, "DELETE", team + "/memberships/" + self, "")
                                    .statusCode()
                            : send(other, "DELETE", team + "/memberships/" + second, "")
                                    .statusCode());

            assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        }
    }

    @Test
    void team_with_50_members_of_10_skills_each_loads_in_three_statements() {
        String team = team();
        String skills = IntStream.range(0, 10)
                .mapToObj(number -> SERVER.created(
                        "/api/v1/skills",
                        "{\"name\": \"Skill %s\", \"definition\": {\"type\": \"object\"}}"
                                .formatted(UUID.randomUUID())))
                .collect(Collectors.joining("\", \"", "[\"", "\"]"));
        for (int number = 0; number < 50; number++) {
            SERVER.created(
                    team + "/members",
                    "{\"name\": \"Member %d\", \"role\": \"Works\", \"skillIds\": %s}".formatted(number, skills));
        }
        AtomicReference<String> loaded = new AtomicReference<>("");

        long statements = SERVER.bean(CountedStatements.class)
                .during(() -> loaded.set(send(SERVER.adminToken(), "GET", team + "/members?limit=200", "")
                        .body()));

        assertThat(Api.JSON.readTree(loaded.get()).path("items"))
                .hasSize(50)
                .allSatisfy(member -> assertThat(member.path("skills")).hasSize(10));
        assertThat(statements).isLessThanOrEqualTo(3);
    }

    @Test
    void uploaded_text_is_downloaded_unchanged_and_found_by_its_words() throws InterruptedException {
        String team = team();
        String text = "Zeile mit Größe\n".repeat(20_000);

        String upload = team + "/uploads/"
                + RunningServer.json(send(SERVER.adminToken(), "POST", team + "/uploads?name=notes.md", text))
                        .path("id")
                        .asString();

        assertThat(send(SERVER.adminToken(), "GET", upload + "/content", "").body())
                .isEqualTo(text);
        assertThat(RunningServer.json(send(SERVER.adminToken(), "GET", upload, ""))
                        .path("mediaType")
                        .asString())
                .isEqualTo("text/markdown");
        boolean found = false;
        for (int attempt = 0; attempt < 600 && !found; attempt++) {
            Thread.sleep(100);
            found = send(SERVER.adminToken(), "GET", team + "/uploads?text=grosse", "")
                    .body()
                    .contains("notes.md");
        }
        assertThat(found).isTrue();
    }

    @Test
    void section_on_the_memory_table_shows_the_files_and_the_real_responses(@TempDir Path folder) throws IOException {
        FollowedPage.assertShowsRealOutput(
                "add-a-table.md",
                "## The same steps in the program: the memory of a team",
                Map.of(
                        "PATH",
                        System.getenv("PATH"),
                        "LANG",
                        "C.UTF-8",
                        "api",
                        "localhost:" + SERVER.port() + "/api/v1",
                        "token",
                        SERVER.adminToken()),
                folder.resolve("errors.txt"));
    }

    @Test
    void key_of_a_team_reads_it_and_appends_until_it_is_revoked() {
        String team = team();
        HttpResponse<String> created =
                send(SERVER.adminToken(), "POST", team + "/api-keys", "{\"name\": \"Importer\"}");
        String key = RunningServer.json(created).path("key").asString();
        String thread = team + "/threads/"
                + RunningServer.json(send(key, "POST", team + "/threads", "{\"subject\": \"Talk\"}"))
                        .path("id")
                        .asString();
        String message = "{\"kind\": \"tool\", \"content\": \"Result\"}";

        HttpResponse<String> first = SERVER.anonymously(
                "POST", thread + "/messages", message, "Authorization", "Bearer " + key, "Idempotency-Key", "once");
        HttpResponse<String> again = SERVER.anonymously(
                "POST", thread + "/messages", message, "Authorization", "Bearer " + key, "Idempotency-Key", "once");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(RunningServer.json(first).path("authorName").asString()).isEqualTo("Importer");
        assertThat(send(key, "GET", team, "").statusCode()).isEqualTo(200);
        assertThat(send(key, "PATCH", team, "{\"description\": \"Mine\"}").statusCode())
                .isEqualTo(403);
        assertThat(send(key, "GET", team(), "").statusCode()).isEqualTo(404);
        assertThat(send(key, "GET", TEAMS, "").statusCode()).isEqualTo(403);
        assertThat(send(SERVER.adminToken(), "GET", team + "/api-keys", "").body())
                .contains("\"lastUsedAt\":\"20");
        String id = RunningServer.json(created).path("id").asString();
        assertThat(send(SERVER.adminToken(), "DELETE", team + "/api-keys/" + id, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send(key, "GET", team, "").statusCode()).isEqualTo(401);
    }

    @Test
    void account_of_a_member_is_deleted_with_its_memberships_and_skills() {
        String user = signUp("leaving");
        UUID id = id(user);
        String team = team();
        own(team, id);
        assertThat(send(user, "POST", "/api/v1/skills", "{\"name\": \"Mine\", \"definition\": {}}")
                        .statusCode())
                .isEqualTo(201);

        assertThat(send(SERVER.adminToken(), "DELETE", "/api/v1/admin/users/" + id, "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(send(SERVER.adminToken(), "GET", team + "/memberships", "").body())
                .doesNotContain(id.toString());
        assertThat(JdbcClient.create(SERVER.dataSource())
                        .sql("select count(*) from memberships where user_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String team() {
        return TEAMS + "/" + SERVER.created(TEAMS, "{\"name\": \"t" + UUID.randomUUID() + "\"}");
    }

    private static void own(String team, UUID user) {
        TeamSamples.own(SERVER, UUID.fromString(team.substring(team.lastIndexOf('/') + 1)), user);
    }

    private static String signUp(String name) {
        SERVER.anonymously(
                "POST",
                "/api/v1/users",
                "{\"email\": \"%s@example.org\", \"fullName\": \"%s\", \"password\": \"%s\"}"
                        .formatted(name, name, RunningServer.PASSWORD));
        return SERVER.token(name + "@example.org");
    }

    private static UUID id(String token) {
        return UUID.fromString(RunningServer.json(send(token, "GET", "/api/v1/users/me", ""))
                .path("id")
                .asString());
    }

    private static HttpResponse<String> send(String token, String method, String path, String body) {
        return SERVER.anonymously(method, path, body, "Authorization", "Bearer " + token);
    }
}
