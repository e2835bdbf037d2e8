package dev.cimiento.domain.catalog.importing;

import dev.cimiento.domain.importing.LineProblem;

/** What can stand against a product on a line of a file. */
public enum ProductLineProblem {
    SKU_MISSING("sku", "is required where products are updated"),
    SKU_REPEATED("sku", "is the same as in line %s"),
    SKU_TAKEN("sku", "%s is taken"),
    CATEGORY_UNKNOWN("category", "%s does not exist"),
    TAG_UNKNOWN("tags", "%s does not exist");

    private final String column;
    private final String message;

    ProductLineProblem(String column, String message) {
        this.column = column;
        this.message = message;
    }

    public LineProblem at(long line, String value) {
        return new LineProblem(line, column, message.formatted(value));
    }
}
