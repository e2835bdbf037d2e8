package dev.cimiento.bootstrap.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.web.shared.ReceivedResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports and exports over HTTP on PostgreSQL. */
@Timeout(120)
class ImportExportTest {

    @AutoClose
    private static final RunningServer SERVER = new RunningServer();

    private static final String PRODUCTS = "/api/v1/products";

    /** Names and texts that are difficult for CSV, spreadsheets and COPY. */
    private static final String DIFFICULT = """
            sku,name,description,category,price,stock,active,tags
            H-1,=1+1,"-x
            y, ""quoted""\","Cat, ""a""\",1.00,5,true,bio|-odd
            H-2,'=apos,"line1\r
            line2",=cat,2.50,0,false,
            H-3,"@cmd;semi",\t tab,+plus,3.00,1,true,null
            H-4,''@two, space kept,,4.00,0,true,
            H-5,\u00dcn\u00efcode \ud83d\ude00 \u540d\u524d,\\. \\N back\\slash,,5.00,0,true,
            ,no sku,,,6.00,3,true,
            ,no sku,,,6.00,3,true,
            """;

    @BeforeEach
    void clearCatalog() {
        sql().sql("truncate products, tags, categories cascade").update();
    }

    private static JdbcClient sql() {
        return JdbcClient.create(SERVER.dataSource());
    }

    private static ReceivedResponse send(String query, String csv) {
        return SERVER.api().send("POST", PRODUCTS + "/import" + query, csv, "Content-Type", "text/csv");
    }

    private static String export() {
        return SERVER.api().get(PRODUCTS + ".csv?stock=true").body();
    }

    private static long count(String table) {
        return sql().sql("select count(*) from " + table).query(Long.class).single();
    }

    private static String products(int number, String prefix) {
        return IntStream.range(0, number)
                .mapToObj(i -> prefix + i + ",Product " + i + ",1." + i % 10 + "0," + i % 7 + ",Category " + i % 13)
                .collect(Collectors.joining("\n", "sku,name,price,stock,category\n", "\n"));
    }

    @Test
    void imported_export_is_exported_again_byte_for_byte() {
        String creating = "?createCategories=true&createTags=true";
        assertThat(send(creating, DIFFICULT).status()).isEqualTo(200);
        String first = export();

        clearCatalog();
        assertThat(send(creating, first).status()).isEqualTo(200);

        assertThat(export()).isEqualTo(first);
        assertThat(first).contains("'=1+1", "''@two", "'@cmd;semi");
        assertThat(SERVER.api().get(PRODUCTS + "?sku=H-1").itemNames()).containsExactly("=1+1");
    }

    @Test
    void import_of_an_edited_export_keeps_stock_sold_meanwhile() {
        send("", "sku,name,price,stock\nS-1,Tea,1.00,10\n");
        String exported = SERVER.api().get(PRODUCTS + ".csv").body();
        String id =
                SERVER.api().get(PRODUCTS + "?sku=S-1").json().at("/items/0/id").asString();
        SERVER.api().post(PRODUCTS + "/" + id + "/stock", "{\"delta\": -4, \"reason\": \"sold\"}");

        assertThat(send("?upsert=true", exported.replace("1.00", "2.00")).status())
                .isEqualTo(200);

        assertThat(SERVER.api().get(PRODUCTS + "/" + id).json().path("stock").asInt())
                .isEqualTo(6);
    }

    @Test
    void export_that_fails_in_the_middle_is_truncated() throws Exception {
        sql().sql("""
                with added as (
                    insert into products
                    select gen_random_uuid(), 1, now(), now(), null, 'P ' || i, 'p ' || i, repeat('x', 2000), '', 1, true
                      from generate_series(1, 20000) i
                    returning id)
                insert into stock_levels select id, 0 from added
                """).update();
        HttpRequest request =
                HttpRequest.newBuilder(SERVER.api().address(PRODUCTS + ".csv")).build();

        try (InputStream response = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body()) {
            assertThat(response.read()).isEqualTo('s');
            sql().sql("alter table products rename to products_away").update();
            assertThatThrownBy(response::readAllBytes).isInstanceOf(IOException.class);
        } finally {
            sql().sql("alter table if exists products_away rename to products").update();
        }
    }

    @Test
    void concurrent_imports_of_the_same_file_create_its_records_once() {
        String file = products(2_000, "A-");

        List<ReceivedResponse> responses =
                ConcurrentWork.run(2, number -> send("?upsert=true&createCategories=true", file));

        assertThat(responses).extracting(ReceivedResponse::status).containsOnly(200);
        assertThat(responses.stream()
                        .mapToInt(response -> response.json().path("created").asInt())
                        .sum())
                .isEqualTo(2_000);
        assertThat(count("products")).isEqualTo(2_000);
        assertThat(count("categories")).isEqualTo(13);
    }

    @Test
    void import_whose_database_connection_is_cut_changes_nothing() {
        CompletableFuture<ReceivedResponse> importing =
                ConcurrentWork.begin(() -> send("?createCategories=true", products(20_000, "C-")));
        while (!importing.isDone() && sql().sql("""
                        select count(pg_terminate_backend(pid))
                          from pg_stat_activity
                         where datname = current_database()
                           and pid <> pg_backend_pid()
                           and state = 'active'
                           and query like '%staged_products%'
                        """).query(Long.class).single() == 0) {
            Thread.onSpinWait();
        }

        assertThat(importing.join().status()).isEqualTo(503);
        assertThat(count("products") + count("categories")).isZero();
        assertThat(send("?createCategories=true", products(100, "C-")).status()).isEqualTo(200);
    }

    @Test
    void import_with_an_invalid_last_line_changes_nothing() {
        String file = products(3_000, "D-") + "D-0,Again,1,,\n";

        ReceivedResponse refused = send("?createCategories=true", file);

        assertThat(refused.errors()).containsExactly("line 3002 sku is the same as in line 2");
        assertThat(count("products") + count("categories")).isZero();
    }

    @Test
    void bytes_that_are_not_utf_8_are_rejected_anywhere_in_the_file() {
        byte[] broken = (products(5_000, "E-") + "E-x,Caf\u00e9,1,,\n").getBytes(StandardCharsets.ISO_8859_1);

        ReceivedResponse refused = SERVER.api()
                .send("POST", PRODUCTS + "/import?createCategories=true", broken, "Content-Type", "text/csv");

        assertThat(refused.errors())
                .singleElement()
                .asString()
                .startsWith("after line ")
                .endsWith("the file is not in UTF-8");
        assertThat(count("products")).isZero();
    }
}
