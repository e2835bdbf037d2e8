package dev.cimiento.persistence.shared.transaction;

import dev.cimiento.persistence.shared.error.ErrorTranslator;
import dev.cimiento.persistence.shared.replica.ReplicaReads;
import java.util.List;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionTemplate;

/**
 * Runs the mapped statements. A statement outside of all transactions is a transaction of its own, and is retried if
 * the server aborts it. Its connection is back in the pool before the retry. Such a statement can read a replica.
 */
public final class RetriedStatements extends SqlSessionTemplate {

    private final ReplicaReads replicas;

    public RetriedStatements(SqlSessionFactory factory, ErrorTranslator errors, ReplicaReads replicas) {
        super(factory, ExecutorType.SIMPLE, errors);
        this.replicas = replicas;
    }

    @Override
    public <T> T selectOne(String statement, Object parameter) {
        return Retry.whole(() -> replicas.read(statement, () -> super.selectOne(statement, parameter)));
    }

    @Override
    public <E> List<E> selectList(String statement, Object parameter) {
        return Retry.whole(() -> replicas.read(statement, () -> super.selectList(statement, parameter)));
    }

    @Override
    public int insert(String statement, Object parameter) {
        return Retry.whole(() -> super.insert(statement, parameter));
    }

    @Override
    public int update(String statement, Object parameter) {
        return Retry.whole(() -> super.update(statement, parameter));
    }

    @Override
    public int delete(String statement, Object parameter) {
        return Retry.whole(() -> super.delete(statement, parameter));
    }
}
