package dev.cimiento.bootstrap.db;

import dev.cimiento.db.proof.Proof;
import dev.cimiento.persistence.Persistence;

/** The statements of this program's mapper files. */
final class OwnStatements {

    private OwnStatements() {}

    /** Whatever has no annotation {@code Nullable} in this program is never null. */
    static Proof proof() {
        String base = Persistence.class.getPackageName();
        return Proof.of(Persistence.mappers()).nullMarked(base.substring(0, base.lastIndexOf('.')));
    }
}
