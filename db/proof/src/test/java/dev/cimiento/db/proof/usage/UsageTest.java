package dev.cimiento.db.proof.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.proof.Notes;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.StatementUsage;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the locks of the statements of a program, on tables that refer to each other. */
class UsageTest {

    private static final String SCHEMA = """
            create table customers (id int primary key, name text not null);
            create table orders (
                id int primary key,
                customer_id int not null references customers on update cascade,
                state text not null
            );
            create table items (id int primary key, order_id int not null references orders on delete cascade);
            create table labels (id int primary key, item_id int references items on delete set null);
            create table audit (id int generated always as identity, what text not null);
            create view open_orders as select id, customer_id, state from orders where state = 'open';
            create function count_items(number int) returns bigint language plpgsql as $$
            begin
                -- from customers
                return (select count(*) from items where order_id = number);
            end $$;
            create function note_label() returns trigger language plpgsql as $$
            begin
                insert into audit (what) values ('label');
                return new;
            end $$;
            create trigger labels_noted after update on labels for each row execute function note_label();
            create procedure close_all() language sql as 'update orders set state = null';
            """;

    interface ShopMapper {

        @Select("select o.id from open_orders o where o.customer_id = #{id}")
        List<Integer> throughView(@Param("id") int id);

        @Select("with c as (select id from customers) select count(*) from c")
        int throughCommonTable();

        @Select("select count_items(#{id})")
        int throughFunction(@Param("id") int id);

        @Update("call close_all()")
        void throughProcedure();

        @Insert("insert into items (id, order_id) values (#{id}, #{order})")
        void insertReference(@Param("id") int id, @Param("order") int order);

        @Update("update orders set state = 'paid' where id = #{id}")
        void updateOtherColumn(@Param("id") int id);

        @Update("update orders set customer_id = #{customer} where id = #{id}")
        void updateReference(@Param("id") int id, @Param("customer") int customer);

        @Update("update open_orders set state = 'paid' where id = #{id}")
        void updateThroughView(@Param("id") int id);

        @Update("update customers set id = #{to} where id = #{id}")
        void updateReferencedKey(@Param("id") int id, @Param("to") int to);

        @Delete("delete from orders where id = #{id}")
        void deleteWithCascades(@Param("id") int id);

        @Insert("""
                insert into orders (id, customer_id, state) values (#{id}, 1, 'open')
                on conflict (id) do update set state = excluded.state""")
        void insertOrUpdate(@Param("id") int id);

        @Update("""
                merge into labels l using items i on i.id = l.item_id
                 when matched then update set item_id = null
                 when not matched then do nothing""")
        void merge();

        @Select("with gone as (delete from labels where id = #{id} returning item_id) select count(*) from gone")
        int deleteInCommonTable(@Param("id") int id);
    }

    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("throughView", "open_orders AccessShare, orders AccessShare"),
            Map.entry("throughCommonTable", "customers AccessShare"),
            Map.entry("throughFunction", "items AccessShare"),
            Map.entry("throughProcedure", "customers RowShare, items RowShare, orders RowExclusive"),
            Map.entry("insertReference", "items RowExclusive, orders RowShare"),
            Map.entry("updateOtherColumn", "orders RowExclusive"),
            Map.entry("updateReference", "customers RowShare, orders RowExclusive"),
            Map.entry(
                    "updateThroughView",
                    "customers RowShare, items RowShare, open_orders RowExclusive, orders RowExclusive"),
            Map.entry("updateReferencedKey", "customers RowExclusive, customers RowShare, orders RowExclusive"),
            Map.entry(
                    "deleteWithCascades",
                    "audit RowExclusive, items RowExclusive, items RowShare, labels RowExclusive, orders RowExclusive"),
            Map.entry("insertOrUpdate", "customers RowShare, orders RowExclusive"),
            Map.entry("merge", "audit RowExclusive, items AccessShare, items RowShare, labels RowExclusive"),
            Map.entry("deleteInCommonTable", "labels RowExclusive"));

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.empty();

    @BeforeAll
    static void createTables() {
        Notes.run(DATABASE, SCHEMA);
    }

    @Test
    void statement_locks_the_tables_below_views_foreign_keys_triggers_and_functions() throws SQLException {
        Configuration configuration = new Configuration();
        configuration.addMapper(ShopMapper.class);
        Map<Long, String> names = tables();

        Map<String, String> found = new HashMap<>();
        for (StatementUsage usage : Proof.of(configuration).usage(DATABASE.dataSource())) {
            found.put(
                    usage.statement().replaceFirst(".*\\.", ""),
                    usage.locks().stream()
                            .map(lock ->
                                    names.get(lock.table()) + " " + lock.mode().replaceFirst("Lock$", ""))
                            .sorted()
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }

        assertThat(found).containsExactlyInAnyOrderEntriesOf(EXPECTED);
    }

    private static Map<Long, String> tables() throws SQLException {
        Map<Long, String> names = new HashMap<>();
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select oid::bigint, relname from pg_class")) {
            while (rows.next()) {
                names.put(rows.getLong(1), rows.getString(2));
            }
        }
        return names;
    }
}
