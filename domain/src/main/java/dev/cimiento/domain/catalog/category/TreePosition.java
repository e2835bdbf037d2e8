package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import java.util.List;

/**
 * The new position of a category with its subtree in the tree.
 *
 * @param path the categories from the top level down to the new parent; empty for a top-level position
 * @param height the number of levels of the moved subtree; 1 without children
 */
public record TreePosition(List<Id<Category>> path, int height) {

    public TreePosition {
        path = List.copyOf(path);
    }

    /** @throws Conflict if the category would be its own ancestor, or the tree too deep */
    public void requireValidFor(Id<Category> category) {
        if (path.contains(category)) {
            throw new Conflict("category-cycle", "A category cannot be moved below itself.");
        }
        requireAllowedDepth();
    }

    /** @throws Conflict if the tree would be too deep */
    public void requireAllowedDepth() {
        int depth = path.size() + height;
        if (depth > Category.MAX_DEPTH) {
            throw new Conflict(
                    "category-too-deep",
                    "Categories can be at most " + Category.MAX_DEPTH + " levels deep; this would make " + depth + ".");
        }
    }
}
