package dev.cimiento.persistence.catalog;

/**
 * Generates a catalogue large enough for plans to matter: 100 categories and 100 tags, three of them on each product.
 */
final class ManyProducts {

    private ManyProducts() {}

    static String sql(int count) {
        return """
               with category as (
                   insert into categories (id, version, created_at, updated_at, name, name_lower, name_folded)
                   select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
                          1, now(), now(), 'Category ' || n, 'category ' || n, 'category ' || n
                     from generate_series(1, 100) as n
               ), tag as (
                   insert into tags (id, version, created_at, updated_at, name, name_folded)
                   select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
                          1, now(), now(), 'tag-' || n, 'tag-' || n
                     from generate_series(1, 100) as n
               ), product as (
                   insert into products (
                          id, version, created_at, updated_at, sku, name, name_folded, search, price, active,
                          category_id)
                   select ('01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
                          1,
                          timestamptz '2026-01-01' + n * interval '1 minute',
                          timestamptz '2026-01-01' + n * interval '1 minute',
                          'SKU-' || n,
                          'Product ' || n,
                          'product ' || n,
                          setweight(('product:1 ' || n || ':2')::tsvector, 'A')
                          || setweight(('word' || n %% 1000 || ':1')::tsvector, 'B'),
                          n %% 10000 / 100.0,
                          n %% 100 <> 0,
                          ('01900000-0000-7000-8000-' || lpad(to_hex(n %% 100 + 1), 12, '0'))::uuid
                     from generate_series(1, %1$d) as n
               ), level as (
                   insert into stock_levels (product_id, quantity)
                   select ('01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 0
                     from generate_series(1, %1$d) as n
               )
               insert into product_tags (product_id, tag_id)
               select ('01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
                      ('01900000-0000-7000-8000-' || lpad(to_hex((n * 7 + k * 31) %% 100 + 1), 12, '0'))::uuid
                 from generate_series(1, %1$d) as n
                cross join generate_series(1, 3) as k
               """.formatted(count);
    }
}
