package dev.cimiento.db.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PlannerSettingsTest {

    @AutoClose
    private final TestDatabase production = TestDatabase.empty();

    @AutoClose
    private final TestDatabase scratch = TestDatabase.empty();

    @Test
    void scratch_database_has_the_settings_of_another_database() throws SQLException {
        String name = production.url().database();
        production.execute("alter database " + name + " set random_page_cost = 7; alter database " + name
                + " set work_mem = '12MB'; alter database " + name + " set enable_hashjoin = off; alter database "
                + name
                + " set plan_cache_mode = force_custom_plan");

        PlannerSettings.of(production.dataSource()).applyTo(scratch.dataSource());

        assertThat(scratch.finds("select where current_setting('random_page_cost') = '7'"
                        + " and current_setting('work_mem') = '12MB' and current_setting('enable_hashjoin') = 'off'"
                        + " and current_setting('plan_cache_mode') = 'auto'"))
                .isTrue();
    }

    @Test
    void setting_of_another_version_is_left_out() throws SQLException {
        new PlannerSettings(Map.of("enable_of_later_versions", "off", "seq_page_cost", "2"))
                .applyTo(scratch.dataSource());

        assertThat(scratch.finds("select where current_setting('seq_page_cost') = '2'"))
                .isTrue();
    }
}
