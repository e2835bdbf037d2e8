package dev.cimiento.db.proof.report;

import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.variant.Variant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Collects findings. The same fault in several variants of a statement becomes one finding. */
public final class Findings {

    /** After a finding of these kinds a variant is not proved further. */
    private static final Set<FindingKind> ENDING = EnumSet.of(
            FindingKind.INVALID_SQL,
            FindingKind.INVALID_COMBINATION,
            FindingKind.EMPTY_COLLECTION,
            FindingKind.PARAMETER_TYPE,
            FindingKind.UNLOADABLE_CLASS);

    private final Map<Key, Finding> found = new LinkedHashMap<>();
    private final Set<Undecided> undecided = new LinkedHashSet<>();
    private final Set<String> unfinished = new HashSet<>();

    private final Map<Key, List<Rejection>> rejections = new LinkedHashMap<>();

    /** A variant that the server rejects, and the position of the error in its SQL. */
    public record Rejection(Variant variant, int offset) {}

    /** Identifies a finding across variants. */
    private record Key(FindingKind kind, String statement, Place place, String message) {}

    /** @param offset the position in the variant's SQL, from 0 */
    public void add(FindingKind kind, Statement statement, Variant variant, int offset, String message, String remedy) {
        Place place = variant.placeAt(offset).orElse(statement.place());
        add(kind, statement, variant, place, offset, message, remedy);
        if (kind == FindingKind.INVALID_SQL) {
            rejections
                    .computeIfAbsent(new Key(kind, statement.id(), place, message), key -> new ArrayList<>())
                    .add(new Rejection(variant, offset));
        }
    }

    /**
     * Replaces the findings of SQL that the server rejected since the last call.
     *
     * @param change returns the finding to report instead, which can be the same
     */
    public void reconsiderRejected(BiFunction<Finding, List<Rejection>, Finding> change) {
        rejections.forEach(
                (key, rejected) -> found.computeIfPresent(key, (same, finding) -> change.apply(finding, rejected)));
        rejections.clear();
    }

    /** Returns the rejections of all findings that {@link #reconsiderRejected} will replace. */
    public List<Rejection> rejections() {
        return rejections.values().stream().flatMap(List::stream).toList();
    }

    /** Replaces findings. */
    public void reconsider(UnaryOperator<Finding> change) {
        found.replaceAll((key, finding) -> change.apply(finding));
    }

    public void add(
            FindingKind kind,
            Statement statement,
            Variant variant,
            Place place,
            int offset,
            String message,
            String remedy) {
        add(Finding.of(kind, statement, variant, place, offset, message, remedy));
    }

    /** Adds the finding of one variant. */
    public void add(Finding finding) {
        found.merge(
                new Key(finding.kind(), finding.statement(), finding.place(), finding.message()),
                finding,
                (first, more) -> first.inOneMoreVariant());
    }

    /** Adds a finding that belongs to no variant, such as that of a mapper's method. */
    public void add(FindingKind kind, String statement, Place place, String message, String remedy) {
        found.putIfAbsent(
                new Key(kind, statement, place, message), Finding.of(kind, statement, place, message, remedy));
    }

    /** Returns true if PostgreSQL rejects a variant of the statement. */
    public boolean isRejected(Statement statement) {
        return found.keySet().stream()
                .anyMatch(key -> key.statement().equals(statement.id())
                        && (key.kind() == FindingKind.INVALID_SQL || key.kind() == FindingKind.PARAMETER_TYPE));
    }

    /** Returns true if a statement or one of its variants was not proved to the end, so it can have more findings. */
    public boolean isUnfinished(String statement) {
        return unfinished.contains(statement)
                || found.keySet().stream()
                        .anyMatch(key -> key.statement().equals(statement) && ENDING.contains(key.kind()));
    }

    public void undecided(Statement statement, Variant variant, int offset, String message) {
        Place place = variant.placeAt(offset).orElse(statement.place());
        undecided.add(new Undecided(statement.id(), place, message));
    }

    /** Adds an undecided property because of which the statement is not proved further. */
    public void undecided(Statement statement, String message) {
        unfinished.add(statement.id());
        undecided.add(new Undecided(statement.id(), statement.place(), message));
    }

    public List<Finding> all() {
        return List.copyOf(found.values());
    }

    public List<Undecided> allUndecided() {
        return List.copyOf(undecided);
    }
}
