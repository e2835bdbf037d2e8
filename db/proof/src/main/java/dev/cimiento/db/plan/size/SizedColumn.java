package dev.cimiento.db.plan.size;

import java.util.List;

/**
 * The properties of a column from which its statistics are assumed.
 *
 * @param number its number in the table
 * @param name its name
 * @param type the name of its type; of the base type for a domain
 * @param length the bytes of a value; negative if they vary
 * @param longest the greatest number of characters that a check or the type allows; 0 if there is no limit
 * @param required true if it is never null
 * @param unique true if each value occurs once
 * @param ascending true if its values ascend with the rows, as those of a sequence or of time-ordered keys
 * @param referencedTable the {@code oid} of the table that its foreign key references; 0 for a column without a foreign key
 * @param referencedColumn the number of the referenced column
 * @param values the only values that a check or an enum allows; empty if there are others
 */
record SizedColumn(
        int number,
        String name,
        String type,
        int length,
        int longest,
        boolean required,
        boolean unique,
        boolean ascending,
        long referencedTable,
        int referencedColumn,
        List<String> values) {

    private static final int TEXT = 32;
    private static final int ARRAY = 48;
    private static final int LARGE = 200;

    /** Returns the assumed mean width of a value in bytes. */
    int width() {
        if (length > 0) {
            return length;
        }
        if (!values.isEmpty()) {
            return 1 + (int) values.stream().mapToInt(String::length).average().orElse(0);
        }
        return switch (type) {
            case "numeric" -> 6;
            case "tsvector", "xml", "json", "jsonb" -> LARGE;
            case "bytea" -> 33;
            case "inet", "cidr" -> 10;
            // Long texts are seldom as long as they can be.
            default -> type.startsWith("_") ? ARRAY : longest == 0 ? TEXT : (int) Math.ceil(2 * Math.sqrt(longest));
        };
    }

    boolean isTime() {
        return type.equals("timestamptz") || type.equals("timestamp");
    }
}
