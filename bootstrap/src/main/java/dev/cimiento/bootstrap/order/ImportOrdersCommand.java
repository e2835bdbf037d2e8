package dev.cimiento.bootstrap.order;

import dev.cimiento.application.order.OrderFiles;
import dev.cimiento.application.order.OrderImportService;
import dev.cimiento.bootstrap.catalog.CatalogConfiguration;
import dev.cimiento.bootstrap.importing.ImportFile;
import dev.cimiento.bootstrap.importing.ImportRunner;
import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.db.cli.console.Shutdown;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.order.OrderCsv;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./manage import orders}: brings orders in that were made elsewhere, all that are not known yet or none. */
@Command(
        name = "orders",
        description = {
            "Columns: order_id, customer_id, order_date (2026-03-01), ship_country. An order whose order_id is known"
                    + " stays as it is; no stock is taken."
        },
        mixinStandardHelpOptions = true)
public final class ImportOrdersCommand implements Callable<Integer> {

    private final Console console;
    private final Shutdown shutdown;

    @Parameters(paramLabel = "FILE", description = "The file of the orders.")
    private String orders = "";

    @Option(
            names = "--lines",
            required = true,
            paramLabel = "FILE",
            description = "Columns: order_id, sku, unit_price, quantity, discount (a part of 1).")
    private String lines = "";

    @Option(
            names = "--customers",
            required = true,
            paramLabel = "FILE",
            description = "Columns: customer_id, company_name, contact_name, city, country.")
    private String customers = "";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "In whose days the orders were placed; ${DEFAULT-VALUE} when not given.")
    private ZoneId zone = ZoneId.of("UTC");

    public ImportOrdersCommand(Console console, Shutdown shutdown) {
        this.console = console;
        this.shutdown = shutdown;
    }

    @Override
    public Integer call() {
        OrderFiles files = OrderCsv.files(
                ImportFile.open(orders, shutdown).content(),
                ImportFile.open(lines, shutdown).content(),
                ImportFile.open(customers, shutdown).content(),
                zone);
        // A header that is wrong is known before any database is opened.
        files.requireHeaders();
        new ImportRunner(console, shutdown)
                .run(
                        OrderImportService.class,
                        imports -> bringIn(imports, files),
                        CatalogConfiguration.class,
                        OrderImportConfiguration.class);
        return 0;
    }

    private void bringIn(OrderImportService imports, OrderFiles files) {
        ImportCounts counts = imports.importOrders(Actor.SYSTEM, files);
        console.say(String.format(
                Locale.ROOT, "Imported %,d orders; %,d were known.", counts.created(), counts.unchanged()));
    }
}
