package dev.cimiento.web.catalog.category;

import dev.cimiento.application.catalog.CategoryLine;
import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.web.importing.CsvFormat;
import dev.cimiento.web.importing.CsvLine;
import dev.cimiento.web.importing.FileContent;
import java.util.List;
import java.util.Optional;

/** The CSV format of categories. A category names its parent. */
public final class CategoryCsv {

    private static final CsvFormat<CategoryLine> FORMAT =
            new CsvFormat<>(List.of("name", "description", "parent"), List.of("name"), CategoryCsv::category);

    private CategoryCsv() {}

    public static Lines<CategoryLine> lines(FileContent file) {
        return FORMAT.lines(file);
    }

    private static CategoryLine category(CsvLine line) {
        return new CategoryLine(
                new Category(line.requiredText("name"), line.text("description"), Optional.empty()),
                line.converted("parent", CategoryCsv::named));
    }

    /** Returns a category without description and parent. */
    public static Category named(String name) {
        return new Category(name, Optional.empty(), Optional.empty());
    }
}
