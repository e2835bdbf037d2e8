package dev.cimiento.domain.importing;

import dev.cimiento.domain.shared.InMemoryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all staging in memory has in common; each brings its problems, and what a line makes of what is there. */
public abstract class InMemoryStaging<L> implements Staging<L> {

    private final InMemoryDatabase database;
    private List<Line<L>> lines = List.of();

    protected InMemoryStaging(InMemoryDatabase database) {
        this.database = database;
    }

    /** What becomes of a line. */
    protected enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    protected abstract Stream<LineProblem> problems(Line<L> line, ImportMode mode);

    protected abstract Outcome outcome(L content, ImportMode mode);

    protected abstract void merge(L content, ImportMode mode);

    protected final List<Line<L>> lines() {
        return lines;
    }

    @Override
    public final void stage(Lines<L> staged) {
        List<Line<L>> read = new ArrayList<>();
        staged.forEach(read::add);
        lines = read;
    }

    @Override
    public final LineProblems problems(ImportMode mode) {
        return database.statement(() -> {
            List<LineProblem> problems = lines.stream()
                    .flatMap(line -> problems(line, mode))
                    .sorted()
                    .toList();
            SortedSet<Long> wrong = new TreeSet<>();
            problems.forEach(problem -> wrong.add(problem.line()));
            List<Long> first = wrong.stream().limit(LineProblems.MAX_LINES).toList();
            lines.stream().filter(Line::isWrong).forEach(line -> wrong.add(line.number()));
            return new LineProblems(
                    problems.stream()
                            .filter(problem -> first.contains(problem.line()))
                            .toList(),
                    wrong.size());
        });
    }

    @Override
    public final ImportCounts merge(ImportMode mode) {
        return database.statement(() -> {
            Map<Outcome, Long> counts = lines.stream()
                    .collect(Collectors.groupingBy(line -> outcome(line.content(), mode), Collectors.counting()));
            if (!mode.dryRun()) {
                lines.forEach(line -> merge(line.content(), mode));
            }
            return new ImportCounts(
                    counts.getOrDefault(Outcome.CREATED, 0L),
                    counts.getOrDefault(Outcome.CHANGED, 0L),
                    counts.getOrDefault(Outcome.UNCHANGED, 0L));
        });
    }

    /** The number of the first line with the same key as this one. */
    protected final <K> long firstWith(K key, Function<L, K> keyOf) {
        return lines.stream()
                .filter(line -> keyOf.apply(line.content()).equals(key))
                .mapToLong(Line::number)
                .min()
                .orElseThrow();
    }
}
