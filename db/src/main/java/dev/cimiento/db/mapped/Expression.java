package dev.cimiento.db.mapped;

import java.util.Optional;
import org.apache.ibatis.ognl.Node;
import org.apache.ibatis.ognl.Ognl;
import org.apache.ibatis.ognl.OgnlException;

/** OGNL, as it stands in an attribute. */
record Expression(TracedText text) {

    /** @return empty for what OGNL cannot read */
    Optional<Node> parsed() {
        try {
            return Optional.of((Node) Ognl.parseExpression(text.toString()));
        } catch (OgnlException unreadable) {
            return Optional.empty();
        }
    }

    Optional<Place> place() {
        return text.placeAt(0);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
