package dev.cimiento.db.autogenerate.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes an added identity column in one statement, because PostgreSQL then numbers the existing rows. As two
 * statements, the first one would fail on them.
 *
 * <pre>{@code
 * alter table readings add column id bigint not null;
 * alter table readings alter column id add generated always as identity (…);
 * -- becomes
 * alter table readings add column id bigint generated always as identity;
 * }</pre>
 */
final class IdentityColumns {

    private static final Pattern IDENTITY = Pattern.compile(
            "(?is)ALTER TABLE (?:ONLY )?(?<table>\\S+)\\s+ALTER COLUMN (?<column>\\S+) ADD (?<generated>GENERATED \\w+(?: DEFAULT)? AS IDENTITY) \\((?<options>.*)\\)");
    private static final Pattern USUAL =
            Pattern.compile("(?i)\\s*(?:START WITH 1|INCREMENT BY 1|NO MAXVALUE|NO MINVALUE|CACHE 1)(?=\\s|$)");

    private IdentityColumns() {}

    /** Returns a matcher with the groups {@code table}, {@code column} and {@code options}. */
    static Matcher matcher(String statement) {
        return IDENTITY.matcher(statement);
    }

    /** Returns the clause for a column's definition, without the options that PostgreSQL chooses itself. */
    static String clause(Matcher identity) {
        String usualName = "SEQUENCE NAME " + identity.group("table") + "_" + identity.group("column") + "_seq";
        String options = USUAL.matcher(identity.group("options").replace(usualName, ""))
                .replaceAll("")
                .strip();
        return identity.group("generated") + (options.isEmpty() ? "" : " (" + options.replaceAll("\\s+", " ") + ")");
    }

    /** Returns the statement without the options that PostgreSQL chooses itself. */
    static String brief(String statement) {
        Matcher identity = matcher(statement);
        return identity.matches()
                ? "ALTER TABLE " + identity.group("table") + " ALTER COLUMN " + identity.group("column") + " ADD "
                        + clause(identity)
                : statement;
    }

    static List<String> inOneStatement(List<String> statements) {
        List<String> joined = new ArrayList<>();
        for (String statement : statements) {
            Matcher identity = matcher(statement);
            int at = identity.matches() ? addition(joined, identity) : -1;
            if (at < 0) {
                joined.add(statement);
            } else {
                joined.set(at, joined.get(at).replaceFirst("(?i) NOT NULL$", "") + " " + clause(identity));
            }
        }
        return joined;
    }

    /** Returns the position of the statement that adds the column; -1 if the column exists before. */
    private static int addition(List<String> statements, Matcher identity) {
        Pattern addition = Pattern.compile("(?is)ALTER TABLE (?:ONLY )?" + Pattern.quote(identity.group("table"))
                + "\\s+ADD COLUMN " + Pattern.quote(identity.group("column")) + "\\s[^,]*");
        for (int i = statements.size() - 1; i >= 0; i--) {
            if (addition.matcher(statements.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }
}
