package dev.cimiento.domain.shared;

import java.util.Set;

/**
 * The versions of an entity that a request accepts for its change, as {@code If-Match} does.
 *
 * @param any true if every version is accepted
 * @param versions the accepted versions, unless every version is accepted
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
