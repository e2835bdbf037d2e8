package dev.cimiento.db.changelog.precondition;

import java.util.ArrayList;
import java.util.List;
import liquibase.changelog.ChangeSet;
import liquibase.precondition.Precondition;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.precondition.core.PreconditionContainer.ErrorOption;
import liquibase.precondition.core.PreconditionContainer.FailOption;
import liquibase.precondition.core.SqlPrecondition;

/**
 * Queries that count the rows which prevent a change set, in the form of Liquibase's preconditions. The change set is
 * applied only if each of them returns 0.
 *
 * <pre>{@code
 * --preconditions onFail:HALT onError:HALT
 * --precondition-sql-check expectedResult:0 select count(*) from people where name is null
 * }</pre>
 */
public final class RowPreconditions {

    private static final String NONE = "0";

    private RowPreconditions() {}

    /** Returns the lines of a change set for its queries. */
    public static List<String> text(List<String> queries) {
        List<String> lines = new ArrayList<>();
        if (!queries.isEmpty()) {
            lines.add("--preconditions onFail:HALT onError:HALT");
            queries.forEach(query -> lines.add("--precondition-sql-check expectedResult:" + NONE + " " + query));
        }
        return lines;
    }

    /** Returns the queries of a change set; empty if it has none, or preconditions of another form as well. */
    public static List<String> of(ChangeSet changeSet) {
        PreconditionContainer container = changeSet.getPreconditions();
        if (container == null
                || container.getOnFail() != FailOption.HALT
                || container.getOnError() != ErrorOption.HALT) {
            return List.of();
        }
        List<String> queries = new ArrayList<>();
        for (Precondition precondition : container.getNestedPreconditions()) {
            if (!(precondition instanceof SqlPrecondition sql) || !NONE.equals(sql.getExpectedResult())) {
                return List.of();
            }
            queries.add(sql.getSql().strip().replaceFirst("\\s*;$", ""));
        }
        return queries;
    }
}
