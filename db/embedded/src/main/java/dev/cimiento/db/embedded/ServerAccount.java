package dev.cimiento.db.embedded;

import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The operating-system user that runs the server's programs. PostgreSQL refuses to run as root. So root runs them in a
 * user namespace without rights or, if the system does not permit one (as in most containers), as
 * the user id {@value #NOBODY}.
 */
record ServerAccount(List<String> prefix, boolean ownsFiles) {

    private static final int NOBODY = 65534;

    static final ServerAccount OWN = new ServerAccount(List.of(), false);

    static final ServerAccount NAMESPACE = new ServerAccount(List.of("unshare", "--user"), false);

    static final ServerAccount OTHER_USER = new ServerAccount(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--inh-caps=-all"), true);

    /** @throws DatabaseException if this process is root and cannot run programs as another user */
    static ServerAccount detect() {
        if (!System.getProperty("user.name").equals("root")) {
            return OWN;
        }
        if (NAMESPACE.works()) {
            return NAMESPACE;
        }
        if (OTHER_USER.works()) {
            return OTHER_USER;
        }
        throw new DatabaseException("PostgreSQL does not run as root, and neither unshare nor setpriv works here. "
                + "Start this program as another user, or set DATABASE_URL to a running server.");
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Makes the account the owner of a file, if it is another user than that of this process. */
    void own(Path file) throws IOException {
        if (ownsFiles) {
            Files.setAttribute(file, "unix:uid", NOBODY);
        }
    }

    private boolean works() {
        try {
            Process process = new ProcessBuilder(command(List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
