package dev.cimiento.db.proof.policy;

import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.statement.StatementSummary;
import dev.cimiento.db.statement.source.Comment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The findings that comments in statements and result maps allow, for all variants: {@code /* cimiento: allow
 * select-star because the report shows all columns *}{@code /}. An XML comment has the same text.
 */
public final class Suppressions {

    private static final String MARK = "cimiento:";
    private static final Pattern FORM =
            Pattern.compile(MARK + "\\s*allow\\s+([\\w-]+(?:\\s*,\\s*[\\w-]+)*)\\s+because\\s+\\S.*", Pattern.DOTALL);

    /** One kind that a comment allows. A comment in a fragment belongs to each statement that includes it. */
    private record Suppression(Comment comment, FindingKind kind) {}

    /** The suppressions, with the ids of the statements and result maps to which each belongs. */
    private final Map<Suppression, Set<String>> suppressions = new LinkedHashMap<>();

    private final Set<Finding> invalid = new LinkedHashSet<>();

    private Suppressions() {}

    /** @param resultMaps the comments in result maps, by the ids of the result maps */
    public static Suppressions in(List<StatementSummary> statements, Map<String, List<Comment>> resultMaps) {
        Suppressions suppressions = new Suppressions();
        Set<Comment> read = new HashSet<>();
        statements.forEach(
                statement -> statement.comments().forEach(comment -> suppressions.read(comment, statement.id(), read)));
        resultMaps.forEach((id, comments) -> comments.forEach(comment -> suppressions.read(comment, id, read)));
        return suppressions;
    }

    private void read(Comment comment, String id, Set<Comment> read) {
        if (!comment.text().startsWith(MARK)) {
            return;
        }
        boolean first = read.add(comment);
        Matcher form = FORM.matcher(comment.text());
        if (!form.matches()) {
            if (first) {
                addInvalid(comment, id, "The suppression '" + comment.text() + "' has no kind or no reason");
            }
            return;
        }
        for (String name : form.group(1).split("\\s*,\\s*")) {
            FindingKind.of(name)
                    .filter(FindingKind::isSuppressible)
                    .ifPresentOrElse(
                            kind -> suppressions
                                    .computeIfAbsent(new Suppression(comment, kind), added -> new LinkedHashSet<>())
                                    .add(id),
                            () -> {
                                if (first) {
                                    addInvalid(comment, id, "The suppression names " + name + ", which is no kind");
                                }
                            });
        }
    }

    private void addInvalid(Comment comment, String id, String message) {
        invalid.add(Finding.of(
                FindingKind.INVALID_SUPPRESSION,
                id,
                comment.place(),
                message,
                "Write it like this: cimiento: allow select-star because <reason>."));
    }

    /** Returns true if a comment allows the finding. */
    public boolean allows(Finding finding) {
        return suppressions.keySet().stream().anyMatch(suppression -> allows(suppression, finding));
    }

    private boolean allows(Suppression suppression, Finding finding) {
        return suppression.kind() == finding.kind()
                && suppressions.getOrDefault(suppression, Set.of()).contains(finding.statement());
    }

    /**
     * Returns the faults of the suppressions themselves: those without a reason, with an unknown kind, or without a
     * finding.
     *
     * @param found the findings of the statements
     * @param unfinished returns true for a statement whose proof ended early, so that its findings are not all known
     */
    public List<Finding> faults(List<Finding> found, Predicate<String> unfinished) {
        List<Finding> faults = new ArrayList<>(invalid);
        suppressions.forEach((suppression, ids) -> {
            boolean used = found.stream().anyMatch(finding -> allows(suppression, finding));
            if (!used && ids.stream().noneMatch(unfinished)) {
                faults.add(Finding.of(
                        FindingKind.UNUSED_SUPPRESSION,
                        ids.iterator().next(),
                        suppression.comment().place(),
                        "The suppression of " + suppression.kind().id() + " suppresses no finding",
                        "Remove it."));
            }
        });
        return faults;
    }
}
