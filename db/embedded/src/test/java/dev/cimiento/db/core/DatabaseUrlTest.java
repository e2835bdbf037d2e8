package dev.cimiento.db.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:p%40ss@db.example:6432/shop?sslmode=require",
                "postgres://ann:p%40ss@db.example:6432/shop?sslmode=require",
                "postgresql+asyncpg://ann:p%40ss@db.example:6432/shop?sslmode=require",
                "postgresql+psycopg2://ann:p%40ss@db.example:6432/shop?sslmode=require",
                "jdbc:postgresql://db.example:6432/shop?sslmode=require&user=ann&password=p%40ss",
                " postgres://ann:p%40ss@db.example:6432/shop?sslmode=require\n"
            })
    void all_forms_of_a_url_are_equivalent(String text) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6432/shop?sslmode=require");
        assertThat(url.user()).contains("ann");
        assertThat(url.password()).contains("p@ss");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    postgresql://ann@localhost/shop                     | jdbc:postgresql://localhost:5432/shop
                    postgresql://ann@one:6432,two,[::1]:7432/shop       | jdbc:postgresql://one:6432,two:5432,[::1]:7432/shop
                    postgresql://[2001:db8::1]/shop                     | jdbc:postgresql://[2001:db8::1]:5432/shop
                    postgresql:///shop                                  | jdbc:postgresql://localhost:5432/shop
                    postgresql://ann@localhost                          | jdbc:postgresql://localhost:5432/ann
                    postgresql://h/a%20shop                             | jdbc:postgresql://h:5432/a+shop
                    postgresql://h/d?connect_timeout=3                  | jdbc:postgresql://h:5432/d?connectTimeout=3
                    postgresql://h/d?application_name=my+shop           | jdbc:postgresql://h:5432/d?ApplicationName=my%2Bshop
                    jdbc:postgresql://h/d?ApplicationName=my+shop       | jdbc:postgresql://h:5432/d?ApplicationName=my+shop
                    postgresql://h/d?options=-c%20jit%3Doff             | jdbc:postgresql://h:5432/d?options=-c+jit%3Doff
                    postgresql://h/d?target_session_attrs=read-write    | jdbc:postgresql://h:5432/d?targetServerType=primary
                    postgresql://h/d?target_session_attrs=any           | jdbc:postgresql://h:5432/d?targetServerType=any
                    postgresql://h/d?channel_binding=require            | jdbc:postgresql://h:5432/d?channelBinding=require
                    postgresql://h/d?sslrootcert=%2Fetc%2Fca.pem        | jdbc:postgresql://h:5432/d?sslrootcert=%2Fetc%2Fca.pem
                    """)
    void defaults_are_added_and_libpq_parameters_are_translated(String text, String jdbcUrl) {
        assertThat(DatabaseUrl.parse(text).jdbcUrl()).isEqualTo(jdbcUrl);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ann:s3cret@localhost/shop",
                "ann:s3cret@localhost/shop",
                "postgresql://ann:s3cret@localhost:99999/shop",
                "postgresql://ann:s3cret@localhost:port/shop",
                "postgresql://ann:s3cret/x@localhost/shop",
                "postgresql://ann:s3cret%zz@localhost/shop",
                "postgresql://ann:s3cret#x@local host/shop",
                "postgresql://ann:s3cret@localhost/shop?sslmode",
                "postgresql://ann:s3cret@/shop?host=/var/run/postgresql",
                "postgresql://localhost?password=s3cret",
                ""
            })
    void error_about_a_malformed_url_does_not_contain_the_password(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(DatabaseException.class)
                .hasNoCause()
                .message()
                .startsWith("The database URL ")
                .doesNotContain("s3cret");
    }

    @Test
    void url_is_shown_without_its_passwords() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://ann:s3cret@h/d?sslpassword=s3cret&sslmode=require");

        assertThat(url).hasToString("postgresql://ann:***@h:5432/d?sslpassword=***&sslmode=require");
        assertThat(url.withDatabase("other").toString()).doesNotContain("s3cret");
    }

    @Test
    void data_source_of_a_url_connects() throws Exception {
        try (TestDatabase database = TestDatabase.empty()) {
            String url = "postgresql://%s:%s@%s?application_name=url%%20test"
                    .formatted(
                            database.url().user().orElseThrow(),
                            database.url().password().orElseThrow(),
                            database.url().jdbcUrl().replace("jdbc:postgresql://", ""));

            try (Connection connection = DatabaseUrl.parse(url).dataSource().getConnection()) {
                assertThat(connection.getClientInfo("ApplicationName")).isEqualTo("url test");
                assertThat(connection.getCatalog()).isEqualTo(database.url().database());
            }
        }
    }
}
