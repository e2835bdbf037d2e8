package dev.cimiento.persistence.shared.mybatis;

import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;
import java.util.Set;

/** Binds a set of texts as {@code text[]}; the mapper files name it as {@code typeHandler=TextSet}. */
public final class TextSetTypeHandler extends ParameterTypeHandler<Set<String>> {

    public TextSetTypeHandler() {
        super((statement, index, texts) ->
                SqlArray.of("text", List.copyOf(texts)).bind(statement, index));
    }
}
