package dev.cimiento.db.lint.size;

import java.util.Locale;

/**
 * The kinds of work on a table, with the slowest and the fastest rate at which servers do it. The rates are for a loaded
 * server with network storage and for an idle one with the data in memory.
 */
public enum Work {
    SCAN(100_000_000, 2_000_000_000, false),
    INDEX_BUILD(15_000_000, 250_000_000, false),
    REWRITE(15_000_000, 300_000_000, true),
    WRITE(2_000_000, 100_000_000, true);

    private final double slowest;
    private final double fastest;
    private final boolean withIndexes;

    /**
     * @param slowest in bytes per second
     * @param withIndexes true if indexes are written too
     */
    Work(long slowest, long fastest, boolean withIndexes) {
        this.slowest = slowest;
        this.fastest = fastest;
        this.withIndexes = withIndexes;
    }

    /** The shortest and the longest expected time in seconds. */
    public record Seconds(double least, double most) {

        public static final Seconds NONE = new Seconds(0, 0);

        public Seconds plus(Seconds other) {
            return new Seconds(least + other.least, most + other.most);
        }

        /** Such as {@code 2 to 35 s}, {@code less than 1 s} or {@code 5 min to 2 h}. */
        @Override
        public String toString() {
            if (most < 1) {
                return "less than 1 s";
            }
            String from = least < 1 ? "less than 1 s" : format(least);
            return from + " to " + format(most);
        }

        private static String format(double seconds) {
            if (seconds < 120) {
                return rounded(seconds) + " s";
            }
            return seconds < 7200 ? rounded(seconds / 60) + " min" : rounded(seconds / 3600) + " h";
        }

        private static String rounded(double number) {
            return String.format(Locale.ROOT, "%.0f", number);
        }
    }

    /** Estimates the time of this work on a table of the given size. */
    public Seconds on(TableSize size) {
        long bytes = withIndexes ? size.allBytes() : size.bytes();
        return new Seconds(bytes / fastest, bytes / slowest);
    }
}
