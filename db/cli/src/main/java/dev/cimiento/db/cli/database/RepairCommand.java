package dev.cimiento.db.cli.database;

import dev.cimiento.db.cli.backup.SafetyBackup;
import dev.cimiento.db.cli.context.Confirmation;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.view.Phrases;
import dev.cimiento.db.core.Difference;
import dev.cimiento.db.repair.Diagnosis;
import dev.cimiento.db.repair.Repair;
import dev.cimiento.db.repair.RepairReport;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./manage db repair}. */
@Command(
        name = "repair",
        description = "Repair the database: back it up, apply pending revisions, create missing objects, load reference"
                + " data. Existing objects are not changed.",
        exitCodeList = {
            "0:the database matches the declared schema",
            "1:failed; see the error output",
            "2:invalid arguments",
            "4:differences remain, which need a revision or manual work",
            "5:no backup could be made, and the user did not agree to continue without one"
        })
public final class RepairCommand extends ProjectCommand {

    @Mixin
    private SafetyBackup safety = new SafetyBackup();

    @Override
    public Integer call() {
        Repair repair = new Repair(
                context().dataSource(spec()), context().project(), context().scratch(spec()), Clock.systemUTC());
        Diagnosis diagnosis = repair.diagnose();
        print(diagnosis);
        if (diagnosis.isRepairable() && !safety.make(context(), spec(), "repair")) {
            return Confirmation.REFUSED;
        }
        RepairReport report = repair.run(diagnosis);
        print(report);
        return report.remaining().isEmpty() ? OK : FOUND;
    }

    private void print(Diagnosis diagnosis) {
        output().line("Connection: " + diagnosis.server() + (diagnosis.hasRows() ? ", with data" : ", without data"));
        output().line("History: " + Phrases.count(diagnosis.recorded().size(), "revision", "revisions") + " recorded, "
                + diagnosis.pending() + " pending");
        diagnosis
                .recognized()
                .ifPresent(revision ->
                        output().warning("The tables match " + revision + ", but this revision is not recorded."));
        if (diagnosis.partly()) {
            output().warning("Some of the tables exist, but no revision is recorded.");
        }
        if (!diagnosis.isHealthy()) {
            output().list("Differences from the declared schema", diagnosis.differences());
        }
    }

    private void print(RepairReport report) {
        output().list("Recorded without being run, because the database already matches", report.stamped());
        output().list("Applied", report.applied());
        output().list("Created", report.created());
        output().list("Could not be created", report.refused());
        if (report.seeded()) {
            output().line("Reference data: loaded");
        } else if (report.unseeded()) {
            output().line("Reference data: not loaded, because differences remain");
        }
        output().list("Still missing", left(report, true));
        output().list("Not changed, because it exists; write a revision or change it by hand", left(report, false));
        if (report.remaining().isEmpty()) {
            output().success("The database matches the declared schema.");
        }
    }

    private static List<Difference> left(RepairReport report, boolean missing) {
        return report.remaining().stream()
                .filter(difference -> difference.isMissing() == missing)
                .toList();
    }
}
