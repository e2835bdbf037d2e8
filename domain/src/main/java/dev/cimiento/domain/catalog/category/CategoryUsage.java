package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.shared.error.Conflict;

/** The numbers of products and of child categories directly in a category. */
public record CategoryUsage(long products, long children) {

    /** @throws Conflict {@code category-in-use} if the category is not empty, so that it cannot be deleted */
    public void requireEmpty() {
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
