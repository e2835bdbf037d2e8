package dev.cimiento.db.statement;

import java.util.List;
import org.apache.ibatis.annotations.Select;

/** Statements that several mappers inherit. */
interface SharedStatements {

    @Select("select n.ident from notes n")
    List<Integer> inherited();
}
