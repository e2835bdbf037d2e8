package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import java.util.List;

/**
 * A place in the tree that a category is to take, with all that is below it.
 *
 * @param path the categories from the top down to the new parent; empty for a place at the top
 * @param height how many levels the category and what is below it have; 1 without children
 */
public record TreePosition(List<Id<Category>> path, int height) {

    public TreePosition {
        path = List.copyOf(path);
    }

    /** @throws Conflict when the category would be its own ancestor, or the tree too deep */
    public void admit(Id<Category> category) {
        if (path.contains(category)) {
            throw new Conflict("category-cycle", "A category cannot be moved below itself.");
        }
        requireRoom();
    }

    /** @throws Conflict when the tree would be too deep */
    public void requireRoom() {
        int depth = path.size() + height;
        if (depth > Category.MAX_DEPTH) {
            throw new Conflict(
                    "category-too-deep",
                    "Categories can be at most " + Category.MAX_DEPTH + " levels deep; this would make " + depth + ".");
        }
    }
}
