package dev.cimiento.persistence.shared.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.persistence.Persistence;
import dev.cimiento.persistence.shared.TestPersistence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compares the constraints of the schema with the constraints that have domain errors. */
class ConstraintErrorsTest {

    /**
     * Constraints that cannot be violated: the referenced rows are written by the same statement or locked, and random
     * tokens do not repeat.
     */
    private static final Set<String> NEVER_VIOLATED = Set.of(
            "product_tags_product_fk",
            "invitations_email_unique",
            "invitations_hash_unique",
            "team_api_keys_hash_unique",
            "messages_id_unique",
            "stock_levels_product_fk",
            "cart_lines_cart_fk",
            "order_lines_order_fk",
            "order_events_order_fk",
            "one_time_tokens_hash_unique",
            "access_tokens_hash_unique",
            "device_tokens_hash_unique");

    @Test
    void every_constraint_that_concurrent_requests_can_violate_has_a_domain_error() {
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
                    .filteredOn(name -> !NEVER_VIOLATED.contains(name))
                    .isSubsetOf(Persistence.constraintErrors().constraints());
        }
    }

    @Test
    void every_constraint_with_a_domain_error_is_in_the_schema() {
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
