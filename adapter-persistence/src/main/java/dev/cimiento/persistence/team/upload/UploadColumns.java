package dev.cimiento.persistence.team.upload;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.persistence.shared.ColumnArrays;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;
import java.util.function.Function;

public record UploadColumns(List<Entity<Upload>> entities) implements ColumnArrays<Upload> {

    public SqlArray names() {
        return state("text", Upload::name);
    }

    public SqlArray foldedNames() {
        return state("text", Upload::foldedName);
    }

    public SqlArray mediaTypes() {
        return state("text", upload -> upload.file().mediaType());
    }

    public SqlArray sizes() {
        return state("int4", upload -> upload.file().size());
    }

    public SqlArray hashes() {
        return state("text", upload -> upload.file().hash());
    }

    public SqlArray states() {
        return state("text", Upload::stateCode);
    }

    public SqlArray uploaderIds() {
        return state("uuid", Upload::uploadedBy);
    }

    public SqlArray usedUploadIds() {
        return ids(UsedUpload::upload);
    }

    public SqlArray memberIds() {
        return ids(UsedUpload::member);
    }

    private SqlArray ids(Function<UsedUpload, Id<?>> id) {
        return SqlArray.of(
                "uuid",
                entities.stream()
                        .flatMap(upload ->
                                upload.state().memberIds().stream().map(member -> new UsedUpload(upload.id(), member)))
                        .map(id)
                        .toList());
    }

    private record UsedUpload(Id<Upload> upload, Id<Member> member) {}
}
