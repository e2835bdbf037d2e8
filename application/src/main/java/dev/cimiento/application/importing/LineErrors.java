package dev.cimiento.application.importing;

import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineProblems;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Collects the errors in the lines of a file: the reasons for the first invalid lines, and the number of all invalid
 * lines.
 */
public final class LineErrors {

    private final SortedMap<Long, List<Violation>> reasons = new TreeMap<>();
    private final List<Violation> ofFile = new ArrayList<>();
    private final String noun;
    private long count;

    /** @param noun the word for a line, which precedes its number */
    public LineErrors(String noun) {
        this.noun = noun;
    }

    /** Notes the violations of a line, if it has any. */
    public void note(Line<?> line) {
        if (line.isInvalid()) {
            count++;
            if (reasons.size() < LineProblems.MAX_LINES) {
                reasons.put(line.number(), new ArrayList<>(line.violations()));
            }
        }
    }

    void note(LineProblems problems) {
        count = Math.max(count, problems.lines());
        problems.first()
                .forEach(problem -> reasons.computeIfAbsent(problem.line(), line -> new ArrayList<>())
                        .add(problem.violation()));
    }

    /** Notes that the file cannot be read to its end. */
    public void note(Invalid file) {
        ofFile.addAll(file.violations());
    }

    /** Returns the number of invalid lines. */
    public long count() {
        return count;
    }

    /** @throws Invalid if there is any error */
    public void enforce() {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    /** Returns one violation for each of the first invalid lines, and the number of further ones. */
    public List<Violation> violations() {
        List<Violation> violations = reasons.entrySet().stream()
                .limit(LineProblems.MAX_LINES)
                .map(line -> new Violation(noun + " " + line.getKey(), code(line.getValue()), joined(line.getValue())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (count > violations.size()) {
            violations.add(new Violation("file", "has " + (count - violations.size()) + " more invalid " + noun + "s"));
        }
        violations.addAll(ofFile);
        return violations;
    }

    /** Returns the code of the only reason; several reasons have none in common. */
    private static ViolationCode code(List<Violation> reasons) {
        return reasons.size() == 1 ? reasons.get(0).code() : ViolationCode.INVALID;
    }

    private static String joined(List<Violation> reasons) {
        return reasons.stream()
                .map(reason -> reason.field() + " " + reason.message())
                .collect(Collectors.joining("; "));
    }
}
