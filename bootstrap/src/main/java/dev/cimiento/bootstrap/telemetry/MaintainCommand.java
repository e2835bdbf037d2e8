package dev.cimiento.bootstrap.telemetry;

import dev.cimiento.application.telemetry.ReadingUpkeep;
import dev.cimiento.bootstrap.importing.ImportRunner;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;
import picocli.CommandLine.Command;

/** {@code ./manage db maintain}: does the periodic work on readings once, for example before a server starts. */
@Command(
        name = "maintain",
        description = {
            "Create the partitions of readings for the next months, and delete what is no longer kept.",
            "The server does the same in the background."
        },
        mixinStandardHelpOptions = true)
public final class MaintainCommand implements Callable<Integer> {

    private static final int BATCH = 100;

    private final ImportRunner runner;

    public MaintainCommand(ImportRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        runner.run(
                "Maintenance does not migrate the database.",
                ReadingUpkeep.class,
                this::run,
                TelemetryConfiguration.class);
        return 0;
    }

    private void run(ReadingUpkeep upkeep) {
        runner.console()
                .say(String.format(
                        Locale.ROOT,
                        "Months of readings: %,d created, %,d deleted. Devices: %,d with counted readings, %,d removed.",
                        upkeep.prepare(),
                        upkeep.removeOld(),
                        all(upkeep::countInserted),
                        all(upkeep::removeOrphaned)));
    }

    private static int all(IntUnaryOperator batch) {
        int total = 0;
        int done = BATCH;
        while (done == BATCH) {
            done = batch.applyAsInt(BATCH);
            total += done;
        }
        return total;
    }
}
