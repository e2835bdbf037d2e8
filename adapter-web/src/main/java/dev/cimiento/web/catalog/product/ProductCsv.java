package dev.cimiento.web.catalog.product;

import dev.cimiento.application.catalog.ProductLine;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductView;
import dev.cimiento.domain.catalog.stock.StockLedger;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.NamedReference;
import dev.cimiento.web.catalog.category.CategoryCsv;
import dev.cimiento.web.importing.CsvFormat;
import dev.cimiento.web.importing.CsvLine;
import dev.cimiento.web.importing.FileContent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The CSV format of products, with the names of their categories and tags, and their stock. */
public final class ProductCsv {

    private static final String STOCK = "stock";

    private static final List<String> COLUMNS =
            List.of("sku", "name", "description", "category", "price", STOCK, "active", "tags");

    private static final CsvFormat<ProductLine> FORMAT =
            new CsvFormat<>(COLUMNS, List.of("name", "price"), ProductCsv::productLine);

    private ProductCsv() {}

    public static Lines<ProductLine> lines(FileContent file) {
        return FORMAT.lines(file);
    }

    /** Returns the mode of an import from its options. */
    public static ImportMode mode(boolean upsert, boolean dryRun, boolean createCategories, boolean createTags) {
        Set<String> creates = new HashSet<>();
        if (createCategories) {
            creates.add("category");
        }
        if (createTags) {
            creates.add("tags");
        }
        return new ImportMode(upsert, dryRun, creates);
    }

    private static ProductLine productLine(CsvLine line) {
        Product product = new Product(
                line.text("sku"),
                line.requiredText("name"),
                line.text("description"),
                line.decimal("price"),
                line.flag("active", true),
                Optional.empty(),
                Set.of());
        return new ProductLine(
                product,
                line.converted("category", CategoryCsv::named),
                line.convertedList("tags", Product.MAX_TAGS, Tag::new),
                line.count(STOCK, StockLedger.MAX_STOCK));
    }

    /** Returns the columns of an export, in their order. */
    static List<String> columns(boolean withStock) {
        return COLUMNS.stream()
                .filter(column -> withStock || !column.equals(STOCK))
                .toList();
    }

    /** Returns the values of a product for {@link #columns}; an empty one for each property without a value. */
    static Stream<Optional<String>> values(ProductView view, boolean withStock) {
        Product product = view.entity().state();
        Stream<Optional<String>> before = Stream.of(
                product.sku(),
                Optional.of(product.name()),
                product.description(),
                view.category().map(NamedReference::name),
                Optional.of(product.price().toPlainString()));
        Stream<Optional<String>> stock =
                withStock ? Stream.of(Optional.of(Integer.toString(view.stock()))) : Stream.empty();
        Stream<Optional<String>> after = Stream.of(
                Optional.of(Boolean.toString(product.active())),
                Optional.of(view.tags().stream().map(NamedReference::name).collect(Collectors.joining("|"))));
        return Stream.of(before, stock, after).flatMap(values -> values);
    }
}
