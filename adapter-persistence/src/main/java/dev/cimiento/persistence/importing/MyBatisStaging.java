package dev.cimiento.persistence.importing;

import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineProblem;
import dev.cimiento.domain.importing.LineProblems;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.importing.Staging;
import java.util.List;

/** The base of all staging areas in PostgreSQL: a temporary table that is filled by {@code COPY}. */
public abstract class MyBatisStaging<L> implements Staging<L> {

    private final StagingMapper mapper;
    private final CopyIn copyIn;
    private final String copy;

    /** @param copy the {@code copy} statement that fills the table */
    protected MyBatisStaging(StagingMapper mapper, CopyIn copyIn, String copy) {
        this.mapper = mapper;
        this.copyIn = copyIn;
        this.copy = copy;
    }

    /** Returns the values of a line in the order of the copied columns. */
    protected abstract List<?> row(Line<L> line);

    protected abstract LineProblem problem(LineProblemRow row);

    /** Finds the existing entity for each line, and whether the line differs from it. */
    protected abstract void match(ImportMode mode);

    /** Inserts and updates entities from the lines, after {@link #match}. */
    protected abstract void write(ImportMode mode, ImportCounts counts);

    /**
     * Locks the entities to which the lines refer, so that no other transaction deletes or renames them between check
     * and merge.
     */
    protected void lockReferenced() {
        // Lines of this kind refer to no other entities.
    }

    /** Locks the existing rows of the lines before they are compared, always in the same order to avoid deadlocks. */
    protected void lockMatches() {
        // Lines of this kind change no existing rows.
    }

    @Override
    public final void stage(Lines<L> lines) {
        mapper.create();
        copyIn.run(copy, lines, this::row);
        mapper.analyze();
    }

    @Override
    public final LineProblems problems(ImportMode mode) {
        mapper.lock();
        lockReferenced();
        List<LineProblemRow> rows = mapper.problems(mode);
        return new LineProblems(
                rows.stream().map(this::problem).toList(),
                rows.isEmpty() ? 0 : rows.get(0).lines());
    }

    @Override
    public final ImportCounts merge(ImportMode mode) {
        if (mode.upsert()) {
            if (!mode.dryRun()) {
                lockMatches();
            }
            match(mode);
        }
        ImportCounts counts = mapper.count();
        if (!mode.dryRun()) {
            write(mode, counts);
        }
        return counts;
    }
}
