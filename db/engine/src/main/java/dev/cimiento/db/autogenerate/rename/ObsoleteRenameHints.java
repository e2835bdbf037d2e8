package dev.cimiento.db.autogenerate.rename;

import dev.cimiento.db.schema.DeclaredSchema;
import java.util.List;

/** The lines {@code -- renamed from:} of a declared schema that have done their work. They are harmless, and may go. */
public final class ObsoleteRenameHints {

    private ObsoleteRenameHints() {}

    /**
     * Those of a schema to which its history leads: all of them.
     *
     * @return what each was about, such as {@code column readings.celsius, renamed from temperature}
     */
    public static List<String> of(DeclaredSchema schema) {
        return RenameDeclarations.of(schema.folder()).renames().stream()
                .map(rename -> rename.subject() + ", renamed from " + rename.from())
                .toList();
    }
}
