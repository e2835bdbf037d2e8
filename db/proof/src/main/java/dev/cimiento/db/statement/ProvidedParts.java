package dev.cimiento.db.statement;

import dev.cimiento.db.statement.part.Source;
import dev.cimiento.db.statement.part.SqlPart;
import dev.cimiento.db.statement.part.SqlPartReader;
import dev.cimiento.db.statement.provider.DefaultMethods;
import dev.cimiento.db.statement.provider.ProvidedSql;
import dev.cimiento.db.statement.scope.StatementScope;
import dev.cimiento.db.statement.scope.StatementScopeReader;
import dev.cimiento.db.statement.type.BeanProperties;
import dev.cimiento.db.statement.type.NullMarks;
import dev.cimiento.db.statement.type.Samples;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.ibatis.builder.annotation.ProviderSqlSource;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;

/**
 * Lets providers build SQL for sample arguments: those that default methods of the mapper pass to the statement;
 * otherwise beans with all properties set, and beans with none.
 */
final class ProvidedParts {

    /**
     * The SQL of a statement for one scope.
     *
     * @param built true if a framework or Java code builds it
     */
    record Part(SqlPart sql, StatementScope scope, boolean built) {}

    private final Map<Class<?>, DefaultMethods> callers = new HashMap<>();
    private final StatementScopeReader empty;
    private final StatementScopeReader filled;
    private final List<Samples> samples;

    ProvidedParts(Configuration configuration, NullMarks marks, StatementScopeReader empty, Samples emptySamples) {
        Samples filledSamples = new Samples(true);
        this.empty = empty;
        this.filled = new StatementScopeReader(configuration, new BeanProperties(marks, filledSamples));
        this.samples = List.of(filledSamples, emptySamples);
    }

    /** @return empty if the statement has no provider, or the provider rejects all samples */
    List<Part> of(MappedStatement mapped, Method method, Class<?> mapper) {
        if (!(mapped.getSqlSource() instanceof ProviderSqlSource provider)) {
            return List.of();
        }
        DefaultMethods caller = callers.computeIfAbsent(mapper, type -> new DefaultMethods(type, samples));
        List<Object[]> arguments = caller.argumentsOf(method.getName());
        Stream<StatementScope> scopes = arguments.isEmpty()
                ? Stream.of(filled, empty).map(reader -> reader.scope(mapped, Optional.of(method), mapper))
                : arguments.stream().map(passed -> empty.scope(method, mapper, passed));
        return scopes.flatMap(scope -> ProvidedSql.of(provider, scope.argument())
                        .flatMap(sql -> SqlPartReader.read(sql, Source.unknown()))
                        .map(sql -> new Part(sql, scope, true))
                        .stream())
                .toList();
    }
}
