package dev.cimiento.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

class RejectionLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(RejectionLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final AtomicLong nanos = new AtomicLong();
    private final RejectionLog log = new RejectionLog(nanos::get);

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.INFO);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
    }

    @Test
    void logged_line_has_the_route_and_no_data_of_the_client() {
        log.rejected(request(), HttpStatus.TOO_MANY_REQUESTS);

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("Refused: POST /api/v1/auth/{kind} 429; omitted lines: 0");
    }

    @Test
    void flood_of_rejections_writes_few_lines_and_the_next_line_has_the_number_of_omitted_ones() {
        for (int refusal = 0; refusal < RejectionLog.MAX_LINES_A_SECOND + 7; refusal++) {
            log.rejected(request(), HttpStatus.UNAUTHORIZED);
        }
        assertThat(lines.list).hasSize(RejectionLog.MAX_LINES_A_SECOND);

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        log.rejected(request(), HttpStatus.UNAUTHORIZED);

        assertThat(lines.list.get(RejectionLog.MAX_LINES_A_SECOND).getFormattedMessage())
                .endsWith("omitted lines: 7");
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/auth/ada@example.org");
        request.setQueryString("token=secret");
        request.setRemoteAddr("203.0.113.9");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/v1/auth/{kind}");
        return request;
    }
}
