package dev.cimiento.db.mapped;

/** Where one character came from. */
record Origin(SourceFile file, int offset) {

    Place place() {
        return file.place(offset);
    }
}
