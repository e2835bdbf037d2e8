package dev.cimiento.domain.shared;

import java.util.Set;

/**
 * Which version of an entity a change is meant for.
 *
 * @param any whether it is meant for whatever is there
 * @param versions the versions that it is meant for, when it is not
 */
public record ExpectedVersion(boolean any, Set<Integer> versions) {

    public static final ExpectedVersion ANY = new ExpectedVersion(true, Set.of());

    public ExpectedVersion {
        versions = Set.copyOf(versions);
    }

    public static ExpectedVersion version(int version) {
        return oneOf(Set.of(version));
    }

    public static ExpectedVersion oneOf(Set<Integer> versions) {
        return new ExpectedVersion(false, versions);
    }

    public boolean allows(int version) {
        return any || versions.contains(version);
    }
}
