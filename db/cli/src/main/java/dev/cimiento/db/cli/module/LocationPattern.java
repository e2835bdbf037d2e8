package dev.cimiento.db.cli.module;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spring's patterns for resources, such as <code>classpath*:mapper/&#42;&#42;/&#42;.xml</code>. */
final class LocationPattern {

    private static final Pattern WILDCARD = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?");
    private static final Pattern PREFIX = Pattern.compile("^(classpath\\*?:|file:)?/*");

    private LocationPattern() {}

    /** Returns a pattern for the paths of resources in the class path. */
    static Pattern of(String location) {
        String path = PREFIX.matcher(location.strip()).replaceFirst("");
        StringBuilder pattern = new StringBuilder();
        Matcher wildcard = WILDCARD.matcher(path);
        int end = 0;
        while (wildcard.find()) {
            pattern.append(Pattern.quote(path.substring(end, wildcard.start())));
            pattern.append(
                    switch (wildcard.group()) {
                        case "**/" -> "(?:.*/)?";
                        case "**" -> ".*";
                        case "*" -> "[^/]*";
                        default -> "[^/]";
                    });
            end = wildcard.end();
        }
        return Pattern.compile(pattern + Pattern.quote(path.substring(end)));
    }

    /** Returns the path of a location without wildcards, relative to the class path. */
    static String path(String location) {
        return PREFIX.matcher(location.strip()).replaceFirst("");
    }
}
