package dev.cimiento.persistence.shared.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.persistence.shared.TestPersistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The second database takes the place of a replica: a query tells in which of them it ran. */
class ReplicaReadsTest {

    @AutoClose
    private static final TestDatabase COPY = TestDatabase.empty();

    private static final FakeReplica REPLICA = new FakeReplica();

    @AutoClose
    private static final TestPersistence PRIMARY = new TestPersistence(Replicas.class);

    private static final PlaceMapper PLACE = mapper();
    private static final String PRIMARY_NAME =
            PRIMARY.sql().sql("select current_database()").query(String.class).single();

    interface PlaceMapper {

        /** Is a list by its name. */
        @Select("select current_database()")
        String page();

        @Select("select current_database()")
        String find();
    }

    @Configuration(proxyBeanMethods = false)
    static class Replicas {

        @Bean
        ReplicaReads replicaReads() {
            return new ReplicaReads(List.of(REPLICA), () -> REPLICA.required, Duration.ZERO, id -> REPLICA.excluded);
        }
    }

    @BeforeEach
    void reset() {
        REPLICA.fit = true;
        REPLICA.excluded = false;
        REPLICA.required = OptionalLong.empty();
        REPLICA.failure = "";
    }

    @Test
    void list_reads_a_replica_and_a_single_resource_the_primary() {
        assertThat(PLACE.page()).isEqualTo(COPY.url().database());
        assertThat(PLACE.find()).isEqualTo(PRIMARY_NAME);
    }

    @Test
    void list_within_a_transaction_reads_the_primary() {
        assertThat(PRIMARY.transactions().inTransaction(PLACE::page)).isEqualTo(PRIMARY_NAME);
        assertThat(PLACE.page()).isEqualTo(COPY.url().database());
    }

    @Test
    void excluded_statement_reads_the_primary() {
        REPLICA.excluded = true;

        assertThat(PLACE.page()).isEqualTo(PRIMARY_NAME);
    }

    @Test
    void unfit_replica_is_not_read() {
        REPLICA.fit = false;

        assertThat(PLACE.page()).isEqualTo(PRIMARY_NAME);
    }

    @Test
    void replica_without_the_required_position_is_not_read() {
        REPLICA.required = OptionalLong.of(FakeReplica.REPLAYED);
        assertThat(PLACE.page()).isEqualTo(COPY.url().database());

        REPLICA.required = OptionalLong.of(FakeReplica.REPLAYED + 1);
        assertThat(PLACE.page()).isEqualTo(PRIMARY_NAME);
    }

    @Test
    void primary_is_read_in_place_of_a_replica_that_was_lost() {
        REPLICA.failure = "08006";

        assertThat(PLACE.page()).isEqualTo(PRIMARY_NAME);
        assertThat(REPLICA.fit).isFalse();
    }

    @Test
    void primary_is_read_after_a_conflict_with_the_replay_and_the_replica_stays_fit() {
        REPLICA.failure = "40001";

        assertThat(PLACE.page()).isEqualTo(PRIMARY_NAME);
        assertThat(REPLICA.fit).isTrue();
    }

    @Test
    void statement_that_took_too_long_on_a_replica_is_not_repeated() {
        REPLICA.failure = "57014";

        assertThatThrownBy(PLACE::page).hasStackTraceContaining("57014");
    }

    private static PlaceMapper mapper() {
        PRIMARY.addMapper(PlaceMapper.class);
        return PRIMARY.mappers().get(PlaceMapper.class);
    }

    private static final class FakeReplica implements Replica {

        static final long REPLAYED = 7;

        private boolean fit;
        private boolean excluded;
        private OptionalLong required = OptionalLong.empty();
        private String failure = "";

        @Override
        public boolean isFit() {
            return fit;
        }

        @Override
        public boolean hasReplayed(long position) {
            return REPLAYED >= position;
        }

        @Override
        public boolean awaits(long position, Duration patience) {
            return hasReplayed(position);
        }

        @Override
        public void markLost() {
            fit = false;
        }

        @Override
        public DataSource connections() {
            return new AbstractDataSource() {
                @Override
                public Connection getConnection() throws SQLException {
                    if (!failure.isEmpty()) {
                        throw new SQLException("Lost with " + failure, failure);
                    }
                    return COPY.dataSource().getConnection();
                }

                @Override
                public Connection getConnection(String user, String password) throws SQLException {
                    return getConnection();
                }
            };
        }
    }
}
