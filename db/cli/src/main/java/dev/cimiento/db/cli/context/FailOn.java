package dev.cimiento.db.cli.context;

import dev.cimiento.db.core.report.Severity;
import picocli.CommandLine.Option;

/** The option that says which findings make a command fail. */
public final class FailOn {

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "Fail if there is a finding of this severity or a more severe one: error (the default), warning"
                            + " or style.")
    private Severity severity = Severity.ERROR;

    /** Returns the least severity of such findings. */
    public Severity severity() {
        return severity;
    }
}
