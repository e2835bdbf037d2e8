package dev.cimiento.db.proof;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.plan.size.ExpectedRows;
import dev.cimiento.db.proof.check.MapperStructure;
import dev.cimiento.db.proof.check.ProbeConnection;
import dev.cimiento.db.proof.check.TemporaryTables;
import dev.cimiento.db.proof.citus.CitusFinding;
import dev.cimiento.db.proof.citus.CitusLint;
import dev.cimiento.db.proof.plan.ProgramPlans;
import dev.cimiento.db.proof.plan.StatementPlans;
import dev.cimiento.db.proof.policy.Baseline;
import dev.cimiento.db.proof.policy.Severities;
import dev.cimiento.db.proof.policy.Suppressions;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.statement.ConsumerStatements;
import dev.cimiento.db.statement.MappedStatements;
import dev.cimiento.db.statement.RecordedStatements;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.StatementSummary;
import dev.cimiento.db.statement.type.NullMarks;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.session.Configuration;

/**
 * Proves the statements of a MyBatis configuration against a database. The proof renders the variants of each dynamic
 * statement and lets PostgreSQL prepare and analyse them; it does not run them.
 *
 * <pre>{@code
 * Configuration configuration = sqlSessionFactory.getConfiguration();
 * Proof.of(configuration).nullMarked("com.example.shop").against(dataSource).assertNoErrors();
 * }</pre>
 */
public final class Proof {

    private final Configuration configuration;
    private final NullMarks marks;
    private final Predicate<String> selected;
    private final Severities severities;
    private final Optional<Baseline> baseline;
    private final List<Source> sources;
    private final List<Finding> unloadable;

    private Proof(
            Configuration configuration,
            NullMarks marks,
            Predicate<String> selected,
            Severities severities,
            Optional<Baseline> baseline,
            List<Source> sources,
            List<Finding> unloadable) {
        this.configuration = configuration;
        this.marks = marks;
        this.selected = selected;
        this.severities = severities;
        this.baseline = baseline;
        this.sources = sources;
        this.unloadable = unloadable;
    }

    /** Reads statements that stand in no mapper. */
    private interface Source {
        List<Statement> read(Configuration configuration);
    }

    public static Proof of(Configuration configuration) {
        return of(configuration, List.of());
    }

    /** Returns the proof of the mappers of a compiled project. It reports those that cannot be loaded. */
    public static Proof of(ProjectMappers mappers) {
        return of(mappers.configuration(), mappers.unloadable());
    }

    private static Proof of(Configuration configuration, List<Finding> unloadable) {
        return new Proof(
                configuration,
                new NullMarks(Set.of()),
                statement -> true,
                Severities.DEFAULT,
                Optional.empty(),
                List.of(),
                unloadable);
    }

    /** Returns the proof of the statements that {@code RecordingDataSource} has written to a file. */
    public static Proof ofRecorded(Path file) {
        return of(new Configuration()).recorded(file);
    }

    /** Returns the proof of the statements of other programs alone, as {@link #consumers} reads them. */
    public static Proof ofConsumers(SqlFolder folder) {
        return of(new Configuration()).consumers(folder);
    }

    /** Returns this proof, which also proves the statements that {@code RecordingDataSource} has written to a file. */
    public Proof recorded(Path file) {
        return with(mappers -> RecordedStatements.of(mappers, file));
    }

    /**
     * Returns this proof, which also proves the statements of other programs on the same database. Only their errors are
     * reported, with the owner of the program: the rest does not concern this project.
     *
     * @param folder a folder with a subfolder for each program, as {@link ConsumerStatements} reads it
     */
    public Proof consumers(SqlFolder folder) {
        return with(mappers -> ConsumerStatements.of(mappers, folder));
    }

    private Proof with(Source source) {
        List<Source> more = new ArrayList<>(sources);
        more.add(source);
        return new Proof(configuration, marks, selected, severities, baseline, more, unloadable);
    }

    /** Returns this proof, restricted to the statements whose id matches. */
    public Proof only(Predicate<String> statements) {
        return new Proof(configuration, marks, selected.and(statements), severities, baseline, sources, unloadable);
    }

    /** Returns this proof with other severities. */
    public Proof severities(Severities other) {
        return new Proof(configuration, marks, selected, other, baseline, sources, unloadable);
    }

    /** Returns this proof, which does not report the findings that the baseline lists. */
    public Proof baseline(Baseline known) {
        return new Proof(configuration, marks, selected, severities, Optional.of(known), sources, unloadable);
    }

    /**
     * Returns this proof, which also treats these packages and their subpackages as if they were annotated with
     * JSpecify's {@code @NullMarked}: a type without {@code @Nullable} is never null in them.
     */
    public Proof nullMarked(String... packages) {
        return new Proof(
                configuration, new NullMarks(Set.of(packages)), selected, severities, baseline, sources, unloadable);
    }

    /**
     * Proves the statements against the database of a data source. The proof works in one transaction, which it rolls
     * back, so the database does not change.
     *
     * @throws DatabaseException if the database cannot be reached
     */
    public Report against(DataSource dataSource) {
        Findings findings = new Findings();
        unloadable.forEach(findings::add);
        List<StatementSummary> proved;
        new MapperStructure(configuration, findings).check(selected);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                StatementProof proof = new StatementProof(configuration, marks, connection, findings);
                proof.createTemporaryTables(changes());
                proved = proof.proveAll(statements());
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The statements cannot be proved", e);
        }
        return report(proved, findings);
    }

    /**
     * Measures the locks that the statements take on the tables of a database, and the indexes that they use. Statements
     * that the database rejects have neither.
     *
     * @throws DatabaseException if the database cannot be reached
     */
    public List<StatementUsage> usage(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ProbeConnection server = new ProbeConnection(connection, configuration);
                TemporaryTables.create(changes(), server);
                return StatementUsage.of(statements(), server);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The locks of the statements cannot be measured", e);
        }
    }

    /**
     * Finds the declarations and statements that Citus refuses when the scripts have distributed their tables. The database
     * does not change, and needs no Citus.
     *
     * @param schema a database with the declared schema
     * @param distribution the scripts, which call {@code create_distributed_table}
     * @throws DatabaseException if the database cannot be reached, or if the scripts fail or distribute no table
     */
    public List<CitusFinding> citus(DataSource schema, SqlFolder distribution) {
        try (Connection connection = schema.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ProbeConnection server = new ProbeConnection(connection, configuration);
                CitusLint lint = new CitusLint(server, distribution);
                TemporaryTables.create(changes(), server);
                List<CitusFinding> findings = new ArrayList<>(lint.declarations());
                findings.addAll(lint.statements(statements()));
                return findings;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw DatabaseException.because("Schema and statements cannot be checked for Citus", e);
        }
    }

    /**
     * Plans the statements on a scratch database as if its tables had the expected sizes.
     *
     * @param scratch a database on a local server, with a superuser, which is not used afterwards
     * @throws DatabaseException if the database cannot be reached, or its files are not on this machine
     */
    public ProgramPlans plans(DataSource scratch, ExpectedRows expected) {
        try (Connection connection = scratch.getConnection()) {
            connection.setAutoCommit(false);
            return StatementPlans.of(statements().toList(), new ProbeConnection(connection, configuration), expected);
        } catch (SQLException e) {
            throw DatabaseException.because("The statements cannot be planned", e);
        }
    }

    /** Returns the statements, each of which is rendered when the stream reaches it. */
    public Stream<Statement> statements() {
        return statements(selected);
    }

    /** Returns the statements that are no selects; some of them can create temporary tables. */
    private Stream<Statement> changes() {
        return statements(selected.and(id -> !configuration.hasStatement(id, false)
                || configuration.getMappedStatement(id, false).getSqlCommandType() != SqlCommandType.SELECT));
    }

    private Stream<Statement> statements(Predicate<String> ids) {
        return Stream.concat(
                MappedStatements.of(configuration, marks, ids),
                sources.stream()
                        .flatMap(source -> source.read(configuration).stream())
                        .filter(statement -> ids.test(statement.id())));
    }

    private Report report(List<StatementSummary> statements, Findings findings) {
        Suppressions suppressions = Suppressions.in(statements, MappedStatements.commentsInResultMaps(configuration));
        Map<String, String> owners = new HashMap<>();
        statements.forEach(statement -> statement.owner().ifPresent(owner -> owners.put(statement.id(), owner)));
        List<Finding> found = findings.all();
        List<Finding> open = Stream.concat(
                        found.stream().filter(finding -> !suppressions.allows(finding)),
                        suppressions.faults(found, findings::isUnfinished).stream())
                .map(finding -> owned(finding, owners))
                .filter(finding -> finding.owner().isEmpty() || finding.severity() == Severity.ERROR)
                .toList();
        List<Finding> reported = severities.apply(open);
        Optional<Baseline.Result> compared = baseline.map(known -> known.compare(reported));
        return new Report(
                Finding.merged(
                        severities.apply(compared.map(Baseline.Result::findings).orElse(reported))),
                findings.allUndecided(),
                statements.size(),
                statements.stream().mapToInt(StatementSummary::variants).sum(),
                statements.stream().map(StatementSummary::possible).reduce(BigInteger.ZERO, BigInteger::add),
                (int) found.stream().filter(suppressions::allows).count(),
                compared.map(Baseline.Result::known).orElse(0));
    }

    private static Finding owned(Finding finding, Map<String, String> owners) {
        String owner = owners.get(finding.statement());
        return owner == null ? finding : finding.ownedBy(owner);
    }

    /** Returns the errors on the database {@code after} that are not found on the database {@code before}. */
    public List<Finding> breaks(DataSource before, DataSource after) {
        Proof all = new Proof(configuration, marks, selected, severities, Optional.empty(), sources, unloadable);
        Report broken = all.against(after);
        return broken.findings(Severity.ERROR).isEmpty() ? List.of() : broken.errorsNotIn(all.against(before));
    }
}
