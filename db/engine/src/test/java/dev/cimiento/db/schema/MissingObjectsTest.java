package dev.cimiento.db.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.schema.MissingObjects.Completion;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MissingObjectsTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    @Test
    void failed_statements_are_reported_and_existing_objects_are_not() throws SQLException {
        database.execute("create table devices (id int, extra text)");

        Completion completion = new MissingObjects(new DeclaredSchema(SqlFolder.of(Map.of("schema.sql", """
                        create table devices (id int primary key);
                        create table readings (device int references devices (id));
                        create table rooms (id int);
                        """))))
                .createIn(database.dataSource());

        assertThat(completion.created()).contains("table public.rooms").doesNotContain("table public.readings");
        assertThat(completion.refused())
                .singleElement()
                .asString()
                .startsWith(
                        "create table readings (device int references devices (id)): there is no unique constraint");
    }
}
