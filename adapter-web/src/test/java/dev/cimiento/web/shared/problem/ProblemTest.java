package dev.cimiento.web.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.error.DomainException;
import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.BareApi;
import dev.cimiento.web.shared.EchoController;
import dev.cimiento.web.shared.FailingController;
import dev.cimiento.web.shared.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(classes = BareApi.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ProblemTest extends ApiTest {

    @ParameterizedTest
    @CsvSource({
        "NotFound, 404, not-found",
        "Conflict, 409, conflict",
        "StaleVersion, 412, stale-version",
        "Invalid, 422, invalid",
        "Unauthenticated, 401, unauthenticated",
        "Forbidden, 403, forbidden",
        "TooManyRequests, 429, too-many-requests",
        "Unavailable, 503, unavailable"
    })
    void each_domain_exception_has_its_own_kind_of_problem(String exception, int status, String kind) {
        ReceivedResponse response = api.get("/failing/" + exception);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.kind()).isEqualTo(kind);
        assertThat(response.text("instance")).isEqualTo("/failing/" + exception);
        assertThat(response.text("detail")).isNotEmpty();
    }

    @Test
    void every_domain_exception_is_tested() {
        assertThat(DomainException.class.getPermittedSubclasses())
                .isNotEmpty()
                .allMatch(FailingController.FAILURES::containsKey);
    }

    @Test
    void responses_that_ask_for_a_retry_have_retry_after() {
        assertThat(api.get("/failing/Unavailable").header("Retry-After")).matches("[0-9]+");
        assertThat(api.get("/failing/TooManyRequests").header("Retry-After")).isEqualTo("2");
    }

    @Test
    void unauthenticated_response_has_a_bearer_challenge() {
        assertThat(api.get("/failing/Unauthenticated").header("WWW-Authenticate"))
                .isEqualTo("Bearer");
    }

    @Test
    void unexpected_exception_is_logged_with_the_request_id_but_not_shown(CapturedOutput output) {
        ReceivedResponse response = api.get("/failing/unexpectedly", "X-Request-Id", "the-unexpected.1");

        assertThat(response.kind()).isEqualTo("internal");
        assertThat(response.body()).doesNotContain("secret", "detail");
        assertThat(output).contains("GET /failing/{kind} failed", "select secret from passwords");
        assertThat(output).contains("the-unexpected.1");
    }

    @Test
    void valid_request_id_of_the_client_is_used() {
        ReceivedResponse response = api.get("/nothing", "X-Request-Id", "Client_1.2-3");

        assertThat(response.header("X-Request-Id")).isEqualTo("Client_1.2-3");
        assertThat(response.text("requestId")).isEqualTo("Client_1.2-3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "with space", "<script>", "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void invalid_request_id_of_the_client_is_replaced(String id) {
        assertThat(api.get(EchoController.OUTSIDE, "X-Request-Id", id).header("X-Request-Id"))
                .isNotEqualTo(id)
                .matches("[0-9a-f-]{36}");
    }
}
