package dev.cimiento.db.proof;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Statements with substituted text in different positions. Those whose names start with "misspelled" have a fault. */
interface SubstitutedMapper {

    @Select("select n.id from notes n order by ${by} ${direction}")
    List<Integer> order(@Param("by") String by, @Param("direction") String direction);

    @Select("select n.id from notes n order by n.${by}, n.id ${direction} limit ${limit} offset ${offset}")
    List<Integer> page(
            @Param("by") String by,
            @Param("direction") String direction,
            @Param("limit") int limit,
            @Param("offset") int offset);

    @Select("select count(*) from notes n where ${condition}")
    int condition(@Param("condition") String condition);

    @Select("select count(*) from notes n where n.id > #{id} and (${condition})")
    int nestedCondition(@Param("id") int id, @Param("condition") String condition);

    @Select("select count(*) from notes n where ${column} = #{value}")
    int column(@Param("column") String column, @Param("value") String value);

    @Select("select count(*) from notes n where n.id ${operator} #{id}")
    int operator(@Param("operator") String operator, @Param("id") int id);

    @Select("select count(*) from notes n where n.id in (${ids})")
    int ids(@Param("ids") String ids);

    @Select("select count(*) from notes n where n.title like '%${text}%'")
    int inQuotes(@Param("text") String text);

    @Select("select count(*) from notes n where n.created_at > '${day}'::date")
    int dayInQuotes(@Param("day") String day);

    @Select("select count(*) from notes n where n.id > 0 ${scope}")
    int scope(@Param("scope") String scope);

    @Select("select n.id, ${columns} from notes n ${clauses}")
    List<Note> columns(@Param("columns") String columns, @Param("clauses") String clauses);

    @Select("select ${column}, count(*) from notes n group by ${column}")
    List<Note> grouped(@Param("column") String column);

    @Select("select ${function}(n.id) from ${schema}.notes n")
    List<Integer> function(@Param("function") String function, @Param("schema") String schema);

    @Select("select n.id from ${table} n where n.id = #{id}")
    Integer table(@Param("table") String table, @Param("id") int id);

    @Update("update notes set ${column} = #{value} where id = #{id}")
    void set(@Param("column") String column, @Param("value") String value, @Param("id") int id);

    @Select("select n.id /* ${by}: id, title desc */ from notes n order by n.${by}")
    List<Integer> stated(@Param("by") String by);

    @Select("select n.id from notes n /* ${table}: notes, memos */ where exists (select from ${table})")
    List<Integer> misspelledStated(@Param("table") String table);

    @Select("select n.headline from notes n order by ${by}")
    List<String> misspelledBesideOrder(@Param("by") String by);

    @Select("select n.id from notes n where ${condition} and n.headline = 'a'")
    List<Integer> misspelledBesideCondition(@Param("condition") String condition);

    @Select("select ${columns} from memos n where n.id = #{id}")
    Note misspelledBesideColumns(@Param("columns") String columns, @Param("id") int id);
}
