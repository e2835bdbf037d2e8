package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.text.CaseInsensitiveText;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Optional;

/**
 * A group of products. Categories form a tree, at most {@value #MAX_DEPTH} levels deep.
 *
 * @param name 1 to 80 characters; unique, regardless of case
 * @param description up to 500 characters
 * @param parentId the category above; empty at the top level
 */
public record Category(String name, Optional<String> description, Optional<Id<Category>> parentId) {

    public static final int MAX_NAME = 80;
    public static final int MAX_DESCRIPTION = 500;
    public static final int MAX_DEPTH = 8;

    public Category {
        Rules rules = new Rules();
        name = rules.line("name", name, MAX_NAME);
        description = rules.optionalText("description", description, MAX_DESCRIPTION);
        rules.enforce();
    }

    /** Returns the name as it is searched and sorted. */
    public FoldedText foldedName() {
        return FoldedText.of(name);
    }

    public CaseInsensitiveText uniqueName() {
        return CaseInsensitiveText.of(name);
    }
}
