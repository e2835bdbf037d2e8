package dev.cimiento.domain.shared.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The permissions of one feature or of several. */
public record Permissions(Set<Permission> all) {

    public Permissions {
        all = Set.copyOf(all);
    }

    public static Permissions of(Permission... permissions) {
        return new Permissions(Set.of(permissions));
    }

    public static Permissions union(Collection<Permissions> features) {
        return new Permissions(
                features.stream().flatMap(feature -> feature.all().stream()).collect(Collectors.toSet()));
    }

    public Set<Permission> of(Audience audience) {
        return all.stream()
                .filter(permission -> audience.includes(permission.audience()))
                .collect(Collectors.toSet());
    }
}
