package dev.cimiento.domain.catalog.product;

import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.shared.text.SearchText;

/** How well a product that is found fits what was searched for, the best last. */
public enum Relevance {
    /** Some word is only in its description. */
    DESCRIBED,
    /** All words are in its name. */
    NAMED,
    /** Its name begins with the text. */
    BEGINS,
    /** Its name is the text. */
    EXACT;

    public static Relevance of(Product product, SearchText searched) {
        FoldedText name = product.foldedName();
        if (name.equals(searched.folded())) {
            return EXACT;
        }
        if (name.startsWith(searched.folded())) {
            return BEGINS;
        }
        return searched.isIn(product.nameWords()) ? NAMED : DESCRIBED;
    }
}
