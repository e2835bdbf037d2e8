package dev.cimiento.db.autogenerate.database;

import dev.cimiento.db.autogenerate.Autogenerate;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.schema.DeclaredSchema;
import java.util.Map;

/** A history of one revision and a declared schema, each given as SQL. */
public final class Schemas {

    private static final String REVISION = """
            --liquibase formatted sql logicalFilePath:20260101000000
            -- follows: base
            --changeset test:20260101000000-1 splitStatements:false stripComments:false
            %s
            --rollback empty
            """;

    private Schemas() {}

    public static Autogenerate between(ScratchDatabases databases, String history, String declared) {
        return new Autogenerate(
                databases,
                Changelog.read(SqlFolder.of(Map.of("20260101000000_first.sql", REVISION.formatted(history)))),
                new DeclaredSchema(SqlFolder.of(Map.of("schema.sql", declared))));
    }
}
