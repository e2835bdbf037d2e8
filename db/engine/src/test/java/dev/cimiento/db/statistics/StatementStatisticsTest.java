package dev.cimiento.db.statistics;

import static dev.cimiento.db.statistics.StatisticsUnavailable.Reason.NOT_INSTALLED;
import static dev.cimiento.db.statistics.StatisticsUnavailable.Reason.NOT_LOADED;
import static dev.cimiento.db.statistics.StatisticsUnavailable.Reason.NOT_PERMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server of the tests has the extension in the database {@code postgres}, as an embedded server has. */
class StatementStatisticsTest {

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.empty();

    private static final String READER = DATABASE.url().database() + "_reader";

    @BeforeAll
    static void countStatements() throws SQLException {
        DATABASE.execute("alter database " + DATABASE.url().database() + " set pg_stat_statements.track = 'top'");
        DATABASE.execute("create table notes (id bigint primary key, text text)");
        DATABASE.execute("insert into notes select n, 'text' from generate_series(1, 10000) as n");
        DATABASE.execute("vacuum analyze notes");
    }

    @Test
    void load_of_a_statement_has_its_calls_times_and_rows() throws SQLException {
        StatementStatistics statistics = new StatementStatistics(DATABASE.url());
        Instant before = Instant.now();
        statistics.reset();
        for (int id = 1; id <= 3; id++) {
            DATABASE.execute("select /* a.Notes.find */ text from notes where id <= " + id * 10);
        }
        DATABASE.execute("select /* a.Notes.all */ text from notes");

        StatisticsReport report = statistics.read();

        StatementLoad find = load(report, "a.Notes.find");
        assertThat(find.entries()).hasSize(1);
        assertThat(find.calls()).isEqualTo(3);
        assertThat(find.rowsPerCall()).isEqualTo(20);
        assertThat(find.mean()).isPositive().isBetween(find.least(), find.most());
        assertThat(find.total()).isCloseTo(3 * find.mean(), within(0.001));
        assertThat(find.cacheHits()).isPresent();
        assertThat(find.temporaryBytes()).isZero();
        assertThat(report.since()).isPresent();
        if (isFrom17()) {
            assertThat(report.since().orElseThrow()).isAfterOrEqualTo(before);
        }
        assertThat(report.hidden()).isZero();
        assertThat(report.total()).isGreaterThan(find.total());
    }

    @Test
    void deviation_of_several_entries_is_that_of_all_calls() {
        StatementLoad load = new StatementLoad(List.of(entry(2, 10, 0), entry(2, 30, 0)));

        assertThat(load.calls()).isEqualTo(4);
        assertThat(load.mean()).isEqualTo(20);
        assertThat(load.deviation()).isEqualTo(10);
        assertThat(load.least()).isEqualTo(10);
        assertThat(load.most()).isEqualTo(30);
    }

    @Test
    void statement_that_sorts_on_disk_has_temporary_files() throws SQLException {
        DATABASE.execute(
                "set work_mem = '64kB'; select /* a.Notes.sorted */ n from generate_series(1, 20000) as n order by n desc");

        assertThat(load(new StatementStatistics(DATABASE.url()).read(), "a.Notes.sorted")
                        .temporaryBytes())
                .isPositive();
    }

    @Test
    void user_without_rights_sees_own_statements_and_cannot_reset_them() throws SQLException {
        DATABASE.execute("create role \"" + READER + "\" login password 'reader'");
        try {
            DATABASE.execute("select /* a.Notes.other */ count(*) from notes");
            StatementStatistics statistics = new StatementStatistics(reader());
            statistics.read();

            StatisticsReport own = statistics.read();
            assertThat(own.hidden()).isPositive();
            assertThat(own.entries())
                    .isNotEmpty()
                    .noneMatch(entry -> entry.text().name().isPresent());
            assertThat(catchThrowableOfType(StatisticsUnavailable.class, statistics::reset))
                    .hasMessageContaining("grant execute on function")
                    .extracting(StatisticsUnavailable::reason)
                    .isEqualTo(NOT_PERMITTED);

            DATABASE.execute("grant pg_read_all_stats to \"" + READER + "\"");
            assertThat(load(statistics.read(), "a.Notes.other").calls()).isEqualTo(1);
        } finally {
            DATABASE.execute("drop role \"" + READER + "\"");
        }
    }

    @Test
    void missing_extension_is_reported_with_the_statements_that_switch_it_on() {
        assertThat(new Extension(null, null, true).missing("shop"))
                .hasMessageContaining("Run as a superuser in the database shop: create extension pg_stat_statements;")
                .extracting(StatisticsUnavailable::reason)
                .isEqualTo(NOT_INSTALLED);
        assertThat(new Extension(null, null, false).missing("shop"))
                .hasMessageContaining("Set shared_preload_libraries = 'pg_stat_statements'")
                .hasMessageContaining("Then, run as a superuser")
                .extracting(StatisticsUnavailable::reason)
                .isEqualTo(NOT_LOADED);
        assertThatThrownBy(() -> new Extension("public", "1.12", false).requireReadable())
                .hasMessageContaining("Set shared_preload_libraries = 'pg_stat_statements'");
        assertThatThrownBy(() -> new Extension("public", "1.6", true).requireReadable())
                .hasMessageContaining("alter extension pg_stat_statements update;");
    }

    @Test
    void generic_plan_does_not_depend_on_values_and_runs_nothing() throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            assertThat(GenericPlan.of(connection, new StatementText("delete from notes where id = $1"))
                            .lines())
                    .anyMatch(line -> line.contains("Index Cond: (id = $1)"));
            assertThat(GenericPlan.of(connection, new StatementText("select text from missing"))
                            .lines())
                    .containsExactly(
                            "no plan: ERROR: relation \"missing\" does not exist; a temporary table exists only in"
                                    + " the session that created it");
            assertThat(GenericPlan.of(connection, new StatementText("analyze notes"))
                            .lines())
                    .containsExactly("no plan: PostgreSQL runs this command without one");
            assertThat(GenericPlan.of(connection, new StatementText("select text from notes"))
                            .lines())
                    .anyMatch(line -> line.contains("rows="));
        }
    }

    private static boolean isFrom17() throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion() >= 17;
        }
    }

    private static DatabaseUrl reader() {
        return DatabaseUrl.parse(
                DATABASE.url().jdbcUrl().replaceFirst("\\?.*", "") + "?user=" + READER + "&password=reader");
    }

    private static StatementLoad load(StatisticsReport report, String name) {
        return new StatementLoad(report.entries().stream()
                .filter(entry -> entry.text().name().filter(name::equals).isPresent())
                .toList());
    }

    private static StatementEntry entry(long calls, double mean, double deviation) {
        return new StatementEntry(
                new StatementText("select 1"), calls, calls * mean, mean, mean, mean, deviation, calls, 0, 0, 0);
    }
}
