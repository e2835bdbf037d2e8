package dev.cimiento.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.importing.ImportRun;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.sql.ProjectDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code ./manage import orders} with files in the format of Northwind. */
class ImportOrdersCommandTest {

    private static final String ORDERS = """
            order_id,customer_id,order_date,ship_country
            10248,VINET,1996-07-04,France
            10249,TOMSP,1996-07-05,Germany
            10250,VINET,1996-07-08,
            """;

    private static final String LINES = """
            order_id,sku,unit_price,quantity,discount
            10248,11,14.00,12,0.00
            10248,42,9.80,10,0.00
            10249,11,18.60,9,0.15
            10250,42,0.05,3,0.25
            10250,11,7.70,1,0.05
            """;

    private static final String CUSTOMERS = """
            customer_id,company_name,contact_name,city,country
            VINET,Vins et alcools Chevalier,Paul Henriot,Reims,France
            TOMSP,"Toms Spezialitäten, Münster",Karin Josephs,Münster,Germany
            """;

    @AutoClose
    private final TestDatabase database = ProjectDatabase.create();

    @TempDir
    private Path directory;

    @BeforeEach
    void sell() {
        sql().sql("""
                insert into products (id, version, created_at, updated_at, sku, name, name_folded, search, price, active)
                select gen_random_uuid(), 1, now(), now(), sku, 'Product ' || sku, 'product ' || sku, ''::tsvector, 1, true
                  from unnest(array['11', '42']) as sku
                """).update();
    }

    @Test
    void imported_orders_are_created_once_with_the_totals_of_the_files() throws Exception {
        assertThat(imported(ORDERS, LINES, CUSTOMERS)).contains("Imported 3 orders; 0 existed already.");
        assertThat(totals()).isEqualByComparingTo(summedUp());

        assertThat(imported(ORDERS, LINES, CUSTOMERS)).contains("Imported 0 orders; 3 existed already.");
        assertThat(totals()).isEqualByComparingTo(summedUp());
        assertThat(sql().sql("select count(*) from order_lines")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void errors_of_imported_orders_name_file_and_line() throws Exception {
        String said = imported(
                ORDERS + "10251,HANAR,1996-13-08,x\n10252,VINET,1996-07-09," + "x".repeat(101) + "\n",
                LINES + "10252,11,1.005,,1.5\n10252,99,1,0,0\n10253,11,-1,1,0\n",
                CUSTOMERS + "TOMSP,Again,,,\n" + "X".repeat(41) + ",Long,,,\nLACOR,,,,\n");

        assertThat(said)
                .contains(
                        "customers, line 4: customer_id TOMSP is repeated",
                        "customers, line 5: customer_id must have at most 40 characters",
                        "customers, line 6: company_name must not be blank",
                        "lines, line 7: quantity is required",
                        "lines, line 7: unit_price must not have more than two decimals",
                        "lines, line 7: discount must be between 0 and 1",
                        "lines, line 8: quantity must be between 1 and 1000000",
                        "lines, line 8: sku 99 is not the SKU of a product",
                        "lines, line 9: unit_price must be between 0 and",
                        "lines, line 9: order_id 10253 is not in the orders file",
                        "orders, line 5: order_date",
                        "orders, line 5: customer_id HANAR is not in the customers file",
                        "orders, line 5: order_id 10251 has no lines",
                        "orders, line 6: ship_country must have at most 100 characters")
                .doesNotContain("\tat ");
        assertThat(totals()).isZero();
    }

    @Test
    void invalid_headers_are_all_reported_before_a_database_is_opened() throws Exception {
        assertThat(imported("order_id\n", "sku\n", "name\n"))
                .contains("orders, header: has no column customer_id", "lines, header: has no column order_id")
                .contains("customers, header: has the unknown columns name")
                .doesNotContain("Database:");
    }

    /** Returns the output of the command. */
    private String imported(String orders, String lines, String customers) throws IOException {
        ImportRun run = ImportRun.of(
                database,
                ImportOrdersCommand::new,
                file("orders.csv", orders),
                "--lines",
                file("lines.csv", lines),
                "--customers",
                file("customers.csv", customers));
        assertThat(run.exitCode()).isEqualTo(run.said().contains("error: ") ? 1 : 0);
        return run.said();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    private BigDecimal totals() {
        return sql().sql("select coalesce(sum(total), 0) from orders")
                .query(BigDecimal.class)
                .single();
    }

    /** Returns the sum that the database computes from the lines. No order here has half a cent to round. */
    private BigDecimal summedUp() {
        return sql().sql("""
                        select sum(total)
                          from (
                               select round(sum(price * quantity * (1 - discount)), 2) as total
                                 from (%s) as l (order_id, sku, price, quantity, discount)
                                group by order_id
                               ) o
                        """.formatted(rows())).query(BigDecimal.class).single();
    }

    private static String rows() {
        return Stream.of(LINES.split("\n"))
                .skip(1)
                .map("(%s)"::formatted)
                .collect(Collectors.joining(", ", "values ", ""));
    }

    private JdbcClient sql() {
        return JdbcClient.create(database.dataSource());
    }
}
