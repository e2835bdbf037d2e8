package dev.cimiento.db.proof;

import dev.cimiento.db.proof.check.ProbeConnection;
import dev.cimiento.db.proof.check.SampleChoice;
import dev.cimiento.db.proof.check.TemporaryTables;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.proof.usage.StatementLock;
import dev.cimiento.db.proof.usage.Usage;
import dev.cimiento.db.proof.usage.Usage.Used;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.variant.Variant;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The use of tables and indexes by a statement, in all variants that the database accepts.
 *
 * @param statement the mapped statement's id
 * @param place the position of its start
 * @param locks the locks that it takes on tables, with those of foreign keys, triggers and functions
 * @param indexes the {@code oid} of each index that a plan uses
 * @param scanned the {@code oid} of each table that a plan reads completely, although the planner avoids that
 */
public record StatementUsage(
        String statement, Place place, Set<StatementLock> locks, Set<Long> indexes, Set<Long> scanned) {

    /** Measures all statements on one connection, whose transaction the caller rolls back. */
    static List<StatementUsage> of(Stream<Statement> statements, ProbeConnection server) throws SQLException {
        Usage usage = new Usage(server);
        SampleChoice samples = new SampleChoice(server, new Findings());
        List<StatementUsage> all = new ArrayList<>();
        for (Iterator<Statement> read = statements.iterator(); read.hasNext(); ) {
            Statement statement = read.next();
            StatementUsage one = new StatementUsage(
                    statement.id(),
                    statement.place(),
                    new LinkedHashSet<>(),
                    new LinkedHashSet<>(),
                    new LinkedHashSet<>());
            for (Variant variant : statement.variants()) {
                if (!variant.isQuoted() && !TemporaryTables.isCreatedBy(variant)) {
                    Optional<Variant> chosen = samples.choose(statement, variant);
                    if (chosen.isPresent()) {
                        one.add(usage, chosen.get());
                    }
                }
            }
            all.add(one);
        }
        return all;
    }

    private void add(Usage usage, Variant variant) throws SQLException {
        Optional<Used> used = usage.of(variant);
        if (used.isPresent()) {
            locks.addAll(used.get().locks());
            indexes.addAll(used.get().indexes());
            scanned.addAll(used.get().scanned());
        }
    }
}
