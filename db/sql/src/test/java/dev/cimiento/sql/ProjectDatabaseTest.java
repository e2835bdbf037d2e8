package dev.cimiento.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class ProjectDatabaseTest {

    @Test
    void database_has_all_revisions_of_the_project() {
        Changelog changelog = Changelog.read(SqlFolder.classpath("db/changelog/versions"));
        try (TestDatabase first = ProjectDatabase.create();
                TestDatabase second = ProjectDatabase.create()) {
            assertThat(new Migrations(first.dataSource(), changelog).applied()).isEqualTo(changelog.revisions());
            assertThat(new Migrations(second.dataSource(), changelog).pending()).isEmpty();
        }
    }
}
