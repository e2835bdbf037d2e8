package dev.cimiento.db.autogenerate;

import dev.cimiento.db.schema.Catalog;
import dev.cimiento.db.schema.Difference;
import dev.cimiento.db.shared.DatabaseException;
import dev.cimiento.db.shared.DatabaseUrl;
import dev.cimiento.db.shared.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way from one database to another.
 *
 * @param statements in the order in which they were found to work
 * @param left where they do not lead to
 */
record Route(List<String> statements, List<String> left) {

    private static final int ROUNDS = 4;

    Route {
        statements = List.copyOf(statements);
        left = List.copyOf(left);
    }

    /** Leads a database, which is changed by that, to another. */
    static Route find(ScratchDatabase from, List<String> first, DatabaseUrl to) {
        try (Connection connection = from.dataSource().getConnection()) {
            StatementRun run = new StatementRun(connection);
            run.all(first);
            for (int round = 0; round < ROUNDS; round++) {
                int done = run.done().size();
                run.all(DiffEngine.statements(from.url(), to));
                if (run.done().size() == done) {
                    break;
                }
            }
            List<Difference> differences = Catalog.of(to.dataSource()).differencesTo(Catalog.of(from.dataSource()));
            return new Route(
                    run.done(),
                    Stream.concat(
                                    differences.stream().map(Difference::toString),
                                    run.failed().entrySet().stream()
                                            .map(e -> e.getValue().getMessage() + " <- " + e.getKey()))
                            .toList());
        } catch (SQLException e) {
            throw DatabaseException.because("The way to the declared schema cannot be tried", e);
        }
    }
}
