package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.plan.MigrationPlan;
import dev.cimiento.db.autogenerate.plan.StatementRun;
import dev.cimiento.db.autogenerate.rename.DiffContext;
import dev.cimiento.db.autogenerate.rename.Renames;
import dev.cimiento.db.autogenerate.script.ContinuedSequences;
import dev.cimiento.db.autogenerate.script.WrittenSql;
import dev.cimiento.db.core.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** Cuts the way to the declared schema where one transaction cannot hold it, and finds the way back of each part. */
record ChangeSetSplitter(DiffContext comparison, Renames renames, boolean inherited) {

    private static final String UNSAFE_USE_OF_NEW_ENUM_VALUE = "55P04";

    static List<PlannedChangeSets> find(DiffContext comparison, Renames renames) throws SQLException {
        return new ChangeSetSplitter(
                        comparison,
                        renames,
                        WrittenSql.hasInheritance(
                                comparison.shape().url(), comparison.declared().url()))
                .find();
    }

    private List<PlannedChangeSets> find() throws SQLException {
        try (ScratchDatabase work = comparison.copyOf(comparison.shape())) {
            MigrationPlan forward = MigrationPlan.find(work, renames.statements(), comparison.declared(), true);
            Map<String, Map<String, Column>> old = columns(comparison.shape().dataSource());
            Map<String, Map<String, Column>> reached = columns(work.dataSource());
            List<String> steps = RequiredColumns.missing(old, reached).inSteps(forward.statements());
            RequiredColumns gone = RequiredColumns.missing(reached, old);
            int cut = needsCut(steps) ? lastAddedValue(steps) + 1 : 0;
            return cut == 0
                    ? List.of(whole(work, steps, forward.left(), gone))
                    : parts(work, steps.subList(0, cut), steps.subList(cut, steps.size()), forward.left(), gone);
        }
    }

    private PlannedChangeSets whole(ScratchDatabase work, List<String> steps, List<String> left, RequiredColumns gone) {
        return route(steps, back(work, comparison.shape(), renames.inverse()), left, gone);
    }

    private List<PlannedChangeSets> parts(
            ScratchDatabase work, List<String> first, List<String> second, List<String> left, RequiredColumns gone)
            throws SQLException {
        try (ScratchDatabase middle = comparison.copyOf(comparison.shape())) {
            try (Connection connection = middle.dataSource().getConnection()) {
                new StatementRun(connection).all(first);
            }
            MigrationPlan secondBack = back(work, comparison.shape().likewise(middle.url()), List.of());
            MigrationPlan firstBack = back(middle, comparison.shape(), renames.inverse());
            return List.of(route(first, firstBack, List.of(), gone), route(second, secondBack, left, gone));
        }
    }

    private static MigrationPlan back(ScratchDatabase from, DatabaseSnapshot to, List<String> first) {
        return MigrationPlan.find(from, first, to, false);
    }

    private PlannedChangeSets route(List<String> steps, MigrationPlan back, List<String> left, RequiredColumns gone) {
        List<String> all = new ArrayList<>(left);
        back.left().forEach(problem -> all.add("back: " + problem));
        return new PlannedChangeSets(
                WrittenSql.of(ContinuedSequences.of(steps), inherited),
                WrittenSql.of(ContinuedSequences.of(gone.withStandIns(back.statements())), inherited),
                all);
    }

    /** Whether a new value of an enum is used, which the transaction that adds it cannot. */
    private boolean needsCut(List<String> steps) throws SQLException {
        if (lastAddedValue(steps) < 0) {
            return false;
        }
        try (ScratchDatabase copy = comparison.copyOf(comparison.shape());
                Connection connection = copy.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setEscapeProcessing(false);
            for (String step : steps) {
                statement.execute(step);
            }
            return false;
        } catch (SQLException e) {
            return UNSAFE_USE_OF_NEW_ENUM_VALUE.equals(e.getSQLState());
        }
    }

    private static int lastAddedValue(List<String> steps) {
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).toLowerCase(Locale.ROOT).matches("(?s)alter type .*\\sadd value .*")) {
                last = i;
            }
        }
        return last;
    }

    private static Map<String, Map<String, Column>> columns(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Column.of(connection);
        }
    }
}
