package dev.cimiento.db.proof.check;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.statement.NullMarks;
import dev.cimiento.db.statement.Result;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.Variant;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;

/** Whether the columns of a result and what takes them fit together. */
public final class ResultCheck {

    private final Configuration configuration;
    private final NullMarks marks;
    private final TypeCompatibilityCheck fits;
    private final Findings findings;
    private final Map<Wanted, ResultTargets> targets = new HashMap<>();

    /** Most variants of a statement have the same columns. */
    private record Wanted(ResultMap map, Result result, List<String> labels) {}

    public ResultCheck(Configuration configuration, NullMarks marks, ProbeConnection server, Findings findings) {
        this.configuration = configuration;
        this.marks = marks;
        this.fits = new TypeCompatibilityCheck(server, configuration);
        this.findings = findings;
    }

    /** @param nullness of each column, empty where that is not known */
    public void check(
            Statement statement,
            Variant variant,
            StatementWords words,
            List<PreparedStatementInfo.Column> columns,
            List<Nullness> nullness)
            throws SQLException {
        if (statement.mapped().getSqlCommandType() != SqlCommandType.SELECT || columns.isEmpty()) {
            return;
        }
        List<ResultMap> maps = statement.mapped().getResultMaps();
        if (maps.size() != 1) {
            findings.undecided(statement, "its result, which has " + maps.size() + " result maps");
            return;
        }
        List<String> labels =
                columns.stream().map(PreparedStatementInfo.Column::label).toList();
        ResultTargets taking = targets(new Wanted(maps.get(0), statement.result(), labels));
        One one = new One(statement, variant, words);
        NullabilityHints stated = new NullabilityHints(variant.sql());
        for (Target target : taking.targets()) {
            int column = IntStream.range(0, labels.size())
                    .filter(i -> labels.get(i).equalsIgnoreCase(target.column()))
                    .findFirst()
                    .orElse(-1);
            if (column < 0) {
                one.missing(target, maps.get(0));
            } else {
                Nullness ofColumn = nullness.isEmpty() ? Nullness.UNDECIDED : nullness.get(column);
                one.check(columns.get(column), target, stated.of(labels.get(column), ofColumn));
            }
        }
        taking.untaken().forEach(label -> one.untaken(label, maps.get(0)));
    }

    private ResultTargets targets(Wanted wanted) {
        return targets.computeIfAbsent(
                wanted,
                missing -> ResultTargets.of(configuration, marks, wanted.map(), wanted.result(), wanted.labels()));
    }

    /** The check of one variant. */
    private final class One {

        private final Statement statement;
        private final Variant variant;
        private final StatementWords words;

        One(Statement statement, Variant variant, StatementWords words) {
            this.statement = statement;
            this.variant = variant;
            this.words = words;
        }

        void missing(Target target, ResultMap map) {
            add(
                    FindingKind.MISSING_COLUMN,
                    "",
                    "No column " + target.column() + " is selected, which " + target.name() + " is made of",
                    "Select it, or take it out of " + map.getType().getSimpleName() + ".");
        }

        void untaken(String label, ResultMap map) {
            add(
                    FindingKind.UNUSED_COLUMN,
                    label,
                    "Nobody takes the column " + label,
                    "Take it out, or give " + map.getType().getSimpleName() + " something for it.");
        }

        void check(PreparedStatementInfo.Column column, Target target, Nullness nullness) throws SQLException {
            TypeCompatibility fit = fits.of(column, target);
            if (fit.verdict() == TypeCompatibility.Verdict.MISFITS) {
                add(
                        FindingKind.RESULT_TYPE,
                        column.label(),
                        "The column " + column.label() + " does not fit " + target.name() + ": " + fit.reason(),
                        "Select it as another type, or name a type handler for it.");
            } else if (fit.verdict() == TypeCompatibility.Verdict.UNDECIDED) {
                undecided(column, fit.reason());
            }
            checkNull(column, target, nullness);
        }

        private void checkNull(PreparedStatementInfo.Column column, Target target, Nullness nullness) {
            if (target.nullness() != Nullness.NEVER) {
                return;
            }
            if (nullness == Nullness.POSSIBLE) {
                add(
                        FindingKind.NULLABLE_RESULT,
                        column.label(),
                        "The column " + column.label() + " can be null, and " + target.name() + " cannot",
                        "Select what is never null, by coalesce or another join, or let " + target.name()
                                + " be null; where the database cannot see it, say /* not null: " + column.label()
                                + " */.");
            } else if (nullness == Nullness.UNDECIDED) {
                undecided(
                        column,
                        "whether the column " + column.label() + " can be null, which " + target.name()
                                + " cannot; say /* not null: " + column.label() + " */ where it is known");
            }
        }

        private void add(FindingKind kind, String label, String message, String remedy) {
            findings.add(kind, statement, variant, words.offsetOfColumn(label), message, remedy);
        }

        private void undecided(PreparedStatementInfo.Column column, String message) {
            findings.undecided(statement, variant, words.offsetOfColumn(column.label()), message);
        }
    }
}
