package dev.cimiento.db.autogenerate.safe;

import dev.cimiento.db.autogenerate.changeset.PlannedChangeSet;
import dev.cimiento.db.autogenerate.safe.SafeRewrite.Phase;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds a check or a foreign key without a check of the existing rows, and validates it in a later transaction, which
 * blocks neither reads nor writes.
 *
 * <pre>{@code
 * alter table orders add constraint orders_total_check check (total >= 0) not valid;
 *
 * alter table orders validate constraint orders_total_check;
 * }</pre>
 */
final class ValidatedConstraints implements SafeRule {

    private static final Pattern ADD = Pattern.compile("(?s)" + ALTER_TABLE + "add constraint (?<name>" + NAME
            + ") (?<kind>foreign key|check|exclude)\\b(?:.* references (?<target>" + QUALIFIED + "))?.*");
    private static final Pattern VALIDATE =
            Pattern.compile("(?s)" + ALTER_TABLE + "validate constraint (?<name>" + NAME + ")");
    private static final Pattern NOT_CHECKED = Pattern.compile("(?s).* not (?:valid|enforced)");

    @Override
    public boolean rewrite(Position position, SafeRewrite rewrite) {
        String statement = position.statement();
        Matcher validate = VALIDATE.matcher(statement);
        if (validate.matches() && rewrite.isLarge(validate.group("table"))) {
            validate(validate, rewrite);
            return true;
        }
        Matcher add = ADD.matcher(statement);
        if (!add.matches()
                || !rewrite.isLarge(add.group("table"))
                || NOT_CHECKED.matcher(statement).matches()) {
            return false;
        }
        String reason = reason(add, rewrite);
        if (!reason.isEmpty()) {
            rewrite.remark(reason);
            return false;
        }
        rewrite.keep(statement + " not valid");
        validate(add, rewrite);
        return true;
    }

    static void validate(Matcher constraint, SafeRewrite rewrite) {
        validate(constraint.group("table"), constraint.group("name"), rewrite);
    }

    static void validate(String table, String constraint, SafeRewrite rewrite) {
        rewrite.addAlone(
                Phase.VALIDATION,
                PlannedChangeSet.inTransaction(
                        List.of("alter table " + table + " validate constraint " + constraint), List.of()));
    }

    /** Returns the reason why a constraint is added in the short form; empty if it is not. */
    private static String reason(Matcher add, SafeRewrite rewrite) {
        String table = add.group("table");
        String target = add.group("target");
        if (add.group("kind").equals("exclude")) {
            return "Builds the index of " + add.group("name") + " under a lock that blocks reads and writes of " + table
                    + ": PostgreSQL cannot add an exclusion constraint in another way.";
        }
        if (target != null && (rewrite.isPartitioned(table) || rewrite.isPartitioned(target))) {
            return "Checks " + add.group("name") + " under locks that block writes to " + table + " and " + target
                    + ": before version 18 PostgreSQL cannot validate a foreign key of a partitioned table later.";
        }
        return "";
    }
}
