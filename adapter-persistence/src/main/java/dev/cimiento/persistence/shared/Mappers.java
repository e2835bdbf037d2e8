package dev.cimiento.persistence.shared;

import org.apache.ibatis.session.SqlSession;

/**
 * Provides all mappers of a database. A call of a mapper uses the connection of the current transaction, if there is
 * one.
 */
public final class Mappers {

    private final SqlSession session;

    public Mappers(SqlSession session) {
        this.session = session;
    }

    public <M> M get(Class<M> mapper) {
        return session.getMapper(mapper);
    }
}
