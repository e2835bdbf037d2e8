package dev.cimiento.web.shared.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.RequestLog;
import dev.cimiento.web.shared.ApiTest;
import dev.cimiento.web.shared.BareApi;
import dev.cimiento.web.shared.EchoController;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = {BareApi.class, RequestLimitTest.Logged.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cimiento.web.body-timeout=300ms",
            "cimiento.web.max-requests=2",
            "server.tomcat.connection-timeout=500ms",
            "logging.level.dev.cimiento.web.RequestLog=info"
        })
class RequestLimitTest extends ApiTest {

    /** Registers the request log at the same position as the program. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Logged {

        @Bean
        FilterRegistrationBean<RequestLog> requestLog() {
            FilterRegistrationBean<RequestLog> registration = new FilterRegistrationBean<>(new RequestLog());
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
            return registration;
        }
    }

    private static final Executor THREADS = task -> new Thread(task).start();

    @Autowired
    private EchoController controller;

    @Test
    void api_requests_above_the_limit_are_rejected_immediately_and_other_paths_are_served(CapturedOutput output)
            throws InterruptedException {
        List<CompletableFuture<ReceivedResponse>> hanging = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> api.get(EchoController.WAITING), THREADS))
                .limit(2)
                .toList();
        controller.waiting.acquire(2);

        ReceivedResponse refused = api.get(EchoController.WAITING);
        ReceivedResponse withBody = api.post(EchoController.ECHO, "{}");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.kind()).isEqualTo("unavailable");
        assertThat(refused.header("Retry-After")).matches("[0-9]+");
        assertThat(withBody.status()).isEqualTo(503);
        assertThat(output).contains("GET - 503 in", "POST - 503 in");
        assertThat(api.get("/%61pi/echo").status()).isEqualTo(503);
        assertThat(api.get(EchoController.OUTSIDE).status()).isEqualTo(200);
        controller.released.countDown();
        assertThat(hanging)
                .allSatisfy(response -> assertThat(response.join().status()).isEqualTo(200));
        assertThat(api.post(EchoController.ECHO, "{}").status()).isEqualTo(200);
    }
}
