package dev.cimiento.domain.shared;

/**
 * A message to one person.
 *
 * @param to the address
 * @param text plain, with lines of any length
 */
public record Mail(String to, String subject, String text) {}
