package dev.cimiento.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Actors;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.NotFound;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TagServiceTest {

    private final TagService tags = new CatalogUseCases().tags;

    @Test
    void tags_are_changed_with_the_permission_to_write_the_catalogue_and_shown_with_the_permission_to_read() {
        Id<Tag> id = tags.create(Actors.with(CatalogPermissions.WRITE, CatalogPermissions.READ), new Tag("vegan"))
                .id();
        Actor reader = Actors.with(CatalogPermissions.READ);

        assertThat(tags.get(reader, id).state()).isEqualTo(new Tag("vegan"));
        assertThatThrownBy(() -> tags.delete(reader, id, ExpectedVersion.ANY))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("catalog:write");
        assertThatThrownBy(() -> tags.get(Actors.with(), id)).isInstanceOf(Forbidden.class);
    }

    @Test
    void unknown_tag_is_not_found_by_its_kind_and_id() {
        Id<Tag> unknown = new Id<>(new UUID(1, 2));

        assertThatThrownBy(() -> tags.get(Actor.SYSTEM, unknown))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("tag " + unknown);
    }
}
