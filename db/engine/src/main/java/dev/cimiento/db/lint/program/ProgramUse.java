package dev.cimiento.db.lint.program;

import dev.cimiento.db.lint.measure.LockMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The statements of a program on the schemas before and after a revision.
 *
 * @param before on the schema before
 * @param after on the schema after: only those that were rejected before, or use an index that the revision drops
 */
public record ProgramUse(List<StatementUse> before, List<StatementUse> after) {

    /** A program whose statements are unknown. */
    public static final ProgramUse UNKNOWN = new ProgramUse(List.of(), List.of());

    /** Measures the statements on both schemas. The one after is requested only if it is needed. */
    public static ProgramUse of(
            ProgramStatements program, DataSource before, Supplier<DataSource> after, Set<Long> dropped) {
        List<StatementUse> first = program.on(before, statement -> true);
        Set<String> again = first.stream()
                .filter(use -> use.locks().isEmpty() || use.indexes().stream().anyMatch(dropped::contains))
                .map(StatementUse::statement)
                .collect(Collectors.toSet());
        return new ProgramUse(first, again.isEmpty() ? List.of() : program.on(after.get(), again::contains));
    }

    /** Returns the statements that wait while another transaction holds a lock on a relation. */
    public List<StatementUse> waitingFor(long relation, LockMode mode) {
        Set<String> known = before.stream()
                .filter(use -> !use.locks().isEmpty())
                .map(StatementUse::statement)
                .collect(Collectors.toSet());
        List<StatementUse> all = new ArrayList<>(before);
        after.stream().filter(use -> !known.contains(use.statement())).forEach(all::add);
        return all.stream()
                .filter(use -> {
                    LockMode needed = use.locks().get(relation);
                    return needed != null && needed.conflictsWith(mode);
                })
                .toList();
    }

    /** Returns the statements that use an index before, and read its whole table after it is dropped. */
    public List<StatementUse> losing(long index, long table) {
        Set<String> scanning = after.stream()
                .filter(use -> use.scanned().contains(table))
                .map(StatementUse::statement)
                .collect(Collectors.toSet());
        return before.stream()
                .filter(use -> use.indexes().contains(index) && scanning.contains(use.statement()))
                .toList();
    }
}
