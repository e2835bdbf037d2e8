package dev.cimiento.db.statement.source;

/**
 * A position in a mapper file.
 *
 * @param file the path relative to the working directory if the file is in the sources, otherwise MyBatis's name for it
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
