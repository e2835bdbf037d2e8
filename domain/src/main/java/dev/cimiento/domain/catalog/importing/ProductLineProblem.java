package dev.cimiento.domain.catalog.importing;

import dev.cimiento.domain.importing.LineProblem;

/** The reasons to reject a product line of an imported file. */
public enum ProductLineProblem {
    SKU_MISSING("sku", "is required when products are updated"),
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
