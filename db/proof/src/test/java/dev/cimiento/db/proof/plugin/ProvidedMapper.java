package dev.cimiento.db.proof.plugin;

import static org.mybatis.dynamic.sql.SqlBuilder.isEqualTo;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.DeleteProvider;
import org.apache.ibatis.annotations.InsertProvider;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.jdbc.SQL;
import org.jspecify.annotations.Nullable;
import org.mybatis.dynamic.sql.BasicColumn;
import org.mybatis.dynamic.sql.SqlColumn;
import org.mybatis.dynamic.sql.SqlTable;
import org.mybatis.dynamic.sql.delete.DeleteDSLCompleter;
import org.mybatis.dynamic.sql.delete.render.DeleteStatementProvider;
import org.mybatis.dynamic.sql.insert.render.InsertStatementProvider;
import org.mybatis.dynamic.sql.select.SelectDSLCompleter;
import org.mybatis.dynamic.sql.select.render.SelectStatementProvider;
import org.mybatis.dynamic.sql.util.SqlProviderAdapter;
import org.mybatis.dynamic.sql.util.mybatis3.MyBatis3Utils;

/** Statements whose SQL providers build; those whose names start with "misspelled" have a fault. */
public interface ProvidedMapper {

    /** A row of writers. */
    record Writer(int id, String name) {}

    /** Selects writers. */
    class WriterQuery {

        private @Nullable String name;

        public @Nullable String getName() {
            return name;
        }

        public void setName(@Nullable String name) {
            this.name = name;
        }
    }

    /** Builds the SQL of this mapper. */
    class Statements {

        public static String find(WriterQuery query) {
            SQL sql = new SQL().SELECT("w.id", "w.name").FROM("writers w");
            return query.getName() == null
                    ? sql.toString()
                    : sql.WHERE("w.name = #{name}").toString();
        }

        public static String misspelledFind(WriterQuery query) {
            SQL sql = new SQL().SELECT("w.id", "w.name").FROM("writers w");
            return query.getName() == null
                    ? sql.toString()
                    : sql.WHERE("w.nam = #{name}").toString();
        }
    }

    SqlTable WRITERS = SqlTable.of("writers");
    SqlColumn<Integer> ID = WRITERS.column("id");
    SqlColumn<String> NAME = WRITERS.column("name");
    SqlColumn<String> FULL_NAME = WRITERS.column("full_name");

    BasicColumn[] COLUMNS = BasicColumn.columnList(ID, NAME);

    @SelectProvider(type = Statements.class, method = "find")
    List<Writer> find(WriterQuery query);

    @SelectProvider(type = Statements.class, method = "misspelledFind")
    List<Writer> misspelledFind(WriterQuery query);

    @SelectProvider(type = SqlProviderAdapter.class, method = "select")
    List<Writer> selectMany(SelectStatementProvider statement);

    @SelectProvider(type = SqlProviderAdapter.class, method = "select")
    Optional<Writer> misspelledSelect(SelectStatementProvider statement);

    @DeleteProvider(type = SqlProviderAdapter.class, method = "delete")
    int delete(DeleteStatementProvider statement);

    @InsertProvider(type = SqlProviderAdapter.class, method = "insert")
    int insert(InsertStatementProvider<Writer> statement);

    @SelectProvider(type = Statements.class, method = "find")
    List<Writer> findNamed(@Param("query") WriterQuery query);

    default List<Writer> select(SelectDSLCompleter completer) {
        return MyBatis3Utils.selectList(this::selectMany, COLUMNS, WRITERS, completer);
    }

    default Optional<Writer> selectByName(String name) {
        return MyBatis3Utils.selectOne(
                this::misspelledSelect, COLUMNS, WRITERS, c -> c.where(FULL_NAME, isEqualTo(name)));
    }

    default int delete(DeleteDSLCompleter completer) {
        return MyBatis3Utils.deleteFrom(this::delete, WRITERS, completer);
    }

    default int insert(Writer writer) {
        return MyBatis3Utils.insert(
                this::insert,
                writer,
                WRITERS,
                c -> c.map(ID).toProperty("id").map(NAME).toProperty("name"));
    }
}
