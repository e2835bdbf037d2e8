package dev.cimiento.db.cli.backup;

import dev.cimiento.db.backup.RestoreReport;
import dev.cimiento.db.backup.manifest.Manifest;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.cli.context.CommandContext;
import dev.cimiento.db.cli.view.Output;
import dev.cimiento.db.cli.view.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Describes backups and restores for people. */
final class Descriptions {

    private Descriptions() {}

    /** Returns the size and the revision, such as {@code 12 tables, 3,456 rows, revision 20261121070000}. */
    static String of(Manifest manifest) {
        return Phrases.count(manifest.tablesWithData().size(), "table", "tables") + ", "
                + rows(manifest.rows())
                + manifest.revision().map(revision -> ", revision " + revision).orElse("");
    }

    static String rows(long count) {
        return String.format(Locale.ROOT, "%,d", count) + (count == 1 ? " row" : " rows");
    }

    /** Returns what a restore of this backup would not bring back. */
    static List<String> warnings(Manifest manifest, CommandContext context) {
        List<String> warnings = new ArrayList<>();
        if (manifest.revision().isEmpty() && !manifest.tables().isEmpty()) {
            warnings.add("The database has no recorded revision, so a restore creates only its tables, columns, keys,"
                    + " indexes and sequences. Views, functions, triggers and types are not saved. To take the database"
                    + " over, run: " + context.command("pull"));
        }
        return warnings;
    }

    /** Prints the result of a restore. */
    static void print(RestoreReport report, Output output) {
        output.list("Created, although the history does not have it", report.created());
        output.list("Not restored, because neither the history nor the file can create it", report.missing());
        output.list(
                "Roles that do not exist here, so their privileges are not restored",
                report.grants().missingRoles());
        output.list("Privileges that cannot be restored", report.grants().failed());
        output.list(
                "Invariants that do not hold",
                report.broken().stream()
                        .map(broken -> broken.name() + ": " + broken.description())
                        .toList());
        if (!report.pending().isEmpty()) {
            output.list(
                    "Pending revisions",
                    report.pending().stream().map(Revision::toString).toList());
        }
    }
}
