package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.account.AccountAccess;
import dev.cimiento.bootstrap.account.SharedServer;
import dev.cimiento.bootstrap.cart.CartAccess;
import dev.cimiento.bootstrap.catalog.CatalogAccess;
import dev.cimiento.bootstrap.order.OrderAccess;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.shared.Audience;
import dev.cimiento.domain.shared.Permission;
import dev.cimiento.web.shared.ApiOperation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint, asked by everybody: who gets through is what one table says. */
class AccessTest {

    private static final List<Access> TABLE = Stream.of(
                    CatalogAccess.ROWS, AccountAccess.ROWS, CartAccess.ROWS, OrderAccess.ROWS)
            .flatMap(List::stream)
            .toList();

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
    private static final RunningServer SERVER = SharedServer.get();
    private static final Permission SCOPE = CatalogPermissions.READ;

    private static String user = "";
    private static String program = "";

    @BeforeAll
    static void people() {
        user = SharedServer.signUp("access");
        program = SharedServer.program(SERVER.adminToken(), SCOPE.name());
    }

    @Test
    void every_endpoint_is_in_the_table_and_the_table_has_no_other() {
        assertThat(SERVER.api().document().operations().map(ApiOperation::name))
                .containsExactlyInAnyOrderElementsOf(
                        TABLE.stream().map(Access::operation).toList());
    }

    @Test
    void the_document_asks_for_a_token_exactly_where_the_table_does() {
        assertThat(SERVER.api()
                        .document()
                        .operations()
                        .filter(ApiOperation::isOpenToAll)
                        .map(ApiOperation::name))
                .containsExactlyInAnyOrderElementsOf(TABLE.stream()
                        .filter(row -> row.isFor(Audience.EVERYONE))
                        .map(Access::operation)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> who_may_and_only_who_may_gets_through() {
        return SERVER.api()
                .document()
                .operations()
                .flatMap(operation -> TABLE.stream()
                        .filter(row -> row.operation().equals(operation.name()))
                        .map(row -> DynamicTest.dynamicTest(row.operation(), () -> isKept(row, operation))));
    }

    /** {@code docs/access.md} is for people, and written by hand from this test's message when it fails. */
    @Test
    void the_table_in_the_docs_is_this_one() throws IOException {
        String table = TABLE.stream().map(Access::row).collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("../docs/access.md"))).contains(table);
    }

    /** The controllers', whether or not the document has them, and those that libraries bring. */
    @Test
    void every_address_that_is_served_is_in_the_docs_and_the_docs_have_no_other() throws IOException {
        List<String> rows = ROW.matcher(Files.readString(Path.of("../docs/access.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(SERVER.context().getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                        .flatMap(AccessTest::names)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(path)
                        : methods.stream().map(method -> method.name() + " " + path));
    }

    private static void isKept(Access row, ApiOperation operation) {
        assertThat(status(row, operation)).as("anonymous").matches(is(row.isFor(Audience.EVERYONE), 401));
        assertThat(status(row, operation, user)).as("user").matches(is(row.isFor(Audience.USERS), 403));
        assertThat(status(row, operation, SERVER.adminToken()))
                .as("admin")
                .matches(is(row.isFor(Audience.ADMINS), 403));
        assertThat(status(row, operation, program)).as("program").matches(is(row.isForScope(SCOPE), 403));
        if (operation.method().equals("DELETE")) {
            signInAgain();
        }
    }

    /** Some of what is deleted are sessions. */
    private static void signInAgain() {
        user = SERVER.token(SharedServer.email("access"));
        SERVER.forgetAdminToken();
    }

    /** What gets through may still be refused for another reason: these requests are about things that are not there. */
    private static Predicate<Integer> is(boolean allowed, int refused) {
        return status -> allowed ? status != 401 && status != 403 && status < 500 : status == refused;
    }

    private static int status(Access row, ApiOperation operation, String... token) {
        String[] headers = Stream.concat(
                        // A version that nothing has, so that nothing is changed or deleted by those who may.
                        Stream.of(
                                "If-Match",
                                "\"999\"",
                                "Idempotency-Key",
                                UUID.randomUUID().toString(),
                                "Content-Type",
                                operation.bodyType().orElse("text/plain")),
                        Stream.of(token).flatMap(one -> Stream.of("Authorization", "Bearer " + one)))
                .toArray(String[]::new);
        HttpResponse<String> answer = SERVER.anonymously(
                operation.method(), operation.pathOf(UUID.randomUUID().toString()), body(row, operation), headers);
        int status = answer.statusCode();
        boolean wrongPassword = row.permission().isEmpty() && answer.body().contains("unauthenticated");
        return wrongPassword ? 422 : status;
    }

    private static String body(Access row, ApiOperation operation) {
        if (operation.bodyType().isEmpty()) {
            return "";
        }
        return row.body().orElseGet(() -> operation.method().equals("PATCH") ? "{}" : operation.rightBody());
    }
}
