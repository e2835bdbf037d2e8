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

/** The sequences of a database at one time: a number that one gave is somewhere, and must not be given again. */
public record Sequences(Map<String, Sequence> all) {

    private static final CatalogQuery QUERY = new CatalogQuery("sequences.sql");
    private static final BigInteger FAR = BigInteger.valueOf(1_000_000);

    /**
     * One of them.
     *
     * @param owned whether it belongs to a column
     * @param last the last number that it gave
     */
    record Sequence(
            String name,
            long id,
            boolean owned,
            boolean ascending,
            BigInteger min,
            BigInteger max,
            Optional<BigInteger> last) {

        private boolean standsBehind(Sequence before) {
            BigInteger was = before.last().orElseThrow();
            return last.isEmpty()
                    || (ascending ? last.get().compareTo(was) < 0 : last.get().compareTo(was) > 0);
        }

        /** Far on, where both have room. */
        private Optional<BigInteger> farOn(Sequence other) {
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
                new BigInteger(row.getString("seqmin")),
                new BigInteger(row.getString("seqmax")),
                Optional.ofNullable(row.getString("last_value")).map(BigInteger::new));
    }

    public Set<String> ofNoColumn() {
        return all.values().stream()
                .filter(sequence -> !sequence.owned())
                .map(Sequence::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Leads into narrower bounds those that may stand outside, and leaves the others where they stand. */
    public List<String> statementsTo(Sequences other) {
        List<String> statements = new ArrayList<>();
        other.all.forEach((name, wanted) -> {
            Sequence here = all.get(name);
            if (here != null && (wanted.min.compareTo(here.min) > 0 || wanted.max.compareTo(here.max) < 0)) {
                statements.add("select setval(" + Names.literal(name) + ", least(greatest(last_value, " + wanted.min
                        + "), " + wanted.max + "), is_called) from " + name);
            }
        });
        return statements;
    }

    /** Lets each have given many numbers, as long as it may in another database as well. */
    public void advance(Connection connection, Sequences other) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Sequence sequence : all.values()) {
                Optional<BigInteger> value = sequence.farOn(other.all.getOrDefault(sequence.name(), sequence));
                if (value.isPresent()) {
                    statement.execute("select setval(" + Names.literal(sequence.name()) + ", " + value.get() + ")");
                }
            }
        }
    }

    /**
     * What gives numbers again that it had given before.
     *
     * @param remade whether one that was made anew beside the columns counts as well
     */
    public List<String> givingAgain(Sequences before, boolean remade) {
        return before.all.values().stream()
                .filter(was -> was.last().isPresent() && all.containsKey(was.name()))
                .filter(was -> isOf(was, remade))
                .map(was -> "the sequence " + was.name() + " gives numbers again that it had given")
                .toList();
    }

    private boolean isOf(Sequence was, boolean remade) {
        Sequence is = Objects.requireNonNull(all.get(was.name()));
        return (is.id() == was.id() || remade && !was.owned())
                && is.ascending() == was.ascending()
                && is.standsBehind(was);
    }
}
