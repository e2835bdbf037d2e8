package dev.cimiento.db.autogenerate.rename;

import dev.cimiento.db.schema.DeclaredSchema;
import java.util.List;

/** Finds lines {@code -- renamed from:} that are no longer needed. They are harmless and can be removed. */
public final class ObsoleteRenameHints {

    private ObsoleteRenameHints() {}

    /**
     * Returns all such lines of a schema. Call it only if the history already produces the schema.
     *
     * @return the renamed objects, such as {@code column readings.celsius, renamed from temperature}
     */
    public static List<String> of(DeclaredSchema schema) {
        return RenameDeclarations.of(schema.folder()).renames().stream()
                .map(rename -> rename.subject() + ", renamed from " + rename.from())
                .toList();
    }
}
