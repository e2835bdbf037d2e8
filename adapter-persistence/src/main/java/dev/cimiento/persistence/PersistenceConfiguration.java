package dev.cimiento.persistence;

import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.persistence.importing.CopyIn;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.error.ErrorTranslator;
import dev.cimiento.persistence.shared.replica.ReplicaReads;
import dev.cimiento.persistence.shared.replica.ReplicaTransactionFactory;
import dev.cimiento.persistence.shared.transaction.LongTransactionLimits;
import dev.cimiento.persistence.shared.transaction.RetriedStatements;
import dev.cimiento.persistence.shared.transaction.SpringTransactions;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring beans that connect the mappers to a database. The importing configuration provides the {@link DataSource} and
 * the {@link LongTransactionLimits}, and {@link ReplicaReads} if there are replicas.
 */
@Configuration(proxyBeanMethods = false)
public class PersistenceConfiguration {

    @Bean
    ErrorTranslator errorTranslator() {
        return Persistence.errors();
    }

    @Bean
    SqlSessionFactory sqlSessionFactory(DataSource dataSource, ObjectProvider<Interceptor> interceptors) {
        org.apache.ibatis.session.Configuration mappers = Persistence.mappers();
        mappers.setEnvironment(new Environment("cimiento", new ReplicaTransactionFactory(), dataSource));
        interceptors.orderedStream().forEach(mappers::addInterceptor);
        return new SqlSessionFactoryBuilder().build(mappers);
    }

    @Bean
    SqlSessionTemplate sqlSessionTemplate(
            SqlSessionFactory factory, ErrorTranslator errors, ObjectProvider<ReplicaReads> replicas) {
        return new RetriedStatements(factory, errors, replicas.getIfAvailable(() -> ReplicaReads.NONE));
    }

    @Bean
    Mappers mappers(SqlSession session) {
        return new Mappers(session);
    }

    @Bean
    JdbcOperations jdbc(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    CopyIn copyIn(JdbcOperations jdbc) {
        return new CopyIn(jdbc);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Transactions transactions(
            PlatformTransactionManager manager,
            JdbcOperations jdbc,
            ErrorTranslator errors,
            LongTransactionLimits longTransactionLimits) {
        return new SpringTransactions(manager, jdbc, errors, longTransactionLimits);
    }
}
