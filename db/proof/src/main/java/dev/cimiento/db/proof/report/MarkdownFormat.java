package dev.cimiento.db.proof.report;

import static dev.cimiento.db.core.report.Markdown.code;
import static dev.cimiento.db.core.report.Markdown.escaped;

import dev.cimiento.db.core.report.Severity;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Formats reports as a summary in Markdown, for the comment of a pull request: the findings by kind and by file, and
 * the most severe findings, where those with the same cause are listed as one.
 */
public final class MarkdownFormat {

    private MarkdownFormat() {}

    /**
     * @param reports the reports by the name of the schema that the statements were proved against
     * @param findings the number of findings to list for each schema; if there are more, those with the same cause are
     *     listed as one
     */
    public static String of(Map<String, Report> reports, int findings) {
        StringJoiner text = new StringJoiner("\n");
        reports.forEach((schema, report) -> {
            Totals totals = Totals.of(report.findings());
            text.add("### Proof of statements, schema " + code(schema) + ": " + totals.phrase());
            text.add("");
            text.add(report.statements() + " statements in " + report.variants() + " variants; "
                    + report.undecided().size() + " properties undecided, " + report.suppressed()
                    + " findings suppressed, " + report.known() + " in the baseline.");
            text.add("");
            if (!report.findings().isEmpty()) {
                addTables(totals, findings, text);
                addFindings(report, findings, text);
            }
        });
        return text.toString();
    }

    private static void addTables(Totals totals, int files, StringJoiner text) {
        text.add("| kind | severity | findings |").add("| --- | --- | ---: |");
        totals.byKind()
                .forEach(kind -> text.add(
                        "| `" + kind.kind().id() + "` | " + kind.severity().id() + " | " + kind.findings() + " |"));
        text.add("").add("| file | errors | warnings | style |").add("| --- | ---: | ---: | ---: |");
        totals.byFile().stream()
                .limit(files)
                .forEach(file -> text.add("| " + code(file.file()) + " | " + file.of(Severity.ERROR) + " | "
                        + file.of(Severity.WARNING) + " | " + file.of(Severity.STYLE) + " |"));
        if (totals.byFile().size() > files) {
            text.add("| … and " + (totals.byFile().size() - files) + " more files | | | |");
        }
        text.add("");
    }

    private static void addFindings(Report report, int findings, StringJoiner text) {
        List<FindingGroup> listed = FindingGroup.of(report.findings(), findings);
        int mentioned = FindingGroup.findings(listed);
        text.add("<details><summary>"
                + (mentioned == report.findings().size()
                        ? "All findings"
                        : "The first " + mentioned + " of " + report.findings().size() + " findings")
                + "</summary>");
        text.add("");
        listed.forEach(group -> text.add(of(group)));
        text.add("").add("</details>").add("");
    }

    private static String of(FindingGroup group) {
        Finding finding = group.first();
        String others = group.others().isEmpty() ? "" : " " + escaped(group.others()) + ".";
        return "- **" + finding.severity().id() + "** `" + finding.kind().id() + "` "
                + code(finding.place().toString()) + ": " + escaped(finding.message()) + ". "
                + escaped(finding.remedy()) + others
                + finding.owner().map(owner -> " Owner: " + escaped(owner)).orElse("");
    }
}
