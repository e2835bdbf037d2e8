package dev.cimiento.web.shared.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.web.shared.problem.MalformedRequest;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class DataPositionTest {

    private final RequiredPosition interceptor = new RequiredPosition();

    @AfterEach
    void forgetRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 24_591_000_000L, Long.MAX_VALUE})
    void position_of_a_response_is_required_by_the_request_that_sends_it(long position) {
        read("GET", new DataPosition(position).text());

        assertThat(DataPosition.required()).isEqualTo(OptionalLong.of(position));
    }

    @Test
    void request_without_the_header_requires_no_position() {
        read("GET");

        assertThat(DataPosition.required()).isEmpty();
    }

    @Test
    void write_requires_no_position() {
        read("POST", "not a position");

        assertThat(DataPosition.required()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "16/B374D848", "AAAAAAW0mG", "AAAAAAW0mGgA", "AAAAAAW0mG="})
    void header_of_another_form_is_malformed(String text) {
        assertThatThrownBy(() -> read("GET", text)).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void repeated_header_is_malformed() {
        String position = new DataPosition(1).text();

        assertThatThrownBy(() -> read("GET", position, position))
                .isInstanceOf(MalformedRequest.class)
                .hasMessageContaining("repeated");
    }

    private void read(String method, String... positions) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/v1/tags");
        for (String position : positions) {
            request.addHeader(DataPosition.HEADER, position);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        interceptor.preHandle(request, new MockHttpServletResponse(), this);
    }
}
