package dev.cimiento.persistence.account.audit;

import dev.cimiento.domain.account.audit.AuditEvent;
import dev.cimiento.domain.account.audit.AuditQuery;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

public interface AuditMapper {

    void insert(@Param("event") AuditEvent event, @Param("action") String action);

    List<AuditEventRow> page(@Param("query") AuditQuery query);

    long count(@Param("query") AuditQuery query);

    int removeBefore(@Param("before") Instant before, @Param("most") int most);
}
