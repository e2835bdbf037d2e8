package dev.cimiento.persistence.shared.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.error.Conflict;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Translates errors as PostgreSQL 15 and Citus 13.2 sent them, in the form of the protocol. */
class ErrorTranslatorTest {

    private final ErrorTranslator errors = new ErrorTranslator(constraints());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            products_sku_unique | C23505 | duplicate key value violates unique constraint "products_sku_unique"        | nproducts_sku_unique
            products_sku_unique | C23505 | duplicate key value violates unique constraint "products_sku_unique_102009" | nproducts_sku_unique_102009
            products_sku_unique | C23505 | duplicate key value violates unique constraint "products_sku_unique_102009" |
            products_stock_2_fk | C23503 | insert or update on table "lines_102011" violates foreign key constraint "products_stock_2_fk_102011" |
            products_stock_2_fk | C23503 | update or delete on table "products" violates foreign key constraint "products_stock_2_fk" on table "lines" | nproducts_stock_2_fk
            stock_levels_check  | C23514 | new row for relation "stock_levels_102017" violates check constraint "stock_levels_check" |
            """)
    void violated_constraint_is_found_by_its_name_in_the_schema(
            String constraint, String state, String text, String field) {
        assertThat(errors.translate(error(state, "M" + text, field)))
                .get()
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo(constraint));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C23505 | duplicate key value violates unique constraint "unknown_102009"
            C23514 | no partition of relation "readings" found for row
            C42704 | constraint "products_sku_unique" for table "products" does not exist
            """)
    void error_without_a_declared_constraint_is_a_defect(String state, String text) {
        assertThat(errors.translate(error(state, "M" + text))).isEmpty();
    }

    @Test
    void key_of_a_shard_is_that_of_the_schema() {
        ConstraintErrors constraints = new ConstraintErrors();
        constraints.declare("teams_pkey", key -> new Conflict(key.columns(), key.value()));

        assertThat(new ErrorTranslator(constraints)
                        .translate(error(
                                "C23505",
                                "Mduplicate key value violates unique constraint \"teams_pkey_102040\"",
                                "DKey (id)=(7) already exists.")))
                .get()
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("id"));
    }

    private static ConstraintErrors constraints() {
        ConstraintErrors constraints = new ConstraintErrors();
        for (String name : new String[] {"products_sku_unique", "products_stock_2_fk", "stock_levels_check"}) {
            constraints.declare(name, key -> new Conflict(name, "It is violated."));
        }
        return constraints;
    }

    /** @param fields each begins with its letter (PostgreSQL manual, 54.8); null is left out */
    private static PSQLException error(String... fields) {
        return new PSQLException(new ServerErrorMessage(Arrays.stream(fields)
                .filter(field -> field != null)
                .map(field -> field + '\0')
                .collect(Collectors.joining("", "SERROR\0", "\0"))));
    }
}
