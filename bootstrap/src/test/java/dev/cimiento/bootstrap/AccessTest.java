package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.account.AccountAccess;
import dev.cimiento.bootstrap.account.SharedServer;
import dev.cimiento.bootstrap.account.security.DirectCall;
import dev.cimiento.bootstrap.cart.CartAccess;
import dev.cimiento.bootstrap.catalog.CatalogAccess;
import dev.cimiento.bootstrap.order.OrderAccess;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.domain.shared.access.UserIdentity;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.web.access.OperationPermissions;
import dev.cimiento.web.shared.ApiOperation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Compares the permissions of every operation in the access table with its controller's annotations, with the check of
 * its use case, with the responses of the server, and with {@code docs/access.md}.
 */
class AccessTest {

    /** Two are named in full, because a patch that removes a feature must not touch the imports of another one. */
    private static final List<Access> TABLE = Stream.of(
                    dev.cimiento.bootstrap.telemetry.TelemetryAccess.ROWS,
                    CatalogAccess.ROWS,
                    dev.cimiento.bootstrap.team.TeamAccessRows.ROWS,
                    AccountAccess.ROWS,
                    CartAccess.ROWS,
                    OrderAccess.ROWS,
                    List.<Access>of())
            .flatMap(List::stream)
            .toList();

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
    private static final RunningServer SERVER = SharedServer.get();
    private static final Permission SCOPE = CatalogPermissions.READ;

    private static final DirectCall DIRECTLY = new DirectCall(SERVER.context());
    private static final String NO_ID = "no-id";

    private static String user = "";
    private static String program = "";
    private static UUID person = new UUID(0, 0);

    @BeforeAll
    static void createUsers() {
        user = SharedServer.signUp("access");
        SharedServer.signUp("direct");
        person = SERVER.bean(UserRepository.class)
                .find(new EmailAddress(SharedServer.email("direct")))
                .orElseThrow()
                .id()
                .value();
        program = SharedServer.program(SERVER.adminToken(), SCOPE.name());
    }

    @Test
    void access_table_lists_exactly_the_endpoints() {
        assertThat(SERVER.api().document().operations().map(ApiOperation::name))
                .containsExactlyInAnyOrderElementsOf(
                        TABLE.stream().map(Access::operation).toList());
    }

    @Test
    void openapi_requires_a_token_exactly_where_the_access_table_does() {
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
    Stream<DynamicTest> only_actors_with_the_permission_reach_the_operation() {
        return SERVER.api()
                .document()
                .operations()
                .flatMap(operation -> TABLE.stream()
                        .filter(row -> row.operation().equals(operation.name()))
                        .map(row -> DynamicTest.dynamicTest(row.operation(), () -> isKept(row, operation))));
    }

    @Test
    void every_operation_declares_the_permissions_of_the_access_table() {
        OperationPermissions declared = SERVER.bean(OperationPermissions.class);
        Map<String, List<Permission>> operations = new TreeMap<>();
        SERVER.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) ->
                        names(mapping).forEach(name -> operations.put(name, declared.of(handler))));

        assertThat(operations)
                .containsAllEntriesOf(TABLE.stream().collect(Collectors.toMap(Access::operation, Access::sufficient)));
    }

    @TestFactory
    Stream<DynamicTest> use_case_itself_rejects_actors_with_all_other_permissions() {
        return restricted((row, operation) -> {
            List<Permission> others = SERVER.context().getBeansOfType(Permissions.class).values().stream()
                    .flatMap(feature -> feature.all().stream())
                    .filter(permission -> !row.sufficient().contains(permission))
                    .toList();

            assertThat(failure(row, operation, others))
                    .as("with all others")
                    .hasValueSatisfying(failure -> assertThat(failure).isInstanceOf(Forbidden.class));
            row.sufficient()
                    .forEach(permission -> assertThat(failure(row, operation, List.of(permission)))
                            .as("with " + permission.name())
                            .matches(failure ->
                                    failure.filter(Forbidden.class::isInstance).isEmpty()));
        });
    }

    @TestFactory
    Stream<DynamicTest> malformed_request_without_permission_is_a_401_or_403() {
        return restricted((row, operation) -> malformed(operation).forEach(request -> {
            assertThat(request.status()).as(request + " of an anonymous client").isEqualTo(401);
            if (!row.isForScope(SCOPE)) {
                assertThat(request.status("Authorization", "Bearer " + program))
                        .as(request + " of a program")
                        .isEqualTo(403);
            }
            if (!row.isFor(Audience.USERS)) {
                assertThat(request.status("Authorization", "Bearer " + user))
                        .as(request + " of a user")
                        .isEqualTo(403);
            }
        }));
    }

    @Test
    void request_without_permission_is_rejected_before_its_body_arrives() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            socket.getOutputStream().write("""
                POST /api/v1/products HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Content-Length: 1000

                {"name":\
                """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 401");
        }
    }

    /** If this fails, copy the table of the message to {@code docs/access.md}. */
    @Test
    void documented_access_table_equals_the_tested_table() throws IOException {
        String table = TABLE.stream().map(Access::row).collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("../docs/access.md"))).contains(table);
    }

    /** Includes paths of controllers that are not in the OpenAPI document, and paths of libraries. */
    @Test
    void docs_list_exactly_the_served_paths() throws IOException {
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

    /** Returns one test for each operation that needs a permission. */
    private static Stream<DynamicTest> restricted(BiConsumer<Access, ApiOperation> test) {
        return SERVER.api()
                .document()
                .operations()
                .flatMap(operation -> TABLE.stream()
                        .filter(row -> row.operation().equals(operation.name()))
                        .filter(row -> !row.isFor(Audience.EVERYONE))
                        .map(row -> DynamicTest.dynamicTest(row.operation(), () -> test.accept(row, operation))));
    }

    private static Optional<Exception> failure(Access row, ApiOperation operation, List<Permission> permissions) {
        MockHttpServletRequest request = new MockHttpServletRequest(
                operation.method(), operation.pathOf(UUID.randomUUID().toString()));
        request.setParameters(operation.requiredQuery());
        request.addHeader("If-Match", "\"999\"");
        if (operation.name().equals("POST /api/v1/orders")) {
            request.addHeader("Idempotency-Key", UUID.randomUUID().toString());
        }
        operation.bodyType().ifPresent(type -> {
            request.setContentType(type);
            request.setContent(body(row, operation).getBytes(StandardCharsets.UTF_8));
        });
        Actor actor = new Actor(
                "user " + person,
                Optional.of(UserIdentity.inSession(person, UUID.randomUUID())),
                Optional.empty(),
                false,
                Set.copyOf(permissions));
        return DIRECTLY.failure(request, actor);
    }

    private static Stream<Malformed> malformed(ApiOperation operation) {
        String path = operation.pathOf(UUID.randomUUID().toString());
        String type = operation.bodyType().orElse("application/json");
        Stream<Malformed> addresses = Stream.of(
                new Malformed(operation.method(), path + "?no-such-parameter=1", "", List.of()),
                new Malformed(operation.method(), operation.pathOf(NO_ID), "", List.of()),
                new Malformed(operation.method(), path, "", List.of("Accept", "application/x-unknown")),
                new Malformed(operation.method(), path, "", List.of("If-Match", "no tag", "If-None-Match", "no tag")));
        Stream<Malformed> bodies = Stream.of(
                new Malformed(operation.method(), path, "{", List.of("Content-Type", type)),
                new Malformed(operation.method(), path, "{", List.of("Content-Type", "application/x-unknown")),
                new Malformed(
                        operation.method(), path, "{", List.of("Content-Type", type, "Content-Encoding", "gzip")));
        return operation.method().equals("GET") ? addresses : Stream.concat(addresses, bodies);
    }

    /** A malformed request, to which a client with the permission would get 400, 406, 415 or 422. */
    private record Malformed(String method, String path, String body, List<String> headers) {

        int status(String... authorization) {
            return SERVER.anonymously(
                            method,
                            path,
                            body,
                            Stream.concat(headers.stream(), Stream.of(authorization))
                                    .toArray(String[]::new))
                    .statusCode();
        }
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

    /** Creates a new session, because the operations under test also delete sessions. */
    private static void signInAgain() {
        user = SERVER.token(SharedServer.email("access"));
        SERVER.forgetAdminToken();
    }

    /** An allowed request can still fail for another reason, because its resources do not exist. */
    private static Predicate<Integer> is(boolean allowed, int refused) {
        return status -> allowed ? status != 401 && status != 403 && status < 500 : status == refused;
    }

    private static int status(Access row, ApiOperation operation, String... token) {
        String[] headers = Stream.concat(
                        // No resource has this version, so that allowed requests change and delete nothing.
                        Stream.of(
                                "If-Match",
                                "\"999\"",
                                "Idempotency-Key",
                                UUID.randomUUID().toString(),
                                "Content-Type",
                                operation.bodyType().orElse("text/plain")),
                        Stream.of(token).flatMap(one -> Stream.of("Authorization", "Bearer " + one)))
                .toArray(String[]::new);
        HttpResponse<String> response = SERVER.anonymously(
                operation.method(), operation.pathOf(UUID.randomUUID().toString()), body(row, operation), headers);
        int status = response.statusCode();
        assertThat(status).as(response.body()).isLessThan(500);
        boolean wrongPassword = row.sufficient().isEmpty() && response.body().contains("unauthenticated");
        return wrongPassword ? 422 : status;
    }

    private static String body(Access row, ApiOperation operation) {
        if (operation.bodyType().isEmpty()) {
            return "";
        }
        return row.body().orElseGet(() -> operation.method().equals("PATCH") ? "{}" : operation.rightBody());
    }
}
