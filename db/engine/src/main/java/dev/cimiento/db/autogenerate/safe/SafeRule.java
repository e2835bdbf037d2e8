package dev.cimiento.db.autogenerate.safe;

import dev.cimiento.db.autogenerate.changeset.ExistingRelations;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows the safe form of one kind of statement. */
interface SafeRule {

    /** An identifier, as it is written in a formatted statement. */
    String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";

    /** An identifier with or without a schema. */
    String QUALIFIED = "(?:" + NAME + "\\.)?" + NAME;

    /** The beginning of a change of a table. */
    String ALTER_TABLE = "alter table (?:only )?(?<table>" + QUALIFIED + ")\\s+";

    /**
     * A statement among the others of its change set.
     *
     * @param earlier the statements before it
     * @param later the statements after it
     */
    record Position(String statement, List<String> earlier, List<String> later) {

        /** These statements need an index but create nothing, so they can run at the end. */
        private static final Pattern MOVABLE = Pattern.compile("(?s)(?:comment on (?:index|constraint) .*|alter index "
                + QUALIFIED + " (?:set|reset|alter) .*|" + ALTER_TABLE + "(?:cluster on|replica identity) .*)");

        private static final Pattern NEEDS_DROP =
                Pattern.compile("(?s)(?:drop (?!index|trigger|view|materialized|policy|rule|sequence).*|" + ALTER_TABLE
                        + "(?:drop column|rename|alter column " + NAME + " (?:type|set expression)).*)");
        private static final Pattern VIEW = Pattern.compile("(?s)create (?:or replace )?(?:materialized )?view .*");

        static boolean isMovable(String statement) {
            return MOVABLE.matcher(statement).matches();
        }

        /**
         * Returns true if a later statement needs an index of a table.
         *
         * @param key the columns of a unique index, which a foreign key can refer to; empty for another index
         * @param primary true for a primary key, by which a view can group to select other columns
         * @param partitioned returns true for a partitioned table, whose new index adopts equal ones of its partitions
         */
        boolean isNeededLater(
                String index, String table, Set<String> key, boolean primary, Predicate<String> partitioned) {
            Pattern references =
                    Pattern.compile("\\breferences " + Pattern.quote(table) + "(?: \\((?<columns>[^()]*)\\)|\\s|$)");
            return later.stream()
                    .filter(next -> !isMovable(next))
                    .anyMatch(next -> ExistingRelations.isNamedIn(next, index)
                            || !key.isEmpty() && isReference(references.matcher(next), key)
                            || primary && VIEW.matcher(next).matches() && ExistingRelations.isNamedIn(next, table)
                            || isIndexOf(next, partitioned));
        }

        private static boolean isReference(Matcher reference, Set<String> key) {
            return reference.find()
                    && (reference.group("columns") == null
                            || columns(reference.group("columns")).equals(key));
        }

        /** Returns the columns of a list such as {@code (code, "order")}, without those that an index only includes. */
        static Set<String> columns(String list) {
            String names = list.replaceFirst("^\\s*\\(", "").replaceFirst("\\).*", "");
            return Stream.of(names.split("\\s*,\\s*")).collect(Collectors.toSet());
        }

        private static boolean isIndexOf(String statement, Predicate<String> tables) {
            Matcher create = IndexBuilds.CREATE.matcher(statement);
            return create.matches() && tables.test(create.group("table"));
        }

        /** Returns true if a later statement fails while an index of a table exists, or drops the index itself. */
        boolean isDropNeededLater(String table) {
            return later.stream()
                    .map(NEEDS_DROP::matcher)
                    .anyMatch(next -> next.matches()
                            && (next.group("table") == null
                                    || next.group("table").equals(table)));
        }

        /** Returns this position without one of the later statements. */
        Position without(String other) {
            return new Position(
                    statement,
                    earlier,
                    later.stream().filter(next -> !next.equals(other)).toList());
        }

        /** Returns true if no earlier statement names the table or the index. */
        boolean canComeFirst(String index, String table) {
            return earlier.stream()
                    .noneMatch(before ->
                            ExistingRelations.isNamedIn(before, table) || ExistingRelations.isNamedIn(before, index));
        }
    }

    /**
     * Writes the safe form of a statement.
     *
     * @return false if the statement is not of this kind or needs no other form
     */
    boolean rewrite(Position position, SafeRewrite rewrite);
}
