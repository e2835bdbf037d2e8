package dev.cimiento.db.cli.database;

import dev.cimiento.db.cli.context.Confirmation;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.view.Phrases;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.Difference;
import dev.cimiento.db.repair.Backup;
import dev.cimiento.db.repair.Diagnosis;
import dev.cimiento.db.repair.Repair;
import dev.cimiento.db.repair.RepairReport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

    @Option(
            names = "--backup",
            paramLabel = "DIR",
            description = "Write the backup to this folder (default: backups/ in CIMIENTO_HOME).")
    private Optional<Path> backups = Optional.empty();

    @Option(
            names = {"-y", "--yes"},
            description = "Continue without a backup if none can be made.")
    private boolean yes;

    @Override
    public Integer call() {
        Repair repair = new Repair(
                context().dataSource(spec()), context().project(), context().scratch(spec()), Clock.systemUTC());
        Diagnosis diagnosis = repair.diagnose();
        print(diagnosis);
        if (diagnosis.isRepairable() && diagnosis.hasRows() && !saveData()) {
            return Confirmation.REFUSED;
        }
        RepairReport report = repair.run(diagnosis);
        print(report);
        return report.remaining().isEmpty() ? OK : FOUND;
    }

    /** Backs the data up. Returns true also if the user agrees to continue without a backup. */
    private boolean saveData() {
        Path folder = backups.orElseGet(() -> context().home().resolve("backups"));
        try {
            Path file = new Backup("pg_dump", folder, Clock.systemUTC())
                    .save(context().url(spec()));
            output().success("Saved: " + file);
            return true;
        } catch (DatabaseException noBackup) {
            String message = String.valueOf(noBackup.getMessage());
            if (yes) {
                output().warning(message);
                return true;
            }
            return Confirmation.of(context(), spec()).confirm(message, context().command("repair --yes"));
        }
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
