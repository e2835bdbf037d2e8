package dev.cimiento.db.statement.source;

/**
 * A comment in a statement, in SQL or XML.
 *
 * @param text the text without the marks of the comment and white space around it
 * @param place the position of its start, or of the statement if only that is known
 */
public record Comment(String text, Place place) {}
