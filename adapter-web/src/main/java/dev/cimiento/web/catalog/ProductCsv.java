package dev.cimiento.web.catalog;

import dev.cimiento.application.catalog.ProductLine;
import dev.cimiento.domain.catalog.Product;
import dev.cimiento.domain.catalog.StockLedger;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.web.shared.CsvFormat;
import dev.cimiento.web.shared.CsvLine;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads products, with the names of their categories and their opening stock, from a CSV file to import. */
public final class ProductCsv {

    private static final CsvFormat<ProductLine> FORMAT = new CsvFormat<>(
            List.of("sku", "name", "description", "category", "price", "stock", "active"),
            List.of("name", "price"),
            ProductCsv::productLine);

    private ProductCsv() {}

    /** @throws Invalid with every line that is wrong */
    public static List<ProductLine> read(InputStream file) {
        return FORMAT.read(file);
    }

    private static ProductLine productLine(CsvLine line) {
        int stock = line.count("stock", StockLedger.MAX_STOCK);
        Product product = new Product(
                line.text("sku"),
                line.text("name").orElse(""),
                line.text("description"),
                line.decimal("price"),
                line.flag("active", true),
                Optional.empty(),
                Set.of());
        return new ProductLine(line.number(), product, line.text("category").map(String::strip), stock);
    }
}
