package dev.cimiento.domain.importing;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The base of the contracts of staging: stages and merges lines. The contracts run on PostgreSQL only. */
public abstract class StagingContract<L> {

    protected static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    protected static final ImportMode INSERT = new ImportMode(false, false, Set.of());
    protected static final ImportMode UPSERT = new ImportMode(true, false, Set.of());
    protected static final ImportMode DRY_RUN = new ImportMode(true, true, Set.of());

    private final SequentialIds ids = new SequentialIds();

    protected abstract Staging<L> staging();

    protected abstract Transactions transactions();

    /** Returns the columns of the files of tests that do not name other columns. */
    protected abstract Set<String> columns();

    protected final <T> Entity<T> entity(T state) {
        return Entity.created(ids.next(), NOW, state);
    }

    protected final <T> Id<T> newId() {
        return ids.next();
    }

    protected final ImportCounts merge(ImportMode mode, List<L> contents) {
        return merge(mode.forColumns(columns()), LineList.of(columns(), contents));
    }

    protected final ImportCounts merge(ImportMode mode, Lines<L> lines) {
        return transactions().inLongTransaction(() -> {
            staging().stage(lines);
            if (!staging().problems(mode).first().isEmpty()) {
                throw new AssertionError(staging().problems(mode).first().toString());
            }
            return staging().merge(mode);
        });
    }

    protected final List<LineProblem> problems(ImportMode mode, List<L> contents) {
        return problems(mode, LineList.of(columns(), contents)).first();
    }

    protected final LineProblems problems(ImportMode mode, Lines<L> lines) {
        return transactions().inLongTransaction(() -> {
            staging().stage(lines);
            return staging().problems(mode.forColumns(lines.columns()));
        });
    }
}
