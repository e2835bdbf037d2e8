package dev.cimiento.db.mapped.source;

/** Where one character came from. */
public record Origin(SourceFile file, int offset) {

    public Place place() {
        return file.place(offset);
    }
}
