package dev.cimiento.db.proof;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mapper file of a project.
 *
 * @param resource its path in the class path
 */
record MapperFile(String resource, byte[] contents, String namespace) {

    private static final Pattern MAPPER =
            Pattern.compile("<mapper\\s[^>]*\\bnamespace\\s*=\\s*[\"'](?<namespace>[^\"']*)");
    private static final Pattern DATABASE_ID =
            Pattern.compile("\\bdatabaseId\\s*=\\s*[\"']([^\"']*)|_databaseId\\s*==\\s*(?:['\"]|&quot;)([^'\"&]*)");
    private static final Pattern TYPE =
            Pattern.compile("\\b(?:resultType|parameterType|ofType|javaType|type)\\s*=\\s*[\"']([A-Za-z_]\\w*)[\"']");

    /** Returns the mapper file with these contents; empty if they are something else. */
    static Optional<MapperFile> of(String resource, byte[] contents) {
        Matcher mapper = MAPPER.matcher(new String(contents, StandardCharsets.ISO_8859_1));
        return mapper.find()
                ? Optional.of(new MapperFile(resource, contents, mapper.group("namespace")))
                : Optional.empty();
    }

    /** Returns the database ids that statements and conditions name. */
    Set<String> databaseIds() {
        return DATABASE_ID
                .matcher(text())
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the names of types without a package, which are type aliases. */
    Set<String> aliases() {
        return TYPE.matcher(text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String text() {
        return new String(contents, StandardCharsets.ISO_8859_1);
    }
}
