package dev.cimiento.persistence.shared.mybatis;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.text.CaseInsensitiveText;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.shared.text.FoldedWords;
import dev.cimiento.domain.shared.text.SearchText;
import dev.cimiento.persistence.shared.SqlArray;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.ArrayTypeHandler;
import org.apache.ibatis.type.TypeHandler;
import org.apache.ibatis.type.TypeHandlerRegistry;

/** Registers the handlers that write domain types to statements and read them from rows. */
public final class TypeHandlers {

    private TypeHandlers() {}

    public static void register(Configuration configuration) {
        TypeHandlerRegistry registry = configuration.getTypeHandlerRegistry();
        registry.register(Id.class, new ValueTypeHandler<Id<?>, UUID>(UUID.class, Id::value, Id::new));
        registry.register(
                Instant.class,
                new ValueTypeHandler<>(
                        OffsetDateTime.class, time -> time.atOffset(ZoneOffset.UTC), OffsetDateTime::toInstant));
        registry.register(FoldedText.class, new ValueTypeHandler<>(String.class, FoldedText::value, FoldedText::new));
        registry.register(
                CaseInsensitiveText.class,
                new ValueTypeHandler<>(String.class, CaseInsensitiveText::value, CaseInsensitiveText::new));
        registry.register(
                FoldedWords.class,
                new ParameterTypeHandler<FoldedWords>(
                        (statement, index, words) -> statement.setString(index, TextSearch.vector(words))));
        registry.register(
                SearchText.class,
                new ParameterTypeHandler<SearchText>(
                        (statement, index, text) -> statement.setString(index, TextSearch.query(text))));
        registry.register(
                SqlArray.class,
                new ParameterTypeHandler<SqlArray>((statement, index, array) -> array.bind(statement, index)));
        TypeHandler<Object> byClass = registry.getUnknownTypeHandler();
        registry.register(
                Optional.class,
                new ParameterTypeHandler<Optional<?>>(
                        (statement, index, value) -> bindOptional(statement, index, value, byClass)));
        // The sort key of a cursor: its type depends on the sort order.
        registry.register(
                Comparable.class,
                new ParameterTypeHandler<Comparable<?>>(
                        (statement, index, key) -> byClass.setParameter(statement, index, key, null)));
        registry.register(UUID[].class, ArrayTypeHandler.class);
        registry.register(String[].class, ArrayTypeHandler.class);
        configuration.getTypeAliasRegistry().registerAlias("IdSet", IdSetTypeHandler.class);
        configuration.getTypeAliasRegistry().registerAlias("TextSet", TextSetTypeHandler.class);
        configuration.getTypeAliasRegistry().registerAlias("JsonKeys", JsonKeysTypeHandler.class);
    }

    private static void bindOptional(
            PreparedStatement statement, int index, Optional<?> value, TypeHandler<Object> present)
            throws SQLException {
        if (value.isPresent()) {
            present.setParameter(statement, index, value.get(), null);
        } else {
            statement.setNull(index, Types.NULL);
        }
    }
}
