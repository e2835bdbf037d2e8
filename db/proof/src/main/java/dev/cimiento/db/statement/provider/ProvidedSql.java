package dev.cimiento.db.statement.provider;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.apache.ibatis.builder.annotation.ProviderSqlSource;
import org.apache.ibatis.mapping.SqlSource;
import org.jspecify.annotations.Nullable;

/** Calls the provider of a statement. MyBatis 3.5 has no API for its SQL before parameters are bound. */
public final class ProvidedSql {

    private ProvidedSql() {}

    /**
     * Returns the SQL that a provider builds for an argument.
     *
     * @return empty if the provider rejects the argument
     */
    public static Optional<SqlSource> of(ProviderSqlSource provider, @Nullable Object argument) {
        try {
            Method create = ProviderSqlSource.class.getDeclaredMethod("createSqlSource", Object.class);
            create.setAccessible(true);
            return Optional.ofNullable((SqlSource) create.invoke(provider, argument));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of MyBatis has no method createSqlSource", e);
        }
    }
}
