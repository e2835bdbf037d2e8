package dev.cimiento.db.proof.check;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.proof.check.ProbeConnection.Sending;
import dev.cimiento.db.proof.check.ProbeConnection.Sent;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.variant.Parameter;
import dev.cimiento.db.statement.variant.Variant;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lets the server prepare a statement whose parameters are sent as the application would send them. */
public final class ServerCheck {

    private final ProbeConnection server;
    private final Findings findings;
    private final Statement statement;
    private final Variant variant;
    private final Advice advice;
    private final boolean[] unsendable;

    public ServerCheck(ProbeConnection server, Findings findings, Statement statement, Variant variant) {
        this.server = server;
        this.findings = findings;
        this.statement = statement;
        this.variant = variant;
        this.advice = new Advice(server, variant);
        this.unsendable = new boolean[variant.parameters().size()];
    }

    /** @return empty if the server rejects the statement */
    public Optional<PreparedStatementInfo> check() throws SQLException {
        Optional<PreparedStatementInfo> described = describe();
        if (described.isPresent()) {
            checkNulls();
            reportUndecided();
        }
        return described;
    }

    /**
     * Lets the server plan a statement that it has accepted; some errors are found only then.
     *
     * @return true if planning finds no fault
     */
    public boolean plan(PreparedStatementInfo described) throws SQLException {
        try {
            server.plan(variant.sql(), described);
            return true;
        } catch (SQLException refused) {
            Refusal refusal = Refusal.of(refused);
            if (refusal.isFaultOfPlanning()) {
                findings.add(FindingKind.INVALID_SQL, statement, variant, 0, refusal.message(), refusal.remedy());
            }
            return !refusal.isFaultOfPlanning();
        }
    }

    /** Prepares the statement; if a type handler cannot send its sample, tries again without that parameter. */
    private Optional<PreparedStatementInfo> describe() throws SQLException {
        try {
            return Optional.of(server.describe(variant, this::sent));
        } catch (ProbeConnection.NotSent notSent) {
            int index = notSent.parameter();
            reportNotSent(variant.parameters().get(index), index, notSent);
            unsendable[index] = true;
            return describe();
        } catch (SQLException refused) {
            reportRejection(Refusal.of(refused));
            return Optional.empty();
        }
    }

    private Sent sent(int parameter) {
        return unsendable[parameter] ? Sent.UNTYPED : Sent.SAMPLE;
    }

    private void reportNotSent(Parameter parameter, int index, SQLException refused) {
        if (parameter.isSimple()) {
            findings.add(
                    FindingKind.PARAMETER_TYPE,
                    statement,
                    variant,
                    variant.offsetOf(index),
                    "#{" + parameter.name() + "} cannot be sent: "
                            + root(refused).getMessage(),
                    "Name a type handler for " + parameter.typeName() + ": #{…, typeHandler=…}.");
        }
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    /** If the statement is accepted with untyped parameters, the type of one parameter is wrong. */
    private void reportRejection(Refusal refusal) throws SQLException {
        Optional<List<String>> untyped = parameterTypes(parameter -> Sent.UNTYPED);
        if (untyped.isEmpty()) {
            reportInvalidSql(refusal);
            return;
        }
        List<Integer> culprits = IntStream.range(0, unsendable.length)
                .filter(index -> isAcceptedWithoutTypeOf(index))
                .boxed()
                .toList();
        if (culprits.isEmpty()) {
            reportInvalidSql(refusal);
        }
        for (int index : culprits) {
            Parameter parameter = variant.parameters().get(index);
            String expected = untyped.get().get(index);
            String sent = server.sentType(parameter).orElse("another type");
            findings.add(
                    FindingKind.PARAMETER_TYPE,
                    statement,
                    variant,
                    variant.offsetOf(index),
                    "#{" + parameter.name() + "}, of type " + parameter.typeName() + ", is sent as " + sent + ", but "
                            + expected + " is expected: " + refusal.message(),
                    advice.cast(index, expected, this::sent)
                                    .map(cast -> "Cast it, " + cast + ", or use")
                                    .orElse("Use")
                            + " a Java type that is sent as " + expected + ".");
        }
    }

    private boolean isAcceptedWithoutTypeOf(int index) {
        try {
            return !variant.parameters().get(index).isUndecided()
                    && parameterTypes(parameter -> parameter == index ? Sent.UNTYPED : sent(parameter))
                            .isPresent();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the types of the parameters; empty if the server rejects the statement */
    private Optional<List<String>> parameterTypes(Sending sending) throws SQLException {
        try {
            return Optional.of(server.parameterTypes(variant, sending));
        } catch (ProbeConnection.NotSent unsupported) {
            return Optional.empty();
        } catch (SQLException refused) {
            if (refused.getSQLState() == null || refused.getSQLState().startsWith("08")) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private void reportInvalidSql(Refusal refusal) throws SQLException {
        if (refusal.canBeMissingType() && variant.parameters().stream().anyMatch(Parameter::isUndecided)) {
            findings.undecided(statement, variant, refusal.offset(), "the statement: " + refusal.message());
            return;
        }
        if (variant.isHollow() && refusal.isSyntaxError()) {
            findings.undecided(
                    statement, variant, refusal.offset(), "the statement without a value to set: " + refusal.message());
            return;
        }
        if (variant.isEmptied()) {
            reportEmpty(refusal);
            return;
        }
        findings.add(
                FindingKind.INVALID_SQL, statement, variant, refusal.offset(), refusal.message(), advice.on(refusal));
    }

    private void reportEmpty(Refusal refusal) {
        String names = String.join(", ", variant.emptied());
        findings.add(
                FindingKind.EMPTY_COLLECTION,
                statement,
                variant,
                refusal.offset(),
                "If " + names + " is empty, the statement is invalid: " + refusal.message(),
                "Use <if test=\"…\"> to render other SQL for an empty collection; if it is never empty, add the comment "
                        + "/* not empty: " + names + " */.");
    }

    /** Sends null, which has no type: some expressions need the parameter's type from the client. */
    private void checkNulls() throws SQLException {
        if (IntStream.range(0, unsendable.length).noneMatch(this::canBeNull)
                || parameterTypes(index -> canBeNull(index) ? Sent.NULL : sent(index))
                        .isPresent()) {
            return;
        }
        for (int index = 0; index < unsendable.length; index++) {
            if (canBeNull(index)) {
                checkNull(index);
            }
        }
    }

    private void checkNull(int index) throws SQLException {
        try {
            server.parameterTypes(variant, parameter -> parameter == index ? Sent.NULL : sent(parameter));
        } catch (SQLException refused) {
            Refusal refusal = Refusal.of(refused);
            String name = variant.parameters().get(index).name();
            if (refusal.isUntyped()) {
                findings.add(
                        FindingKind.NULL_PARAMETER,
                        statement,
                        variant,
                        variant.offsetOf(index),
                        "If #{" + name + "} is null, its type is unknown: " + refusal.message(),
                        "Cast it: " + advisedCast(index).orElse("#{" + name + "}::type") + ".");
            }
        }
    }

    /** Returns a cast to the type with which a value is sent. */
    private Optional<String> advisedCast(int index) throws SQLException {
        Optional<String> type = server.sentType(variant.parameters().get(index));
        return type.isEmpty()
                ? type
                : advice.cast(index, type.get(), parameter -> parameter == index ? Sent.NULL : sent(parameter));
    }

    private boolean canBeNull(int index) {
        return variant.parameters().get(index).nullness() != Nullness.NEVER && !unsendable[index];
    }

    private void reportUndecided() {
        for (int index = 0; index < unsendable.length; index++) {
            Parameter parameter = variant.parameters().get(index);
            if (parameter.isUndecided() || unsendable[index]) {
                findings.undecided(
                        statement,
                        variant,
                        variant.offsetOf(index),
                        "the type with which #{" + parameter.name() + "}, a " + parameter.typeName() + ", is sent");
            }
        }
    }
}
