package dev.cimiento.web.shared;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Generates uploads with a valid URL and a wrong CSV file. */
record WrongFiles(ApiOperation operation, String path) {

    private static final String TYPE = "Content-Type";

    Stream<WrongRequest> all() {
        return Stream.of(headers(), contents(), types()).flatMap(requests -> requests);
    }

    private WrongRequest wrong(String what, int... statuses) {
        return WrongRequest.of(operation, path, what, statuses);
    }

    private String type() {
        return operation.bodyType().orElseThrow();
    }

    private String right() {
        return operation.rightBody();
    }

    private String header() {
        return right().lines().findFirst().orElseThrow();
    }

    private Stream<WrongRequest> headers() {
        return Stream.of(
                        "",
                        " ",
                        "\n\n",
                        "nme\nx\n",
                        header() + "," + header() + "\n",
                        header() + ",\n",
                        "\"" + header(),
                        "{}",
                        "\u0000")
                .map(file -> wrong("header " + shown(file), 422).withBody(file, type()));
    }

    private Stream<WrongRequest> contents() {
        String values = ",".repeat((int) header().chars().filter(c -> c == ',').count());
        Stream<WrongRequest> files = Stream.of(
                        header() + "\n \n",
                        header() + "\n" + values + ",\n",
                        header() + "\na\u0000b" + values + "\n",
                        header() + "\n\"a" + values + "\n",
                        header() + "\n\"a\"b" + values + "\n",
                        header() + "\n" + "x".repeat(300_000) + values + "\n")
                .map(file -> wrong("lines " + shown(file), 422).withBody(file, type()));
        Stream<WrongRequest> repeated = operation.takesQuery("upsert")
                ? Stream.of(wrong("repeated line", 422)
                        .withBody(right() + right().lines().skip(1).findFirst().orElseThrow(), type()))
                : Stream.of();
        Stream<WrongRequest> bytes = Stream.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)
                .map(charset -> wrong("file in " + charset, 422).withBody(right().getBytes(charset), TYPE, type()));
        byte[] latin = (right() + "caf\u00e9" + values).getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                        files,
                        repeated,
                        bytes,
                        Stream.of(wrong("file in Latin-1", 422).withBody(latin, TYPE, type())))
                .flatMap(requests -> requests);
    }

    private Stream<WrongRequest> types() {
        byte[] body = right().getBytes(StandardCharsets.UTF_8);
        Stream<WrongRequest> encoded = Stream.of("gzip", "x")
                .map(coding -> wrong("file with Content-Encoding " + coding, 415)
                        .withBody(right(), type())
                        .withHeader("Content-Encoding", coding));
        Stream<WrongRequest> others = Stream.of(
                        "text/plain",
                        "application/json",
                        "*/*",
                        "csv",
                        type() + ";charset=ISO-8859-1",
                        type() + ";charset=none")
                .filter(type -> !operation.bodyTypes().contains(type))
                .map(type -> wrong("file with Content-Type " + type, 415).withBody(body, TYPE, type));
        return Stream.of(Stream.of(wrong("file without Content-Type", 415).withBody(body)), encoded, others)
                .flatMap(requests -> requests);
    }

    private static String shown(String file) {
        String start = file.length() <= 40 ? file : file.substring(0, 40) + "…";
        return start.replace("\u0000", "\\0").replace("\n", "\\n");
    }
}
