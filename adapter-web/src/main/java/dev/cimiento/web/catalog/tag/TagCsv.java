package dev.cimiento.web.catalog.tag;

import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.web.importing.CsvFormat;
import dev.cimiento.web.importing.FileContent;
import java.util.List;

/** The CSV format of tags. */
public final class TagCsv {

    private static final CsvFormat<Tag> FORMAT =
            new CsvFormat<>(List.of("name"), List.of("name"), line -> new Tag(line.requiredText("name")));

    private TagCsv() {}

    public static Lines<Tag> lines(FileContent file) {
        return FORMAT.lines(file);
    }
}
