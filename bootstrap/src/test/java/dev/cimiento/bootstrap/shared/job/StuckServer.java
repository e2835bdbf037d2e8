package dev.cimiento.bootstrap.shared.job;

import java.time.Duration;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A process with one job, which prints a line when it begins, and never ends. */
final class StuckServer {

    static final String JOB = "stuck";

    private StuckServer() {}

    /** @param arguments the JDBC URL with user and password */
    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        Job stuck = new Job(JOB, Duration.ofMillis(1), () -> {
            System.out.println("running");
            return sleep();
        });
        new ScheduledJobs(database, List.of(stuck), Duration.ofMillis(20), Duration.ofMillis(500)).start();
        sleep();
    }

    private static boolean sleep() {
        try {
            Thread.sleep(Duration.ofMinutes(10).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
