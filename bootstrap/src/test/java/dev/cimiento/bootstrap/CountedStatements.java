package dev.cimiento.bootstrap;

import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements that reach the database, whichever thread sends them. */
public final class CountedStatements implements BeanPostProcessor {

    /** Asked once in a few seconds for all requests of a session together. */
    private static final String SESSION = "/* account.SessionMapper.findRole */";

    /** The thread that sends what requests put into the outbox. */
    private static final String MAILS = "outbox";

    private final AtomicLong count = new AtomicLong();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource
                ? ProxyDataSourceBuilder.create(dataSource)
                        .afterQuery((execution, queries) -> queries.stream()
                                .filter(query -> !query.getQuery().contains(SESSION))
                                .filter(query ->
                                        !Thread.currentThread().getName().equals(MAILS))
                                .forEach(query -> count.incrementAndGet()))
                        .build()
                : bean;
    }

    public long during(Runnable work) {
        long before = count.get();
        work.run();
        return count.get() - before;
    }
}
