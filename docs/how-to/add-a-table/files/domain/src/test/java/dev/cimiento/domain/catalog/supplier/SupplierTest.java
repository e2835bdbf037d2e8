package dev.cimiento.domain.catalog.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cimiento.domain.shared.error.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupplierTest {

    @Test
    void everything_that_is_wrong_with_a_supplier_is_told_at_once() {
        Invalid invalid = catchThrowableOfType(Invalid.class, () -> new Supplier(" ", "nowhere"));

        assertThat(invalid.violations()).extracting("field").containsExactly("name", "email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "a@", "@b", "a b@c", "a@b@c"})
    void an_email_address_has_somebody_before_the_at_sign_and_a_place_behind_it(String email) {
        assertThatThrownBy(() -> new Supplier("Stone & Sons", email)).isInstanceOf(Invalid.class);
    }
}
