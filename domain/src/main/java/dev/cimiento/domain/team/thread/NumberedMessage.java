package dev.cimiento.domain.team.thread;

/**
 * A message at its place in a thread.
 *
 * @param number from 1, without gaps
 */
public record NumberedMessage(long number, Message message) {}
