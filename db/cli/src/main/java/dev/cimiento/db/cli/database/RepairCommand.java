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
        description = "Check the connection, the tables and the history; save the data; apply, record and create what"
                + " is missing; load reference data. What is there is never touched.",
        exitCodeList = {
            "0:the database is as it should be",
            "1:failed; the line on the error output says why",
            "2:called wrongly",
            "4:something differs still, which only a revision or a person can change",
            "5:no backup could be made, and nobody said to go on without"
        })
public final class RepairCommand extends ProjectCommand {

    @Option(names = "--backup", paramLabel = "DIR", description = "Where the backup is put; backups/ in CIMIENTO_HOME.")
    private Optional<Path> backups = Optional.empty();

    @Option(
            names = {"-y", "--yes"},
            description = "Go on without a backup where none can be made.")
    private boolean yes;

    @Override
    public Integer call() {
        Repair repair = new Repair(
                context().dataSource(spec()), context().project(), context().scratch(spec()), Clock.systemUTC());
        Diagnosis diagnosis = repair.diagnose();
        print(diagnosis);
        if (diagnosis.isMendable() && diagnosis.hasRows() && !isSaved()) {
            return Confirmation.REFUSED;
        }
        RepairReport report = repair.mend(diagnosis);
        print(report);
        return report.left().isEmpty() ? OK : FOUND;
    }

    private boolean isSaved() {
        Path folder = backups.orElseGet(() -> context().home().resolve("backups"));
        try {
            Path file = new Backup("pg_dump", folder, Clock.systemUTC())
                    .save(context().url(spec()));
            output().good("Saved: " + file);
            return true;
        } catch (DatabaseException noBackup) {
            String message = String.valueOf(noBackup.getMessage());
            if (yes) {
                output().bad(message);
                return true;
            }
            return Confirmation.of(context(), spec()).given(message, context().command("repair --yes"));
        }
    }

    private void print(Diagnosis diagnosis) {
        output().line("Connection: " + diagnosis.server() + (diagnosis.hasRows() ? ", with data" : ", without data"));
        output().line("History: " + Phrases.count(diagnosis.recorded().size(), "revision", "revisions") + " recorded, "
                + diagnosis.pending() + " pending");
        diagnosis
                .recognized()
                .ifPresent(
                        revision -> output().bad("The tables are those of " + revision + ", which is not recorded."));
        if (diagnosis.partly()) {
            output().bad("Some of the tables are there, and no revision is recorded.");
        }
        if (!diagnosis.isHealthy()) {
            output().list("Not as declared", diagnosis.differences());
        }
    }

    private void print(RepairReport report) {
        output().list("Recorded without being run, since the database has it", report.stamped());
        output().list("Applied", report.applied());
        output().list("Created", report.created());
        output().list("Could not be created", report.refused());
        if (report.seeded()) {
            output().line("Reference data: loaded");
        } else if (report.unseeded()) {
            output().line("Reference data: not loaded, since not all is as declared");
        }
        output().list("Still missing", left(report, true));
        output().list("Left alone, since it is there; a revision or a person changes it", left(report, false));
        if (report.left().isEmpty()) {
            output().good("The database is as it should be.");
        }
    }

    private static List<Difference> left(RepairReport report, boolean missing) {
        return report.left().stream()
                .filter(difference -> difference.isMissing() == missing)
                .toList();
    }
}
