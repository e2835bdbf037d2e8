package dev.cimiento.db.autogenerate.safe;

import dev.cimiento.db.autogenerate.changeset.PlannedChangeSet;
import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.safe.SafeRewrite.Phase;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a column required by a validated check. PostgreSQL then need not read the table under its strongest lock.
 *
 * <pre>{@code
 * alter table users add constraint users_email_required check (email is not null) not valid;
 * --rollback alter table users drop constraint if exists users_email_required;
 *
 * alter table users validate constraint users_email_required;
 *
 * alter table users alter column email set not null;
 * alter table users drop constraint users_email_required;
 * --rollback alter table users alter column email drop not null;
 * }</pre>
 *
 * <p>If the column gets a default, its nulls are replaced before, in a change set of its own.
 */
final class NotNullColumns implements SafeRule {

    private static final Pattern REQUIRE =
            Pattern.compile("(?s)" + ALTER_TABLE + "alter column (?<column>" + NAME + ") set not null");
    private static final Pattern FILL = Pattern.compile("(?s)update (?:only )?(?<table>" + QUALIFIED
            + ") set (?<column>" + NAME + ") = .* where \\k<column> is null");

    @Override
    public boolean rewrite(Position position, SafeRewrite rewrite) {
        Matcher require = REQUIRE.matcher(position.statement());
        if (require.matches()) {
            if (rewrite.isLarge(require.group("table")) && becomesIdentity(require, position.later())) {
                rewrite.remark(
                        "Reads " + require.group("table") + " under a lock that blocks reads and writes, because "
                                + require.group("column") + " becomes required and an identity in one transaction.");
            }
            return isSafe(require, position.later(), rewrite) && require(require, position, rewrite);
        }
        Matcher fill = FILL.matcher(position.statement());
        boolean fills = fill.matches()
                && position.later().stream()
                        .map(REQUIRE::matcher)
                        .anyMatch(next -> next.matches()
                                && next.group("table").equals(fill.group("table"))
                                && next.group("column").equals(fill.group("column"))
                                && isSafe(next, position.later(), rewrite));
        if (fills) {
            rewrite.addAlone(Phase.FILL, PlannedChangeSet.inTransaction(List.of(position.statement()), List.of()));
        }
        return fills;
    }

    private static boolean isSafe(Matcher require, List<String> later, SafeRewrite rewrite) {
        return rewrite.isLarge(require.group("table")) && !becomesIdentity(require, later);
    }

    /** An identity needs a required column in the same transaction. */
    private static boolean becomesIdentity(Matcher require, List<String> later) {
        String identity = "(?s)alter table (?:only )?" + Pattern.quote(require.group("table")) + "\\s+alter column "
                + Pattern.quote(require.group("column")) + " add generated .*";
        return later.stream().anyMatch(next -> next.matches(identity));
    }

    private static boolean require(Matcher require, Position position, SafeRewrite rewrite) {
        String table = require.group("table");
        String column = require.group("column");
        String check = Names.withSuffix(Names.joined(Names.withoutSchema(table), column), "_required");
        String alter = "alter table " + table + " ";
        if (position.earlier().stream().anyMatch(before -> addsNullable(before, table, column))) {
            rewrite.addAlone(
                    Phase.FILL,
                    new PlannedChangeSet(
                            "set " + table + "." + column + " in existing rows",
                            List.of(),
                            List.of(),
                            List.of(),
                            true));
        }
        rewrite.add(
                Phase.CHECK,
                table,
                List.of(alter + "add constraint " + check + " check (" + column + " is not null) not valid"),
                List.of(alter + "drop constraint if exists " + check));
        ValidatedConstraints.validate(table, check, rewrite);
        String nullable = alter + "alter column " + column + " drop not null";
        rewrite.add(
                Phase.FINISH,
                table,
                List.of(position.statement(), alter + "drop constraint " + check),
                List.of(nullable));
        rewrite.removeRollback(nullable);
        return true;
    }

    /** Returns true for the addition of a column without values, which the author of the revision must supply. */
    private static boolean addsNullable(String statement, String table, String column) {
        return statement.matches("(?s)alter table (?:only )?" + Pattern.quote(table) + "\\s+add column "
                        + Pattern.quote(column) + "\\s.*")
                && !statement.matches("(?s).*\\b(?:default|generated|serial|bigserial|smallserial)\\b.*");
    }
}
