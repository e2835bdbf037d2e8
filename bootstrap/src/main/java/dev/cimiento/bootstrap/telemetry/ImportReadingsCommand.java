package dev.cimiento.bootstrap.telemetry;

import dev.cimiento.application.telemetry.IngestResult;
import dev.cimiento.application.telemetry.ReadingIngestService;
import dev.cimiento.bootstrap.importing.ImportFile;
import dev.cimiento.bootstrap.importing.ImportProgress;
import dev.cimiento.bootstrap.importing.ImportRunner;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.importing.FileContent;
import dev.cimiento.web.telemetry.reading.MappedReadings;
import dev.cimiento.web.telemetry.reading.NonexistentTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./manage import readings}: imports the readings of a device that do not exist yet, all or none. */
@Command(
        name = "readings",
        description = {
            "Import readings of a device. Readings at times of which it has one already are ignored.",
            "Columns: time and temperature in °C (required), humidity and battery in %. Others are ignored.",
            "A local time that occurs twice is the first one, unless it is not later than that of the line before."
        },
        mixinStandardHelpOptions = true)
public final class ImportReadingsCommand implements Callable<Integer> {

    private static final ImportMode MODE = new ImportMode(false, false, Set.of());

    private final ImportRunner runner;

    @Parameters(paramLabel = "FILE", description = "The file, or - for standard input.")
    private String file = "";

    @Option(
            names = "--device",
            required = true,
            paramLabel = "NAME",
            description = "The name of the device, or its id if several devices have the name.")
    private String device = "";

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "The column of time, temperature, humidity or battery; by default that of the same name.")
    private final Map<String, String> columns = new HashMap<>();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone of times without an offset, such as America/Los_Angeles; by default an error.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--nonexistent",
            paramLabel = "shift|skip",
            converter = NonexistentTimes.class,
            description = "Move local times that do not exist to later, or skip their lines; by default an error.")
    private NonexistentTime nonexistent = NonexistentTime.REJECT;

    public ImportReadingsCommand(ImportRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        ImportFile opened = ImportFile.open(file, runner.shutdown());
        // An invalid header is reported before a database is opened.
        readings(opened.content()).columns();
        runner.run(ReadingIngestService.class, ingests -> run(ingests, opened), TelemetryConfiguration.class);
        return 0;
    }

    private void run(ReadingIngestService ingests, ImportFile opened) {
        try (ImportProgress progress = ImportProgress.of(opened, runner.console())) {
            MappedReadings readings = readings(progress::open);
            IngestResult result = ingests.importAll(Actor.SYSTEM, device, readings.peek(progress));
            progress.end(new ImportCounts(result.stored(), 0, result.existing()), MODE);
            if (readings.skipped() > 0) {
                runner.console()
                        .say(String.format(
                                Locale.ROOT, "Skipped lines whose local times do not exist: %,d.", readings.skipped()));
            }
        }
    }

    private MappedReadings readings(FileContent content) {
        return new MappedReadings(content, columns, Optional.ofNullable(zone), nonexistent);
    }
}
