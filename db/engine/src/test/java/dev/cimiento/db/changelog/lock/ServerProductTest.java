package dev.cimiento.db.changelog.lock;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerProductTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PostgreSQL 15.14 (Debian 15.14-0+deb12u1) on x86_64-pc-linux-gnu, compiled by gcc, 64-bit",
                "PostgreSQL 18.0 on x86_64-apple-darwin, compiled by Apple clang version 15.0.0, 64-bit",
                "PostgreSQL 19beta1 on x86_64-pc-linux-gnu"
            })
    void postgresql_is_migrated(String version) {
        assertThatCode(() -> new ServerProduct(version).requirePostgres()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CockroachDB CCL v23.1.11 (x86_64-pc-linux-gnu, built 2023/09/27 01:53:43, go1.19.10)",
                "PostgreSQL 11.2-YB-2.20.1.0-b0 on x86_64-pc-linux-gnu, compiled by clang version 16.0.6, 64-bit",
                "PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2, Redshift 1.0.12103",
                "PostgreSQL 12.12 (Greenplum Database 7.1.0 build) on x86_64-pc-linux-gnu"
            })
    void other_product_is_refused_with_the_setting_that_allows_it(String version) {
        assertThatThrownBy(() -> new ServerProduct(version).requirePostgres())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll(version, "ALLOW_OTHER_SERVERS=true");
    }
}
