package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.shared.error.Conflict;

/** How many products and categories are directly in a category. */
public record CategoryUsage(long products, long children) {

    /** @throws Conflict when anything is in it: such a category is not removed */
    public void requireNone() {
        if (products > 0 || children > 0) {
            throw new Conflict(
                    "category-in-use",
                    "The category still has " + counted(products, "product", "products") + " and "
                            + counted(children, "child category", "child categories") + ".");
        }
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
