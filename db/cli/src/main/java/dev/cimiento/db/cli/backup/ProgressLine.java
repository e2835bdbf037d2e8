package dev.cimiento.db.cli.backup;

import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.cli.context.CommandContext;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Prints the progress of a backup or restore to the error output: on a terminal in one line that is overwritten, else a
 * new line now and then.
 */
final class ProgressLine implements Progress.Listener, AutoCloseable {

    private static final Duration ON_TERMINAL = Duration.ofMillis(250);
    private static final Duration IN_LOG = Duration.ofSeconds(10);
    private static final int WIDTH = 79;

    private final PrintWriter errors;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final long start;
    private long printed;
    private boolean open;

    /** @param nanoTime the clock, as {@link System#nanoTime} */
    ProgressLine(PrintWriter errors, boolean terminal, LongSupplier nanoTime) {
        this.errors = errors;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.printed = start;
    }

    static ProgressLine of(CommandContext context, PrintWriter errors) {
        return new ProgressLine(errors, context.terminal().isInteractive(), System::nanoTime);
    }

    @Override
    public void at(Progress progress) {
        long now = nanoTime.getAsLong();
        if (now - printed >= (terminal ? ON_TERMINAL : IN_LOG).toNanos()) {
            printed = now;
            print(text(progress, (now - start) / 1e9));
        }
    }

    private static String text(Progress progress, double seconds) {
        String left = progress.share() == 0
                ? "unknown time"
                : "about " + duration(seconds * (1 - progress.share()) / progress.share());
        return String.format(
                Locale.ROOT,
                "%3.0f %%, %.1f MB/s, %s left: %s",
                progress.share() * 100,
                progress.bytes() / seconds / 1e6,
                left,
                progress.table());
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 100 ? whole + " s" : whole < 6000 ? whole / 60 + " min" : whole / 3600 + " h";
    }

    private void print(String text) {
        if (terminal) {
            errors.printf(Locale.ROOT, "\r%-" + WIDTH + "s", text.substring(0, Math.min(WIDTH, text.length())));
            open = true;
        } else {
            errors.println(text);
        }
        errors.flush();
    }

    /** Removes the line from the terminal. */
    @Override
    public void close() {
        if (open) {
            errors.print("\r" + " ".repeat(WIDTH) + "\r");
            errors.flush();
        }
    }
}
