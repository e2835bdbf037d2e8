package dev.cimiento.db.proof;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.statement.MappedStatements;
import dev.cimiento.db.statement.NullMarks;
import dev.cimiento.db.statement.Statement;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;

/**
 * Proves all statements of a MyBatis configuration against a database, in all the ways that their conditions can go.
 *
 * <pre>{@code
 * Report report = Proof.of(configuration).against(dataSource);
 * }</pre>
 */
public final class Proof {

    private final Configuration configuration;
    private final NullMarks marks;
    private final Predicate<String> wanted;

    private Proof(Configuration configuration, NullMarks marks, Predicate<String> wanted) {
        this.configuration = configuration;
        this.marks = marks;
        this.wanted = wanted;
    }

    public static Proof of(Configuration configuration) {
        return new Proof(configuration, new NullMarks(Set.of()), statement -> true);
    }

    /** The same for some statements only, by their ids. */
    public Proof only(Predicate<String> statements) {
        return new Proof(configuration, marks, statements);
    }

    /**
     * The same, where in some packages, and all below, what has no annotation {@code Nullable} is never null. What
     * JSpecify's {@code @NullMarked} says so of is known without.
     */
    public Proof nullMarked(String... packages) {
        return new Proof(configuration, new NullMarks(Set.of(packages)), wanted);
    }

    /**
     * Proves the statements against the database of a data source, which is as it was afterwards.
     *
     * @throws DatabaseException when the database cannot be reached
     */
    public Report against(DataSource dataSource) {
        List<Statement> statements = MappedStatements.of(configuration, marks, wanted);
        Findings findings = new Findings();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                new StatementProof(configuration, marks, connection, findings).proveAll(statements);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The statements cannot be proved", e);
        }
        return new Report(
                findings.all(),
                findings.allUndecided(),
                statements.size(),
                statements.stream()
                        .mapToInt(statement -> statement.variants().size())
                        .sum(),
                statements.stream().map(Statement::possible).reduce(BigInteger.ZERO, BigInteger::add));
    }

    /** What is wrong with the statements after a change of the schema, and was right before it. */
    public List<Finding> breaks(DataSource before, DataSource after) {
        Report broken = against(after);
        return broken.findings().isEmpty() ? List.of() : broken.beyond(against(before));
    }
}
