package dev.cimiento.db.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.ibatis.builder.CacheRefResolver;
import org.apache.ibatis.builder.ResultMapResolver;
import org.apache.ibatis.builder.annotation.MethodResolver;
import org.apache.ibatis.builder.xml.XMLStatementBuilder;
import org.apache.ibatis.session.Configuration;

/**
 * The elements of mappers that refer to other mappers, which were not loaded yet. MyBatis completes them later. While one
 * of them cannot be completed, MyBatis returns no statement at all.
 */
final class PendingElements {

    private final Configuration configuration;
    private final Map<Object, Mapper> mappers = new IdentityHashMap<>();

    /** The mapper that contains an element. */
    private record Mapper(String namespace, String resource) {}

    PendingElements(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Notes that the elements that became pending belong to this mapper. */
    void belongTo(String namespace, String resource) {
        Mapper mapper = new Mapper(namespace, resource);
        all().forEach(element -> mappers.putIfAbsent(element, mapper));
    }

    /** Completes the elements, and removes those that cannot be completed. */
    void complete(UnloadableMappers unloadable) {
        int before;
        do {
            before = all().size();
            all().forEach(this::complete);
        } while (all().size() < before);
        for (Object element : all()) {
            try {
                resolve(element);
            } catch (RuntimeException failure) {
                Mapper mapper = Objects.requireNonNull(mappers.get(element));
                unloadable.addElement(mapper.resource(), mapper.namespace(), failure);
                remove(element);
            }
        }
    }

    private void complete(Object element) {
        try {
            resolve(element);
            remove(element);
        } catch (RuntimeException incomplete) {
            // Another element may have to be completed first.
        }
    }

    private static void resolve(Object element) {
        if (element instanceof CacheRefResolver cache) {
            cache.resolveCacheRef();
        } else if (element instanceof ResultMapResolver map) {
            map.resolve();
        } else if (element instanceof XMLStatementBuilder statement) {
            statement.parseStatementNode();
        } else if (element instanceof MethodResolver method) {
            method.resolve();
        }
    }

    private void remove(Object element) {
        collections().forEach(elements -> elements.removeIf(other -> other == element));
    }

    private List<Object> all() {
        List<Object> all = new ArrayList<>();
        collections().forEach(all::addAll);
        return all;
    }

    // The methods that MyBatis recommends do not tell which elements cannot be completed.
    @SuppressWarnings("deprecation")
    private List<Collection<?>> collections() {
        return List.of(
                configuration.getIncompleteCacheRefs(),
                configuration.getIncompleteResultMaps(),
                configuration.getIncompleteStatements(),
                configuration.getIncompleteMethods());
    }
}
