package dev.cimiento.db.lint.program;

import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** The statements of a program. */
public interface ProgramStatements {

    /** A program whose statements are unknown. */
    ProgramStatements UNKNOWN = (database, selected) -> List.of();

    /**
     * Returns the statements with their locks and plans on a database. A statement that the database rejects has none.
     *
     * @param selected selects statements by their id
     */
    List<StatementUse> on(DataSource database, Predicate<String> selected);
}
