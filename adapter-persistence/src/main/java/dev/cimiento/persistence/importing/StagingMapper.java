package dev.cimiento.persistence.importing;

import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** The statements that every staging area has for its temporary table. */
public interface StagingMapper {

    /** Creates the table, which is dropped at the end of the transaction. */
    void create();

    /** Analyzes the table for the planner, since autovacuum does not analyze temporary tables. */
    void analyze();

    /** Locks out other imports of this kind until the transaction ends. */
    void lock();

    /** @return the problems of the first rejected lines; empty if no line is rejected */
    List<LineProblemRow> problems(@Param("mode") ImportMode mode);

    ImportCounts count();
}
