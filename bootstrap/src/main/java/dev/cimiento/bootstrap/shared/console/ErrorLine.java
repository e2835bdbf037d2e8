package dev.cimiento.bootstrap.shared.console;

import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.domain.shared.error.DomainException;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Unavailable;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExitCodeGenerator;
import picocli.CommandLine.ParseResult;

/** Prints the error of a failed command: one line for an expected failure, a stack trace for a defect. */
public final class ErrorLine implements IExecutionExceptionHandler {

    private final Console console;
    private final ShutdownHook shutdown;

    public ErrorLine(Console console, ShutdownHook shutdown) {
        this.console = console;
        this.shutdown = shutdown;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        Throwable cause = failure;
        while (cause != null && !isExpected(cause)) {
            cause = cause.getCause();
        }
        if (shutdown.hasBegun()) {
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        if (cause instanceof Invalid invalid) {
            invalid.violations()
                    .forEach(violation -> console.error(command, violation.field() + ": " + violation.message()));
        } else if (cause instanceof Unavailable unavailable) {
            console.error(command, unavailable.getMessage() + " Cause: " + reason(unavailable));
        } else if (cause != null) {
            console.error(command, String.valueOf(cause.getMessage()));
        } else {
            console.error(command, failure);
        }
        return cause instanceof IExitCodeGenerator code
                ? code.getExitCode()
                : command.getCommandSpec().exitCodeOnExecutionException();
    }

    /** Returns the message of the root cause, which operators need and API clients do not get. */
    private static String reason(Unavailable unavailable) {
        Throwable reason = unavailable;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return String.valueOf(reason.getMessage());
    }

    private static boolean isExpected(Throwable failure) {
        return failure instanceof DomainException
                || failure instanceof DatabaseException
                || failure instanceof SettingsException
                || failure instanceof IExitCodeGenerator
                || failure instanceof UncheckedIOException
                || failure instanceof SQLException;
    }
}
