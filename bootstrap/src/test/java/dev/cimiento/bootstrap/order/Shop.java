package dev.cimiento.bootstrap.order;

import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.invariant.BrokenInvariant;
import dev.cimiento.db.invariant.Invariants;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A shop on a running server, with buyers and products that are created directly in its database. A request without a
 * response, or with a 503, is repeated with the same key.
 */
final class Shop {

    static final String ORDER = """
            {"shippingAddress": {"recipient": "Ada", "street": "Main Street 1", "city": "London", "country": "GB"}}""";

    private static final int PAUSE_MILLIS = 20;

    private static final String OPEN = """
            insert into users (
                   id, version, created_at, updated_at, email, email_key, full_name, full_name_folded, search, role,
                   active, email_verified)
            select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, now(), now(),
                   'buyer' || n || '@example.org', 'buyer' || n || '@example.org', 'Buyer ' || n, 'buyer ' || n,
                   ''::tsvector, case when n = 0 then 'admin' else 'user' end, true, true
              from generate_series(0, :buyers) as n;
            insert into access_tokens (id, user_id, name, scopes, hash, created_at, expires_at)
            select u.id, u.id, 'test',
                   case when u.role = 'admin' then array['orders:read', 'orders:read-all', 'orders:process']
                        else array['cart:read', 'cart:write', 'orders:read', 'orders:place'] end,
                   encode(sha256(('cim_' || u.id)::bytea), 'hex'), now(), now() + interval '1 day'
              from users u
             where u.email like 'buyer%';
            insert into products (
                   id, version, created_at, updated_at, name, name_folded, search, price, active)
            select ('01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, now(), now(), 'Tea ' || n,
                   'tea ' || n, ''::tsvector, n + 0.99, true
              from generate_series(1, :products) as n;
            insert into stock_levels (product_id, quantity)
            select p.id, :stock
              from products p;
            insert into stock_movements (id, product_id, delta, reason, recorded_at)
            select p.id, p.id, :stock, 'delivery', now()
              from products p
             where :stock > 0
            """;

    private static final String FILL = """
            insert into orders (
                   id, version, created_at, updated_at, user_id, state, placed_at, total, ship_recipient, ship_street,
                   ship_city, ship_country)
            select ('01900000-0000-7000-a000-' || lpad(to_hex(n), 12, '0'))::uuid, 4, now(), now(), :buyer::uuid,
                   'delivered', now(), 1.99, 'Ada', 'Main Street 1', 'London', 'GB'
              from generate_series(1, :orders) as n;
            insert into order_lines (order_id, position, product_id, name, price, quantity, discount)
            select o.id, 1, :product::uuid, 'Tea 1', 1.99, 1, 0
              from orders o
             where o.user_id = :buyer::uuid;
            insert into order_events (order_id, version, step, occurred_at, actor_id, payment_reference)
            select o.id, s.version, s.step, now(), :buyer::uuid, case s.step when 'pay' then 'pay' end
              from orders o
             cross join (values (1, 'place'), (2, 'pay'), (3, 'ship'), (4, 'deliver')) as s (version, step)
             where o.user_id = :buyer::uuid;
            insert into stock_movements (id, product_id, delta, reason, recorded_at, source_id)
            select o.id, :product::uuid, -1, 'ordered', now(), o.id
              from orders o
             where o.user_id = :buyer::uuid;
            update stock_levels
               set quantity = quantity - :orders
             where product_id = :product::uuid""";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JdbcClient sql;
    private final DataSource dataSource;
    private final Supplier<String> address;
    private final AtomicInteger sentAgain = new AtomicInteger();

    /** @param address the server's current address, which can change after a restart */
    Shop(DataSource dataSource, Supplier<String> address) {
        this.sql = JdbcClient.create(dataSource);
        this.dataSource = dataSource;
        this.address = address;
    }

    /** Creates buyers and products, which are numbered from 1. */
    void open(int buyers, int products, int stock) {
        sql.sql("truncate users, products cascade").update();
        for (String statement : OPEN.split(";")) {
            sql.sql(statement)
                    .params(Map.of("buyers", buyers, "products", products, "stock", stock))
                    .update();
        }
    }

    static String product(int number) {
        return "01900000-0000-7000-9000-%012x".formatted(number);
    }

    /** Returns the id of a buyer; 0 is the admin. */
    static String buyer(int number) {
        return "01900000-0000-7000-8000-%012x".formatted(number);
    }

    static String token(int buyer) {
        return "cim_" + buyer(buyer);
    }

    HttpResponse<String> put(int buyer, int product, int quantity) {
        return send(buyer, "PUT", "/api/v1/cart/items/" + product(product), "{\"quantity\": " + quantity + "}");
    }

    HttpResponse<String> order(int buyer, String key) {
        return send(buyer, "POST", "/api/v1/orders", ORDER, "Idempotency-Key", key);
    }

    HttpResponse<String> order(int buyer) {
        return order(buyer, UUID.randomUUID().toString());
    }

    /** Sends a request until it gets a response other than 503. */
    HttpResponse<String> send(int buyer, String method, String path, String body, String... headers) {
        while (true) {
            try {
                HttpResponse<String> response = sendOnce(buyer, method, path, body, headers);
                if (response.statusCode() != 503) {
                    return response;
                }
            } catch (IOException none) {
                // The request may have been executed or not.
            }
            sentAgain.incrementAndGet();
            pause();
        }
    }

    /** @throws IOException if there is no response */
    HttpResponse<String> sendOnce(int buyer, String method, String path, String body, String... headers)
            throws IOException {
        try {
            return client.send(request(buyer, method, path, body, headers), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Returns the number of repeated requests. */
    int sentAgain() {
        return sentAgain.get();
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpRequest request(int buyer, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.get() + path))
                .header("Authorization", "Bearer " + token(buyer))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    /** Returns the quantity of each product in a cart. */
    Map<String, Integer> cart(int buyer) {
        return lines(json(send(buyer, "GET", "/api/v1/cart", "")));
    }

    /** Returns the quantity of each product in a cart or an order. */
    static Map<String, Integer> lines(JsonNode response) {
        return response.path("lines")
                .valueStream()
                .collect(Collectors.toMap(
                        line -> line.path("productId").asString(),
                        line -> line.path("quantity").asInt()));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** Returns the stock of each product. */
    Map<String, Integer> stock() {
        return sql
                .sql("select product_id::text as product, quantity from stock_levels")
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns the states of all orders by id. */
    Map<String, String> orders() {
        return sql
                .sql("select id::text, state from orders")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Creates delivered orders of a buyer, each with one piece of the first product. */
    void fill(int buyer, int orders) {
        for (String statement : FILL.split(";")) {
            sql.sql(statement)
                    .params(Map.of("buyer", buyer(buyer), "product", product(1), "orders", orders))
                    .update();
        }
    }

    /** Moves all orders into the past. */
    void age(Duration time) {
        sql.sql("update orders set placed_at = placed_at - make_interval(secs => :seconds)")
                .param("seconds", time.toSeconds())
                .update();
        sql.sql("update order_events set occurred_at = occurred_at - make_interval(secs => :seconds)")
                .param("seconds", time.toSeconds())
                .update();
    }

    /** Returns the number of mails with this subject in the outbox, sent or not. */
    int mails(String subject) {
        return sql.sql("select count(*) from outbox_messages where subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    /** Returns the users who took this step of an order. */
    List<String> actors(String step) {
        return sql.sql("select actor_id::text from order_events where step = :step and actor_id is not null")
                .param("step", step)
                .query(String.class)
                .list();
    }

    List<BrokenInvariant> brokenInvariants() {
        return new Invariants(SqlFolder.classpath("db/invariants")).check(dataSource);
    }
}
