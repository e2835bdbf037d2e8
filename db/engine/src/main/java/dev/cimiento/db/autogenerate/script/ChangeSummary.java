package dev.cimiento.db.autogenerate.script;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Summarizes statements in a few words, such as {@code add readings.note, drop table devices}. */
public final class ChangeSummary {

    private static final int SHOWN = 3;
    private static final String PRIVILEGES = "privileges on ";
    private static final String NAME = "((?:\"[^\"]*\"|[\\w$.])+)";

    /** The first matching pattern decides. */
    private static final Map<Pattern, String> PHRASES = phrases(
            "alter table (?:only )?" + NAME + "\\s+add column " + NAME + ".*",
            "add $1.$2",
            "alter table (?:only )?" + NAME + "\\s+drop column " + NAME + ".*",
            "drop $1.$2",
            "alter table (?:only )?" + NAME + "\\s+alter column " + NAME + " type (.*?)(?: using .*)?",
            "make $1.$2 $3",
            "alter table (?:only )?" + NAME + "\\s+alter column " + NAME + " (?:set|drop|add|reset|restart).*",
            "change $1.$2",
            "alter table (?:only )?" + NAME + "\\s+rename column " + NAME + " to " + NAME,
            "rename $1.$2 to $3",
            "alter table (?:only )?" + NAME + "\\s+rename to " + NAME,
            "rename $1 to $2",
            "alter type " + NAME + "\\s+rename value '(.*)' to '(.*)'",
            "rename $2 to $3 in $1",
            "alter type " + NAME + "\\s+add value '([^']*)'.*",
            "add $2 to $1",
            "alter table (?:only )?" + NAME + "\\s+add constraint " + NAME + ".*",
            "add $2",
            "alter table (?:only )?" + NAME + "\\s+drop constraint (?:if exists )?" + NAME + ".*",
            "drop $2",
            "alter table (?:only )?" + NAME + "\\s+validate constraint " + NAME,
            "validate $2",
            "alter type " + NAME + "\\s+rename to \\S+__old\"?",
            "change type $1",
            "alter \\w+ (?:if exists )?" + NAME + "\\s+rename to " + NAME,
            "rename $1 to $2",
            "alter table (?:only )?" + NAME + ".*",
            "change $1",
            "create (?:or replace )?(?:unlogged |unique |materialized |constraint )?(\\w+) (?:concurrently )?(?:if not exists )?"
                    + NAME + ".*",
            "add $1 $2",
            "drop (?:materialized )?(\\w+) (?:concurrently )?(?:if exists )?" + NAME + ".*",
            "drop $1 $2",
            "alter (\\w+) " + NAME + ".*",
            "change $1 $2",
            "(?:grant|revoke) .* on \\w+ " + NAME + ".*",
            PRIVILEGES + "$1",
            "comment on .*",
            "comments");

    private ChangeSummary() {}

    private static Map<Pattern, String> phrases(String... pairs) {
        Map<Pattern, String> phrases = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            phrases.put(Pattern.compile(pairs[i], Pattern.DOTALL), pairs[i + 1]);
        }
        return phrases;
    }

    public static String of(List<String> statements) {
        Set<String> all =
                statements.stream().map(ChangeSummary::phrase).collect(Collectors.toCollection(LinkedHashSet::new));
        // An object that is dropped and recreated because of another change is not worth mentioning.
        all.removeIf(phrase -> phrase.startsWith("drop ") && all.contains("add" + phrase.substring(4)));
        all.removeIf(phrase -> phrase.startsWith(PRIVILEGES)
                && all.stream()
                        .anyMatch(other ->
                                !other.equals(phrase) && other.endsWith(" " + phrase.substring(PRIVILEGES.length()))));
        all.removeIf(phrase -> phrase.endsWith("__old")
                || phrase.startsWith("select ")
                || phrase.startsWith("add type ") && all.contains("change " + phrase.substring(4)));
        String shown = all.stream().limit(SHOWN).collect(Collectors.joining(", "));
        if (all.isEmpty()) {
            return "changes";
        }
        return all.size() <= SHOWN ? shown : shown + " and " + (all.size() - SHOWN) + " more";
    }

    private static String phrase(String statement) {
        for (Map.Entry<Pattern, String> phrase : PHRASES.entrySet()) {
            Matcher matcher = phrase.getKey().matcher(statement);
            if (matcher.matches()) {
                return expanded(phrase.getValue(), matcher);
            }
        }
        return statement.replaceAll("(?s)^(\\S+ \\S+).*", "$1");
    }

    private static String expanded(String phrase, Matcher matcher) {
        String text = phrase;
        for (int i = 1; i <= matcher.groupCount(); i++) {
            text = text.replace("$" + i, String.valueOf(matcher.group(i)));
        }
        return text.replaceAll("\\s+", " ");
    }
}
