package dev.cimiento.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A response of the API. */
public record ReceivedResponse(int status, HttpHeaders headers, String body) {

    private static final Pattern NEXT = Pattern.compile("<(?<address>[^>]+)>; rel=\"next\"");

    public JsonNode json() {
        return Api.JSON.readTree(body);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String text(String property) {
        return json().path(property).asString();
    }

    public List<String> itemNames() {
        return StreamSupport.stream(json().path("items").spliterator(), false)
                .map(item -> item.path("name").asString())
                .toList();
    }

    /** Returns the address of the next page of a list; empty if this is the last page. */
    public String nextPage() {
        return headers.allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(link -> link.group("address"))
                .findFirst()
                .orElse("");
    }

    /** Returns the errors of the problem, such as {@code name is required}. */
    public List<String> errors() {
        return StreamSupport.stream(json().path("errors").spliterator(), false)
                .map(error -> error.path("field").asString() + " "
                        + error.path("message").asString())
                .toList();
    }

    public String kind() {
        return text("type").replace("/problems/", "");
    }

    /** Asserts that the response is a problem (RFC 9457) without internal details. */
    void assertProblem() {
        assertThat(header("Content-Type")).as(body).isEqualTo("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(text("type")).startsWith("/problems/");
        assertThat(problem.path("errors"))
                .allSatisfy(error -> assertThat(error.path("code").asString()).isNotEmpty());
        assertThat(text("title")).isNotEmpty();
        assertThat(text("requestId")).isEqualTo(header("X-Request-Id"));
        assertThat(body).doesNotContain("java", "Exception", "jackson", "cimiento.", "springframework", "select ");
    }
}
