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

/** Tells on a terminal how far the import of a file has come, and everywhere what became of it. */
public final class ImportProgress implements Consumer<Line<?>>, AutoCloseable {

    private static final int INTERVAL_MILLIS = 250;

    private final ImportFile file;
    private final Console console;
    private volatile long began = System.nanoTime();
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

    /** The file's content, from its beginning: also where the work has to be done again. */
    public InputStream open() throws IOException {
        began = System.nanoTime();
        lines.set(0);
        bytes.set(0);
        return new Counted(file.content().open());
    }

    @Override
    public void accept(Line<?> line) {
        lines.incrementAndGet();
    }

    /** Says what became of the file. */
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
        double part = (double) read / file.size();
        return String.format(
                Locale.ROOT,
                "%,d lines, %.0f %%, %,d lines/s, %.0f s left to read",
                lines.get(),
                100 * part,
                Math.round(lines.get() / seconds()),
                seconds() * (1 - part) / part);
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream content) {
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
