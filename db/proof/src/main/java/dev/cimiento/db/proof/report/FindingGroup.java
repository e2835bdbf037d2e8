package dev.cimiento.db.proof.report;

import dev.cimiento.db.statement.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Findings with one cause, such as a class that cannot be loaded and that many statements use. A list of the most severe
 * findings shows the first one of a group, and the places of the others.
 *
 * @param findings the findings in the order of the report; never empty
 */
record FindingGroup(List<Finding> findings) {

    private static final int LISTED_PLACES = 3;

    private static final Comparator<FindingGroup> ORDER = Comparator.comparing(
                    (FindingGroup group) -> group.first().severity())
            .thenComparing(Comparator.comparing(FindingGroup::statements).reversed());

    /**
     * Returns each finding alone if they are at most {@code most}. Otherwise returns the first groups: the most severe, then
     * those with the most statements, then by their first position.
     */
    static List<FindingGroup> of(List<Finding> findings, int most) {
        if (findings.size() <= most) {
            return findings.stream()
                    .map(finding -> new FindingGroup(List.of(finding)))
                    .toList();
        }
        Map<List<Object>, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            groups.computeIfAbsent(
                            List.of(finding.kind(), finding.severity(), finding.owner(), finding.cause()),
                            cause -> new ArrayList<>())
                    .add(finding);
        }
        return groups.values().stream()
                .map(FindingGroup::new)
                .sorted(ORDER)
                .limit(most)
                .toList();
    }

    /** Returns the number of findings in these groups. */
    static int findings(List<FindingGroup> groups) {
        return groups.stream().mapToInt(group -> group.findings.size()).sum();
    }

    Finding first() {
        return findings.get(0);
    }

    /** Returns the number of statements with a finding of this group. */
    int statements() {
        return (int) findings.stream()
                .flatMap(finding -> finding.statements().stream())
                .distinct()
                .count();
    }

    /**
     * Describes the findings after the first one, such as {@code The same in 12 statements, also at A.xml:3:1, B.xml:4:1,
     * C.xml:5:1 and 7 more places}; empty if there are none.
     */
    String others() {
        if (findings.size() == 1) {
            return "";
        }
        int statements = statements();
        List<Place> places = findings.stream()
                .map(Finding::place)
                .distinct()
                .filter(place -> !place.equals(first().place()))
                .toList();
        String listed =
                places.stream().limit(LISTED_PLACES).map(Place::toString).collect(Collectors.joining(", "));
        int more = places.size() - LISTED_PLACES;
        return "The same in " + statements + (statements == 1 ? " statement" : " statements")
                + (places.isEmpty() ? "" : ", also at " + listed)
                + (more > 0 ? " and " + more + (more == 1 ? " more place" : " more places") : "");
    }
}
