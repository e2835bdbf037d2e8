package dev.cimiento.bootstrap;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements that all threads send to the database, and the deadlocks. */
public final class CountedStatements implements BeanPostProcessor {

    /** Not counted: its result is cached for a few seconds. */
    private static final String SESSION = "/* account.SessionMapper.findRole */";

    /** The threads of background jobs, whose statements are not counted: the outbox, and those of scheduled jobs. */
    private static final Predicate<String> BACKGROUND =
            Pattern.compile("outbox|job-.*").asMatchPredicate();

    private static final String DEADLOCK = "40P01";

    private final AtomicLong count = new AtomicLong();
    private final AtomicLong deadlocks = new AtomicLong();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource
                ? ProxyDataSourceBuilder.create(dataSource)
                        .afterQuery((execution, queries) -> {
                            note(execution.getThrowable());
                            queries.stream()
                                    .filter(query -> !query.getQuery().contains(SESSION))
                                    .filter(query -> !BACKGROUND.test(
                                            Thread.currentThread().getName()))
                                    .forEach(query -> count.incrementAndGet());
                        })
                        .build()
                : bean;
    }

    public long during(Runnable work) {
        long before = count.get();
        work.run();
        return count.get() - before;
    }

    /** Returns the number of deadlocks since the start, including those after which the transaction was retried. */
    public long deadlocks() {
        return deadlocks.get();
    }

    private void note(@Nullable Throwable failure) {
        if (failure instanceof SQLException refused && DEADLOCK.equals(refused.getSQLState())) {
            deadlocks.incrementAndGet();
        }
    }
}
