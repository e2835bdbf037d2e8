package dev.cimiento.db.statement;

import dev.cimiento.db.statement.condition.Vendors;
import dev.cimiento.db.statement.part.Choices;
import dev.cimiento.db.statement.part.Hints;
import dev.cimiento.db.statement.part.MapperFiles;
import dev.cimiento.db.statement.part.Source;
import dev.cimiento.db.statement.part.SqlPartReader;
import dev.cimiento.db.statement.scope.ArgumentTypes;
import dev.cimiento.db.statement.scope.StatementScope;
import dev.cimiento.db.statement.scope.StatementScopeReader;
import dev.cimiento.db.statement.source.Comment;
import dev.cimiento.db.statement.source.Place;
import dev.cimiento.db.statement.source.SourceFile;
import dev.cimiento.db.statement.source.TextOrigin;
import dev.cimiento.db.statement.type.BeanProperties;
import dev.cimiento.db.statement.type.NullMarks;
import dev.cimiento.db.statement.type.Samples;
import dev.cimiento.db.statement.variant.Fault;
import dev.cimiento.db.statement.variant.InterceptedVariants;
import dev.cimiento.db.statement.variant.Renderer;
import dev.cimiento.db.statement.variant.Variant;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.builder.annotation.ProviderSqlSource;
import org.apache.ibatis.executor.keygen.Jdbc3KeyGenerator;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.session.Configuration;

/** Reads the statements of a MyBatis configuration and renders their variants. */
public final class MappedStatements {

    /** MyBatis adds this to the id of a statement with a result type, for its result map. */
    private static final String UNNAMED = "-Inline";

    private static final Place UNKNOWN_PLACE = new Place("", 1, 1);

    private final Configuration configuration;
    private final NullMarks marks;
    private final MapperFiles files;
    private final StatementScopeReader scopes;
    private final ProvidedParts provided;
    private final InterceptedVariants interceptors;

    private MappedStatements(Configuration configuration, NullMarks marks) {
        this.configuration = configuration;
        this.marks = marks;
        this.files = new MapperFiles(configuration);
        Samples samples = new Samples(false);
        this.scopes = new StatementScopeReader(configuration, new BeanProperties(marks, samples));
        this.provided = new ProvidedParts(configuration, marks, scopes, samples);
        this.interceptors = new InterceptedVariants(configuration, samples);
    }

    /** A statement whose variants are not rendered yet. */
    private record Located(MappedStatement mapped, Source source, Place place) {}

    /**
     * Returns the statements, sorted by their position in the mapper files. Each is rendered when the stream reaches it,
     * because the variants of all statements together can need more memory than there is.
     *
     * @param selected selects statements by their id
     */
    public static Stream<Statement> of(Configuration configuration, NullMarks marks, Predicate<String> selected) {
        MappedStatements statements = new MappedStatements(configuration, marks);
        Set<String> ids =
                MapperFiles.loaded(configuration).map(MappedStatement::getId).collect(Collectors.toSet());
        List<Located> located = MapperFiles.loaded(configuration)
                .filter(statement -> selected.test(statement.getId()) && !Vendors.isOfOther(statement.getId(), ids))
                .map(statements::locate)
                .sorted(Comparator.comparing(Located::place)
                        .thenComparing(statement -> statement.mapped().getId()))
                .toList();
        return located.stream().map(statements::readIsolated);
    }

    private Located locate(MappedStatement mapped) {
        Source source = sourceOf(mapped);
        return new Located(
                mapped, source, source.start().map(TextOrigin::place).orElseGet(() -> placeOfMethod(mapped)));
    }

    /** Reads a statement. A class that cannot be loaded is a fault of this statement and does not stop the others. */
    private Statement readIsolated(Located located) {
        try {
            return read(located.mapped(), located.source(), located.place());
        } catch (Error unloadable) {
            return new Statement(
                    located.mapped(),
                    located.place(),
                    Result.UNKNOWN,
                    List.of(),
                    BigInteger.ONE,
                    false,
                    List.of(),
                    false,
                    List.of(Fault.of(unloadable)),
                    located.source().comments(),
                    property -> false,
                    ArgumentTypes.KNOWN,
                    Optional.empty());
        }
    }

    private Source sourceOf(MappedStatement mapped) {
        Source source = files.source(mapped);
        Class<?> mapper = mapper(mapped);
        return source.start().isPresent()
                ? source
                : StatementScopeReader.method(mapper, mapped.getId())
                        .flatMap(method -> EntitySource.of(mapper, method))
                        .orElse(source);
    }

    private Statement read(MappedStatement mapped, Source source, Place place) {
        Class<?> mapper = mapper(mapped);
        Optional<Method> method = StatementScopeReader.method(mapper, mapped.getId());
        StatementScope scope = scopes.scope(mapped, method, mapper);
        Result result = method.filter(found -> !mapped.getId().endsWith("!selectKey"))
                .map(found -> Result.of(found, mapper, marks))
                .orElse(Result.UNKNOWN);
        Predicate<String> keys = property -> scope.refusesKey(property, configuration.getReflectorFactory());
        List<ProvidedParts.Part> parts = SqlPartReader.read(mapped.getSqlSource(), source)
                .map(part -> List.of(new ProvidedParts.Part(part, scope, isGenerated(mapped, method))))
                .orElseGet(() ->
                        method.map(found -> provided.of(mapped, found, mapper)).orElse(List.of()));
        List<Variant> variants = parts.stream()
                .flatMap(part -> variants(mapped, part).stream())
                .distinct()
                .toList();
        BigInteger possible = parts.stream()
                .map(part -> Choices.possible(part.sql()))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .max(BigInteger.valueOf(variants.size()));
        return new Statement(
                mapped,
                place,
                result,
                variants,
                possible,
                method.filter(Paging::isPaged).isPresent(),
                mapped.getSqlSource() instanceof ProviderSqlSource ? List.of() : scope.unused(),
                parts.isEmpty(),
                List.of(),
                comments(source, variants, place),
                keys,
                scope.types(),
                Optional.empty());
    }

    private static Set<String> generatedKeys(MappedStatement mapped) {
        return mapped.getKeyGenerator() instanceof Jdbc3KeyGenerator && mapped.getKeyProperties() != null
                ? Set.of(mapped.getKeyProperties())
                : Set.of();
    }

    /** Returns true if a framework generates the statement of an inherited method, such as MyBatis-Plus. */
    private static boolean isGenerated(MappedStatement mapped, Optional<Method> method) {
        boolean inFile = mapped.getResource() != null && mapped.getResource().contains(".xml");
        return !inFile
                && method.map(Method::getDeclaringClass)
                        .map(declaring -> declaring.getTypeParameters().length > 0
                                && !mapped.getId().startsWith(declaring.getName() + "."))
                        .orElse(true);
    }

    /** Returns each comment once. Every part of a dynamic statement is rendered in some variant. */
    private static List<Comment> comments(Source source, List<Variant> variants, Place place) {
        Set<Comment> comments = new LinkedHashSet<>(source.comments());
        for (Variant variant : variants) {
            variant.comments().forEach((text, at) -> comments.add(new Comment(text, at.orElse(place))));
        }
        return List.copyOf(comments);
    }

    /** Returns the comments in the result maps of the mapper files, by the ids of the result maps. */
    public static Map<String, List<Comment>> commentsInResultMaps(Configuration configuration) {
        Collection<?> maps = configuration.getResultMaps();
        List<String> named = maps.stream()
                .filter(ResultMap.class::isInstance)
                .map(map -> ((ResultMap) map).getId())
                .filter(id -> !id.endsWith(UNNAMED))
                .distinct()
                .toList();
        Map<String, List<Comment>> comments = new LinkedHashMap<>();
        if (!named.isEmpty()) {
            MapperFiles files = new MapperFiles(configuration);
            named.forEach(id -> comments.put(id, files.commentsInResultMap(id)));
        }
        return comments;
    }

    /** Returns the variants; without the declared type of the argument if the statement uses none of its properties. */
    private List<Variant> variants(MappedStatement mapped, ProvidedParts.Part part) {
        List<Variant> variants = rendered(mapped, part);
        return part.scope()
                .withoutWrongType()
                .map(scope -> rendered(mapped, new ProvidedParts.Part(part.sql(), scope, part.built())))
                .orElse(variants);
    }

    private List<Variant> rendered(MappedStatement mapped, ProvidedParts.Part part) {
        Hints hints = new Hints(part.sql());
        return Choices.of(part.sql()).stream()
                .flatMap(choice -> new Renderer(
                                configuration, hints, choice, part.scope(), generatedKeys(mapped), part.built())
                        .render(part.sql()).stream())
                .distinct()
                .map(variant -> interceptors.of(mapped, variant, part.scope()))
                .toList();
    }

    /** Returns the mapper interface; {@code Object} for a namespace without an interface. */
    private Class<?> mapper(MappedStatement mapped) {
        String namespace =
                mapped.getId().substring(0, Math.max(0, mapped.getId().lastIndexOf('.')));
        return configuration.getMapperRegistry().getMappers().stream()
                .filter(type -> type.getName().equals(namespace))
                .findFirst()
                .<Class<?>>map(type -> type)
                .orElse(Object.class);
    }

    /** Returns the position of a statement that is not in a mapper file: that of its method, or of its mapper. */
    private Place placeOfMethod(MappedStatement mapped) {
        Class<?> mapper = mapper(mapped);
        if (mapper == Object.class) {
            return mapped.getResource() == null
                    ? UNKNOWN_PLACE
                    : new Place(SourceFile.path(mapped.getResource()), 1, 1);
        }
        try {
            return StatementScopeReader.method(mapper, mapped.getId())
                    .map(method -> MapperSources.ofMethod(mapper, method))
                    .orElseGet(() -> MapperSources.ofType(mapper));
        } catch (LinkageError unloadable) {
            return MapperSources.ofType(mapper);
        }
    }
}
