package dev.cimiento.persistence.team.upload;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.upload.Upload;
import java.time.Instant;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface IndexQueueMapper {

    void put(@Param("team") Id<Team> team, @Param("upload") Id<Upload> upload, @Param("dueAt") Instant dueAt);

    @Nullable
    WaitingUploadRow claim(@Param("now") Instant now, @Param("endOfLease") Instant endOfLease);

    void delete(@Param("team") Id<Team> team, @Param("upload") Id<Upload> upload);
}
