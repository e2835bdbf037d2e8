package dev.cimiento.db.autogenerate.safe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.RevisionGenerator;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.apply.OfflineSql;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.NewRevision;
import dev.cimiento.db.changelog.revision.RevisionRange;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.changelog.revision.Revisions;
import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests a generated revision of several change sets that is interrupted after each of them. */
class InterruptedSafeRevisionTest {

    private static final String FIRST = "20260101000000";
    private static final String SECOND = "20260102000000";

    private static final String HISTORY = """
            create table items (id bigint primary key, code text, price numeric, parent_id bigint);
            create index items_idx on items (price);
            insert into items values (1, 'a', 5, null), (2, 'b', 6, 1);
            """;

    private static final String DECLARED = """
            create table items (
                id bigint primary key,
                code text not null constraint items_code_key unique,
                price numeric default 1 not null check (price > 0),
                parent_id bigint references items
            );
            create index items_idx on items (price, code);
            create index items_parent_idx on items (parent_id);
            """;

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    private final NewRevision revision = generated();

    private static NewRevision generated() {
        try (RevisionGenerator generator = new RevisionGenerator()) {
            Proposed proposed = (Proposed) generator.between(HISTORY, DECLARED).generate(new Request("safe", false));
            assertThat(proposed.problems()).isEmpty();
            return proposed.revision();
        }
    }

    /** Returns the history with the first change sets of the generated revision. */
    private Changelog changelog(int changeSets) {
        NewRevision part =
                new NewRevision("safe", List.of(), revision.changeSets().subList(0, changeSets));
        return new Revisions()
                .with(FIRST, "base", HISTORY, "drop table items;")
                .withFile(SECOND + "_safe.sql", part.text(SECOND, FIRST, ""))
                .changelog();
    }

    private Migrations migrations(int changeSets) {
        return new Migrations(database.dataSource(), changelog(changeSets));
    }

    @Test
    @Tag("endurance")
    void interrupted_revision_is_completed_and_rolled_back_after_each_change_set() {
        int all = revision.changeSets().size();
        assertThat(all).isGreaterThan(8);
        migrations(all).upgrade(RevisionTarget.parse("+1"), step -> {});
        Catalog before = Catalog.of(database.dataSource());
        migrations(all).upgrade(step -> {});
        Catalog after = Catalog.of(database.dataSource());
        migrations(all).downgrade(1, step -> {});

        for (int applied = 1; applied < all; applied++) {
            String place = revision.changeSets().get(applied - 1).comment();
            migrations(applied).upgrade(step -> {});
            migrations(all).downgrade(1, step -> {});
            assertThat(Catalog.of(database.dataSource()).differencesTo(before))
                    .as("rolled back after: " + place)
                    .isEmpty();
            migrations(applied).upgrade(step -> {});
            migrations(all).upgrade(step -> {});
            assertThat(Catalog.of(database.dataSource()).differencesTo(after))
                    .as("completed after: " + place)
                    .isEmpty();
            migrations(all).downgrade(1, step -> {});
        }
    }

    @Test
    void scripts_run_by_hand_lead_to_the_same_schemas() throws SQLException {
        int all = revision.changeSets().size();
        migrations(all).upgrade(step -> {});
        Catalog after = Catalog.of(database.dataSource());
        OfflineSql offline = new OfflineSql(changelog(all), Clock.systemUTC());

        run(offline.downgrade(RevisionRange.parse("head:20260101")));
        run(offline.upgrade(RevisionRange.parse("20260101:head")));

        assertThat(Catalog.of(database.dataSource()).differencesTo(after)).isEmpty();
        assertThat(migrations(all).pending()).isEmpty();
    }

    private void run(List<String> statements) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
