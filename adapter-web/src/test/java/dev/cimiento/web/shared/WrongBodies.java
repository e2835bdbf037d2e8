package dev.cimiento.web.shared;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Generates requests with a valid URL and a wrong body. */
record WrongBodies(ApiOperation operation, String path) {

    private static final String TYPE = "Content-Type";

    Stream<WrongRequest> all() {
        return Stream.of(properties(), names(), wholes(), encodings(), types()).flatMap(requests -> requests);
    }

    private String type() {
        return operation.bodyType().orElseThrow();
    }

    private RightBody right() {
        return RightBody.of(operation.document(), operation.bodySchema());
    }

    private WrongRequest wrong(String what, int... statuses) {
        return WrongRequest.of(operation, path, what, statuses);
    }

    private Stream<WrongRequest> properties() {
        return operation.bodySchema().path("properties").properties().stream()
                .flatMap(property -> WrongValue.of(
                                operation.document(),
                                property.getKey(),
                                operation.document().resolved(property.getValue()))
                        .map(value -> property(property.getKey(), value)));
    }

    private WrongRequest property(String name, WrongValue value) {
        String body = right().with(name, value.json()).json();
        String what = name + ": " + value.shown();
        return value.syntax()
                ? wrong(what, 400).withBody(body, type())
                : wrong(what, 400, 422).withBody(body, type()).naming(value.field());
    }

    private Stream<WrongRequest> names() {
        JsonNode schema = operation.bodySchema();
        Stream<WrongRequest> missing = StreamSupport.stream(
                        schema.path("required").spliterator(), false)
                .map(JsonNode::asString)
                .map(name -> wrong("missing property " + name, 400, 422)
                        .withBody(right().without(name).json(), type())
                        .naming(name));
        Stream<WrongRequest> doubled = right().values().keySet().stream()
                .map(name -> wrong("duplicate property " + name, 400)
                        .withBody(right().jsonTwice(name), type())
                        .naming(name));
        Stream<WrongRequest> unknown = Stream.of("nme", "", "Name", "__proto__", "class", "a.b", "\u00e9")
                .map(name -> wrong("unknown property " + name, 400)
                        .withBody(right().with(name, "null").json(), type())
                        .naming(name));
        return Stream.of(missing, doubled, unknown).flatMap(requests -> requests);
    }

    private Stream<WrongRequest> wholes() {
        String right = right().json();
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        Stream<String> malformed = Stream.of(
                "",
                " ",
                "{",
                "}",
                right + "{}",
                right + ",",
                right + " null",
                right.substring(0, right.length() - 1),
                "[]",
                "[" + right + "]",
                "null",
                "3",
                "true",
                "\"x\"",
                "NaN",
                "// x\n" + right,
                "\u0000",
                deep,
                right().with("deep", deep).json(),
                "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
        Stream<WrongRequest> tooLarge = Stream.of(
                        " ".repeat(1_048_577),
                        right().with("x", "\"" + "x".repeat(1_100_000) + "\"").json())
                .map(body -> wrong("body of " + body.length() + " bytes", 413).withBody(body, type()));
        return Stream.concat(malformed.map(body -> wrong(shown(body), 400).withBody(body, type())), tooLarge);
    }

    private Stream<WrongRequest> encodings() {
        String text = right().json();
        Stream<WrongRequest> otherUnicode = Stream.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE")
                .map(name ->
                        wrong("body in " + name, 400).withBody(text.getBytes(Charset.forName(name)), TYPE, type()));
        byte[] latin = ("{\"caf\u00e9\": 1, " + text.substring(1)).getBytes(StandardCharsets.ISO_8859_1);
        Stream<WrongRequest> encoded = Stream.of("gzip", "deflate", "br", "x")
                .map(coding -> wrong("body with Content-Encoding " + coding, 415)
                        .withBody(text, type())
                        .withHeader("Content-Encoding", coding));
        return Stream.of(otherUnicode, Stream.of(wrong("body in Latin-1", 400).withBody(latin, TYPE, type())), encoded)
                .flatMap(requests -> requests);
    }

    private Stream<WrongRequest> types() {
        byte[] body = right().json().getBytes(StandardCharsets.UTF_8);
        return Stream.concat(
                Stream.of(wrong("body without Content-Type", 415).withBody(body)),
                Stream.of(
                                "text/plain",
                                "application/xml",
                                "application/x-www-form-urlencoded",
                                "multipart/form-data; boundary=x",
                                "application/jsonp",
                                "json",
                                "*/*",
                                type() + ";charset=ISO-8859-1",
                                type() + ";charset=UTF-16",
                                type() + ";charset=none")
                        .map(type ->
                                wrong("body with Content-Type " + type, 415).withBody(body, TYPE, type)));
    }

    private static String shown(String body) {
        String start = body.length() <= 40 ? body : body.substring(0, 40) + "…";
        return "body " + start.replace("\u0000", "\\0").replace("\n", "\\n");
    }
}
