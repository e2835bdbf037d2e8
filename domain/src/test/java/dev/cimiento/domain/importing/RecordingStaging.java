package dev.cimiento.domain.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps the staged lines in memory, and reports the problems that a test defines. It does not compare or store lines,
 * because SQL does this; it is tested on PostgreSQL.
 */
public final class RecordingStaging<L> implements Staging<L> {

    private final Function<List<Line<L>>, LineProblems> check;
    private List<Line<L>> lines = List.of();
    private Optional<ImportMode> merged = Optional.empty();

    /** Creates a staging that finds no problems. */
    public RecordingStaging() {
        this(lines -> new LineProblems(List.of(), 0));
    }

    public RecordingStaging(Function<List<Line<L>>, LineProblems> check) {
        this.check = check;
    }

    /** Returns the lines of the last file, as far as it was read. */
    public List<Line<L>> lines() {
        return lines;
    }

    /** Returns the mode in which the last file was merged; empty if the file was rejected. */
    public Optional<ImportMode> merged() {
        return merged;
    }

    @Override
    public void stage(Lines<L> staged) {
        lines = new ArrayList<>();
        merged = Optional.empty();
        staged.forEach(lines::add);
    }

    @Override
    public LineProblems problems(ImportMode mode) {
        return check.apply(lines);
    }

    /** Counts each line as new. */
    @Override
    public ImportCounts merge(ImportMode mode) {
        merged = Optional.of(mode);
        return new ImportCounts(lines.size(), 0, 0);
    }
}
