package dev.cimiento.db.statement.source;

/**
 * A comment of a mapper file. It is a child of the element that follows it directly, otherwise of the element around it.
 *
 * @param text the text between the marks of the comment
 */
public record XmlComment(String text, TextOrigin origin) {}
