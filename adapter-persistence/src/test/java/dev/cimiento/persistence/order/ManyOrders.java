package dev.cimiento.persistence.order;

/**
 * Generates enough orders for plans to matter: of 200 users, each with two of 500 products; one in a hundred is not
 * shipped.
 */
final class ManyOrders {

    private ManyOrders() {}

    static String sql(int count) {
        return """
               with buyer as (
                   insert into users (
                          id, version, created_at, updated_at, email, email_key, full_name, full_name_folded, search,
                          role, active, email_verified)
                   select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
                          1, now(), now(), 'b' || n || '@example.org', 'b' || n || '@example.org', 'Buyer', 'buyer',
                          ''::tsvector, 'user', true, true
                     from generate_series(1, 200) as n
               ), product as (
                   insert into products (id, version, created_at, updated_at, name, name_folded, search, price, active)
                   select ('01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
                          1, now(), now(), 'Product ' || n, 'product ' || n, ''::tsvector, 1, true
                     from generate_series(1, 500) as n
               ), ordered as (
                   insert into orders (
                          id, version, created_at, updated_at, user_id, state, placed_at, total, ship_recipient,
                          ship_street, ship_city, ship_country)
                   select ('01900000-0000-7000-a000-' || lpad(to_hex(n), 12, '0'))::uuid,
                          1, now(), now(),
                          ('01900000-0000-7000-8000-' || lpad(to_hex(n %% 200 + 1), 12, '0'))::uuid,
                          case n %% 100 when 0 then 'placed' else 'delivered' end,
                          timestamptz '2026-01-01' + n * interval '1 minute',
                          n * 7919 %% 10000 / 10.0,
                          'Ada', 'Main Street 1', 'London', 'GB'
                     from generate_series(1, %1$d) as n
               )
               insert into order_lines (order_id, position, product_id, name, price, quantity, discount)
               select ('01900000-0000-7000-a000-' || lpad(to_hex(n), 12, '0'))::uuid,
                      k,
                      ('01900000-0000-7000-9000-' || lpad(to_hex((n * 7 + k * 31) %% 500 + 1), 12, '0'))::uuid,
                      'Product', 1, 1, 0
                 from generate_series(1, %1$d) as n
                cross join generate_series(1, 2) as k
               """.formatted(count);
    }
}
