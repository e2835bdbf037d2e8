package dev.cimiento.db.proof.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.proof.Notes;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;

/** Tests that statements are proved as the interceptors of the configuration change them. */
class InterceptorTest {

    /** Statements with the quotes of MySQL. */
    interface QuotedMapper {

        @Select("select `title` from `notes` where `id` = #{id}")
        String title(@Param("id") int id);

        @Select("select `headline` from `notes` where `id` = #{id}")
        String headline(@Param("id") int id);
    }

    /** Replaces the quotes of MySQL by those of PostgreSQL. */
    @Intercepts(
            @Signature(
                    type = StatementHandler.class,
                    method = "prepare",
                    args = {Connection.class, Integer.class}))
    static class Quotes implements Interceptor {

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            StatementHandler handler = (StatementHandler) invocation.getTarget();
            SystemMetaObject.forObject(handler.getBoundSql())
                    .setValue("sql", handler.getBoundSql().getSql().replace('`', '"'));
            return invocation.proceed();
        }
    }

    /** Fails as an interceptor does that needs the running application. */
    @Intercepts(
            @Signature(
                    type = StatementHandler.class,
                    method = "prepare",
                    args = {Connection.class, Integer.class}))
    static class Failing implements Interceptor {

        @Override
        public Object intercept(Invocation invocation) {
            throw new IllegalStateException("no tenant");
        }
    }

    @Test
    void statement_is_proved_as_its_interceptors_change_it() {
        Report report = prove(new Quotes());

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.statement()).endsWith(".headline");
            assertThat(finding.message()).isEqualTo("column \"headline\" does not exist");
        });
    }

    @Test
    void statement_whose_interceptor_fails_is_undecided() {
        assertThat(prove(new Failing()).undecided())
                .extracting(undecided -> undecided.message())
                .contains("the interceptors of the configuration: java.lang.IllegalStateException: no tenant");
    }

    private static Report prove(Interceptor interceptor) {
        Configuration configuration = new Configuration();
        configuration.addInterceptor(interceptor);
        configuration.addMapper(QuotedMapper.class);
        try (TestDatabase database = Notes.database()) {
            return Proof.of(configuration).against(database.dataSource());
        }
    }
}
