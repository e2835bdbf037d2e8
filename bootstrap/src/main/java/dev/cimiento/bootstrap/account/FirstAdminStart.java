package dev.cimiento.bootstrap.account;

import dev.cimiento.application.account.user.FirstAdmin;
import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.settings.Settings;
import org.springframework.context.SmartLifecycle;

/** Creates the first admin before the port opens, so that a server that is ready has its admin. */
final class FirstAdminStart implements SmartLifecycle {

    private final FirstAdmin admin;
    private final Settings settings;
    private final Console console;

    private boolean done;

    FirstAdminStart(FirstAdmin admin, Settings settings, Console console) {
        this.admin = admin;
        this.settings = settings;
        this.console = console;
    }

    /** Returns a phase far below that of the web server, so that this starts first. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        FirstAdminAccount.ensure(admin, settings, console);
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }
}
