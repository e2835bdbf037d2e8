package dev.cimiento.db.autogenerate.database;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sequences of a database as they were read. A number that a sequence has returned must not be returned again. */
public record Sequences(Map<String, Sequence> all) {

    private static final CatalogQuery QUERY = new CatalogQuery("sequences.sql");
    private static final BigInteger FAR = BigInteger.valueOf(1_000_000);

    /**
     * A sequence.
     *
     * @param owned true if it belongs to a column
     * @param last the last number that it returned; empty for a new sequence
     */
    record Sequence(
            String name,
            long id,
            boolean owned,
            boolean ascending,
            String type,
            BigInteger min,
            BigInteger max,
            Optional<BigInteger> last) {

        private boolean isBehind(Sequence before) {
            BigInteger was = before.last().orElseThrow();
            return last.isEmpty()
                    || (ascending ? last.get().compareTo(was) < 0 : last.get().compareTo(was) > 0);
        }

        private String joinedWith(Sequence other) {
            return "alter sequence " + name + (type.equals(other.type) ? "" : " as bigint") + " minvalue "
                    + min.min(other.min) + " maxvalue " + max.max(other.max);
        }

        /** Returns a value far from the start that lies within the bounds of both; empty if there is none. */
        private Optional<BigInteger> distantValue(Sequence other) {
            BigInteger from = min.max(other.min);
            BigInteger to = max.min(other.max);
            BigInteger step = to.subtract(from).shiftRight(1).min(FAR);
            return ascending != other.ascending || step.signum() < 0
                    ? Optional.empty()
                    : Optional.of(ascending ? from.add(step) : to.subtract(step));
        }
    }

    public static Sequences of(Connection connection) throws SQLException {
        Map<String, Sequence> all = new LinkedHashMap<>();
        QUERY.rows(connection, Sequences::read).forEach(sequence -> all.put(sequence.name(), sequence));
        return new Sequences(all);
    }

    private static Sequence read(ResultSet row) throws SQLException {
        return new Sequence(
                row.getString("name"),
                row.getLong("id"),
                row.getBoolean("is_owned"),
                row.getBoolean("is_ascending"),
                row.getString("type"),
                new BigInteger(row.getString("seqmin")),
                new BigInteger(row.getString("seqmax")),
                Optional.ofNullable(row.getString("last_value")).map(BigInteger::new));
    }

    public Set<String> standalone() {
        return all.values().stream()
                .filter(sequence -> !sequence.owned())
                .map(Sequence::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns statements that move the current values into the narrower bounds of another database. If the bounds have no
     * common number, they are joined before.
     */
    public List<String> statementsTo(Sequences other) {
        List<String> statements = new ArrayList<>();
        other.all.forEach((name, wanted) -> {
            Sequence here = all.get(name);
            if (here != null && (wanted.min.compareTo(here.min) > 0 || wanted.max.compareTo(here.max) < 0)) {
                if (wanted.min.compareTo(here.max) > 0 || wanted.max.compareTo(here.min) < 0) {
                    statements.add(here.joinedWith(wanted));
                }
                statements.add("select setval(" + Names.literal(name) + ", least(greatest(last_value, " + wanted.min
                        + "), " + wanted.max + "), is_called) from " + name);
            }
        });
        return statements;
    }

    /** Moves each sequence far from its start, to a value that another database allows as well. */
    public void advance(Connection connection, Sequences other) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Sequence sequence : all.values()) {
                Optional<BigInteger> value = sequence.distantValue(other.all.getOrDefault(sequence.name(), sequence));
                if (value.isPresent()) {
                    statement.execute("select setval(" + Names.literal(sequence.name()) + ", " + value.get() + ")");
                }
            }
        }
    }

    /**
     * Returns messages about sequences that would return numbers a second time.
     *
     * @param recreated true to include standalone sequences that were recreated
     */
    public List<String> repeatingNumbers(Sequences before, boolean recreated) {
        return before.all.values().stream()
                .filter(was -> was.last().isPresent() && all.containsKey(was.name()))
                .filter(was -> isOf(was, recreated))
                .map(was -> "the sequence " + was.name() + " would return numbers that it has returned before")
                .toList();
    }

    private boolean isOf(Sequence was, boolean recreated) {
        Sequence is = Objects.requireNonNull(all.get(was.name()));
        return (is.id() == was.id() || recreated && !was.owned())
                && is.ascending() == was.ascending()
                && is.isBehind(was);
    }
}
