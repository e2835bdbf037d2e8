package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cimiento.application.catalog.ProductLine;
import dev.cimiento.domain.catalog.Category;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.Violation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvTest {

    private static List<Category> categories(String csv) {
        return CategoryCsv.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<ProductLine> products(String csv) {
        return ProductCsv.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> mistakes(String csv) {
        return catchThrowableOfType(Invalid.class, () -> products(csv)).violations().stream()
                .map(violation -> violation.field() + ": " + violation.message())
                .toList();
    }

    @Test
    void categories_are_read_with_or_without_abyte_order_mark() {
        String csv = "name,description\nBeverages,\"Coffees, teas\"\n Caf\u00e9 ,\n";

        assertThat(categories(csv)).isEqualTo(categories("\uFEFF" + csv));
        assertThat(categories(csv).stream().map(Category::name)).containsExactly("Beverages", "Caf\u00e9");
        assertThat(categories(csv).get(0).description()).contains("Coffees, teas");
        assertThat(categories(csv).get(1).description()).isEmpty();
    }

    @Test
    void columns_stand_in_any_order_and_may_be_separated_by_semicolons() {
        List<ProductLine> products =
                products("price;name;active;stock;category;sku\r\n\r\n18.5; Chai, black ;false;39; Beverages ;1\r\n");

        assertThat(products).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(3);
            assertThat(line.product().name()).isEqualTo("Chai, black");
            assertThat(line.product().price()).isEqualTo("18.50");
            assertThat(line.product().active()).isFalse();
            assertThat(line.product().sku()).contains("1");
            assertThat(line.category()).contains("Beverages");
            assertThat(line.stock()).isEqualTo(39);
        });
    }

    @Test
    void what_a_product_does_not_name_has_its_default() {
        assertThat(products("name,price\nChai,1\n")).singleElement().satisfies(line -> {
            assertThat(line.product().active()).isTrue();
            assertThat(line.product().sku()).isEmpty();
            assertThat(line.category()).isEmpty();
            assertThat(line.stock()).isZero();
        });
    }

    @Test
    void a_header_that_is_none_is_refused_with_the_columns_there_are() {
        assertThat(mistakes("nme,sku,sku\n"))
                .containsExactly(
                        "header: has the unknown columns nme; there are sku, name, description, category, price,"
                                + " stock, active",
                        "header: has the column sku twice",
                        "header: has no column name",
                        "header: has no column price");
        assertThat(mistakes("")).containsExactly("file: is empty");
    }

    @Test
    void every_bad_line_is_named_with_all_that_is_wrong_with_it() {
        assertThat(mistakes("""
                        name,price,stock,active
                        Chai,18.00,39,true
                        ,1e5,-1,yes
                        "two
                        lines",,1,true
                        Chang,1.005
                        """))
                .containsExactly(
                        "line 3: stock must be between 0 and 1000000000; price must be a decimal number such as 9.99;"
                                + " active must be true or false; name must not be blank",
                        "line 4: price is required; name must not contain control characters or broken Unicode",
                        "line 6: has 2 values for 4 columns");
    }

    @Test
    void of_many_bad_lines_the_first_hundred_are_named_and_the_others_counted() {
        String csv =
                "name,price\n" + IntStream.range(0, 137).mapToObj(i -> ",1\n").collect(Collectors.joining());

        assertThat(mistakes(csv)).hasSize(101).last().isEqualTo("file: has 37 more lines that are wrong");
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        byte[] latin = "name\nCaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(catchThrowableOfType(Invalid.class, () -> CategoryCsv.read(new ByteArrayInputStream(latin)))
                        .violations())
                .containsExactly(new Violation("file", "is not in UTF-8"));
    }

    @Test
    void quotes_that_are_not_closed_are_refused() {
        assertThat(mistakes("name,price\nChai,1\n\"Chang,2\n"))
                .containsExactly("after line 2: quotes are not as in CSV, or a value is too long");
        assertThat(mistakes("name,price\n\"Chai\"x,1\n")).hasSize(1);
    }
}
