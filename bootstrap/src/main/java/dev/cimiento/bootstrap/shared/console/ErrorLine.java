package dev.cimiento.bootstrap.shared.console;

import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.db.cli.console.Shutdown;
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

/** What a command says when it fails: what a person can act on is one line; anything else is a defect, with its trace. */
public final class ErrorLine implements IExecutionExceptionHandler {

    private final Console console;
    private final Shutdown shutdown;

    public ErrorLine(Console console, Shutdown shutdown) {
        this.console = console;
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
            invalid.violations()
                    .forEach(violation -> console.complain(command, violation.field() + ": " + violation.message()));
        } else if (cause instanceof Unavailable unavailable) {
            console.complain(command, unavailable.getMessage() + " The reason: " + reason(unavailable));
        } else if (cause != null) {
            console.complain(command, String.valueOf(cause.getMessage()));
        } else {
            console.complain(command, failure);
        }
        return cause instanceof IExitCodeGenerator code
                ? code.getExitCode()
                : command.getCommandSpec().exitCodeOnExecutionException();
    }

    /** What a client of the API is not told, and whoever runs the program can act on. */
    private static String reason(Unavailable unavailable) {
        Throwable reason = unavailable;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return String.valueOf(reason.getMessage());
    }

    private static boolean isForPeople(Throwable failure) {
        return failure instanceof DomainException
                || failure instanceof DatabaseException
                || failure instanceof SettingsException
                || failure instanceof IExitCodeGenerator
                || failure instanceof UncheckedIOException
                || failure instanceof SQLException;
    }
}
