package dev.cimiento.persistence.team.upload;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.domain.team.upload.WaitingUpload;
import dev.cimiento.persistence.shared.Row;

public record WaitingUploadRow(Id<Team> teamId, Id<Upload> uploadId, int attempts) implements Row<WaitingUpload> {

    @Override
    public WaitingUpload toDomain() {
        return new WaitingUpload(teamId, uploadId, attempts);
    }
}
