package dev.cimiento.db.proof.check;

import dev.cimiento.db.analysis.InsertedColumns;
import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.TableCatalog;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.condition.Presence;
import dev.cimiento.db.statement.variant.Parameter;
import dev.cimiento.db.statement.variant.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks that the inserts of one statement set all required columns. A variant may omit a column if a condition on its
 * own value is not met: then the caller has to pass a value, as it has to if the column is always set.
 */
public final class InsertCheck {

    /** The omission of a column in one variant. */
    private record Omission(String table, String column, Variant variant, int offset) {}

    private final TableCatalog tables;
    private final Findings findings;
    private final List<Omission> omissions = new ArrayList<>();
    private final Map<String, Boolean> required = new HashMap<>();

    public InsertCheck(TableCatalog tables, Findings findings) {
        this.tables = tables;
        this.findings = findings;
    }

    void read(AnalyzedQuery part, Variant variant, StatementWords words) {
        InsertedColumns.of(part, tables).ifPresent(insert -> {
            int offset = words.offsetOfChange("insert", insert.table());
            insert.omitted().forEach(column -> omissions.add(new Omission(insert.table(), column, variant, offset)));
            insert.set()
                    .forEach((column, parameter) -> required.merge(
                            insert.table() + "." + column,
                            parameter
                                    .map(number ->
                                            isLeftToCaller(variant.parameters().get(number - 1)))
                                    .orElse(false),
                            Boolean::logicalOr));
        });
    }

    private static boolean isLeftToCaller(Parameter parameter) {
        return parameter.presence() != Presence.UNCONDITIONAL
                && parameter.value().nullness() != Nullness.POSSIBLE;
    }

    /** Reports the omissions after all variants of the statement are read. */
    public void report(Statement statement) {
        for (Omission omission : omissions) {
            if (!required.getOrDefault(omission.table() + "." + omission.column(), false)) {
                findings.add(
                        FindingKind.INCOMPLETE_INSERT,
                        statement,
                        omission.variant(),
                        omission.offset(),
                        "The insert into " + omission.table() + " omits the column " + omission.column()
                                + ", which has no default and cannot be null",
                        "Set " + omission.column() + ", or give it a default in the schema.");
            }
        }
    }
}
