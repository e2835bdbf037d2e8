package dev.cimiento.db.statement.scope;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.statement.part.MapperFiles;
import dev.cimiento.db.statement.type.BeanProperties;
import dev.cimiento.db.statement.type.TypedValue;
import dev.cimiento.db.statement.type.Types;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.reflection.TypeParameterResolver;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.jspecify.annotations.Nullable;

/** Determines the parameters of a statement from its mapper's method, or from its {@code parameterType}. */
public final class StatementScopeReader {

    private static final Object[] NO_ARGUMENTS = {};

    private final Configuration configuration;
    private final BeanProperties members;
    private @Nullable Set<Class<?>> known;

    public StatementScopeReader(Configuration configuration, BeanProperties members) {
        this.configuration = configuration;
        this.members = members;
    }

    public StatementScope scope(MappedStatement statement, Optional<Method> method, Class<?> mapper) {
        if (method.isPresent()) {
            return ofMethod(method.get(), mapper, NO_ARGUMENTS);
        }
        Class<?> declared = statement.getParameterMap().getType();
        return declared == null || declared == Object.class || isSeveral(declared)
                ? StatementScope.unknown(members)
                : ofOne(
                        new TypedValue(declared, members.samples().of(declared).orElse(null), Nullness.UNDECIDED),
                        new LinkedHashMap<>(),
                        Optional.of(new DeclaredType(subtypes(declared))));
    }

    /** Returns true for a collection or an array, of which a declaration does not name the type of the elements. */
    private boolean isSeveral(Class<?> type) {
        return Collection.class.isAssignableFrom(type)
                || type.isArray() && !configuration.getTypeHandlerRegistry().hasTypeHandler(type);
    }

    private List<Class<?>> subtypes(Class<?> declared) {
        if (known == null) {
            known = known();
        }
        return known.stream()
                .filter(type -> type != declared && declared.isAssignableFrom(type))
                .toList();
    }

    /** Returns the types of parameters and results, and those with an alias. */
    private Set<Class<?>> known() {
        Set<Class<?>> types = new LinkedHashSet<>();
        MapperFiles.loaded(configuration).forEach(statement -> {
            types.add(statement.getParameterMap().getType());
            statement.getResultMaps().forEach(map -> types.add(map.getType()));
        });
        types.addAll(configuration.getTypeAliasRegistry().getTypeAliases().values());
        types.remove(null);
        return types;
    }

    /** Returns the scope of a call with these arguments. */
    public StatementScope scope(Method method, Class<?> mapper, Object[] arguments) {
        return ofMethod(method, mapper, arguments);
    }

    private StatementScope ofMethod(Method method, Class<?> mapper, Object[] arguments) {
        Type[] types = TypeParameterResolver.resolveParamTypes(method, mapper);
        Map<String, TypedValue> named = new LinkedHashMap<>();
        boolean explicit = false;
        for (int i = 0; i < types.length; i++) {
            Parameter parameter = method.getParameters()[i];
            Class<?> raw = Types.raw(types[i]);
            if (!RowBounds.class.isAssignableFrom(raw) && !ResultHandler.class.isAssignableFrom(raw)) {
                Param param = parameter.getAnnotation(Param.class);
                explicit |= param != null;
                String otherwise = configuration.isUseActualParamName() ? parameter.getName() : String.valueOf(i);
                named.put(
                        param != null ? param.value() : otherwise,
                        i < arguments.length
                                ? new TypedValue(arguments[i].getClass(), arguments[i], Nullness.UNDECIDED)
                                : typed(parameter, types[i], method));
            }
        }
        if (named.isEmpty()) {
            return StatementScope.unknown(members);
        }
        if (named.size() == 1 && !explicit) {
            return ofOne(named.values().iterator().next(), named, Optional.empty());
        }
        return several(named);
    }

    private TypedValue typed(Parameter parameter, Type type, Method method) {
        Class<?> raw = Types.raw(type);
        Nullness nullness =
                members.marks().of(parameter, parameter.getAnnotatedType(), raw, method.getDeclaringClass());
        return new TypedValue(type, members.samples().of(type).orElse(null), nullness);
    }

    /** Returns the scope of a single parameter. MyBatis gives fixed names to collections and arrays. */
    private StatementScope ofOne(TypedValue only, Map<String, TypedValue> named, Optional<DeclaredType> declared) {
        if (Collection.class.isAssignableFrom(only.raw())) {
            named.put("collection", only);
            named.put("list", only);
            return several(named);
        } else if (only.raw().isArray()
                && !configuration.getTypeHandlerRegistry().hasTypeHandler(only.raw())) {
            named.put("array", only);
            return several(named);
        }
        boolean anyName = configuration.getTypeHandlerRegistry().hasTypeHandler(only.raw());
        return new StatementScope(members, Map.of(), Optional.of(only), anyName, declared);
    }

    private StatementScope several(Map<String, TypedValue> named) {
        return new StatementScope(members, named, Optional.empty(), false, Optional.empty());
    }

    /** Returns the method that runs a statement; empty for a default method and without a mapper interface. */
    public static Optional<Method> method(Class<?> mapper, String id) {
        String name = id.substring(id.lastIndexOf('.') + 1).replace("!selectKey", "");
        return Arrays.stream(mapper.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge() && !method.isDefault())
                .findFirst();
    }
}
