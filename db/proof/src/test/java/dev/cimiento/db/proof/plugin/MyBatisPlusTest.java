package dev.cimiento.db.proof.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.baomidou.mybatisplus.annotation.DbType;
import com.baomidou.mybatisplus.core.MybatisConfiguration;
import com.baomidou.mybatisplus.core.config.GlobalConfig;
import com.baomidou.mybatisplus.core.toolkit.GlobalConfigUtils;
import com.baomidou.mybatisplus.extension.plugins.MybatisPlusInterceptor;
import com.baomidou.mybatisplus.extension.plugins.inner.PaginationInnerInterceptor;
import dev.cimiento.db.proof.Notes;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.proof.report.TextFormat;
import dev.cimiento.db.statement.MappedStatements;
import dev.cimiento.db.statement.type.NullMarks;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests that the statements of MyBatis-Plus are proved, also those that it generates from entities. */
class MyBatisPlusTest {

    @AutoClose
    private static final TestDatabase DATABASE = Notes.database();

    @Test
    void statements_of_an_entity_that_fits_its_table_have_no_findings() {
        Report report = Proof.of(mappers(PlusNoteMapper.class)).against(DATABASE.dataSource());

        assertThat(report.findings())
                .as(TextFormat.of(report, TextFormat.ALL, TextFormat.ALL))
                .isEmpty();
        assertThat(report.statements()).isGreaterThan(10);
    }

    @Test
    void fault_of_a_generated_statement_is_placed_at_the_field_of_the_entity() throws IOException {
        Report report = Proof.of(mappers(PlusWriterMapper.class)).against(DATABASE.dataSource());

        Finding finding = report.findings().stream()
                .filter(found -> found.message().equals("column \"full_name\" does not exist"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.statements()).hasSizeGreaterThan(1);
        assertThat(Files.readAllLines(Path.of(finding.place().file()))
                        .get(finding.place().line() - 1))
                .isEqualTo("    private String fullName;");
    }

    @Test
    void interceptor_adds_the_limit_of_a_page_before_the_statement_is_proved() {
        assertThat(MappedStatements.of(
                                mappers(PlusNoteMapper.class),
                                new NullMarks(Set.of()),
                                id -> id.endsWith(".listByTitle"))
                        .flatMap(statement -> statement.variants().stream()))
                .singleElement()
                .satisfies(variant -> assertThat(variant.sql()).endsWith("order by n.id LIMIT $2"));
    }

    private static Configuration mappers(Class<?> mapper) {
        MybatisConfiguration configuration = new MybatisConfiguration();
        GlobalConfig global = GlobalConfigUtils.defaults();
        global.setBanner(false);
        GlobalConfigUtils.setGlobalConfig(configuration, global);
        MybatisPlusInterceptor interceptor = new MybatisPlusInterceptor();
        interceptor.addInnerInterceptor(new PaginationInnerInterceptor(DbType.POSTGRE_SQL));
        configuration.addInterceptor(interceptor);
        configuration.addMapper(mapper);
        return configuration;
    }
}
