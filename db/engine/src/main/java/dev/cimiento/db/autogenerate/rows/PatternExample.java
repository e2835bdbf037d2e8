package dev.cimiento.db.autogenerate.rows;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Generates a text that a simple regular expression matches: classes, letters and counts, as checks have them. */
final class PatternExample {

    private static final Pattern PART =
            Pattern.compile("(?<set>\\[(?:\\\\.|[^\\]])+\\]|\\\\[dws]|\\.|\\\\.|[^\\\\\\[\\](){}*+?|^$])"
                    + "(?<count>[*+?]|\\{\\d+(?:,\\d*)?\\})?");
    private static final String CHOICES = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_ #@.+:/";

    private PatternExample() {}

    /** Returns an example; empty if the text is not a regular expression, or too complex for this class. */
    static Optional<String> of(String regex, int row) {
        StringBuilder text = new StringBuilder();
        Matcher parts = PART.matcher(regex.replaceAll("\\(\\?:|[()^$]", ""));
        int digits = row;
        while (parts.find()) {
            String set = parts.group("set");
            for (int i = count(parts.group("count")); i > 0; i--) {
                text.append(character(set, digits));
                digits = digits / 2 + 7 * i % 3;
            }
        }
        return matches(regex, text) ? Optional.of(text.toString()) : Optional.empty();
    }

    private static int count(@Nullable String text) {
        if (text == null) {
            return 1;
        }
        return switch (text.charAt(0)) {
            case '{' -> Math.max(1, Integer.parseInt(text.replaceAll("\\{(\\d+).*", "$1")));
            case '+' -> 6;
            default -> 1;
        };
    }

    private static String character(String set, int choice) {
        if (!set.startsWith("[") && !set.startsWith("\\") && !set.equals(".")) {
            return set;
        }
        String fitting = fitting(set);
        return fitting.isEmpty() ? "" : String.valueOf(fitting.charAt(choice % fitting.length()));
    }

    private static String fitting(String set) {
        try {
            return Pattern.compile(set)
                    .matcher(CHOICES)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.joining());
        } catch (PatternSyntaxException e) {
            return "";
        }
    }

    private static boolean matches(String regex, CharSequence text) {
        try {
            return Pattern.compile(regex).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
