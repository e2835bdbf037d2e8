package dev.cimiento.db.proof;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.analysis.UnselectedColumn;
import dev.cimiento.db.analysis.tree.AnalyzedQuery;
import dev.cimiento.db.analysis.tree.TableCatalog;
import dev.cimiento.db.proof.check.InsertCheck;
import dev.cimiento.db.proof.check.InvalidCombinations;
import dev.cimiento.db.proof.check.MapperStructure;
import dev.cimiento.db.proof.check.PreparedStatementInfo;
import dev.cimiento.db.proof.check.ProbeConnection;
import dev.cimiento.db.proof.check.QueryCheck;
import dev.cimiento.db.proof.check.Refusal;
import dev.cimiento.db.proof.check.RequiredChoices;
import dev.cimiento.db.proof.check.SampleChoice;
import dev.cimiento.db.proof.check.ServerCheck;
import dev.cimiento.db.proof.check.StatementWords;
import dev.cimiento.db.proof.check.TemporaryTables;
import dev.cimiento.db.proof.check.UncertainArguments;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.proof.result.ResultCheck;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.StatementSummary;
import dev.cimiento.db.statement.part.ComparedValues;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.type.NullMarks;
import dev.cimiento.db.statement.variant.Fault;
import dev.cimiento.db.statement.variant.Variant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.session.Configuration;

/** Proves statements on one connection. The caller rolls back the transaction. */
final class StatementProof {

    private static final Set<String> ANALYSED =
            Set.of("select", "with", "insert", "update", "delete", "merge", "values", "(");

    private final ProbeConnection server;
    private final Findings findings;
    private final MapperStructure structure;
    private final ResultCheck results;
    private final SampleChoice samples;
    private final RequiredChoices choices;

    StatementProof(Configuration configuration, NullMarks marks, Connection connection, Findings findings)
            throws SQLException {
        this.server = new ProbeConnection(connection, configuration);
        this.findings = findings;
        this.structure = new MapperStructure(configuration, findings);
        this.results = new ResultCheck(configuration, marks, server, findings);
        this.samples = new SampleChoice(server, findings);
        this.choices = new RequiredChoices(server);
    }

    void createTemporaryTables(Stream<Statement> statements) throws SQLException {
        TemporaryTables.create(statements, server);
    }

    /** Proves the statements one after the other. */
    List<StatementSummary> proveAll(Stream<Statement> statements) throws SQLException {
        TableCatalog tables = TableCatalog.read(server.connection());
        List<StatementSummary> proved = new ArrayList<>();
        UncertainArguments uncertain = new UncertainArguments();
        for (Iterator<Statement> all = statements.iterator(); all.hasNext(); ) {
            Statement statement = all.next();
            proveIsolated(statement, tables);
            proved.add(statement.summary());
            uncertain.add(statement);
        }
        results.checkAll();
        findings.reconsider(uncertain::reconsider);
        return proved;
    }

    /** Proves a statement. A class that cannot be loaded is a finding of this statement and does not stop the proof. */
    private void proveIsolated(Statement statement, TableCatalog tables) throws SQLException {
        try {
            statement.faults().forEach(fault -> add(fault, statement));
            structure.checkKeys(statement);
            prove(statement, tables);
        } catch (Error unloadable) {
            add(Fault.of(unloadable), statement);
            server.recover();
        } catch (RuntimeException unexpected) {
            findings.undecided(statement, "the statement: the proof ended with " + unexpected);
            server.recover();
        }
    }

    private void add(Fault fault, Statement statement) {
        findings.add(
                kind(fault), statement.id(), fault.place().orElse(statement.place()), fault.message(), fault.remedy());
    }

    private static FindingKind kind(Fault fault) {
        return switch (fault.kind()) {
            case PROPERTY -> FindingKind.UNKNOWN_PROPERTY;
            case EXPRESSION -> FindingKind.UNKNOWN_EXPRESSION;
            case SUBSTITUTION -> FindingKind.SUBSTITUTION;
            case CLASS -> FindingKind.UNLOADABLE_CLASS;
            case QUOTED, INTERCEPTOR -> FindingKind.INVALID_SQL;
        };
    }

    private void prove(Statement statement, TableCatalog tables) throws SQLException {
        if (statement.opaque()) {
            findings.undecided(statement, "the statement: its SQL is built by Java code");
        }
        InsertCheck inserts = new InsertCheck(tables, findings);
        InvalidCombinations combinations = new InvalidCombinations(statement);
        Set<ComparedValues> required = choices.of(statement);
        for (Variant variant : statement.variants()) {
            variant.faults().forEach(fault -> add(fault, statement, variant));
            reportStars(statement, variant);
            Optional<ComparedValues> unmatched =
                    variant.unmatched().stream().filter(required::contains).findFirst();
            if (unmatched.isPresent()) {
                findings.undecided(statement, variant, 0, "the statement if " + unmatched.get());
            } else if (!TemporaryTables.isCreatedBy(variant)
                    && !variant.isQuoted()
                    && !(variant.isEmptied() && findings.isRejected(statement))) {
                Optional<Variant> chosen = samples.choose(statement, variant);
                if (chosen.isPresent()) {
                    prove(
                            statement,
                            chosen.get(),
                            new StatementWords(chosen.get().sql()),
                            tables,
                            inserts,
                            combinations);
                }
            }
        }
        combinations.addRejected(findings.rejections());
        findings.reconsiderRejected(combinations::reconsider);
        inserts.report(statement);
        if (!statement.variants().isEmpty()) {
            statement.unused().forEach(parameter -> addUnused(parameter, statement));
        }
    }

    private void reportStars(Statement statement, Variant variant) {
        if (!variant.isCall()) {
            new StatementWords(variant.sql())
                    .stars()
                    .forEach(offset -> findings.add(
                            FindingKind.SELECT_STAR,
                            statement,
                            variant,
                            offset,
                            "The star selects all columns, also those that are added later",
                            "Name the columns."));
        }
    }

    private void prove(
            Statement statement,
            Variant variant,
            StatementWords words,
            TableCatalog tables,
            InsertCheck inserts,
            InvalidCombinations combinations)
            throws SQLException {
        ServerCheck check = new ServerCheck(server, findings, statement, variant);
        Optional<PreparedStatementInfo> described = check.check();
        if (described.isEmpty()) {
            return;
        }
        boolean accepted = true;
        List<Nullness> nullness = List.of();
        List<UnselectedColumn> unselected = List.of();
        if (ANALYSED.contains(words.first())) {
            try {
                AnalyzedQuery query = server.analyse(variant.sql(), described.get());
                nullness = new QueryCheck(tables, inserts, findings, statement, variant, words).check(query);
                unselected = UnselectedColumn.in(query, tables);
            } catch (SQLException refused) {
                findings.undecided(
                        statement,
                        "the analysis of the statement: " + Refusal.of(refused).message());
            }
            accepted = check.plan(described.get());
        }
        if (accepted) {
            combinations.addAccepted(variant);
        }
        results.check(statement, variant, words, described.get().columns(), nullness, unselected);
    }

    private void add(Fault fault, Statement statement, Variant variant) {
        if (fault.kind() == Fault.Kind.INTERCEPTOR) {
            findings.undecided(statement, fault.message());
            return;
        }
        FindingKind kind = kind(fault);
        int offset = fault.offset() == Fault.NOWHERE ? 0 : variant.offsetOf(fault.offset());
        Place place = fault.place().orElse(statement.place());
        findings.add(kind, statement, variant, place, offset, fault.message(), fault.remedy());
    }

    private void addUnused(String parameter, Statement statement) {
        findings.add(
                FindingKind.UNUSED_PARAMETER,
                statement,
                statement.variants().get(0),
                statement.place(),
                0,
                "The statement does not use its parameter " + parameter,
                "Use it, or remove it from the mapper's method.");
    }
}
