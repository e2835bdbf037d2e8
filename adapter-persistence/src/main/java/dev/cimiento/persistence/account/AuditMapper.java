package dev.cimiento.persistence.account;

import dev.cimiento.domain.account.AuditEvent;
import dev.cimiento.domain.account.AuditQuery;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

interface AuditMapper {

    void insert(@Param("event") AuditEvent event, @Param("action") String action);

    List<AuditEventRow> page(@Param("query") AuditQuery query);

    long count(@Param("query") AuditQuery query);

    int removeBefore(@Param("before") Instant before, @Param("most") int most);
}
