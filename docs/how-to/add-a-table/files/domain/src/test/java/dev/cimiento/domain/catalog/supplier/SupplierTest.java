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
    void invalid_supplier_is_rejected_with_all_its_mistakes() {
        Invalid invalid = catchThrowableOfType(Invalid.class, () -> new Supplier(" ", "nowhere"));

        assertThat(invalid.violations()).extracting("field").containsExactly("name", "email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "a@", "@b", "a b@c", "a@b@c"})
    void malformed_email_address_is_rejected(String email) {
        assertThatThrownBy(() -> new Supplier("Stone & Sons", email)).isInstanceOf(Invalid.class);
    }
}
