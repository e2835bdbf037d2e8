package dev.cimiento.web.catalog;

import dev.cimiento.domain.catalog.Category;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.web.shared.CsvFormat;
import dev.cimiento.web.shared.CsvLine;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Reads categories, all of them at the top of the tree, from a CSV file to import. */
public final class CategoryCsv {

    private static final CsvFormat<Category> FORMAT =
            new CsvFormat<>(List.of("name", "description"), List.of("name"), CategoryCsv::category);

    private CategoryCsv() {}

    /** @throws Invalid with every line that is wrong */
    public static List<Category> read(InputStream file) {
        return FORMAT.read(file);
    }

    private static Category category(CsvLine line) {
        return new Category(line.text("name").orElse(""), line.text("description"), Optional.empty());
    }
}
