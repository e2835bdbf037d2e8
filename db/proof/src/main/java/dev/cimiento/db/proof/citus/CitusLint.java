package dev.cimiento.db.proof.citus;

import dev.cimiento.db.analysis.tree.TableCatalog;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.core.SqlResource;
import dev.cimiento.db.core.StatementSplitter;
import dev.cimiento.db.proof.check.PreparedStatementInfo;
import dev.cimiento.db.proof.check.ProbeConnection;
import dev.cimiento.db.proof.check.ProbeConnection.Sent;
import dev.cimiento.db.proof.check.TemporaryTables;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.variant.Variant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds what Citus refuses in a declared schema and in the statements of a program. PostgreSQL analyses each variant of a
 * statement, so the findings follow from its tree and not from its text.
 */
public final class CitusLint {

    private static final SqlResource DECLARATIONS = new SqlResource(CitusLint.class, "declarations.sql");

    private final ProbeConnection server;
    private final CitusStatements rules;

    /**
     * @param server a connection to a database with the declared schema, whose transaction the caller rolls back
     * @param scripts the scripts that distribute tables
     * @throws DatabaseException if the scripts fail, or distribute no table
     */
    public CitusLint(ProbeConnection server, SqlFolder scripts) throws SQLException {
        this.server = server;
        this.rules = new CitusStatements(
                DistributedTables.record(server.connection(), scripts),
                ChangingFunctions.read(server.connection()),
                TableCatalog.read(server.connection()));
    }

    /** Returns the findings about constraints and triggers. */
    public List<CitusFinding> declarations() throws SQLException {
        List<CitusFinding> findings = new ArrayList<>();
        try (java.sql.Statement statement = server.connection().createStatement();
                ResultSet rows = statement.executeQuery(DECLARATIONS.text())) {
            while (rows.next()) {
                findings.add(new CitusFinding(
                        CitusRule.valueOf(rows.getString(1)), rows.getString(2), "", rows.getString(3)));
            }
        }
        return findings;
    }

    /** Returns the findings about statements. Those that PostgreSQL rejects are left to the proof. */
    public List<CitusFinding> statements(Stream<Statement> statements) throws SQLException {
        List<CitusFinding> findings = new ArrayList<>();
        for (Iterator<Statement> all = statements.iterator(); all.hasNext(); ) {
            Statement statement = all.next();
            Map<CitusRule, String> broken = new EnumMap<>(CitusRule.class);
            for (Variant variant : statement.variants()) {
                if (!variant.isQuoted() && rules.concern(variant.sql()) && !TemporaryTables.isCreatedBy(variant)) {
                    check(variant).forEach(broken::putIfAbsent);
                }
            }
            broken.forEach((rule, table) -> findings.add(new CitusFinding(
                    rule, statement.place().toString(), statement.id(), "The statement uses " + table + ".")));
        }
        return findings;
    }

    private Map<CitusRule, String> check(Variant variant) throws SQLException {
        Map<CitusRule, String> broken = new EnumMap<>(CitusRule.class);
        try {
            PreparedStatementInfo described = describe(variant);
            for (String single : StatementSplitter.of(variant.sql())) {
                rules.brokenBy(server.analyse(single, described)).forEach(broken::putIfAbsent);
            }
        } catch (SQLException | IllegalArgumentException rejected) {
            return broken;
        } finally {
            server.recover();
        }
        return broken;
    }

    private PreparedStatementInfo describe(Variant variant) throws SQLException {
        try {
            return server.describe(variant, parameter -> Sent.SAMPLE);
        } catch (SQLException untyped) {
            return server.describe(variant, parameter -> Sent.UNTYPED);
        }
    }
}
