package dev.cimiento.web.team.upload;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.upload.StoredFile;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.domain.team.upload.UploadState;
import dev.cimiento.web.resource.ResourceMapper;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Translates files of teams between the domain and HTTP. */
final class UploadDtoMapper implements ResourceMapper<Upload, Entity<Upload>, UploadRequest, UploadResponse> {

    /** The content of a request that changes a file, which the use case ignores. */
    private static final StoredFile NONE = new StoredFile("application/octet-stream", 0, "");

    private static final Id<User> NOBODY = new Id<>(new UUID(0, 0));

    @Override
    public Upload toState(UploadRequest request) {
        return new Upload(request.name(), memberIds(request.memberIds()), NONE, UploadState.READY, NOBODY);
    }

    @Override
    public UploadRequest toRequest(Entity<Upload> upload) {
        return new UploadRequest(
                upload.state().name(),
                upload.state().memberIds().stream().map(Id::value).collect(Collectors.toSet()));
    }

    @Override
    public UploadResponse toResponse(Entity<Upload> upload) {
        Upload state = upload.state();
        return new UploadResponse(
                upload.id().value(),
                upload.version(),
                upload.createdAt(),
                upload.updatedAt(),
                state.name(),
                state.memberIds().stream().map(Id::value).sorted().toList(),
                state.file().mediaType(),
                state.file().size(),
                state.file().hash(),
                state.stateCode(),
                state.uploadedBy().value());
    }

    private static Set<Id<Member>> memberIds(@Nullable Set<UUID> ids) {
        return Optional.ofNullable(ids).orElse(Set.of()).stream()
                .map(Id<Member>::new)
                .collect(Collectors.toSet());
    }
}
