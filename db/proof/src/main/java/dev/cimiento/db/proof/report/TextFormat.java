package dev.cimiento.db.proof.report;

import java.util.StringJoiner;

/**
 * Formats a report as text for people. A finding looks like a compiler's message:
 *
 * <pre>
 * ProductMapper.xml:84:11: invalid-sql: column p.price does not exist
 *   com.example.ProductMapper.count, variant: all conditions met and 8 more
 *     |        and p.price >= $5
 *     |            ^
 *   To fix it: Name a column that the table has; if it was renamed, rename it here as well.
 * </pre>
 */
public final class TextFormat {

    private static final int LINES_BEFORE = 2;

    private TextFormat() {}

    /** @param verbose true to list also the properties that could not be proved */
    public static String of(Report report, boolean verbose) {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        report.findings().forEach(finding -> text.add(of(finding)).add(""));
        if (verbose) {
            report.undecided()
                    .forEach(undecided -> text.add(undecided.place() + ": undecided: " + undecided.message()));
        }
        return text.add(summary(report, verbose)).toString();
    }

    /** Formats one finding. */
    public static String of(Finding finding) {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        text.add(finding.place() + ": " + finding.kind().id() + ": " + finding.message());
        if (finding.sql().isEmpty()) {
            text.add("  " + finding.statement());
        } else {
            text.add("  " + finding.statement() + ", " + variants(finding));
            text.add(excerpt(finding.sql(), finding.offset()));
        }
        return text.add("  To fix it: " + finding.remedy()).toString();
    }

    private static String variants(Finding finding) {
        String others = finding.variants() == 1 ? "" : " and " + (finding.variants() - 1) + " more";
        return "variant: " + finding.variant() + others;
    }

    /** Returns the line of the fault, the two non-blank lines before it, and a line with a mark under the fault. */
    private static String excerpt(String sql, int offset) {
        int start = sql.lastIndexOf('\n', offset - 1) + 1;
        int end = sql.indexOf('\n', offset) < 0 ? sql.length() : sql.indexOf('\n', offset);
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        String[] before =
                sql.substring(0, start).lines().filter(line -> !line.isBlank()).toArray(String[]::new);
        for (int i = Math.max(0, before.length - LINES_BEFORE); i < before.length; i++) {
            lines.add("    | " + before[i].stripTrailing());
        }
        lines.add("    | " + sql.substring(start, end).stripTrailing());
        return lines.add("    | " + " ".repeat(Math.max(0, offset - start)) + "^")
                .toString();
    }

    private static String summary(Report report, boolean verbose) {
        int undecided = report.undecided().size();
        return report.statements() + " statements, " + report.variants() + " variants of at most " + report.possible()
                + " possible ones: " + count(report.findings().size(), "finding") + ", " + undecided + " undecided"
                + (undecided > 0 && !verbose ? " (--verbose lists them)" : "") + ".";
    }

    private static String count(int number, String of) {
        return (number == 0 ? "no" : number) + " " + of + (number == 1 ? "" : "s");
    }
}
