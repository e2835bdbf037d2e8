package dev.cimiento.db.proof.plan;

import dev.cimiento.db.plan.index.PlanFault;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.source.Comment;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The faults of plans that comments in statements allow, for all variants: {@code /* plan: full scan because the report
 * reads all orders *}{@code /}. An XML comment has the same text.
 */
final class PlanAllowances {

    private static final String MARK = "plan:";
    private static final Pattern FORM =
            Pattern.compile(MARK + "\\s*([\\w ]+?(?:\\s*,\\s*[\\w ]+?)*)\\s+because\\s+\\S.*", Pattern.DOTALL);

    /** The allowed faults of each comment, by the ids of the statements to which it belongs. */
    private final Map<Comment, Allowed> allowances = new LinkedHashMap<>();

    private final Map<Comment, String> invalid = new LinkedHashMap<>();

    private record Allowed(Set<PlanFault> faults, Set<String> statements, Set<PlanFault> used) {}

    static PlanAllowances in(List<Statement> statements) {
        PlanAllowances read = new PlanAllowances();
        statements.forEach(statement -> statement.comments().stream()
                .filter(comment -> comment.text().startsWith(MARK))
                .forEach(comment -> read.add(comment, statement.id())));
        return read;
    }

    private void add(Comment comment, String statement) {
        Matcher form = FORM.matcher(comment.text());
        if (!form.matches()) {
            invalid.put(comment, "The comment '" + comment.text() + "' has no fault or no reason");
            return;
        }
        Set<PlanFault> faults = EnumSet.noneOf(PlanFault.class);
        for (String name : form.group(1).split("\\s*,\\s*")) {
            PlanFault.of(name)
                    .ifPresentOrElse(
                            faults::add,
                            () -> invalid.put(comment, "The comment names '" + name + "', which is no fault"));
        }
        allowances
                .computeIfAbsent(
                        comment, added -> new Allowed(faults, new LinkedHashSet<>(), EnumSet.noneOf(PlanFault.class)))
                .statements()
                .add(statement);
    }

    /** Returns true if a comment allows the fault. */
    boolean allows(String statement, PlanFault fault) {
        boolean allowed = false;
        for (Allowed each : allowances.values()) {
            if (each.faults().contains(fault) && each.statements().contains(statement)) {
                each.used().add(fault);
                allowed = true;
            }
        }
        return allowed;
    }

    /** Returns the comments that are invalid or have allowed no fault so far, with messages without a full stop. */
    Map<Comment, String> faults() {
        Map<Comment, String> faults = new LinkedHashMap<>(invalid);
        allowances.forEach((comment, allowed) -> allowed.faults().stream()
                .filter(fault -> !allowed.used().contains(fault))
                .forEach(fault -> faults.putIfAbsent(
                        comment, "The comment allows " + fault.id() + ", but no plan has this fault")));
        return faults;
    }
}
