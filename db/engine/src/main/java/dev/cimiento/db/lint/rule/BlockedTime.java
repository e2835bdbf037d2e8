package dev.cimiento.db.lint.rule;

import dev.cimiento.db.lint.measure.CatalogState.Relation;
import dev.cimiento.db.lint.measure.LockMode;
import dev.cimiento.db.lint.measure.MeasuredChangeSet;
import dev.cimiento.db.lint.measure.MeasuredStatement;
import dev.cimiento.db.lint.size.TableSize;
import dev.cimiento.db.lint.size.Work;
import dev.cimiento.db.lint.size.Work.Seconds;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes how long a lock is held, and what it blocks.
 *
 * @param subject the revision with the sizes of tables
 */
public record BlockedTime(LintSubject subject) {

    /** Returns the estimated time of a statement; empty if the size of a table is unknown. */
    Optional<Seconds> of(MeasuredStatement statement) {
        Optional<Seconds> total = Optional.of(Seconds.NONE);
        Set<Long> rewritten = statement.rewritten();
        Set<Long> indexed = statement.indexed();
        for (long table : worked(statement)) {
            Work work = rewritten.contains(table)
                    ? Work.REWRITE
                    : indexed.contains(table)
                            ? Work.INDEX_BUILD
                            : statement.written().containsKey(table) ? Work.WRITE : Work.SCAN;
            Optional<TableSize> size =
                    subject.sizes().of(subject.revision().start().nameOf(table));
            total = total.flatMap(sum -> size.map(known -> sum.plus(work.on(known))));
        }
        return total;
    }

    /** Returns the tables from before the revision that a statement scans, writes or rewrites. */
    Set<Long> worked(MeasuredStatement statement) {
        return Stream.of(
                        statement.rewritten(),
                        statement.scanned(),
                        statement.indexed(),
                        statement.written().keySet())
                .flatMap(Set::stream)
                .filter(table -> subject.revision()
                        .atStart(table)
                        .filter(Relation::isTable)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** Returns the estimated time for which a statement's locks are held; empty if the size of a table is unknown. */
    public Optional<String> estimate(MeasuredChangeSet changeSet, MeasuredStatement statement) {
        Optional<Seconds> total = of(statement);
        for (MeasuredStatement next : changeSet.after(statement)) {
            total = total.flatMap(sum -> of(next).map(sum::plus));
        }
        return total.map(Seconds::toString);
    }

    /** Describes the time for which a statement's locks are held, after the words "for its time". */
    String held(MeasuredChangeSet changeSet, MeasuredStatement statement) {
        int later = changeSet.after(statement).size();
        String until = later == 0
                ? ""
                : ", and during the " + (later == 1 ? "statement" : later + " statements")
                        + " after it in the transaction";
        return until
                + estimate(changeSet, statement)
                        .map(seconds -> ": an estimated " + seconds)
                        .orElse("");
    }

    /** Returns the verb for what a lock blocks. */
    static String blocks(LockMode mode) {
        return mode.blocksReads() ? "blocks reads and writes" : "blocks writes";
    }
}
