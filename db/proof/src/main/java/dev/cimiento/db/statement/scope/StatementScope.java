package dev.cimiento.db.statement.scope;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.statement.source.TextOrigin;
import dev.cimiento.db.statement.type.BeanProperties;
import dev.cimiento.db.statement.type.FrameworkTypes;
import dev.cimiento.db.statement.type.TypedValue;
import dev.cimiento.db.statement.type.Types;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.binding.MapperMethod;
import org.apache.ibatis.reflection.MetaClass;
import org.apache.ibatis.reflection.ReflectorFactory;
import org.apache.ibatis.reflection.property.PropertyTokenizer;
import org.jspecify.annotations.Nullable;

/** The names that a statement can use: its parameters, and the names that {@code bind} and {@code foreach} define. */
public final class StatementScope {

    /** The names that MyBatis gives to several parameters: param1, param2. */
    private static final Pattern NUMBERED = Pattern.compile("param([1-9]\\d?)");

    private static final Set<String> MYBATIS = Set.of("_parameter", "_databaseId");

    private final BeanProperties members;
    private final Map<String, TypedValue> parameters;
    private final Optional<TypedValue> single;
    private final boolean anyName;
    private final Optional<DeclaredType> declared;
    private final Map<String, TypedValue> bound = new HashMap<>();
    private final Use use;

    /** The names of its arguments that the renderings of a statement read. */
    private static final class Use {
        private final Set<String> names = new HashSet<>();
        private final Set<TextOrigin> resolved = new HashSet<>();
        private boolean open;
    }

    /**
     * @param parameters the parameters by name, if the statement has several
     * @param single the only parameter, if MyBatis passes it without a name
     * @param anyName true if any name refers to the single parameter, as for a number or a text
     * @param declared the declared type of the single parameter, if there is no method to read it from
     */
    StatementScope(
            BeanProperties members,
            Map<String, TypedValue> parameters,
            Optional<TypedValue> single,
            boolean anyName,
            Optional<DeclaredType> declared) {
        this(members, parameters, single, anyName, declared, new Use());
    }

    /** A scope in which every name can be a parameter. */
    static StatementScope unknown(BeanProperties members) {
        return new StatementScope(members, Map.of(), Optional.empty(), false, Optional.empty());
    }

    private StatementScope(
            BeanProperties members,
            Map<String, TypedValue> parameters,
            Optional<TypedValue> single,
            boolean anyName,
            Optional<DeclaredType> declared,
            Use use) {
        this.members = members;
        this.parameters = parameters;
        this.single = single;
        this.anyName = anyName;
        this.declared = declared;
        this.use = use;
    }

    BeanProperties members() {
        return members;
    }

    public void bind(String name, TypedValue value) {
        bound.put(name, value);
    }

    /**
     * Returns the unused parameters. A collection has several names and is used if one of them is. Values are compared by
     * identity: those of two parameters of one type are equal, and the {@code equals} of a program's class can fail.
     */
    public List<String> unused() {
        return parameters.entrySet().stream()
                .filter(parameter -> parameters.entrySet().stream()
                        .noneMatch(other ->
                                other.getValue() == parameter.getValue() && use.names.contains(other.getKey())))
                .filter(parameter -> !isForPlugin(parameter.getValue().raw()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns true if a parameter contains conditions of MyBatis-Plus. */
    public boolean hasWrapper() {
        return parameters.values().stream().anyMatch(value -> FrameworkTypes.isWrapper(value.raw()))
                || single.stream().anyMatch(value -> FrameworkTypes.isWrapper(value.raw()));
    }

    /** Returns true if the first name of an expression is such a parameter. */
    public boolean isWrapper(String path) {
        TypedValue owner = parameters.get(new PropertyTokenizer(path).getName());
        return owner != null && FrameworkTypes.isWrapper(owner.raw());
    }

    /** Returns the object that MyBatis passes to the statement, made of samples. */
    @Nullable
    public Object argument() {
        if (single.isPresent() || parameters.isEmpty()) {
            return single.map(TypedValue::sample).orElse(null);
        }
        MapperMethod.ParamMap<@Nullable Object> argument = new MapperMethod.ParamMap<>();
        int number = 0;
        for (Map.Entry<String, TypedValue> parameter : parameters.entrySet()) {
            argument.put(parameter.getKey(), parameter.getValue().sample());
            argument.put("param" + ++number, parameter.getValue().sample());
        }
        return argument;
    }

    private static boolean isForPlugin(Class<?> type) {
        return FrameworkTypes.isPage(type) || FrameworkTypes.isWrapper(type);
    }

    /**
     * Returns the class of the object that MyBatis passes to the statement: a map of the parameters, or the only
     * parameter, unless the name is bound by {@code bind} or {@code foreach}.
     */
    public Class<?> ownerOf(String path) {
        boolean isBound = bound.containsKey(new PropertyTokenizer(path).getName());
        return single.isEmpty() || isBound || single.get().isTooGeneral()
                ? Map.class
                : single.get().raw();
    }

    /** Returns a scope with the same parameters and no bound names. Both record in one place what is used. */
    public StatementScope fresh() {
        return new StatementScope(members, parameters, single, anyName, declared, use);
    }

    /** Returns the known types of the arguments after the variants were rendered. */
    public ArgumentTypes types() {
        boolean wrong = declared.filter(DeclaredType::isWrong).isPresent();
        return new ArgumentTypes(declared.isPresent(), use.open || wrong, Set.copyOf(use.resolved));
    }

    /** Notes that the types have the name at this position. */
    public void addResolved(@Nullable TextOrigin origin) {
        if (origin != null) {
            use.resolved.add(origin);
        }
    }

    /** Returns the owner of a property that is read, and notes one that can have any property. */
    TypedValue opened(TypedValue owner) {
        use.open |= owner.isTooGeneral();
        return owner;
    }

    /** Returns a scope without known types if the declared type has none of the properties that were resolved. */
    public Optional<StatementScope> withoutWrongType() {
        return declared.filter(DeclaredType::isWrong).map(wrong -> unknown(members));
    }

    /** Notes that a name could not be resolved: a declared number or text has no properties. */
    public void addUnknownProperty() {
        if (anyName) {
            declared.ifPresent(DeclaredType::addUnknownProperty);
        }
    }

    /** Resolves the first name of an expression. */
    Optional<TypedValue> named(String name) {
        if (bound.containsKey(name)) {
            return Optional.ofNullable(bound.get(name));
        }
        Matcher number = NUMBERED.matcher(name);
        if (!parameters.containsKey(name) && !parameters.isEmpty() && number.matches()) {
            int position = Integer.parseInt(number.group(1)) - 1;
            return parameters.keySet().stream().skip(position).findFirst().flatMap(this::named);
        }
        use.names.add(parameters.containsKey(name) ? name : "_parameter");
        if (MYBATIS.contains(name)) {
            return Optional.of(
                    name.equals("_parameter") ? single.orElse(TypedValue.UNKNOWN) : TypedValue.of(String.class));
        }
        if (single.isEmpty()) {
            use.open |= parameters.isEmpty();
            return parameters.isEmpty() ? Optional.of(TypedValue.UNKNOWN) : Optional.ofNullable(parameters.get(name));
        }
        use.open |= single.get().isTooGeneral();
        return anyName
                ? single
                : declared.map(type -> type.property(members, single.get(), name))
                        .orElseGet(() -> members.property(single.get(), name));
    }

    /** Resolves the path of a parameter: {@code name.name[0].name}. */
    public Optional<TypedValue> resolve(String path) {
        PropertyTokenizer first = new PropertyTokenizer(path);
        return named(first.getName()).flatMap(value -> follow(value, first));
    }

    private Optional<TypedValue> follow(TypedValue value, PropertyTokenizer token) {
        TypedValue owner = token.getIndex() == null ? value : elementOf(value);
        if (!token.hasNext()) {
            return Optional.of(owner);
        }
        PropertyTokenizer next = token.next();
        return members.property(opened(owner), next.getName()).flatMap(found -> follow(found, next));
    }

    /**
     * Returns true if a generated key cannot be put into a property. With several parameters the first name is that of a
     * parameter; the elements of a collection get one key each.
     */
    public boolean refusesKey(String property, ReflectorFactory reflectors) {
        Set<TypedValue> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(parameters.values());
        if (single.isEmpty() && distinct.size() != 1) {
            int dot = property.indexOf('.');
            TypedValue owner = dot < 0 ? null : parameters.get(property.substring(0, dot));
            return owner != null && refuses(owner, property.substring(dot + 1), reflectors);
        }
        TypedValue owner = single.orElseGet(() -> distinct.iterator().next());
        String name = parameters.keySet().stream()
                .filter(parameter -> property.startsWith(parameter + "."))
                .findFirst()
                .map(parameter -> property.substring(parameter.length() + 1))
                .orElse(property);
        return refuses(owner, name, reflectors);
    }

    private boolean refuses(TypedValue owner, String property, ReflectorFactory reflectors) {
        boolean several =
                Collection.class.isAssignableFrom(owner.raw()) || owner.raw().isArray();
        TypedValue target = several ? elementOf(owner) : owner;
        return !anyName
                && !target.isTooGeneral()
                && !target.raw().isInterface()
                && !MetaClass.forClass(target.raw(), reflectors).hasSetter(property);
    }

    /** Returns an element of a collection. */
    public static TypedValue elementOf(TypedValue collection) {
        Object sample = null;
        if (collection.sample() instanceof Collection<?> elements && !elements.isEmpty()) {
            sample = List.copyOf(elements).get(0);
        }
        return new TypedValue(Types.argument(collection.type()), sample, Nullness.UNDECIDED);
    }
}
