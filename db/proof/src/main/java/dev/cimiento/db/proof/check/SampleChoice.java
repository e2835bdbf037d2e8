package dev.cimiento.db.proof.check;

import dev.cimiento.db.proof.check.ProbeConnection.Sending;
import dev.cimiento.db.proof.check.ProbeConnection.Sent;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Findings;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.variant.Variant;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Selects the samples of substituted text with which the server accepts a variant. */
public final class SampleChoice {

    /** Syntax errors, and errors of grouping and sorting: they can be caused by a sample at another place. */
    private static final Set<String> CAUSED_BY_SAMPLES = Set.of("42601", "42803", "42P10", "42804", "22007", "22P02");

    private static final String UNDEFINED_COLUMN = "42703";

    private final ProbeConnection server;
    private final Findings findings;

    public SampleChoice(ProbeConnection server, Findings findings) {
        this.server = server;
        this.findings = findings;
    }

    /** @return the variant to prove; empty if the server accepts none of the samples, which is then reported */
    public Optional<Variant> choose(Statement statement, Variant variant) throws SQLException {
        if (variant.samples().isEmpty()) {
            return Optional.of(variant);
        }
        if (variant.isUnknown()) {
            findings.undecided(
                    statement,
                    "the variant with substituted text (" + variant.label()
                            + "); if it has a few fixed values, state them: /* ${…}: value, value */");
            return Optional.empty();
        }
        List<Variant> candidates = new ArrayList<>(List.of(variant));
        candidates.addAll(variant.alternatives());
        List<Refusal> refusals = new ArrayList<>();
        for (Variant candidate : candidates) {
            Refusal refusal = refusal(candidate);
            if (refusal == null) {
                reportSamples(statement, candidate);
                return Optional.of(candidate);
            }
            refusals.add(refusal);
        }
        reportRefusal(statement, candidates, refusals);
        return Optional.empty();
    }

    /** Parameters of a wrong type are found later, so a candidate that is accepted without types is accepted. */
    private @Nullable Refusal refusal(Variant candidate) throws SQLException {
        Refusal typed = refusal(candidate, parameter -> Sent.SAMPLE);
        if (typed == null) {
            return null;
        }
        Refusal untyped = refusal(candidate, parameter -> Sent.UNTYPED);
        return untyped == null || !untyped.isUntyped() ? untyped : typed;
    }

    private @Nullable Refusal refusal(Variant candidate, Sending sending) throws SQLException {
        try {
            server.parameterTypes(candidate, sending);
            return null;
        } catch (ProbeConnection.NotSent unsupported) {
            return null;
        } catch (SQLException refused) {
            return Refusal.of(refused);
        }
    }

    private void reportSamples(Statement statement, Variant variant) {
        if (variant.isGuessed()) {
            findings.undecided(
                    statement,
                    "substituted text: the statement was proved with " + String.join(", ", variant.samples()));
        }
    }

    private void reportRefusal(Statement statement, List<Variant> candidates, List<Refusal> refusals)
            throws SQLException {
        Variant first = candidates.get(0);
        Refusal refusal = refusals.get(0);
        boolean fault = true;
        for (int i = 0; i < refusals.size(); i++) {
            fault &= refusals.get(i).message().equals(refusal.message())
                    && !candidates.get(i).isSample(refusals.get(i).offset());
        }
        boolean bySample = CAUSED_BY_SAMPLES.contains(refusal.state())
                || refusal.state().equals(UNDEFINED_COLUMN)
                        && first.substituted().inner();
        // The server's parser reads from left to right: no later text can correct a syntax error.
        boolean independent = refusal.isSyntaxError()
                && first.isBeforeSamples(refusal.offset())
                && !first.isHollow()
                && !first.isEmptied();
        if (first.isGuessed() && !independent && (bySample || !fault)) {
            findings.undecided(
                    statement,
                    first,
                    refusal.offset(),
                    "the variant with substituted text (" + first.label() + "): " + refusal.message());
        } else {
            String advice = new Advice(server, first).on(refusal);
            findings.add(FindingKind.INVALID_SQL, statement, first, refusal.offset(), refusal.message(), advice);
        }
    }
}
