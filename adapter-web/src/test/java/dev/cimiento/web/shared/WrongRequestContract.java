package dev.cimiento.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The contract of every operation of an API: it rejects each kind of wrong request as its OpenAPI document says, names the
 * wrong field, and changes nothing. The wrong requests are generated from the document, so a new operation is tested too.
 */
public abstract class WrongRequestContract {

    private static final List<String> METHODS =
            List.of("HEAD", "GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get", "Delete", "FOO");

    /** How many of its wrong requests an operation gets. */
    protected enum Amount {
        EVERY,
        /** One of each kind, and those that no other operation has got: the operations share the code that reads them. */
        EACH_ONCE,
        /** One of each kind, because another test sends more. */
        ONE_OF_EACH_KIND
    }

    private final Set<String> sentOnce = new HashSet<>();

    /** Returns the client of the API. It compares each response with the OpenAPI document. */
    protected abstract Api api();

    /** Returns true if an operation is tested here. */
    protected boolean isTested(ApiOperation operation) {
        return true;
    }

    /** Returns how many of its wrong requests an operation gets. */
    protected Amount amount(ApiOperation operation) {
        return Boolean.getBoolean("cimiento.test.exhaustive") ? Amount.EVERY : Amount.EACH_ONCE;
    }

    /** Returns a body that the operation accepts now. Some need more than the document says, such as a valid token. */
    protected String rightBody(ApiOperation operation) {
        return operation.rightBody();
    }

    /** Returns the id of a resource for the path of an operation. By default it creates the resource. */
    protected String existingId(ApiOperation operation) {
        ApiOperation creation = operations()
                .filter(other -> other.method().equals("POST") && other.path().equals(operation.collection()))
                .findFirst()
                .orElseThrow();
        String created = api().created(creation.pathOf(""), creation.rightBody());
        return created.substring(created.lastIndexOf('/') + 1);
    }

    private Stream<ApiOperation> operations() {
        return api().document().operations().filter(this::isTested);
    }

    @TestFactory
    Stream<DynamicNode> each_operation_rejects_wrong_requests_and_changes_nothing() {
        return operations()
                .map(operation ->
                        dynamicContainer(operation.name(), Stream.of(operation).flatMap(this::tests)));
    }

    @TestFactory
    Stream<DynamicTest> all_wrong_parameters_of_an_operation_are_reported_at_once() {
        return operations()
                .filter(operation -> operation.parameters("query").findAny().isPresent())
                .map(operation -> dynamicTest(operation.name(), () -> {
                    WrongAddresses addresses = new WrongAddresses(operation, existing(operation));
                    ReceivedResponse response = api().get(addresses.everyParameterWrong());
                    assertThat(fields(response)).containsAll(addresses.parameterNames());
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_operation_with_a_body_accepts_a_valid_request() {
        return operations()
                .filter(operation -> operation.bodyType().isPresent())
                .map(operation -> dynamicTest(operation.name(), () -> {
                    String type = operation.bodyType().orElseThrow();
                    String body = rightBody(operation);
                    // The records of a file can exist already.
                    String path = existing(operation) + (operation.takesQuery("upsert") ? "?upsert=true" : "");
                    ReceivedResponse response = api().send(operation.method(), path, body, "Content-Type", type);
                    assertThat(response.status()).as(response.body()).isBetween(200, 204);
                }));
    }

    @TestFactory
    Stream<DynamicTest> unsupported_method_is_rejected_with_the_supported_methods() {
        Map<ApiOperation, String> paths = new LinkedHashMap<>();
        operations().filter(distinctPaths()).forEach(operation -> paths.put(operation, existing(operation)));
        return andNothingHasChanged(paths.entrySet().stream().flatMap(path -> methods(path.getKey(), path.getValue())));
    }

    private Stream<DynamicTest> methods(ApiOperation operation, String path) {
        Set<String> supported = supported(operation);
        Stream<String> refused = METHODS.stream().filter(method -> !supported.contains(method));
        return sent(operation, refused, method -> "method", method -> method)
                .map(method ->
                        dynamicTest(method + " " + operation.path(), () -> refusesMethod(path, method, supported)));
    }

    /** Returns the methods of a path, and those of a path with an id that matches it too. */
    private Set<String> supported(ApiOperation supporting) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        operations()
                .filter(operation -> operation.path().equals(supporting.path()) || supporting.isIdOf(operation))
                .forEach(operation -> methods.add(operation.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private void refusesMethod(String path, String method, Set<String> supported) {
        ReceivedResponse response =
                api().send(method, path, "", "X-HTTP-Method-Override", "DELETE", "X-HTTP-Method", "DELETE");
        assertThat(response.status()).isEqualTo(405);
        assertThat(response.header("Allow").split(", ?")).containsExactlyInAnyOrderElementsOf(supported);
    }

    private Stream<DynamicTest> tests(ApiOperation operation) {
        String path = existing(operation);
        Stream<WrongRequest> addresses = new WrongAddresses(operation, path).all();
        Stream<WrongRequest> bodies =
                operation.takesFile() ? new WrongFiles(operation, path).all() : jsonBodies(operation, path);
        return andNothingHasChanged(
                sent(operation, Stream.concat(addresses, bodies), WrongRequest::kind, WrongRequest::what)
                        .map(request -> dynamicTest(request.what(), () -> refuses(request))));
    }

    private <T> Stream<T> sent(
            ApiOperation operation, Stream<T> wrong, Function<T, Object> kind, Function<T, String> what) {
        Set<Object> kinds = new HashSet<>();
        return switch (amount(operation)) {
            case EVERY -> wrong;
            case EACH_ONCE -> wrong.filter(one -> sentOnce.add(what.apply(one)) | kinds.add(kind.apply(one)));
            case ONE_OF_EACH_KIND -> wrong.filter(one -> kinds.add(kind.apply(one)));
        };
    }

    /** Returns the tests, and a last one that checks that they have changed nothing. */
    private Stream<DynamicTest> andNothingHasChanged(Stream<DynamicTest> tests) {
        Map<String, String> before = state();
        return Stream.concat(
                tests, Stream.of(dynamicTest("and nothing has changed", () -> assertNothingChanged(before))));
    }

    private static Stream<WrongRequest> jsonBodies(ApiOperation operation, String path) {
        return operation.bodyType().isPresent() && !operation.takesAnyFile()
                ? new WrongBodies(operation, path).all()
                : Stream.of();
    }

    private void refuses(WrongRequest request) {
        ReceivedResponse response = api().send(
                        request.method(),
                        request.path(),
                        request.body(),
                        request.headers().toArray(String[]::new));
        assertThat(response.status()).as(response.body()).isIn(request.statuses());
        request.field()
                .ifPresent(field ->
                        assertThat(fields(response)).as(response.body()).anyMatch(named -> names(named, field)));
    }

    /** Returns true if the error is about the field, or about the list that contains it. */
    private static boolean names(String named, String field) {
        return named.equals(field) || named.equals(field.replaceAll("\\[\\d+]$", ""));
    }

    private static Set<String> fields(ReceivedResponse response) {
        return response.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .collect(Collectors.toSet());
    }

    /** Returns a path of the operation; creates a resource if the path contains an id. */
    private String existing(ApiOperation operation) {
        if (!operation.isBelowAnId()) {
            return operation.pathOf("");
        }
        return operation.pathOf(existingId(operation));
    }

    /** Returns the first page of each list by its path. */
    private Map<String, String> state() {
        return operations()
                .filter(operation -> operation.lists() && !operation.isBelowAnId() && !operation.isRecord())
                .map(list -> list.pathOf(""))
                .distinct()
                .collect(Collectors.toMap(path -> path, path -> api().unchecked(path + "?limit=200")));
    }

    private void assertNothingChanged(Map<String, String> before) {
        assertThat(state()).isEqualTo(before);
    }

    private static Predicate<ApiOperation> distinctPaths() {
        Set<String> seen = new TreeSet<>();
        return operation -> seen.add(operation.path());
    }
}
