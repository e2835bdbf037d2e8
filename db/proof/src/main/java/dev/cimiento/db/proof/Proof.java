package dev.cimiento.db.proof;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.proof.check.MapperStructure;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.statement.MappedStatements;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.type.NullMarks;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;

/**
 * Proves the statements of a MyBatis configuration against a database. The proof renders the variants of each dynamic
 * statement and lets PostgreSQL prepare and analyse them; it does not run them.
 *
 * <pre>{@code
 * Configuration configuration = sqlSessionFactory.getConfiguration();
 * Report report = Proof.of(configuration).nullMarked("com.example.shop").against(dataSource);
 * report.findings().forEach(finding -> System.out.println(TextFormat.of(finding)));
 * }</pre>
 */
public final class Proof {

    private final Configuration configuration;
    private final NullMarks marks;
    private final Predicate<String> selected;

    private Proof(Configuration configuration, NullMarks marks, Predicate<String> selected) {
        this.configuration = configuration;
        this.marks = marks;
        this.selected = selected;
    }

    public static Proof of(Configuration configuration) {
        return new Proof(configuration, new NullMarks(Set.of()), statement -> true);
    }

    /** Returns this proof, restricted to the statements whose id matches. */
    public Proof only(Predicate<String> statements) {
        return new Proof(configuration, marks, statements);
    }

    /**
     * Returns this proof, which also treats these packages and their subpackages as if they were annotated with
     * JSpecify's {@code @NullMarked}: a type without {@code @Nullable} is never null in them.
     */
    public Proof nullMarked(String... packages) {
        return new Proof(configuration, new NullMarks(Set.of(packages)), selected);
    }

    /**
     * Proves the statements against the database of a data source. The proof works in one transaction, which it rolls
     * back, so the database does not change.
     *
     * @throws DatabaseException if the database cannot be reached
     */
    public Report against(DataSource dataSource) {
        List<Statement> statements = MappedStatements.of(configuration, marks, selected);
        Findings findings = new Findings();
        new MapperStructure(configuration, findings).check(selected);
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

    /** Returns the findings on the database {@code after} that are not found on the database {@code before}. */
    public List<Finding> breaks(DataSource before, DataSource after) {
        Report broken = against(after);
        return broken.findings().isEmpty() ? List.of() : broken.findingsNotIn(against(before));
    }
}
