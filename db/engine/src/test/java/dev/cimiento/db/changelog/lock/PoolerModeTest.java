package dev.cimiento.db.changelog.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.apply.TransactionPool;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revisions;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PoolerModeTest {

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.empty();

    private final Changelog changelog = new Revisions()
            .with("20260101000000", "base", "create table one (id int);", "drop table one;")
            .changelog();

    @Test
    void pooler_in_transaction_mode_is_rejected_before_anything_is_locked() throws SQLException {
        for (TransactionPool pool : new TransactionPool[] {
            TransactionPool.latestFirst(DATABASE.dataSource(), 1),
            TransactionPool.latestFirst(DATABASE.dataSource(), 3),
            TransactionPool.inTurn(DATABASE.dataSource(), 2),
            TransactionPool.inTurn(DATABASE.dataSource(), 3),
        }) {
            try (pool) {
                assertThatThrownBy(() -> new Migrations(pool.dataSource(), changelog).upgrade(step -> {}))
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageContainingAll("pooler in transaction mode", "MIGRATION_DATABASE_URL");
            }
        }

        assertThat(DATABASE.exists("databasechangelog")).isFalse();
        assertThat(new Migrations(DATABASE.dataSource(), changelog, () -> {
                            throw new AssertionError("something is locked");
                        })
                        .upgrade(step -> {}))
                .hasSize(1);
    }
}
