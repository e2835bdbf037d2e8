package dev.cimiento.db.statement.source;

/** The origin of one character: a file and an offset in it. */
public record TextOrigin(SourceFile file, int offset) {

    public Place place() {
        return file.place(offset);
    }
}
