package dev.cimiento.bootstrap.catalog;

import dev.cimiento.application.catalog.CatalogImportService;
import dev.cimiento.bootstrap.importing.ImportFile;
import dev.cimiento.bootstrap.importing.ImportProgress;
import dev.cimiento.bootstrap.importing.ImportRunner;
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

/** {@code ./manage import}: imports a whole file, or nothing, through the same use cases as the API. */
@Command(
        name = "import",
        description = {
            "Import a CSV file: all its lines, or none and a report of every invalid line.",
            "The file is in UTF-8, separated by commas or semicolons. Its header names the columns in any order."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        scope = ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed; the line on the error output says why",
            "2:invalid arguments",
            "4:revisions are pending; an import does not apply them"
        })
public final class ImportCommand {

    private final ImportRunner runner;

    public ImportCommand(ImportRunner runner) {
        this.runner = runner;
    }

    /** The options of all imports. */
    static final class ImportOptions {

        @Option(
                names = "--upsert",
                description = "Update existing records in the columns of the file. By default they are errors.")
        private boolean upsert;

        @Option(names = "--dry-run", description = "Check the file and show the result without changing anything.")
        private boolean dryRun;
    }

    /** The use case that imports one kind of line. */
    private interface UseCase<L> {

        ImportCounts run(CatalogImportService imports, Actor actor, Lines<L> lines, ImportMode mode);
    }

    @Command(
            name = "categories",
            description = "Import categories. Columns: name (required), description, parent (the name of a category).",
            mixinStandardHelpOptions = true)
    int categories(
            @Parameters(paramLabel = "FILE", description = "The file, or - for standard input.") String file,
            @Mixin ImportOptions options) {
        ImportMode mode = new ImportMode(options.upsert, options.dryRun, Set.of());
        return run(file, mode, CategoryCsv::lines, CatalogImportService::importCategories);
    }

    @Command(name = "tags", description = "Import tags. Column: name (required).", mixinStandardHelpOptions = true)
    int tags(
            @Parameters(paramLabel = "FILE", description = "The file, or - for standard input.") String file,
            @Mixin ImportOptions options) {
        ImportMode mode = new ImportMode(options.upsert, options.dryRun, Set.of());
        return run(file, mode, TagCsv::lines, CatalogImportService::importTags);
    }

    @Command(
            name = "products",
            description = {
                "Import products.",
                "Columns: name and price (required), sku, description, category (its name), stock, active (true or"
                        + " false), tags (separated by |)."
            },
            mixinStandardHelpOptions = true)
    int products(
            @Parameters(paramLabel = "FILE", description = "The file, or - for standard input.") String file,
            @Mixin ImportOptions options,
            @Option(names = "--create-categories", description = "Create categories that do not exist.")
                    boolean createCategories,
            @Option(names = "--create-tags", description = "Create tags that do not exist.") boolean createTags) {
        ImportMode mode = ProductCsv.mode(options.upsert, options.dryRun, createCategories, createTags);
        return run(file, mode, ProductCsv::lines, CatalogImportService::importProducts);
    }

    private <L> int run(String name, ImportMode mode, Function<FileContent, Lines<L>> format, UseCase<L> useCase) {
        ImportFile file = ImportFile.open(name, runner.shutdown());
        // An invalid header is reported before a database is opened.
        format.apply(file.content()).columns();
        runner.run(
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
        try (ImportProgress progress = ImportProgress.of(file, runner.console())) {
            Lines<L> lines = format.apply(progress::open).peek(progress);
            progress.end(useCase.run(imports, Actor.SYSTEM, lines, mode), mode);
        }
    }
}
