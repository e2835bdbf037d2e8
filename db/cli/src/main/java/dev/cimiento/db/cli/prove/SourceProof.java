package dev.cimiento.db.cli.prove;

import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.schema.SchemaSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * Proves statements against a schema that is created in a scratch database from the files of any tool.
 *
 * @param messages receives a line for the schema, and for statements that were omitted or failed
 */
record SourceProof(Proof proof, ScratchDatabases databases, Consumer<String> messages) {

    /** A script for another database fails at each of its statements. */
    private static final int MOST_REMARKS = 5;

    Report on(SchemaSource source) {
        try (ScratchDatabase database = databases.create()) {
            messages.accept("Schema: " + source.description());
            List<String> remarks = source.applyTo(database.dataSource());
            remarks.stream().limit(MOST_REMARKS).forEach(messages);
            if (remarks.size() > MOST_REMARKS) {
                messages.accept("… and " + (remarks.size() - MOST_REMARKS) + " more such statements of the schema");
            }
            return proof.against(database.dataSource());
        }
    }
}
