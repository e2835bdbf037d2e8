package dev.cimiento.persistence.importing;

import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** The statements that every staging has, on a temporary table of its own. */
public interface StagingMapper {

    /** Creates the table, which is gone when the transaction ends. */
    void create();

    /** Tells the planner how many lines there are: nobody else does for a temporary table. */
    void analyze();

    /** Until the transaction ends, nobody else merges lines of this kind. */
    void lock();

    /** @return nothing when nothing stands against the lines */
    List<LineProblemRow> problems(@Param("mode") ImportMode mode);

    ImportCounts count();
}
