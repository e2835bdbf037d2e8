package dev.cimiento.bootstrap.catalog;

import dev.cimiento.application.catalog.CatalogImportService;
import dev.cimiento.application.catalog.ProductLine;
import dev.cimiento.bootstrap.shared.Console;
import dev.cimiento.bootstrap.shared.CoreConfiguration;
import dev.cimiento.bootstrap.shared.Database;
import dev.cimiento.bootstrap.shared.Settings;
import dev.cimiento.bootstrap.shared.SettingsException;
import dev.cimiento.bootstrap.shared.Shutdown;
import dev.cimiento.domain.catalog.Category;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.web.catalog.CategoryCsv;
import dev.cimiento.web.catalog.ProductCsv;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./manage import}: brings a file in through the same use cases as the API, all of it or nothing. */
@Command(
        name = "import",
        description = "Bring many in from a CSV file: all of them, or none.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ImportCommand {

    private final Console console;
    private final Shutdown shutdown;

    public ImportCommand(Console console, Shutdown shutdown) {
        this.console = console;
        this.shutdown = shutdown;
    }

    @Command(
            name = "categories",
            description = "Columns: name (required), description.",
            mixinStandardHelpOptions = true)
    int categories(
            @Parameters(paramLabel = "FILE", description = "UTF-8, comma or semicolon, with a header.") Path file) {
        List<Category> categories = read(file, CategoryCsv::read);
        withImports(imports -> imports.importCategories(Actor.SYSTEM, categories));
        return imported(categories.size(), "category", "categories");
    }

    @Command(
            name = "products",
            description = {
                "Columns: name and price (required), sku, description, category (the name of one that exists), stock"
                        + " (what there is to begin with), active (true or false)."
            },
            mixinStandardHelpOptions = true)
    int products(
            @Parameters(paramLabel = "FILE", description = "UTF-8, comma or semicolon, with a header.") Path file) {
        List<ProductLine> products = read(file, ProductCsv::read);
        withImports(imports -> imports.importProducts(Actor.SYSTEM, products));
        return imported(products.size(), "product", "products");
    }

    private void withImports(Consumer<CatalogImportService> work) {
        Database database = Database.open(Settings.load(), console, shutdown);
        database.prepareSchema();
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Database.class, () -> database);
            context.register(CoreConfiguration.class, CatalogConfiguration.class);
            context.refresh();
            work.accept(context.getBean(CatalogImportService.class));
        }
        database.prepared();
    }

    private int imported(int count, String one, String many) {
        console.say("Imported " + count + " " + (count == 1 ? one : many) + ".");
        return 0;
    }

    private static <L> List<L> read(Path file, CsvReader<L> reader) {
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw new SettingsException("There is no file " + file + ".");
        }
        try (InputStream content = Files.newInputStream(file)) {
            return reader.read(content);
        } catch (IOException e) {
            throw new SettingsException(file + " cannot be read: " + e.getMessage());
        }
    }

    /** Reads all lines of a file. */
    private interface CsvReader<L> {

        List<L> read(InputStream content) throws IOException;
    }
}
