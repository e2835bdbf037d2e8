package dev.cimiento.domain.catalog.product;

import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.shared.text.SearchText;

/** The rank of a product among search results, in ascending order. */
public enum Relevance {
    /** At least one word is only in the description. */
    DESCRIBED,
    /** All words are in the name. */
    NAMED,
    /** The name begins with the text. */
    BEGINS,
    /** The name is the text. */
    EXACT;

    public static Relevance of(Product product, SearchText searched) {
        FoldedText name = product.foldedName();
        if (name.equals(searched.folded())) {
            return EXACT;
        }
        if (name.startsWith(searched.folded())) {
            return BEGINS;
        }
        return searched.matches(product.nameWords()) ? NAMED : DESCRIBED;
    }
}
