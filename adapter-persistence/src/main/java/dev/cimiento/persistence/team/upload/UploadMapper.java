package dev.cimiento.persistence.team.upload;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.text.FoldedWords;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.domain.team.upload.UploadQuery;
import dev.cimiento.persistence.team.part.TeamStatements;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface UploadMapper extends TeamStatements<Upload, UploadQuery, UploadRow, UploadColumns> {

    void append(
            @Param("team") Id<Team> team,
            @Param("id") Id<Upload> id,
            @Param("number") int number,
            @Param("data") byte[] data);

    @Nullable
    ChunkRow chunk(@Param("team") Id<Team> team, @Param("id") Id<Upload> id, @Param("number") int number);

    void index(@Param("team") Id<Team> team, @Param("id") Id<Upload> id, @Param("words") FoldedWords words);

    void fail(@Param("team") Id<Team> team, @Param("id") Id<Upload> id);
}
