package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cimiento.application.catalog.CategoryLine;
import dev.cimiento.application.catalog.ProductLine;
import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.web.catalog.category.CategoryCsv;
import dev.cimiento.web.catalog.product.ProductCsv;
import dev.cimiento.web.importing.FileContent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The columns of the catalogue's files. The reading of files is tested in {@code web.importing}. */
class CatalogCsvTest {

    private static FileContent file(String csv) {
        return () -> new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<CategoryLine> categories(String csv) {
        return all(CategoryCsv.lines(file(csv))).stream().map(Line::content).toList();
    }

    private static List<Line<ProductLine>> products(String csv) {
        return all(ProductCsv.lines(file(csv)));
    }

    private static <L> List<Line<L>> all(Lines<L> lines) {
        List<Line<L>> read = new ArrayList<>();
        lines.forEach(read::add);
        return read;
    }

    /** Returns the errors of all lines. */
    private static List<String> mistakes(String csv) {
        return products(csv).stream()
                .flatMap(line -> line.violations().stream()
                        .map(violation -> line.number() + " " + violation.field() + " " + violation.message()))
                .toList();
    }

    /** Returns the reasons for which the file as a whole is rejected. */
    private static List<Violation> refusal(String csv) {
        return catchThrowableOfType(Invalid.class, () -> products(csv)).violations();
    }

    @Test
    void categories_are_read_with_and_without_a_byte_order_mark() {
        String csv = "name,description,parent\nTea,\"Green, black\",Drinks\n Caf\u00e9 ,,\n";

        assertThat(categories(csv)).isEqualTo(categories("\uFEFF" + csv));
        assertThat(categories(csv).stream().map(line -> line.category().name())).containsExactly("Tea", "Caf\u00e9");
        assertThat(categories(csv).get(0).category().description()).contains("Green, black");
        assertThat(categories(csv).get(0).parent().map(Category::name)).contains("Drinks");
        assertThat(categories(csv).get(1).parent()).isEmpty();
    }

    @Test
    void columns_of_products_can_have_any_order_and_semicolons() {
        String csv = "price;name;active;stock;category;sku;tags\r\n\r\n"
                + "18.5; Chai, black ;false;39; Beverages ;1;bio| FAIR ||bio\r\n";

        assertThat(ProductCsv.lines(file(csv)).columns())
                .containsExactlyInAnyOrder("price", "name", "active", "stock", "category", "sku", "tags");
        assertThat(products(csv)).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(3);
            assertThat(line.isInvalid()).isFalse();
            ProductLine product = line.content();
            assertThat(product.product().name()).isEqualTo("Chai, black");
            assertThat(product.product().price()).isEqualTo("18.50");
            assertThat(product.product().active()).isFalse();
            assertThat(product.product().sku()).contains("1");
            assertThat(product.category().map(Category::name)).contains("Beverages");
            assertThat(product.tags()).extracting(Tag::name).containsExactly("bio", "fair");
            assertThat(product.stock()).hasValue(39);
        });
    }

    @Test
    void missing_columns_of_a_product_have_their_defaults() {
        assertThat(products("name,price\nChai,1\n")).singleElement().satisfies(line -> {
            assertThat(line.content().product().active()).isTrue();
            assertThat(line.content().product().sku()).isEmpty();
            assertThat(line.content().category()).isEmpty();
            assertThat(line.content().stock()).isEqualTo(OptionalInt.empty());
        });
    }

    @Test
    void wrong_header_is_refused_with_the_known_columns() {
        assertThat(refusal("nme,sku,sku\n"))
                .containsExactly(
                        new Violation(
                                "header",
                                ViolationCode.UNKNOWN_NAME,
                                "has the unknown columns nme; known are sku, name, description, category, price,"
                                        + " stock, active, tags"),
                        new Violation("header", ViolationCode.REPEATED, "has the column sku twice"),
                        new Violation("header", ViolationCode.REQUIRED, "has no column name"),
                        new Violation("header", ViolationCode.REQUIRED, "has no column price"));
        assertThat(refusal("")).containsExactly(new Violation("file", ViolationCode.REQUIRED, "is empty"));
        assertThat(refusal("\"name\nprice")).extracting(Violation::field).containsExactly("header");
    }

    @Test
    void wrong_stock_and_tags_are_named_by_their_columns() {
        String tooMany =
                String.join("|", IntStream.range(0, 21).mapToObj(i -> "t" + i).toList());

        assertThat(mistakes("name,price,active,stock,tags\nChai,1,TRUE,-1,a b\nChai,1,False,x," + tooMany
                        + "\n,1,,-1,a b\n"))
                .containsExactly(
                        "2 tags must have only letters, digits and hyphens",
                        "2 stock must be between 0 and 1000000000",
                        "3 tags must be at most 20",
                        "3 stock must be a whole number",
                        "4 active must be true or false",
                        "4 name must not be blank",
                        "4 tags must have only letters, digits and hyphens",
                        "4 stock must be between 0 and 1000000000");
    }

    @Test
    void wrong_line_keeps_its_right_values() {
        assertThat(products("sku,name,price,category\nA,,x,Tea\nB\n"))
                .satisfiesExactly(
                        line -> {
                            assertThat(line.content().product().sku()).contains("A");
                            assertThat(line.content().category().map(Category::name))
                                    .contains("Tea");
                        },
                        line -> assertThat(line.isInvalid()).isTrue());
    }
}
