package dev.cimiento.persistence.shared.mybatis;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.reflection.ExceptionUtil;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Observes each mapped statement under the name in its SQL, such as {@code catalog.ProductMapper.page}. It records a
 * timer and a span, and logs slow statements. The duration includes the wait for a connection and the reading of rows.
 * Parameters are never recorded, since they can be personal data.
 */
public final class ObservedStatements implements Interceptor {

    private static final Logger log = LoggerFactory.getLogger(ObservedStatements.class);

    private static final String OBSERVATION = "db.statements";
    private static final Pattern NAME =
            Pattern.compile("dev\\.cimiento\\.persistence(\\.[^.]++)(?:\\.[^.]++)?(\\.[^.]++\\.[^.]++)");

    private static final Set<Method> OBSERVED = Set.of(
            method("update", MappedStatement.class, Object.class),
            method("query", MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class));

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final ObservationRegistry registry;
    private final long slowNanos;

    /** @param slow the duration from which a statement is logged; zero to log none */
    public ObservedStatements(ObservationRegistry registry, Duration slow) {
        this.registry = registry;
        this.slowNanos = slow.isZero() ? Long.MAX_VALUE : slow.toNanos();
    }

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        String name =
                names.computeIfAbsent(((MappedStatement) invocation.getArgs()[0]).getId(), ObservedStatements::nameOf);
        long start = System.nanoTime();
        try {
            return Observation.createNotStarted(OBSERVATION, registry)
                    .contextualName(name)
                    .lowCardinalityKeyValue("statement", name)
                    .observeChecked(() -> proceed(invocation));
        } finally {
            reportSlow(name, System.nanoTime() - start);
        }
    }

    /**
     * Wraps executors only. {@code Plugin} of MyBatis would read an annotation with the observed methods for each session, and
     * look for them in three further objects of each statement.
     */
    @Override
    public Object plugin(Object target) {
        return target instanceof Executor
                ? Proxy.newProxyInstance(
                        Executor.class.getClassLoader(),
                        new Class<?>[] {Executor.class},
                        (proxy, method, arguments) -> call(new Invocation(target, method, arguments)))
                : target;
    }

    private Object call(Invocation invocation) throws Throwable {
        return OBSERVED.contains(invocation.getMethod()) ? intercept(invocation) : proceed(invocation);
    }

    private static Method method(String name, Class<?>... parameters) {
        try {
            return Executor.class.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the names of all mapped statements. */
    public static Set<String> names(Configuration mappers) {
        // MyBatis also has each statement under the last part of its id.
        return mappers.getMappedStatementNames().stream()
                .filter(id -> id.contains("."))
                .map(ObservedStatements::nameOf)
                .collect(Collectors.toSet());
    }

    /** Returns feature, mapper and statement of an id, without a subpackage of the feature. */
    static String nameOf(String id) {
        Matcher name = NAME.matcher(id);
        return name.matches() ? name.group(1).substring(1) + name.group(2) : id;
    }

    /** Runs the statement, and throws the error of the driver instead of its reflection wrapper. */
    private static Object proceed(Invocation invocation) throws Throwable {
        try {
            return invocation.proceed();
        } catch (Throwable wrapped) {
            throw ExceptionUtil.unwrapThrowable(wrapped);
        }
    }

    private void reportSlow(String name, long nanos) {
        if (nanos >= slowNanos) {
            long millis = nanos / 1_000_000;
            log.atWarn()
                    .addKeyValue("statement", name)
                    .addKeyValue("ms", millis)
                    .log("Slow statement: {} took {} ms", name, millis);
        }
    }
}
