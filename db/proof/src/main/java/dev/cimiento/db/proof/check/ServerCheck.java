package dev.cimiento.db.proof.check;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.proof.check.ProbeConnection.Sending;
import dev.cimiento.db.proof.check.ProbeConnection.Sent;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.statement.Parameter;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.Variant;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Has the server prepare a statement, with its parameters sent as the program would send them. */
public final class ServerCheck {

    private final ProbeConnection server;
    private final Findings findings;
    private final Statement statement;
    private final Variant variant;
    private final boolean[] silent;

    public ServerCheck(ProbeConnection server, Findings findings, Statement statement, Variant variant) {
        this.server = server;
        this.findings = findings;
        this.statement = statement;
        this.variant = variant;
        this.silent = new boolean[variant.parameters().size()];
    }

    /** @return empty when the server refuses it */
    public Optional<PreparedStatementInfo> check() throws SQLException {
        Optional<PreparedStatementInfo> described = describe();
        if (described.isPresent()) {
            checkNulls();
            sayUndecided();
        }
        return described;
    }

    /** What a type handler cannot send is left out, and the rest is tried again. */
    private Optional<PreparedStatementInfo> describe() throws SQLException {
        try {
            return Optional.of(server.describe(variant, this::sent));
        } catch (ProbeConnection.NotSent notSent) {
            int index = notSent.parameter();
            notSent(variant.parameters().get(index), index, notSent);
            silent[index] = true;
            return describe();
        } catch (SQLException refused) {
            explain(Refusal.of(refused));
            return Optional.empty();
        }
    }

    private Sent sent(int parameter) {
        return silent[parameter] ? Sent.NOTHING : Sent.SAMPLE;
    }

    private void notSent(Parameter parameter, int index, SQLException refused) {
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

    /** A statement that is right as long as nothing is said of its parameters' types has one of a wrong type. */
    private void explain(Refusal refusal) throws SQLException {
        Optional<List<String>> untyped = tried(parameter -> Sent.NOTHING);
        if (untyped.isEmpty()) {
            refuse(refusal);
            return;
        }
        List<Integer> culprits = IntStream.range(0, silent.length)
                .filter(index -> isRightWithout(index))
                .boxed()
                .toList();
        if (culprits.isEmpty()) {
            refuse(refusal);
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
                    "#{" + parameter.name() + "}, of type " + parameter.typeName() + ", is sent as " + sent + " where "
                            + expected + " is expected: " + refusal.message(),
                    "Cast it, #{" + parameter.name() + "}::" + expected + ", or give it the type that is expected.");
        }
    }

    private boolean isRightWithout(int index) {
        try {
            return !variant.parameters().get(index).isOpen()
                    && tried(parameter -> parameter == index ? Sent.NOTHING : sent(parameter))
                            .isPresent();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the types of the parameters; empty when the server refuses it */
    private Optional<List<String>> tried(Sending sending) throws SQLException {
        try {
            return Optional.of(server.parameterTypes(variant, sending));
        } catch (ProbeConnection.NotSent handler) {
            return Optional.empty();
        } catch (SQLException refused) {
            if (refused.getSQLState() == null || refused.getSQLState().startsWith("08")) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private void refuse(Refusal refusal) {
        if (refusal.isForLackOfTypes() && variant.parameters().stream().anyMatch(Parameter::isOpen)) {
            findings.undecided(statement, variant, refusal.offset(), "the statement: " + refusal.message());
            return;
        }
        findings.add(
                FindingKind.INVALID_SQL, statement, variant, refusal.offset(), refusal.message(), refusal.remedy());
    }

    /** Null is sent without a type, and some places leave a parameter's type to whoever sends it. */
    private void checkNulls() throws SQLException {
        if (IntStream.range(0, silent.length).noneMatch(this::canBeNull)
                || tried(index -> canBeNull(index) ? Sent.NULL : sent(index)).isPresent()) {
            return;
        }
        for (int index = 0; index < silent.length; index++) {
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
                        "When #{" + name + "} is null, nothing says of which type: " + refusal.message(),
                        "Say its type, #{" + name + "}::type.");
            }
        }
    }

    private boolean canBeNull(int index) {
        return variant.parameters().get(index).nullness() != Nullness.NEVER && !silent[index];
    }

    private void sayUndecided() {
        for (int index = 0; index < silent.length; index++) {
            Parameter parameter = variant.parameters().get(index);
            if (parameter.isOpen() || silent[index]) {
                findings.undecided(
                        statement,
                        variant,
                        variant.offsetOf(index),
                        "as what type #{" + parameter.name() + "} is sent, a " + parameter.typeName());
            }
        }
    }
}
