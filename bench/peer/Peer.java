import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The three requests of the benchmark with Spring MVC and JdbcTemplate, on the same Tomcat and pool and with the statements
 * of {@code bench/sql}. It has no security, validation, entity tags, metrics or limits, and answers only what the benchmark
 * asks.
 *
 * <p>Arguments: the port, the JDBC URL, the folder of the statements.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@Import(Peer.Products.class)
public class Peer {

    /** The default of {@code DB_POOL_SIZE}. */
    private static final int POOL_SIZE = 10;

    private static final int LIMIT = 20;

    private static String url;
    private static Path statements;

    public static void main(String[] arguments) {
        url = arguments[1];
        statements = Path.of(arguments[2]);
        new SpringApplicationBuilder(Peer.class)
                .properties(Map.of(
                        "spring.config.name", "peer",
                        "spring.main.banner-mode", "off",
                        "spring.threads.virtual.enabled", "true",
                        "server.address", "127.0.0.1",
                        "server.port", arguments[0]))
                .run();
        System.out.println("The peer is at http://127.0.0.1:" + arguments[0]);
    }

    @Bean
    DataSource dataSource() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(POOL_SIZE);
        return pool;
    }

    @Bean
    JdbcTemplate jdbc(DataSource source) {
        return new JdbcTemplate(source);
    }

    record Named(UUID id, String name) {}

    record Product(
            UUID id,
            int version,
            Instant createdAt,
            Instant updatedAt,
            String sku,
            String name,
            String description,
            BigDecimal price,
            boolean active,
            Named category,
            List<Named> tags,
            int stock) {}

    record Page(List<Product> items, String next) {}

    record NewProduct(String name, BigDecimal price, UUID categoryId, List<UUID> tagIds) {}

    @RestController
    static class Products {

        private static final String INSERT =
                """
                with added as (
                    insert into products (
                           id, version, created_at, updated_at, sku, name, name_folded, description, search, price, active,
                           category_id)
                    values (?, 1, now(), now(), null, ?, ?, null, setweight(?::tsvector, 'A'), ?, true, ?)
                    returning id
                ), stocked as (
                    insert into stock_levels (product_id, quantity)
                    select a.id, 0
                      from added a
                )
                insert into product_tags (product_id, tag_id)
                select ?, tag_id
                  from unnest(?::uuid[]) as u (tag_id)""";

        private final JdbcTemplate jdbc;
        private final String get;
        private final String category;

        Products(JdbcTemplate jdbc) throws IOException {
            this.jdbc = jdbc;
            this.get = Files.readString(statements.resolve("get.sql"));
            this.category = Files.readString(statements.resolve("category.sql"));
        }

        @GetMapping("/api/v1/products/{id}")
        Product get(@PathVariable("id") UUID id) {
            return jdbc.queryForObject(get, (row, number) -> product(row), id);
        }

        @GetMapping("/api/v1/products")
        Page category(@RequestParam("categoryId") UUID categoryId) {
            List<Product> found = jdbc.query(category, (row, number) -> product(row), categoryId);
            return new Page(found.subList(0, Math.min(found.size(), LIMIT)), found.size() > LIMIT ? "next" : null);
        }

        @PostMapping("/api/v1/products")
        ResponseEntity<Product> create(@RequestBody NewProduct product) {
            UUID id = new UUID(
                    System.currentTimeMillis() << 16 | 0x7000, ThreadLocalRandom.current().nextLong() >>> 2 | 1L << 63);
            String folded = product.name().toLowerCase();
            String[] words = folded.split(" ");
            jdbc.update(
                    INSERT,
                    id,
                    product.name(),
                    folded,
                    words[0] + ":1 " + words[1] + ":2",
                    product.price(),
                    product.categoryId(),
                    id,
                    product.tagIds().toArray(UUID[]::new));
            return ResponseEntity.created(URI.create("/api/v1/products/" + id)).body(get(id));
        }

        private static Product product(ResultSet row) throws SQLException {
            UUID category = row.getObject("category_id", UUID.class);
            return new Product(
                    row.getObject("id", UUID.class),
                    row.getInt("version"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                    row.getString("sku"),
                    row.getString("name"),
                    row.getString("description"),
                    row.getBigDecimal("price"),
                    row.getBoolean("active"),
                    category == null ? null : new Named(category, row.getString("category_name")),
                    tags(row.getArray("tag_ids"), row.getArray("tag_names")),
                    row.getInt("stock"));
        }

        private static List<Named> tags(Array ids, Array names) throws SQLException {
            List<Named> tags = new ArrayList<>();
            if (ids != null) {
                UUID[] id = (UUID[]) ids.getArray();
                String[] name = (String[]) names.getArray();
                for (int i = 0; i < id.length; i++) {
                    tags.add(new Named(id[i], name[i]));
                }
            }
            return tags;
        }
    }
}
