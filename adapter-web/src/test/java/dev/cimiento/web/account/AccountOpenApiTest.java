package dev.cimiento.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.OpenApiContract;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = AccountApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AccountOpenApiTest extends OpenApiContract {

    @Test
    void unusual_success_statuses_are_documented() {
        JsonNode paths = api.document().root().path("paths");

        assertThat(paths.path("/api/v1/auth/password-resets")
                        .at("/post/responses")
                        .propertyNames())
                .contains("202", "429")
                .doesNotContain("201");
        assertThat(paths.path("/api/v1/users/me/password").at("/put/responses").propertyNames())
                .contains("204", "401", "403")
                .doesNotContain("200");
        assertThat(paths.path("/api/v1/users/me/profile").at("/get/responses").propertyNames())
                .contains("200", "304", "404");
    }
}
