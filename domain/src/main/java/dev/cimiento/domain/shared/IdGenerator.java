package dev.cimiento.domain.shared;

/** Generates ids; each is greater than the ids generated before. */
public interface IdGenerator {

    <T> Id<T> next();
}
