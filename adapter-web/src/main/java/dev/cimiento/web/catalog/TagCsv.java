package dev.cimiento.web.catalog;

import dev.cimiento.domain.catalog.Tag;
import dev.cimiento.domain.shared.Lines;
import dev.cimiento.web.shared.CsvFormat;
import dev.cimiento.web.shared.FileContent;
import java.util.List;

/** Tags in CSV files. */
public final class TagCsv {

    private static final CsvFormat<Tag> FORMAT =
            new CsvFormat<>(List.of("name"), List.of("name"), line -> new Tag(line.requiredText("name")));

    private TagCsv() {}

    public static Lines<Tag> lines(FileContent file) {
        return FORMAT.lines(file);
    }
}
