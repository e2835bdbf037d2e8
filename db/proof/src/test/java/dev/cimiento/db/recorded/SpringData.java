package dev.cimiento.db.recorded;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.CrudRepository;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A small program that uses Spring Data JDBC. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(considerNestedRepositories = true)
class SpringData extends AbstractJdbcConfiguration {

    /** A row of writers. */
    @Table("writers")
    record Writer(@Id Integer id, String name, @Nullable String nickname) {}

    /** Spring Data implements it. */
    interface WriterRepository extends CrudRepository<Writer, Integer> {

        Iterable<Writer> findByNickname(String nickname);

        @Query("select w.id, w.name, w.nickname from writers w where w.name = :name")
        Iterable<Writer> named(String name);
    }

    /** Calls each query of the repository once. */
    static void run(DataSource dataSource) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean("dataSource", DataSource.class, () -> dataSource);
            context.register(SpringData.class);
            context.refresh();
            WriterRepository writers = context.getBean(WriterRepository.class);
            writers.findById(1);
            writers.findByNickname("ada");
            writers.named("Ada");
        }
    }

    @Bean
    NamedParameterJdbcOperations operations(DataSource dataSource) {
        return new NamedParameterJdbcTemplate(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }
}
