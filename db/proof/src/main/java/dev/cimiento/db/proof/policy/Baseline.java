package dev.cimiento.db.proof.policy;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.statement.source.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file that lists the known findings of a project, which are then not reported. It has one line for each finding,
 * without line numbers, so that it survives statements that move. It only shrinks: a line without a finding is a
 * finding of its own until it is removed.
 */
public final class Baseline {

    /** The system property with which tests update baselines: {@code mvn test -Dcimiento.baseline.update=true}. */
    public static final String UPDATE = "cimiento.baseline.update";

    private static final String HEADER = """
            # Known findings of the proof of statements, one for each line. Do not add lines: fix new findings, or allow
            # them in the statement. To remove the lines of fixed findings, update this file.
            """;

    private final Path file;
    private final boolean updated;
    private final boolean reportsFixed;

    private Baseline(Path file, boolean updated, boolean reportsFixed) {
        this.file = file;
        this.updated = updated;
        this.reportsFixed = reportsFixed;
    }

    /** Returns the baseline in a file; the system property {@link #UPDATE} updates it. */
    public static Baseline of(Path file) {
        return new Baseline(file, Boolean.getBoolean(UPDATE), true);
    }

    /** Returns this baseline for a proof that first updates its file. */
    public Baseline updated() {
        return new Baseline(file, true, reportsFixed);
    }

    /** Returns this baseline for a proof that does not find all known findings, such as one on an older schema. */
    public Baseline incomplete() {
        return new Baseline(file, updated, false);
    }

    /** The findings that are not in the baseline, and the number of those that are. */
    public record Result(List<Finding> findings, int known) {}

    /**
     * Compares findings with the baseline. A line of the baseline that has no finding becomes a finding.
     *
     * @throws DatabaseException if the file cannot be read or written
     */
    public Result compare(List<Finding> found) {
        if (updated) {
            update(found);
        }
        List<String> lines = read();
        Map<String, List<Integer>> known = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!isNote(lines.get(i))) {
                known.computeIfAbsent(lines.get(i), line -> new ArrayList<>()).add(i + 1);
            }
        }
        List<Finding> unknown = new ArrayList<>();
        for (Finding finding : found) {
            List<Integer> places = known.getOrDefault(finding.identity(), List.of());
            if (places.isEmpty()) {
                unknown.add(finding);
            } else {
                places.remove(0);
            }
        }
        int listed = found.size() - unknown.size();
        if (reportsFixed) {
            known.forEach((line, places) -> places.forEach(place -> unknown.add(fixed(line, place))));
        }
        return new Result(unknown, listed);
    }

    private Finding fixed(String line, int number) {
        return Finding.of(
                FindingKind.FIXED_FINDING,
                line.replaceAll(": .*", ""),
                new Place(file.toString(), number, 1),
                "This finding does not exist any more: " + line,
                "Remove the line: by hand, with db prove --write-baseline, or by the test with -D" + UPDATE + "=true.");
    }

    /** Removes the lines of fixed findings. If there is no file, creates one with all findings. */
    private void update(List<Finding> found) {
        List<String> lines =
                new ArrayList<>(found.stream().map(Finding::identity).toList());
        if (Files.exists(file)) {
            List<String> old = new ArrayList<>(read());
            lines.removeIf(line -> !old.remove(line));
        }
        Collections.sort(lines);
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.writeString(file, HEADER + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
        } catch (IOException e) {
            throw DatabaseException.because("The baseline " + file + " cannot be written", e);
        }
    }

    private List<String> read() {
        if (!Files.exists(file)) {
            throw new DatabaseException("The baseline " + file + " does not exist. To create it, run db prove with"
                    + " --write-baseline, or the test with -D" + UPDATE + "=true.");
        }
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw DatabaseException.because("The baseline " + file + " cannot be read", e);
        }
    }

    private static boolean isNote(String line) {
        return line.isBlank() || line.startsWith("#");
    }
}
