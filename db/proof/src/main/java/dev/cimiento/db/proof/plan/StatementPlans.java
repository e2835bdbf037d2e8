package dev.cimiento.db.proof.plan;

import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.StatementSplitter;
import dev.cimiento.db.plan.PlanNode;
import dev.cimiento.db.plan.PlanShape;
import dev.cimiento.db.plan.index.PlanCheck;
import dev.cimiento.db.plan.index.PlanFault;
import dev.cimiento.db.plan.index.PlanFinding;
import dev.cimiento.db.plan.size.ExpectedRows;
import dev.cimiento.db.plan.size.SizedSchema;
import dev.cimiento.db.proof.check.ProbeConnection;
import dev.cimiento.db.proof.check.SampleChoice;
import dev.cimiento.db.proof.check.TemporaryTables;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.variant.Variant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans statements on a scratch database with pretended sizes. */
public final class StatementPlans {

    /** The planner's estimate of the cost of planning, for each table and once more. */
    private static final double PLANNING = 2.5;

    private final ProbeConnection server;
    private final SampleChoice samples;
    private final SizedSchema sized;
    private final PlanCheck check;

    private StatementPlans(ProbeConnection server, SizedSchema sized) {
        this.server = server;
        this.samples = new SampleChoice(server, new Findings());
        this.sized = sized;
        this.check = new PlanCheck(sized);
    }

    /** Plans all statements on a connection without auto-commit. */
    public static ProgramPlans of(List<Statement> statements, ProbeConnection server, ExpectedRows expected)
            throws SQLException {
        Connection connection = server.connection();
        SizedSchema sized = SizedSchema.of(connection, expected);
        connection.commit();
        // Not committed, because such a table can be dropped at the end of its transaction.
        TemporaryTables.create(statements.stream(), server);
        StatementPlans plans = new StatementPlans(server, sized);
        List<PlannedStatement> planned = new ArrayList<>();
        for (Statement statement : statements) {
            planned.add(plans.plan(statement));
        }
        return ProgramPlans.of(planned, sized, plans.check);
    }

    private PlannedStatement plan(Statement statement) throws SQLException {
        List<VariantPlan> plans = new ArrayList<>();
        boolean rejected = false;
        for (Variant variant : statement.variants()) {
            if (!variant.isQuoted() && !TemporaryTables.isCreatedBy(variant)) {
                Optional<Variant> chosen = samples.choose(statement, variant);
                if (chosen.isPresent()) {
                    for (String single : StatementSplitter.of(chosen.get().sql())) {
                        if (SqlTokens.isPlanned(single)) {
                            Optional<VariantPlan> plan = plan(chosen.get(), single);
                            plan.ifPresent(plans::add);
                            rejected |= plan.isEmpty();
                        }
                    }
                }
            }
        }
        return new PlannedStatement(statement, plans, rejected);
    }

    /** Returns the plan of a statement; empty if the server rejects it. */
    private Optional<VariantPlan> plan(Variant variant, String sql) throws SQLException {
        try {
            List<String> types = server.parameterTypes(variant);
            PlanNode generic = explain(sql, types);
            if (!PageLimits.areParametersOf(sql)) {
                return Optional.of(new VariantPlan(variant, sql, types, generic, check.check(generic)));
            }
            String first = PageLimits.firstPage(sql);
            PlanNode page = explain(first, types);
            if (generic.cost() <= page.cost() + planningCost(page)) {
                return Optional.of(new VariantPlan(variant, sql, types, generic, check.check(generic)));
            }
            List<PlanFinding> findings = new ArrayList<>(check.check(page));
            if (!PlanShape.of(page, List.of()).equals(PlanShape.of(generic, List.of()))) {
                findings.add(new PlanFinding(PlanFault.REPLANNING, "", page, List.of()));
            }
            return Optional.of(new VariantPlan(variant, first, types, page, findings));
        } catch (SQLException rejected) {
            server.recover();
            return Optional.empty();
        }
    }

    private PlanNode explain(String sql, List<String> types) throws SQLException {
        return sized.explain().plan(sql, types);
    }

    /** The server keeps a generic plan if it is not more expensive than planning each call with its values. */
    private static double planningCost(PlanNode plan) {
        long tables = plan.all().stream()
                .filter(node -> !node.table().isEmpty())
                .map(PlanNode::alias)
                .distinct()
                .count();
        return PLANNING * (tables + 1);
    }
}
