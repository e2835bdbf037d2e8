package dev.cimiento.db.proof.result;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.analysis.UnselectedColumn;
import dev.cimiento.db.proof.check.PreparedStatementInfo;
import dev.cimiento.db.proof.check.ProbeConnection;
import dev.cimiento.db.proof.check.StatementWords;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.statement.Result;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.type.NullMarks;
import dev.cimiento.db.statement.variant.Variant;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;

/** Checks that the columns of a result fit the Java type that MyBatis builds from them. */
public final class ResultCheck {

    private final Configuration configuration;
    private final NullMarks marks;
    private final TypeCompatibilityCheck fits;
    private final Findings findings;
    private final UnfilledProperties unfilled;
    private final MissingColumns missing = new MissingColumns();
    private final Map<Key, ResultTargets> targets = new HashMap<>();

    /** Targets are cached by this key, because most variants of a statement have the same columns. */
    private record Key(ResultMap map, Result result, List<String> labels) {}

    public ResultCheck(Configuration configuration, NullMarks marks, ProbeConnection server, Findings findings) {
        this.configuration = configuration;
        this.marks = marks;
        this.fits = new TypeCompatibilityCheck(server, configuration);
        this.findings = findings;
        this.unfilled = new UnfilledProperties(configuration, findings);
    }

    /**
     * @param nullness the nullness of each column; empty if it is unknown
     * @param unselected the columns that the statement does not return, although it returns others of their table
     */
    public void check(
            Statement statement,
            Variant variant,
            StatementWords words,
            List<PreparedStatementInfo.Column> columns,
            List<Nullness> nullness,
            List<UnselectedColumn> unselected)
            throws SQLException {
        if (statement.mapped().getSqlCommandType() != SqlCommandType.SELECT
                || columns.isEmpty()
                || variant.substituted().columns()
                || variant.substituted().inner()) {
            return;
        }
        List<ResultMap> maps = statement.mapped().getResultMaps();
        if (maps.size() != 1) {
            findings.undecided(statement, "the result: the statement has " + maps.size() + " result maps");
            return;
        }
        List<String> labels =
                columns.stream().map(PreparedStatementInfo.Column::label).toList();
        ResultTargets taken = targets(new Key(maps.get(0), statement.result(), labels));
        VariantCheck check = new VariantCheck(statement, variant, words);
        NullabilityHints hints = new NullabilityHints(variant.sql());
        for (Target target : taken.targets()) {
            int column = IntStream.range(0, labels.size())
                    .filter(i -> labels.get(i).equalsIgnoreCase(target.column()))
                    .findFirst()
                    .orElse(-1);
            if (column < 0) {
                check.reportMissing(target, maps.get(0), !taken.unusedColumns().isEmpty());
            } else {
                missing.addSelected(target);
                Nullness ofColumn = nullness.isEmpty() ? Nullness.UNDECIDED : nullness.get(column);
                check.check(columns.get(column), target, hints.of(labels.get(column), ofColumn));
            }
        }
        Class<?> type = maps.get(0).getType();
        if (!taken.filledProperties().isEmpty()) {
            unfilled.check(
                    type,
                    taken.filledProperties(),
                    unselected,
                    property -> check.unfilled(type.getSimpleName() + "." + property));
        }
        taken.unusedColumns().stream()
                .filter(label -> !words.isFromStar(label))
                .forEach(label -> check.reportUnused(label, maps.get(0)));
    }

    /** Reports the faults that are known only after all statements were checked. */
    public void checkAll() {
        unfilled.reportNeverFilled();
        missing.report(findings);
    }

    private ResultTargets targets(Key key) {
        return targets.computeIfAbsent(
                key, missing -> ResultTargets.of(configuration, marks, key.map(), key.result(), key.labels()));
    }

    /** The check of one variant. */
    private final class VariantCheck {

        private final Statement statement;
        private final Variant variant;
        private final StatementWords words;

        VariantCheck(Statement statement, Variant variant, StatementWords words) {
            this.statement = statement;
            this.variant = variant;
            this.words = words;
        }

        void reportMissing(Target target, ResultMap map, boolean misspelled) {
            Finding finding = ofResult(
                    FindingKind.MISSING_COLUMN,
                    "The column " + target.column() + " for " + target.name() + " is not selected",
                    "Select it, or remove the component from " + map.getType().getSimpleName() + ".");
            if (target.optional()) {
                missing.add(target, finding, misspelled);
            } else {
                findings.add(finding);
            }
        }

        Finding unfilled(String property) {
            return ofResult(
                    FindingKind.UNFILLED_PROPERTY,
                    "No column is selected for " + property + ", which is then left at its default",
                    "Select its column; if the program sets the property, allow the finding.");
        }

        private Finding ofResult(FindingKind kind, String message, String remedy) {
            int offset = words.offsetOfColumn("");
            Place place = variant.placeAt(offset).orElse(statement.place());
            return Finding.of(kind, statement, variant, place, offset, message, remedy);
        }

        void reportUnused(String label, ResultMap map) {
            add(
                    FindingKind.UNUSED_COLUMN,
                    label,
                    "No component of " + map.getType().getSimpleName() + " takes the column " + label,
                    "Remove the column, or add a component to " + map.getType().getSimpleName() + ".");
        }

        void check(PreparedStatementInfo.Column column, Target target, Nullness nullness) throws SQLException {
            TypeCompatibility fit = fits.of(column, target);
            if (fit.verdict() == TypeCompatibility.Verdict.INCOMPATIBLE) {
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
            if (nullness == Nullness.POSSIBLE && target.keepsDefault()) {
                add(
                        FindingKind.NULL_AS_DEFAULT,
                        column.label(),
                        "The column " + column.label() + " can be null, and " + target.name()
                                + " then keeps its default",
                        "Use coalesce or a wrapper type such as Integer; if the column is never null, add the comment"
                                + " /* not null: " + column.label() + " */.");
            } else if (nullness == Nullness.POSSIBLE) {
                add(
                        FindingKind.NULLABLE_RESULT,
                        column.label(),
                        "The column " + column.label() + " can be null, but " + target.name() + " cannot",
                        "Use coalesce or another join, or mark " + target.name()
                                + " as @Nullable; if the column is never null, add the comment /* not null: "
                                + column.label() + " */.");
            } else if (nullness == Nullness.UNDECIDED) {
                undecided(
                        column,
                        "the nullability of the column " + column.label() + ", while " + target.name()
                                + " cannot be null; if the column is never null, add the comment /* not null: "
                                + column.label() + " */");
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
