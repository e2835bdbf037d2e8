package dev.cimiento.persistence.shared.mybatis;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;
import java.util.Set;

/** Binds a set of ids as {@code uuid[]}; the mapper files name it as {@code typeHandler=IdSet}. */
public final class IdSetTypeHandler extends ParameterTypeHandler<Set<Id<?>>> {

    public IdSetTypeHandler() {
        super((statement, index, ids) -> SqlArray.of("uuid", List.copyOf(ids)).bind(statement, index));
    }
}
