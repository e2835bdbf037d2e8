package dev.cimiento.bootstrap.shared;

import java.util.function.Consumer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Where files are brought in from the command line: the database, its schema made ready, and what is wired over it. */
public record ImportContext(Console console, Shutdown shutdown) {

    /**
     * @param imports the use cases
     * @param configurations that wire them
     */
    public <S> void run(Class<S> imports, Consumer<S> work, Class<?>... configurations) {
        Database database = Database.open(Settings.load(), console, shutdown);
        database.prepareSchema();
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Database.class, () -> database);
            context.register(CoreConfiguration.class);
            context.register(configurations);
            context.refresh();
            work.accept(context.getBean(imports));
        }
        database.prepared();
    }
}
