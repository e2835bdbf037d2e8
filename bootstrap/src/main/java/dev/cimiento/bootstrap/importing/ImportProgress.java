package dev.cimiento.bootstrap.importing;

import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Line;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Shows the progress of an import on a terminal, and prints its result. */
public final class ImportProgress implements Consumer<Line<?>>, AutoCloseable {

    private static final int INTERVAL_MILLIS = 250;

    private final ImportFile file;
    private final Console console;
    private volatile long start = System.nanoTime();
    private final AtomicLong lines = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    private ImportProgress(ImportFile file, Console console) {
        this.file = file;
        this.console = console;
    }

    public static ImportProgress of(ImportFile file, Console console) {
        ImportProgress progress = new ImportProgress(file, console);
        progress.ticker.scheduleAtFixedRate(
                () -> console.status(progress.status()), INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        return progress;
    }

    /** Opens the file at its beginning and resets the progress. A retried transaction opens it again. */
    public InputStream open() throws IOException {
        start = System.nanoTime();
        lines.set(0);
        bytes.set(0);
        return new CountingInputStream(file.content().open());
    }

    @Override
    public void accept(Line<?> line) {
        lines.incrementAndGet();
    }

    /** Prints the result of the import. */
    public void end(ImportCounts counts, ImportMode mode) {
        close();
        long all = counts.created() + counts.changed() + counts.unchanged();
        console.say(String.format(
                Locale.ROOT,
                "%s %,d %s: %,d new, %,d changed, %,d unchanged; in %.1f s, %,d lines/s.%s",
                mode.dryRun() ? "Would import" : "Imported",
                all,
                all == 1 ? "line" : "lines",
                counts.created(),
                counts.changed(),
                counts.unchanged(),
                seconds(),
                Math.round(all / seconds()),
                mode.dryRun() ? " Nothing was changed." : ""));
    }

    @Override
    public void close() {
        ticker.shutdown();
        try {
            ticker.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        console.status("");
    }

    private String status() {
        long read = bytes.get();
        if (read >= file.size()) {
            return String.format(
                    Locale.ROOT, "%,d lines read; checking and writing them, %.0f s", lines.get(), seconds());
        }
        if (read == 0) {
            return "";
        }
        double fraction = (double) read / file.size();
        return String.format(
                Locale.ROOT,
                "%,d lines, %.0f %%, %,d lines/s, %.0f s left to read",
                lines.get(),
                100 * fraction,
                Math.round(lines.get() / seconds()),
                seconds() * (1 - fraction) / fraction);
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private final class CountingInputStream extends FilterInputStream {

        CountingInputStream(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            bytes.addAndGet(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            bytes.addAndGet(Math.max(count, 0));
            return count;
        }
    }
}
