package dev.cimiento.db.cli.context;

import dev.cimiento.db.cli.view.Terminal;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Map;

/**
 * Adds the password to an address from the command line. Passwords should not be arguments, because every user of the
 * machine can read the arguments of a process.
 */
record PasswordPrompt(Terminal terminal, Map<String, String> environment) {

    /**
     * Returns the address with the password from {@code PGPASSWORD}, otherwise with the one that the user types if the
     * server asks for it. The driver itself reads {@code PGPASSFILE} and {@code ~/.pgpass}.
     */
    DatabaseUrl complete(DatabaseUrl url, PrintWriter out) {
        if (url.password().isPresent()) {
            return url;
        }
        String password = environment.getOrDefault("PGPASSWORD", "");
        if (!password.isEmpty()) {
            return url.withPassword(password);
        }
        if (!terminal.isInteractive() || !serverAsksForPassword(url)) {
            return url;
        }
        out.print("Password for " + url.withoutParameters() + ": ");
        out.flush();
        return url.withPassword(terminal.readPassword());
    }

    private static boolean serverAsksForPassword(DatabaseUrl url) {
        DatabaseUrl probe = url.withDefault("connectTimeout", "5").withDefault("loginTimeout", "10");
        try {
            probe.dataSource().getConnection().close();
            return false;
        } catch (SQLException failure) {
            return DatabaseException.isRejection(failure);
        }
    }
}
