package dev.cimiento.persistence.shared;

import org.apache.ibatis.session.SqlSession;

/** All mappers on a database; each call takes its connection from the transaction under way, if there is one. */
public final class Mappers {

    private final SqlSession session;

    public Mappers(SqlSession session) {
        this.session = session;
    }

    public <M> M get(Class<M> mapper) {
        return session.getMapper(mapper);
    }
}
