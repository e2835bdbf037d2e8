package dev.cimiento.application.importing;

import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.LineProblems;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Collects the errors in the lines of a file: the reasons for the first invalid lines, and the number of all invalid
 * lines.
 */
final class LineErrors {

    private final SortedMap<Long, List<Violation>> reasons = new TreeMap<>();
    private final List<Violation> ofFile = new ArrayList<>();
    private long count;

    void note(Line<?> line) {
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

    void note(Invalid file) {
        ofFile.addAll(file.violations());
    }

    /** @throws Invalid if there is any error */
    void enforce() {
        List<Violation> violations = reasons.entrySet().stream()
                .limit(LineProblems.MAX_LINES)
                .map(line -> new Violation("line " + line.getKey(), joined(line.getValue())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (count > violations.size()) {
            violations.add(new Violation("file", "has " + (count - violations.size()) + " more invalid lines"));
        }
        violations.addAll(ofFile);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    private static String joined(List<Violation> reasons) {
        return reasons.stream()
                .map(reason -> reason.field() + " " + reason.message())
                .collect(Collectors.joining("; "));
    }
}
