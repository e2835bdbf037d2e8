package dev.cimiento.persistence.team.upload;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.upload.StoredFile;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.domain.team.upload.UploadState;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** @param memberIds null if no member uses the file */
public record UploadRow(
        Id<Upload> id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String mediaType,
        int size,
        String hash,
        String state,
        Id<User> uploadedBy,
        UUID @Nullable [] memberIds)
        implements Row<Entity<Upload>> {

    @Override
    public Entity<Upload> toDomain() {
        Upload upload = new Upload(
                name,
                members(),
                new StoredFile(mediaType, size, hash),
                UploadState.valueOf(state.toUpperCase(Locale.ROOT)),
                uploadedBy);
        return new Entity<>(id, version, createdAt, updatedAt, upload);
    }

    private Set<Id<Member>> members() {
        return memberIds == null
                ? Set.of()
                : Arrays.stream(memberIds).map(Id<Member>::new).collect(Collectors.toSet());
    }
}
