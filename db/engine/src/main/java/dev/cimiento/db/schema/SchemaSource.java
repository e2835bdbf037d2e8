package dev.cimiento.db.schema;

import java.util.List;
import javax.sql.DataSource;

/** The files from which a project creates its schema, whichever tool the project uses for them. */
public interface SchemaSource {

    /** Returns the kind and the place of the files, for messages. */
    String description();

    /**
     * Creates the schema in an empty database.
     *
     * @return sentences about statements that were omitted or failed, for messages
     * @throws dev.cimiento.db.core.DatabaseException if the schema cannot be created
     */
    List<String> applyTo(DataSource empty);
}
