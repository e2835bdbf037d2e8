package dev.cimiento.persistence.catalog.tag;

import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;

public record TagRow(Id<Tag> id, int version, Instant createdAt, Instant updatedAt, String name)
        implements Row<Entity<Tag>> {

    @Override
    public Entity<Tag> toDomain() {
        return new Entity<>(id, version, createdAt, updatedAt, new Tag(name));
    }
}
