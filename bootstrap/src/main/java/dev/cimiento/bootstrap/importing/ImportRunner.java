package dev.cimiento.bootstrap.importing;

import dev.cimiento.bootstrap.shared.CoreConfiguration;
import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.shared.database.SchemaBehind;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.db.cli.console.ShutdownHook;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Runs an import from the command line: opens the database and wires the use cases.
 *
 * @param environment reads the settings, when a command needs them
 */
public record ImportRunner(Supplier<Settings> environment, Console console, ShutdownHook shutdown) {

    /**
     * Runs work with a use case.
     *
     * @param imports the type of the use case
     * @param configurations the Spring configurations that wire it
     * @throws SchemaBehind if revisions are pending
     */
    public <S> void run(Class<S> imports, Consumer<S> work, Class<?>... configurations) {
        run("An import does not migrate the database.", imports, work, configurations);
    }

    /**
     * Runs work with a use case, as {@link #run(Class, Consumer, Class[])} does.
     *
     * @param rule the reason to fail if revisions are pending
     */
    public <S> void run(String rule, Class<S> useCase, Consumer<S> work, Class<?>... configurations) {
        Settings settings = environment.get();
        Database database = Database.open(settings, console, shutdown);
        database.requireMigrated(rule);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Database.class, () -> database);
            context.registerBean(Settings.class, () -> settings);
            context.register(CoreConfiguration.class);
            context.register(configurations);
            context.refresh();
            work.accept(context.getBean(useCase));
        }
        database.prepared();
    }
}
