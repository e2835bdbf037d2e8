package dev.cimiento.persistence.shared.mybatis;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.ExceptionUtil;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes each mapped statement seen by the name that its SQL begins with, {@code catalog.ProductMapper.page}: as an
 * observation, which is its time and its span, and in the log when it is slow. Its time is that of the caller: with the
 * wait for a connection, and with the rows read. What it was run with is told nowhere: it may be personal.
 */
@Intercepts({
    @Signature(
            type = Executor.class,
            method = "update",
            args = {MappedStatement.class, Object.class}),
    @Signature(
            type = Executor.class,
            method = "query",
            args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class})
})
public final class ObservedStatements implements Interceptor {

    private static final Logger log = LoggerFactory.getLogger(ObservedStatements.class);

    private static final String OBSERVED_AS = "db.statements";
    private static final Pattern NAME =
            Pattern.compile("dev\\.cimiento\\.persistence(\\.[^.]++)(?:\\.[^.]++)?(\\.[^.]++\\.[^.]++)");

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final ObservationRegistry registry;
    private final long slowNanos;

    /** @param slow how long a statement may take before the log has a line on it; zero for no such line */
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
            return Observation.createNotStarted(OBSERVED_AS, registry)
                    .contextualName(name)
                    .lowCardinalityKeyValue("statement", name)
                    .observeChecked(() -> proceed(invocation));
        } finally {
            reportSlow(name, System.nanoTime() - start);
        }
    }

    /** Returns feature, mapper and statement, without the topic that a feature's package may be divided by. */
    static String nameOf(String id) {
        Matcher name = NAME.matcher(id);
        return name.matches() ? name.group(1).substring(1) + name.group(2) : id;
    }

    /** With the error that the driver raised, and not what reflection made of it. */
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
