package dev.cimiento.bootstrap.catalog;

import dev.cimiento.application.catalog.CatalogImportService;
import dev.cimiento.bootstrap.importing.ImportFile;
import dev.cimiento.bootstrap.importing.ImportProgress;
import dev.cimiento.bootstrap.importing.ImportRunner;
import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.db.cli.console.Shutdown;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.catalog.category.CategoryCsv;
import dev.cimiento.web.catalog.product.ProductCsv;
import dev.cimiento.web.catalog.tag.TagCsv;
import dev.cimiento.web.importing.FileContent;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code ./manage import}: brings a file in through the same use cases as the API, all of it or nothing. */
@Command(
        name = "import",
        description = {
            "Bring many in from a CSV file, in UTF-8, separated by commas or semicolons, with a header that names its"
                    + " columns in any order: all lines, or none and a report of every line that is wrong."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        scope = ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed; the line on the error output says why",
            "2:called wrongly",
            "4:revisions are pending; an import does not apply them"
        })
public final class ImportCommand {

    private final Console console;
    private final Shutdown shutdown;

    public ImportCommand(Console console, Shutdown shutdown) {
        this.console = console;
        this.shutdown = shutdown;
    }

    /** What all imports can be asked for. */
    static final class HowFar {

        @Option(
                names = "--upsert",
                description = "Change what is there already to what its line says, and leave alone what the file has"
                        + " no column for. Without it, what is there already stands against its line.")
        private boolean upsert;

        @Option(names = "--dry-run", description = "Only say what would become of the file.")
        private boolean dryRun;
    }

    /** The use case that brings one kind of lines in. */
    private interface UseCase<L> {

        ImportCounts run(CatalogImportService imports, Actor actor, Lines<L> lines, ImportMode mode);
    }

    @Command(
            name = "categories",
            description = "Columns: name (required), description, parent (the name of another category).",
            mixinStandardHelpOptions = true)
    int categories(
            @Parameters(paramLabel = "FILE", description = "The file, or - for standard input.") String file,
            @Mixin HowFar howFar) {
        ImportMode mode = new ImportMode(howFar.upsert, howFar.dryRun, Set.of());
        return run(file, mode, CategoryCsv::lines, CatalogImportService::importCategories);
    }

    @Command(name = "tags", description = "Columns: name (required).", mixinStandardHelpOptions = true)
    int tags(
            @Parameters(paramLabel = "FILE", description = "The file, or - for standard input.") String file,
            @Mixin HowFar howFar) {
        ImportMode mode = new ImportMode(howFar.upsert, howFar.dryRun, Set.of());
        return run(file, mode, TagCsv::lines, CatalogImportService::importTags);
    }

    @Command(
            name = "products",
            description = {
                "Columns: name and price (required), sku, description, category (its name), stock (how many there are),"
                        + " active (true or false), tags (separated by |)."
            },
            mixinStandardHelpOptions = true)
    int products(
            @Parameters(paramLabel = "FILE", description = "The file, or - for standard input.") String file,
            @Mixin HowFar howFar,
            @Option(names = "--create-categories", description = "Create categories that do not exist.")
                    boolean createCategories,
            @Option(names = "--create-tags", description = "Create tags that do not exist.") boolean createTags) {
        ImportMode mode = ProductCsv.mode(howFar.upsert, howFar.dryRun, createCategories, createTags);
        return run(file, mode, ProductCsv::lines, CatalogImportService::importProducts);
    }

    private <L> int run(String name, ImportMode mode, Function<FileContent, Lines<L>> format, UseCase<L> useCase) {
        ImportFile file = ImportFile.open(name, shutdown);
        // A header that is wrong is known before any database is opened.
        format.apply(file.content()).columns();
        new ImportRunner(console, shutdown)
                .run(
                        CatalogImportService.class,
                        imports -> run(imports, file, mode, format, useCase),
                        CatalogConfiguration.class);
        return 0;
    }

    private <L> void run(
            CatalogImportService imports,
            ImportFile file,
            ImportMode mode,
            Function<FileContent, Lines<L>> format,
            UseCase<L> useCase) {
        try (ImportProgress progress = ImportProgress.of(file, console)) {
            Lines<L> lines = format.apply(progress::open).witnessedBy(progress);
            progress.end(useCase.run(imports, Actor.SYSTEM, lines, mode), mode);
        }
    }
}
