package dev.cimiento.persistence.importing;

import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineProblem;
import dev.cimiento.domain.importing.LineProblems;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.importing.Staging;
import java.util.List;

/** What all staging in PostgreSQL has in common: a temporary table, filled by {@code COPY}. */
public abstract class MyBatisStaging<L> implements Staging<L> {

    private final StagingMapper mapper;
    private final CopyIn copyIn;
    private final String copy;

    /** @param copy the statement that fills the table */
    protected MyBatisStaging(StagingMapper mapper, CopyIn copyIn, String copy) {
        this.mapper = mapper;
        this.copyIn = copyIn;
        this.copy = copy;
    }

    /** A line's values, in the order of the columns that are copied. */
    protected abstract List<?> row(Line<L> line);

    protected abstract LineProblem problem(LineProblemRow row);

    /** Finds what is there already for each line, and whether it is different. */
    protected abstract void match(ImportMode mode);

    /** What becomes of the lines, which know now what is there already. */
    protected abstract void write(ImportMode mode, ImportCounts counts);

    /** Keeps those that the lines name as they are: nobody deletes or renames them between the check and the merge. */
    protected void lockReferred() {
        // Where nothing is named, nothing is to be locked.
    }

    /** Takes the rows that the lines are about, before they are compared: where several take them, in one order. */
    protected void lockMatches() {
        // Where nothing is changed, nothing is to be locked.
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
        lockReferred();
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
