package dev.cimiento.domain.shared;

import java.util.Set;

/**
 * Which version of an entity a change is meant for.
 *
 * @param any whether it is meant for whatever is there
 * @param versions the versions that it is meant for, when it is not
 */
public record Expected(boolean any, Set<Integer> versions) {

    public static final Expected ANY = new Expected(true, Set.of());

    public Expected {
        versions = Set.copyOf(versions);
    }

    public static Expected version(int version) {
        return oneOf(Set.of(version));
    }

    public static Expected oneOf(Set<Integer> versions) {
        return new Expected(false, versions);
    }

    public boolean allows(int version) {
        return any || versions.contains(version);
    }
}
