package dev.cimiento.db.cli.lint;

import dev.cimiento.db.lint.measure.LockMode;
import dev.cimiento.db.lint.program.ProgramStatements;
import dev.cimiento.db.lint.program.StatementUse;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.StatementUsage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** The mapped statements of a program, whose locks and plans the proof measures. */
public record MappedProgram(Proof proof) implements ProgramStatements {

    @Override
    public List<StatementUse> on(DataSource database, Predicate<String> selected) {
        return proof.only(selected).usage(database).stream()
                .map(MappedProgram::use)
                .toList();
    }

    private static StatementUse use(StatementUsage usage) {
        Map<Long, LockMode> locks = new LinkedHashMap<>();
        usage.locks().forEach(lock -> locks.merge(lock.table(), LockMode.of(lock.mode()), LockMode::stronger));
        return new StatementUse(usage.statement(), usage.place().toString(), locks, usage.indexes(), usage.scanned());
    }
}
