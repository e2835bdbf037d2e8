package dev.cimiento.db.statement.source;

/** Where one character came from. */
public record TextOrigin(SourceFile file, int offset) {

    public Place place() {
        return file.place(offset);
    }
}
