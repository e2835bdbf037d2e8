package dev.cimiento.bootstrap;

import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements that reach the database, whichever thread sends them. */
public final class CountedStatements implements BeanPostProcessor {

    private final AtomicLong count = new AtomicLong();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource
                ? ProxyDataSourceBuilder.create(dataSource)
                        .afterQuery((execution, queries) -> count.addAndGet(queries.size()))
                        .build()
                : bean;
    }

    public long during(Runnable work) {
        long before = count.get();
        work.run();
        return count.get() - before;
    }
}
