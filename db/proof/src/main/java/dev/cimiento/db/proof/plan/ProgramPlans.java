package dev.cimiento.db.proof.plan;

import dev.cimiento.db.plan.index.IndexAdvice;
import dev.cimiento.db.plan.index.PlanCheck;
import dev.cimiento.db.plan.size.SizedSchema;
import dev.cimiento.db.statement.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The plans of a program's statements on a schema with expected sizes.
 *
 * @param version the major version of the server
 * @param statements the statements with their plans
 * @param findings the faults that no comment allows
 * @param allowed the number of faults that comments allow
 * @param indexes the indexes of the schema with the statements that use them
 * @param assumed the tables without an expected number of rows, which are assumed to be large
 */
public record ProgramPlans(
        int version,
        List<PlannedStatement> statements,
        List<StatementFinding> findings,
        int allowed,
        List<IndexUse> indexes,
        List<String> assumed) {

    static ProgramPlans of(List<PlannedStatement> planned, SizedSchema sized, PlanCheck check) throws SQLException {
        List<Statement> statements =
                planned.stream().map(PlannedStatement::statement).toList();
        PlanFindings findings = new PlanFindings(PlanAllowances.in(statements), new IndexAdvice(sized, check));
        for (PlannedStatement statement : planned) {
            findings.add(statement);
        }
        Connection connection = sized.explain().connection();
        return new ProgramPlans(
                connection.getMetaData().getDatabaseMajorVersion(),
                planned,
                findings.all(),
                findings.allowed(),
                IndexUses.of(planned, connection),
                sized.unknown());
    }

    /** Returns the number of planned variants. */
    public int variants() {
        return statements.stream()
                .mapToInt(statement -> statement.plans().size())
                .sum();
    }

    /** Returns the ids of the statements with a variant that the server rejects, so that it has no plan. */
    public List<String> rejected() {
        return statements.stream()
                .filter(PlannedStatement::isRejected)
                .map(PlannedStatement::id)
                .toList();
    }

    /** Returns the indexes that neither a statement nor a constraint needs. */
    public List<IndexUse> unusedIndexes() {
        return indexes.stream().filter(IndexUse::isUnused).toList();
    }
}
