package dev.cimiento.db.lint.rule;

import static dev.cimiento.db.lint.rule.LintRule.INVALID_SUPPRESSION;
import static dev.cimiento.db.lint.rule.LintRule.UNUSED_SUPPRESSION;

import dev.cimiento.db.lint.rule.RevisionText.Comment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments of a revision that allow findings, with their reasons. Within a change set such a comment applies to the
 * statement that follows it, and to findings about the whole change set. Above the first change set it applies to the
 * whole file.
 *
 * <pre>{@code
 * -- lint: allow table-rewrite because the table is empty until the next release
 * alter table drafts alter column body type jsonb using body::jsonb;
 * }</pre>
 */
final class LintSuppressions {

    private static final Pattern ANY = Pattern.compile("(?s)(?:--|/\\*)\\s*lint:.*");
    private static final Pattern VALID = Pattern.compile(
            "(?s)(?:--|/\\*)\\s*lint:\\s*allow\\s+(?<rules>[a-z,\\s-]+?)\\s+because\\s+(?<reason>\\S.*)");

    private final LintSubject subject;
    private final List<Suppression> all = new ArrayList<>();
    private final Set<Suppression> used = new HashSet<>();

    private record Suppression(Comment comment, LintRule rule) {}

    LintSuppressions(LintSubject subject) {
        this.subject = subject;
        for (Comment comment : subject.text().comments()) {
            if (ANY.matcher(comment.text()).matches()) {
                read(comment);
            }
        }
    }

    private void read(Comment comment) {
        Matcher valid = VALID.matcher(comment.text().strip());
        if (!valid.matches()) {
            addInvalid(comment, "The suppression names no rule or no reason");
            return;
        }
        for (String name : valid.group("rules").split("[,\\s]+")) {
            LintRule.of(name)
                    .ifPresentOrElse(
                            rule -> all.add(new Suppression(comment, rule)),
                            () -> addInvalid(
                                    comment, "The suppression names the rule " + name + ", which does not exist"));
        }
    }

    private void addInvalid(Comment comment, String message) {
        subject.add(
                INVALID_SUPPRESSION,
                comment.changeSet(),
                comment.offset(),
                message,
                "Write: -- lint: allow <rule> because <reason>.");
    }

    /** Returns true if a comment allows the finding. */
    boolean allows(LintFinding finding) {
        boolean allowed = false;
        for (Suppression suppression : all) {
            if (suppression.rule() == finding.rule() && applies(suppression.comment(), finding)) {
                used.add(suppression);
                allowed = true;
            }
        }
        return allowed;
    }

    private boolean applies(Comment comment, LintFinding finding) {
        if (comment.changeSet().isEmpty()) {
            return true;
        }
        return comment.changeSet().equals(finding.changeSet()) && (finding.sql().isEmpty() || isAt(comment, finding));
    }

    /** Returns true if the comment is before the finding's statement, or in it, and not before or in another one. */
    private boolean isAt(Comment comment, LintFinding finding) {
        int statement = subject.text().offset(finding.line(), finding.column());
        int from = Math.min(statement, comment.offset());
        int to = Math.max(statement, comment.offset());
        return subject.offsets().values().stream().noneMatch(other -> other > from && other < to);
    }

    /** Adds a finding for each comment that allowed nothing. */
    void addUnused() {
        all.stream()
                .filter(suppression -> !used.contains(suppression))
                .forEach(suppression -> subject.add(
                        UNUSED_SUPPRESSION,
                        suppression.comment().changeSet(),
                        suppression.comment().offset(),
                        "The suppression of " + suppression.rule().id() + " suppresses nothing",
                        "Remove it."));
    }
}
