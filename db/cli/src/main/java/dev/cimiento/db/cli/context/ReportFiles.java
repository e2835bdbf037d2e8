package dev.cimiento.db.cli.context;

import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for files that get the report in another form than the one that is printed. */
public final class ReportFiles {

    @Option(names = "--sarif-file", paramLabel = "FILE", description = "Also write SARIF to this file.")
    private @Nullable Path sarif;

    @Option(
            names = "--markdown-file",
            paramLabel = "FILE",
            description = "Also write the summary in Markdown to this file.")
    private @Nullable Path markdown;

    /** Writes the files that the user named. */
    public void write(Supplier<String> sarifText, Supplier<String> markdownText) {
        write(sarif, sarifText);
        write(markdown, markdownText);
    }

    private static void write(@Nullable Path file, Supplier<String> text) {
        if (file == null) {
            return;
        }
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.writeString(file, text.get());
        } catch (IOException e) {
            throw DatabaseException.because("The file " + file + " cannot be written", e);
        }
    }
}
