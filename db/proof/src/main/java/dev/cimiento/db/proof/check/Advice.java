package dev.cimiento.db.proof.check;

import dev.cimiento.db.proof.check.ProbeConnection.Sending;
import dev.cimiento.db.proof.check.ProbeConnection.Sent;
import dev.cimiento.db.statement.variant.Variant;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Advice on how to fix a statement. A changed statement is prepared first, so the server accepts what is advised. */
final class Advice {

    private static final Pattern SUGGESTED_NAMES = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("[\\w\"]+(\\.[\\w\"]+)?");
    private static final Pattern OPENS_SUBQUERY =
            Pattern.compile("(?:\\bfrom|\\bjoin|,)\\s*$", Pattern.CASE_INSENSITIVE);

    private final ProbeConnection server;
    private final Variant variant;

    Advice(ProbeConnection server, Variant variant) {
        this.server = server;
        this.variant = variant;
    }

    /** Returns the advice on a rejected statement: the server's hint, unless it does not help. */
    String on(Refusal refusal) throws SQLException {
        Optional<String> hint = refusal.hint();
        if (hint.isEmpty() || hint.get().contains("explicit type casts")) {
            return refusal.remedy();
        }
        boolean helps = true;
        if (hint.get().contains("LATERAL")) {
            helps = isAcceptedAsLateral(refusal.offset());
        } else if (hint.get().startsWith("Perhaps you meant")) {
            helps = isAcceptedWithName(hint.get(), refusal);
        }
        return helps ? hint.get() : refusal.remedy();
    }

    /**
     * Returns the advice to cast a parameter to a type.
     *
     * @param sending the values of all parameters
     * @return empty if the server rejects the cast
     */
    Optional<String> cast(int parameter, String type, Sending sending) throws SQLException {
        int end = variant.offsetOf(parameter) + ("$" + (parameter + 1)).length();
        return isAccepted(variant.edited(end, end, "::" + type), sending)
                ? Optional.of("#{" + variant.parameters().get(parameter).name() + "}::" + type)
                : Optional.empty();
    }

    /** Tries to mark each subquery around a position as lateral, from the inside to the outside. */
    private boolean isAcceptedAsLateral(int offset) throws SQLException {
        String sql = variant.sql();
        int depth = 0;
        for (int i = Math.min(offset, sql.length()) - 1; i >= 0; i--) {
            depth += sql.charAt(i) == ')' ? 1 : sql.charAt(i) == '(' ? -1 : 0;
            boolean opens = sql.charAt(i) == '(' && depth < 0;
            depth = Math.max(depth, 0);
            if (opens
                    && OPENS_SUBQUERY.matcher(sql.substring(0, i)).find()
                    && isAccepted(variant.edited(i, i, "lateral "), parameter -> Sent.UNTYPED)) {
                return true;
            }
        }
        return false;
    }

    /** Tries the suggested names; one helps if the server accepts it, although it may find another fault later. */
    private boolean isAcceptedWithName(String hint, Refusal refusal) throws SQLException {
        Matcher name = NAME.matcher(variant.sql())
                .region(refusal.offset(), variant.sql().length());
        if (!name.lookingAt()) {
            return false;
        }
        int end = hint.contains("table alias") ? variant.sql().indexOf('.', refusal.offset()) : name.end();
        Matcher suggested = SUGGESTED_NAMES.matcher(hint);
        while (suggested.find()) {
            Variant changed = variant.edited(refusal.offset(), Math.max(end, refusal.offset()), suggested.group(1));
            Optional<Refusal> next = refusal(changed, parameter -> Sent.UNTYPED);
            if (next.isEmpty()
                    || next.get().offset()
                            > refusal.offset() + suggested.group(1).length()) {
                return true;
            }
        }
        return false;
    }

    private boolean isAccepted(Variant changed, Sending sending) throws SQLException {
        return refusal(changed, sending).isEmpty();
    }

    private Optional<Refusal> refusal(Variant changed, Sending sending) throws SQLException {
        try {
            server.parameterTypes(changed, sending);
            return Optional.empty();
        } catch (SQLException refused) {
            return Optional.of(Refusal.of(refused));
        }
    }
}
