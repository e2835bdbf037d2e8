package dev.cimiento.bootstrap.shared;

import dev.cimiento.db.shared.DatabaseException;
import dev.cimiento.domain.shared.DomainException;
import dev.cimiento.domain.shared.Invalid;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a command says when it fails: what a person can act on is one line; anything else is a defect, with its trace. */
public final class ErrorLine implements IExecutionExceptionHandler {

    private final Shutdown shutdown;

    public ErrorLine(Shutdown shutdown) {
        this.shutdown = shutdown;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        Throwable cause = failure;
        while (cause != null && !isForPeople(cause)) {
            cause = cause.getCause();
        }
        if (shutdown.hasBegun()) {
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        if (cause instanceof Invalid invalid) {
            invalid.violations().forEach(violation -> print(command, violation.field() + ": " + violation.message()));
        } else if (cause != null) {
            print(command, String.valueOf(cause.getMessage()));
        } else {
            failure.printStackTrace(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static boolean isForPeople(Throwable failure) {
        return failure instanceof DomainException
                || failure instanceof DatabaseException
                || failure instanceof SettingsException
                || failure instanceof UncheckedIOException
                || failure instanceof SQLException;
    }

    private static void print(CommandLine command, String line) {
        command.getErr().println(command.getColorScheme().errorText("error: " + line));
    }
}
