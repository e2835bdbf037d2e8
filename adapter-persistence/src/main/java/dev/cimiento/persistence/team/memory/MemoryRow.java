package dev.cimiento.persistence.team.memory;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.domain.team.memory.MemoryKind;
import dev.cimiento.domain.team.memory.MemorySource;
import dev.cimiento.domain.team.memory.MemoryView;
import dev.cimiento.domain.team.memory.TextLanguage;
import dev.cimiento.domain.team.memory.Validity;
import dev.cimiento.domain.team.thread.Message;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.persistence.shared.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** @param headline the part of the content that matches a search, without accents; null without a search */
public record MemoryRow(
        Id<Memory> id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String kind,
        String title,
        String content,
        String context,
        String language,
        String[] tags,
        BigDecimal importance,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Id<Message> sourceMessageId,
        @Nullable Id<Upload> sourceUploadId,
        @Nullable Id<Memory> supersedesId,
        @Nullable String headline)
        implements Row<MemoryView> {

    @Override
    public MemoryView toDomain() {
        Memory state = new Memory(
                MemoryKind.of(kind),
                title,
                content,
                context,
                TextLanguage.of(language),
                Set.of(tags),
                importance,
                new Validity(Optional.ofNullable(validFrom), Optional.ofNullable(validUntil)),
                new MemorySource(Optional.ofNullable(sourceMessageId), Optional.ofNullable(sourceUploadId)),
                Optional.ofNullable(supersedesId));
        return new MemoryView(
                new Entity<>(id, version, createdAt, updatedAt, state),
                Optional.ofNullable(headline).map(part -> Excerpt.of(content, part)));
    }
}
