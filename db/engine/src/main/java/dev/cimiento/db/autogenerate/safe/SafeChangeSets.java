package dev.cimiento.db.autogenerate.safe;

import dev.cimiento.db.autogenerate.changeset.PlannedChangeSet;
import dev.cimiento.db.autogenerate.changeset.PlannedRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The change sets of a revision that blocks other sessions only for moments.
 *
 * @param changeSets in the order in which they are applied
 * @param remarks the statements that have no such form, with the reasons
 */
public record SafeChangeSets(List<PlannedChangeSet> changeSets, List<String> remarks) {

    private static final List<SafeRule> RULES = List.of(
            new IndexBuilds(),
            new UniqueKeys(),
            new ReplacedKeys(),
            new ValidatedConstraints(),
            new NotNullColumns(),
            new DroppedIndexes());

    public SafeChangeSets {
        changeSets = List.copyOf(changeSets);
        remarks = List.copyOf(remarks);
    }

    /** Returns the change sets of a revision in a form. */
    public static SafeChangeSets of(PlannedRevision planned, StatementForm form) {
        return form.safe() ? divided(planned, form) : new SafeChangeSets(planned.changeSets(), List.of());
    }

    /** Returns the change sets in the short form, with limits on the wait for locks. */
    public static SafeChangeSets undivided(PlannedRevision planned, String remark) {
        LockTimeout timeout = new LockTimeout(planned.existing());
        return new SafeChangeSets(
                planned.changeSets().stream().map(timeout::around).toList(), List.of(remark));
    }

    /** Returns true if there are more change sets than in the short form. */
    public boolean areDivided(PlannedRevision planned) {
        return changeSets.size() > planned.changeSets().size();
    }

    private static SafeChangeSets divided(PlannedRevision planned, StatementForm form) {
        List<PlannedChangeSet> changeSets = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        LockTimeout timeout = new LockTimeout(planned.existing());
        for (PlannedChangeSet changeSet : planned.changeSets()) {
            SafeRewrite rewrite = new SafeRewrite(planned.existing(), form, changeSet.rollback());
            List<String> statements = changeSet.statements();
            for (int i = 0; i < statements.size(); i++) {
                SafeRule.Position position = new SafeRule.Position(
                        statements.get(i), statements.subList(0, i), statements.subList(i + 1, statements.size()));
                if (!rewrite.isConsumed(position.statement())
                        && RULES.stream().noneMatch(rule -> rule.rewrite(position, rewrite))) {
                    rewrite.keep(position.statement());
                }
            }
            Optional<List<PlannedChangeSet>> divided = rewrite.changeSets(changeSet.remaining());
            divided.orElse(List.of(changeSet)).stream().map(timeout::around).forEach(changeSets::add);
            remarks.addAll(
                    divided.isPresent()
                            ? rewrite.remarks()
                            : List.of("The short form, because the rollback cannot be divided into change sets."));
        }
        return new SafeChangeSets(changeSets, remarks);
    }
}
