package dev.cimiento.db.cli.context;

import dev.cimiento.db.cli.view.Terminal;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Map;

/**
 * Completes an address that was given on the command line without a password, so that no password need stand there: the
 * arguments of a process can be read by every user of the machine.
 */
record PasswordPrompt(Terminal terminal, Map<String, String> environment) {

    /**
     * Returns the address with the password from {@code PGPASSWORD}, else with the one that the user types if the server
     * asks for one. The driver itself reads {@code PGPASSFILE} and {@code ~/.pgpass}.
     */
    DatabaseUrl complete(DatabaseUrl url, PrintWriter out) {
        if (url.password().isPresent()) {
            return url;
        }
        String password = environment.getOrDefault("PGPASSWORD", "");
        if (!password.isEmpty()) {
            return url.withPassword(password);
        }
        if (!terminal.isThere() || !isAskedFor(url)) {
            return url;
        }
        out.print("Password for " + url.place() + ": ");
        out.flush();
        return url.withPassword(terminal.readPassword());
    }

    private static boolean isAskedFor(DatabaseUrl url) {
        DatabaseUrl tried = url.withDefault("connectTimeout", "5").withDefault("loginTimeout", "10");
        try {
            tried.dataSource().getConnection().close();
            return false;
        } catch (SQLException failure) {
            return DatabaseException.isRejection(failure);
        }
    }
}
