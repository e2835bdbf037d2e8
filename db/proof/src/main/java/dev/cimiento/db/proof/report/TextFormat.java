package dev.cimiento.db.proof.report;

import dev.cimiento.db.core.report.Severity;
import java.util.List;
import java.util.StringJoiner;

/**
 * Formats a report as text for people: tables of the findings by kind and file, the findings, and a line of totals. A
 * finding looks like a compiler's message:
 *
 * <pre>
 * ProductMapper.xml:84:11: error: column p.price does not exist [invalid-sql]
 *   com.example.ProductMapper.count, variant: all conditions met and 8 more
 *     |        and p.price >= $5
 *     |            ^
 *   To fix it: Name a column that the table has; if it was renamed, rename it here as well.
 * </pre>
 */
public final class TextFormat {

    /** The number of findings, of undecided properties and of files that are listed if no other is requested. */
    public static final int FIRST = 10;

    /** Lists all of them. */
    public static final int ALL = Integer.MAX_VALUE;

    private static final int LINES_BEFORE = 2;
    /** Generated statements are one long line, which a terminal would wrap, so that the mark is at no character. */
    private static final int WIDTH = 120;

    private TextFormat() {}

    /** Formats a report with the most severe findings, and without the properties that could not be proved. */
    public static String of(Report report) {
        return of(report, FIRST, 0);
    }

    /**
     * @param findings the number of findings to list; if there are more, those with the same cause are listed as one
     * @param undecided the number of undecided properties to list
     */
    public static String of(Report report, int findings, int undecided) {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        Totals totals = Totals.of(report.findings());
        if (!report.findings().isEmpty()) {
            addTables(totals, findings, text);
        }
        addFindings(report, findings, text);
        report.undecided().stream()
                .limit(undecided)
                .forEach(open -> text.add(open.place() + ": undecided: " + open.message()));
        addRest(undecided == 0 ? 0 : report.undecided().size() - undecided, "undecided properties", text);
        return text.add(summary(report, totals)).toString();
    }

    private static void addFindings(Report report, int findings, StringJoiner text) {
        List<FindingGroup> listed = FindingGroup.of(report.findings(), findings);
        for (FindingGroup group : listed) {
            text.add(of(group.first()));
            if (!group.others().isEmpty()) {
                text.add("  " + group.others());
            }
            text.add("");
        }
        addRest(report.findings().size() - FindingGroup.findings(listed), "findings", text);
    }

    private static void addTables(Totals totals, int files, StringJoiner text) {
        text.add("findings  severity  kind");
        for (Totals.OfKind kind : totals.byKind()) {
            text.add("%8d  %-8s  %s"
                    .formatted(
                            kind.findings(), kind.severity().id(), kind.kind().id()));
        }
        text.add("");
        text.add("  errors  warnings  style  file");
        for (Totals.OfFile file : totals.byFile().stream().limit(files).toList()) {
            text.add("%8d  %8d  %5d  %s"
                    .formatted(
                            file.of(Severity.ERROR), file.of(Severity.WARNING), file.of(Severity.STYLE), file.file()));
        }
        addRest(totals.byFile().size() - files, "files", text);
        text.add("");
    }

    private static void addRest(int number, String of, StringJoiner text) {
        if (number > 0) {
            text.add("… and " + number + " more " + of);
        }
    }

    /** Formats one finding. */
    public static String of(Finding finding) {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        text.add(finding.place() + ": " + finding.severity().id() + ": " + finding.message() + " ["
                + finding.kind().id() + "]");
        String statement = "  " + finding.statement()
                + finding.owner().map(owner -> ", owner: " + owner).orElse("");
        if (finding.variant().isEmpty()) {
            text.add(statement);
        } else {
            text.add(statement + ", " + variants(finding));
            text.add(excerpt(finding.sql(), finding.offset()));
        }
        return text.add("  To fix it: " + finding.remedy()).toString();
    }

    private static String variants(Finding finding) {
        String others = finding.variants() == 1 ? "" : " and " + (finding.variants() - 1) + " more";
        String statements = finding.statements().size() == 1
                ? ""
                : "; in " + finding.statements().size() + " statements";
        return "variant: " + finding.variant() + others + statements;
    }

    /** Returns the line of the fault, the two non-blank lines before it, and a line with a mark under the fault. */
    private static String excerpt(String sql, int offset) {
        int start = sql.lastIndexOf('\n', offset - 1) + 1;
        int end = sql.indexOf('\n', offset) < 0 ? sql.length() : sql.indexOf('\n', offset);
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        String[] before =
                sql.substring(0, start).lines().filter(line -> !line.isBlank()).toArray(String[]::new);
        for (int i = Math.max(0, before.length - LINES_BEFORE); i < before.length; i++) {
            lines.add("    | " + clipped(before[i].stripTrailing(), 0));
        }
        String line = sql.substring(start, end).stripTrailing();
        int column = Math.max(0, offset - start);
        int from = Math.max(0, Math.min(column - WIDTH / 2, line.length() - WIDTH));
        String shown = clipped(line, from);
        int mark = from == 0 ? column : column - from + 1;
        return lines.add("    | " + shown)
                .add("    | " + " ".repeat(mark) + "^")
                .toString();
    }

    /** Returns the part of a long line that begins at an index. */
    private static String clipped(String line, int from) {
        int to = Math.min(line.length(), from + WIDTH);
        return (from == 0 ? "" : "…") + line.substring(from, to) + (to == line.length() ? "" : "…");
    }

    private static String summary(Report report, Totals totals) {
        return report.statements() + " statements, " + report.variants() + " variants of at most " + report.possible()
                + " possible ones: " + totals.phrase() + ", "
                + report.undecided().size() + " undecided"
                + (report.suppressed() == 0 ? "" : ", " + report.suppressed() + " suppressed")
                + (report.known() == 0 ? "" : ", " + report.known() + " in the baseline") + ".";
    }
}
