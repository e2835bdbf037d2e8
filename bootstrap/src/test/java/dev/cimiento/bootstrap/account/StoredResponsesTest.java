package dev.cimiento.bootstrap.account;

import static dev.cimiento.bootstrap.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.RunningServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The access to stored responses, and their deletion. */
class StoredResponsesTest {

    private static final RunningServer SERVER = SharedServer.get();
    private static final String PRODUCTS = "/api/v1/products";

    private final String key = UUID.randomUUID().toString();

    @Test
    void stored_response_is_replayed_to_its_user_but_not_to_programs_of_the_user() {
        String owner = SERVER.adminToken();
        HttpResponse<String> created = create(owner);

        assertThat(create(SERVER.token(RunningServer.ADMIN.typed())).body()).isEqualTo(created.body());
        HttpResponse<String> reading = create(SharedServer.program(owner, "catalog:read"));
        assertThat(reading.statusCode()).isEqualTo(403);
        assertThat(reading.body()).doesNotContain("Kept");
        HttpResponse<String> writing = create(SharedServer.program(owner, "catalog:write"));
        assertThat(writing.statusCode()).isEqualTo(422);
        assertThat(writing.body()).doesNotContain("Kept");
    }

    private HttpResponse<String> create(String token) {
        return SERVER.anonymously(
                "POST",
                PRODUCTS,
                "{\"name\": \"Kept\", \"price\": 1}",
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                key);
    }

    @Test
    void deletion_of_an_account_deletes_its_stored_responses() {
        String user = SharedServer.signUp("kept");
        String id = json(me("GET", user)).get("id").asString();
        JdbcClient database = JdbcClient.create(SERVER.dataSource());
        for (String whose : List.of(id, UUID.randomUUID().toString())) {
            database.sql("""
                    insert into idempotency_keys (user_id, endpoint, key, request_hash, created_at, status, headers, body)
                    values (?::uuid, 'POST /api/v1/orders', ?, repeat('0a', 32), now(), 201, '{}', 'Main Street 1')
                    """).params(whose, key).update();
        }

        assertThat(me("DELETE", user).statusCode()).isEqualTo(204);

        assertThat(database.sql("select user_id::text from idempotency_keys where key = ?")
                        .param(key)
                        .query(String.class)
                        .list())
                .hasSize(1)
                .doesNotContain(id);
    }

    private static HttpResponse<String> me(String method, String token) {
        return SERVER.anonymously(method, "/api/v1/users/me", "", "Authorization", "Bearer " + token);
    }
}
