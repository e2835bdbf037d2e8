package dev.cimiento.persistence.team.thread;

import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.domain.team.thread.ThreadQuery;
import dev.cimiento.persistence.team.part.TeamStatements;

public interface ThreadMapper extends TeamStatements<TeamThread, ThreadQuery, ThreadRow, ThreadColumns> {}
