package dev.cimiento.persistence.shared.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.persistence.Persistence;
import dev.cimiento.persistence.shared.TestPersistence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That the schema's constraints and what they mean to the domain fit together. */
class ConstraintErrorsTest {

    /** What they refer to is written by the same statement, or cannot go while it runs; no two random tokens are the same. */
    private static final Set<String> NEVER_BROKEN = Set.of(
            "product_tags_product_fk",
            "stock_levels_product_fk",
            "cart_lines_cart_fk",
            "order_lines_order_fk",
            "order_events_order_fk",
            "one_time_tokens_hash_unique",
            "access_tokens_hash_unique");

    @Test
    void every_constraint_that_several_at_once_can_break_means_something_to_the_domain() {
        try (TestPersistence persistence = new TestPersistence()) {
            List<String> breakable =
                    persistence.sql().sql("""
                         select conname
                           from pg_constraint
                          where connamespace = 'public'::regnamespace
                            and contype in ('u', 'f')
                            and conrelid <> coalesce(to_regclass('databasechangelog'), 0)
                         """).query(String.class).list();

            assertThat(breakable).isNotEmpty();
            assertThat(breakable)
                    .filteredOn(name -> !NEVER_BROKEN.contains(name))
                    .isSubsetOf(Persistence.constraintErrors().constraints());
        }
    }

    @Test
    void every_constraint_that_means_something_is_in_the_schema() {
        try (TestPersistence persistence = new TestPersistence()) {
            List<String> names = persistence
                    .sql()
                    .sql("select conname from pg_constraint")
                    .query(String.class)
                    .list();

            assertThat(names).containsAll(Persistence.constraintErrors().constraints());
        }
    }
}
