package dev.cimiento.domain.shared;

/** Makes new identities, each later than those before it. */
public interface IdGenerator {

    <T> Id<T> next();
}
