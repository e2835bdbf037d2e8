package dev.cimiento.persistence.team.memory;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.domain.team.memory.MemoryQuery;
import dev.cimiento.domain.team.memory.Recall;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.persistence.team.part.TeamStatements;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

public interface MemoryMapper extends TeamStatements<Memory, MemoryQuery, MemoryRow, MemoryColumns> {

    List<CandidateRow> candidates(@Param("team") Id<Team> team, @Param("query") Recall recall);

    void clearSource(@Param("team") Id<Team> team, @Param("upload") Id<Upload> upload, @Param("now") Instant now);

    void clearSources(@Param("team") Id<Team> team, @Param("thread") Id<TeamThread> thread, @Param("now") Instant now);
}
