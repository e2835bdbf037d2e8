package dev.cimiento.db.proof;

import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.ibatis.session.Configuration;

/** A small schema with mappers. */
public final class Notes {

    static final String SCHEMA = """
            create type mood as enum ('CALM', 'ANGRY');
            create table writers (
                id integer not null primary key,
                name text not null,
                nickname text unique
            );
            create table notes (
                id integer not null primary key,
                writer_id integer references writers (id),
                title text not null,
                subtitle text not null,
                mood mood not null default 'CALM',
                data jsonb,
                price numeric(10, 2) not null default 0,
                created_at timestamptz not null
            );
            create table drafts (
                id integer not null primary key,
                writer_id integer not null references writers (id),
                title text not null,
                body text not null,
                slug text,
                published_at timestamptz
            );
            create unique index on drafts (writer_id) where published_at is null;
            create unique index on drafts (slug) where slug is not null;
            create function count_notes(writer integer) returns integer
                language sql as 'select count(*)::integer from notes n where n.writer_id = writer';
            """;

    private Notes() {}

    /** Creates a database with the schema. */
    public static TestDatabase database() {
        TestDatabase database = TestDatabase.empty();
        run(database, SCHEMA);
        return database;
    }

    public static void run(TestDatabase database, String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Configuration mappers(Class<?>... mappers) {
        Configuration configuration = new Configuration();
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        List.of(mappers).forEach(configuration::addMapper);
        return configuration;
    }

    public static Proof proof(Class<?>... mappers) {
        return Proof.of(mappers(mappers)).nullMarked(Notes.class.getPackageName());
    }
}
