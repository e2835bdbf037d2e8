package dev.cimiento.db.cli.context;

import picocli.CommandLine.Option;

/** The options for the form of a report of findings. At most one of them can be given. */
public final class ReportForm {

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--sarif", description = "Print SARIF, which code hosts show in pull requests.")
    private boolean sarif;

    @Option(names = "--markdown", description = "Print a summary in Markdown, for the comment of a pull request.")
    private boolean markdown;

    /** The forms of a report. */
    public enum Form {
        TEXT,
        JSON,
        SARIF,
        MARKDOWN
    }

    /** Returns the form that the user chose; by default the text for people. */
    public Form form() {
        if (json) {
            return Form.JSON;
        }
        if (sarif) {
            return Form.SARIF;
        }
        return markdown ? Form.MARKDOWN : Form.TEXT;
    }
}
