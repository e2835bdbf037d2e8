package dev.cimiento.db.autogenerate.changeset;

import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.database.Table;
import dev.cimiento.db.autogenerate.plan.MigrationPlan;
import dev.cimiento.db.autogenerate.plan.MigrationPlan.Request;
import dev.cimiento.db.autogenerate.rename.DiffContext;
import dev.cimiento.db.autogenerate.rename.Renames;
import dev.cimiento.db.autogenerate.rule.StatementRun;
import dev.cimiento.db.autogenerate.script.WrittenSql;
import dev.cimiento.db.core.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Divides the statements of an upgrade into change sets, and finds the rollback of each. Two change sets are needed
 * only if the upgrade adds an enum value and uses it: PostgreSQL does not allow both in one transaction.
 */
public record ChangeSetSplitter(DiffContext context, Renames renames, boolean inherited) {

    private static final String UNSAFE_USE_OF_NEW_ENUM_VALUE = "55P04";

    /** Finds the change sets in the short form. */
    public static PlannedRevision find(DiffContext context, Renames renames) throws SQLException {
        return new ChangeSetSplitter(
                        context,
                        renames,
                        WrittenSql.hasInheritance(
                                context.shape().readers(), context.declared().readers()))
                .find();
    }

    private PlannedRevision find() throws SQLException {
        ScratchDatabase work = context.work();
        context.engine().read(context.declared());
        MigrationPlan forward = MigrationPlan.find(
                new Request(context.shape(), renames.statements(), context.declared(), true), work, context.engine());
        // The others copy the database that the engine can still be reading.
        context.engine().await();
        Map<String, Table> old = context.shape().tables();
        Map<String, Table> reached = tables(work.reusedSessions());
        ExistingRelations existing = ExistingRelations.between(context.shape().readers(), work.reusedSessions());
        // A database that reached the declared schema need not be read.
        DatabaseSnapshot end = forward.remaining().isEmpty()
                ? context.declared()
                : context.shape().readFrom(work);
        RequiredColumns added = RequiredColumns.missing(old, reached);
        List<String> steps = added.inTwoSteps(forward.statements());
        List<String> left = Stream.concat(added.reasons().stream(), forward.remaining().stream())
                .toList();
        RequiredColumns dropped = RequiredColumns.missing(reached, old);
        return new PlannedRevision(
                needsSplit(steps)
                        ? twoChangeSets(work, end, steps, left, dropped)
                        : List.of(oneChangeSet(work, end, steps, left, dropped)),
                existing);
    }

    private PlannedChangeSet oneChangeSet(
            ScratchDatabase work,
            DatabaseSnapshot end,
            List<String> steps,
            List<String> left,
            RequiredColumns dropped) {
        return changeSet(steps, rollback(work, end, renames.inverse(), context.shape()), left, dropped);
    }

    /** The first one only adds the values, to types that may be renamed before. */
    private List<PlannedChangeSet> twoChangeSets(
            ScratchDatabase work, DatabaseSnapshot end, List<String> steps, List<String> left, RequiredColumns dropped)
            throws SQLException {
        List<String> first = new ArrayList<>(renames.statements());
        steps.stream().filter(ChangeSetSplitter::addsValue).forEach(first::add);
        List<String> second =
                steps.stream().filter(step -> !first.contains(step)).toList();
        try (ScratchDatabase middle = context.copyOf(context.shape())) {
            try (Connection connection = middle.dataSource().getConnection()) {
                new StatementRun(connection).all(first);
            }
            DatabaseSnapshot between = context.shape().readFrom(middle);
            MigrationPlan secondRollback = rollback(work, end, List.of(), between);
            MigrationPlan firstRollback = rollback(middle, between, renames.inverse(), context.shape());
            return List.of(
                    changeSet(first, firstRollback, List.of(), dropped),
                    changeSet(second, secondRollback, left, dropped));
        }
    }

    private MigrationPlan rollback(
            ScratchDatabase work, DatabaseSnapshot from, List<String> first, DatabaseSnapshot to) {
        return MigrationPlan.find(new Request(from, first, to, false), work, context.engine());
    }

    private PlannedChangeSet changeSet(
            List<String> steps, MigrationPlan rollback, List<String> left, RequiredColumns dropped) {
        List<String> all = new ArrayList<>(left);
        rollback.remaining().forEach(problem -> all.add("downgrade: " + problem));
        return new PlannedChangeSet(
                WrittenSql.of(steps, inherited),
                WrittenSql.of(dropped.withPlaceholders(rollback.statements()), inherited),
                all);
    }

    /** Returns true if the statements use an enum value in the transaction that adds it, which PostgreSQL rejects. */
    private boolean needsSplit(List<String> steps) throws SQLException {
        if (steps.stream().noneMatch(ChangeSetSplitter::addsValue)) {
            return false;
        }
        try (ScratchDatabase copy = context.copyOf(context.shape());
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

    private static boolean addsValue(String statement) {
        return statement.toLowerCase(Locale.ROOT).matches("(?s)alter type .*\\sadd value .*");
    }

    private static Map<String, Table> tables(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Table.of(connection);
        }
    }
}
