package dev.cimiento.db.proof.check;

import dev.cimiento.db.proof.check.ProbeConnection.Sent;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.part.ComparedValues;
import dev.cimiento.db.statement.variant.Variant;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds expressions that need one of the values with which the conditions of a statement compare them: the server
 * accepts the statement with one of the values, but never without.
 */
public final class RequiredChoices {

    private final ProbeConnection server;

    public RequiredChoices(ProbeConnection server) {
        this.server = server;
    }

    public Set<ComparedValues> of(Statement statement) throws SQLException {
        Set<ComparedValues> required = new HashSet<>();
        for (Variant variant : statement.variants()) {
            required.addAll(variant.unmatched());
        }
        for (ComparedValues compared : List.copyOf(required)) {
            List<Variant> without = statement.variants().stream()
                    .filter(variant -> variant.unmatched().contains(compared))
                    .toList();
            List<Variant> with = statement.variants().stream()
                    .filter(variant -> !variant.unmatched().contains(compared))
                    .toList();
            if (isAnyAccepted(without) || !isAnyAccepted(with)) {
                required.remove(compared);
            }
        }
        return required;
    }

    private boolean isAnyAccepted(List<Variant> variants) throws SQLException {
        for (Variant variant : variants) {
            List<Variant> candidates = Stream.concat(Stream.of(variant), variant.alternatives().stream())
                    .toList();
            for (Variant candidate : candidates) {
                if (!candidate.isQuoted() && isAccepted(candidate)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAccepted(Variant variant) throws SQLException {
        try {
            server.parameterTypes(variant, parameter -> Sent.UNTYPED);
            return true;
        } catch (SQLException refused) {
            return Refusal.of(refused).isUntyped();
        }
    }
}
