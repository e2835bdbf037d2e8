package dev.cimiento.bootstrap.order;

import dev.cimiento.application.order.OrderFiles;
import dev.cimiento.application.order.OrderImportService;
import dev.cimiento.bootstrap.catalog.CatalogConfiguration;
import dev.cimiento.bootstrap.importing.ImportFile;
import dev.cimiento.bootstrap.importing.ImportRunner;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.order.OrderCsv;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./manage import orders}: imports the orders of another system that do not exist yet, all or none. */
@Command(
        name = "orders",
        description = {
            "Import orders of another system. Existing orders are skipped; the stock stays the same.",
            "Columns: order_id, customer_id, order_date (2026-03-01), ship_country."
        },
        mixinStandardHelpOptions = true)
public final class ImportOrdersCommand implements Callable<Integer> {

    private final ImportRunner runner;

    @Parameters(paramLabel = "FILE", description = "The file of orders.")
    private String orders = "";

    @Option(
            names = "--lines",
            required = true,
            paramLabel = "FILE",
            description = "The file of lines. Columns: order_id, sku, unit_price, quantity, discount (0 to 1).")
    private String lines = "";

    @Option(
            names = "--customers",
            required = true,
            paramLabel = "FILE",
            description = "The file of customers. Columns: customer_id, company_name, contact_name, city, country.")
    private String customers = "";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "The time zone of the order dates; ${DEFAULT-VALUE} by default.")
    private ZoneId zone = ZoneId.of("UTC");

    public ImportOrdersCommand(ImportRunner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        OrderFiles files = OrderCsv.files(
                ImportFile.open(orders, runner.shutdown()).content(),
                ImportFile.open(lines, runner.shutdown()).content(),
                ImportFile.open(customers, runner.shutdown()).content(),
                zone);
        // An invalid header is reported before a database is opened.
        files.requireHeaders();
        runner.run(
                OrderImportService.class,
                imports -> run(imports, files),
                CatalogConfiguration.class,
                OrderImportConfiguration.class);
        return 0;
    }

    private void run(OrderImportService imports, OrderFiles files) {
        ImportCounts counts = imports.importOrders(Actor.SYSTEM, files);
        runner.console()
                .say(String.format(
                        Locale.ROOT,
                        "Imported %,d orders; %,d existed already.",
                        counts.created(),
                        counts.unchanged()));
    }
}
