package dev.cimiento.domain.catalog.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.RepositoryContract;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that every repository of suppliers must pass. */
public abstract class SupplierRepositoryContract
        extends RepositoryContract<Supplier, Entity<Supplier>, SupplierQuery, SupplierSort> {

    private CatalogAdapter catalog;

    protected abstract CatalogAdapter adapter();

    @BeforeEach
    void open() {
        catalog = adapter();
    }

    @Override
    protected SupplierRepository repository() {
        return catalog.suppliers();
    }

    @Override
    protected Transactions transactions() {
        return catalog.transactions();
    }

    @Override
    protected Supplier sample(int number) {
        return named((number % 2 == 0 ? "Élan " : "elk ") + number * 37 % 100 + " of " + number);
    }

    @Override
    protected SupplierQuery all(PageRequest<SupplierSort> page) {
        return new SupplierQuery(Optional.empty(), page);
    }

    @Override
    protected List<SupplierSort> sorts() {
        return List.of(SupplierSort.values());
    }

    @Test
    void two_suppliers_cannot_have_the_same_name_regardless_of_case() {
        add(1, named("Épicerie"));

        assertThatThrownBy(() -> add(2, named("éPICERIE"))).isInstanceOf(Conflict.class);
        assertThat(find(id(2))).isEmpty();
    }

    @Test
    void suppliers_are_listed_by_the_beginning_of_their_name_regardless_of_case_and_accents() {
        add(1, named("Épices"));
        add(2, named("epicerie"));
        add(3, named("Fine épicerie"));

        assertThat(repository()
                        .list(new SupplierQuery(Optional.of(FoldedText.of("ÉPI")), first(10)))
                        .items())
                .extracting(supplier -> supplier.state().name())
                .containsExactly("epicerie", "Épices");
    }

    private static Supplier named(String name) {
        return new Supplier(name, name.length() + "@example.org");
    }
}
