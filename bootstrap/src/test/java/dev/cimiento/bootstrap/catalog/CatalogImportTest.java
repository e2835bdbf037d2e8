package dev.cimiento.bootstrap.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.account.SharedServer;
import dev.cimiento.web.shared.Api;
import dev.cimiento.web.shared.ReceivedResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Imports over HTTP on PostgreSQL: accepted lines, and the errors of wrong ones. */
@Timeout(120)
class CatalogImportTest {

    private static final String CATEGORIES = "/api/v1/categories";
    private static final String TAGS = "/api/v1/tags";
    private static final String PRODUCTS = "/api/v1/products";

    private final Api api = SharedServer.get().api();

    private ReceivedResponse send(String path, String csv) {
        return api.send("POST", path, csv, "Content-Type", "text/csv; charset=utf-8");
    }

    private static String counts(ReceivedResponse response) {
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        return response.json().path("created").asInt() + " new, "
                + response.json().path("changed").asInt() + " changed, "
                + response.json().path("unchanged").asInt() + " unchanged"
                + (response.json().path("dryRun").asBoolean() ? ", a dry run" : "");
    }

    @Test
    void imported_products_refer_to_the_categories_and_tags_that_were_imported_before() {
        assertThat(counts(
                        send(CATEGORIES + "/import", "name;parent\nImported tea;Imported drinks\nImported drinks;\n")))
                .isEqualTo("2 new, 0 changed, 0 unchanged");
        assertThat(counts(send(TAGS + "/import", "\uFEFFname\nimported\n"))).isEqualTo("1 new, 0 changed, 0 unchanged");
        assertThat(counts(send(
                        PRODUCTS + "/import",
                        "sku,price,name,category,tags,stock\nIM-1,1.50,Chai,imported TEA,imported,7\n")))
                .isEqualTo("1 new, 0 changed, 0 unchanged");

        ReceivedResponse found = api.get(PRODUCTS + "?sku=IM-1");
        assertThat(found.json().at("/items/0/category/name").asString()).isEqualTo("Imported tea");
        assertThat(found.json().at("/items/0/tags/0/name").asString()).isEqualTo("imported");
        assertThat(found.json().at("/items/0/stock").asInt()).isEqualTo(7);
    }

    @Test
    void existing_product_is_changed_only_by_an_upsert() {
        String file = "sku,name,price\nIM-2,Chai,1\n";
        send(PRODUCTS + "/import", file);

        ReceivedResponse taken = send(PRODUCTS + "/import", file);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.errors()).containsExactly("line 2 sku IM-2 is taken");
        String dearer = file.replace(",1", ",2") + "IM-3,New,1\n";
        assertThat(counts(send(PRODUCTS + "/import?upsert=true&dryRun=true", dearer)))
                .isEqualTo("1 new, 1 changed, 0 unchanged, a dry run");
        assertThat(counts(send(PRODUCTS + "/import?upsert=true", dearer))).isEqualTo("1 new, 1 changed, 0 unchanged");
        assertThat(counts(send(PRODUCTS + "/import?upsert=true", dearer))).isEqualTo("0 new, 0 changed, 2 unchanged");
    }

    @Test
    void every_wrong_line_is_named_with_all_its_reasons_and_nothing_is_imported() {
        ReceivedResponse refused = send(
                PRODUCTS + "/import",
                "sku,name,price,category,tags\nIM-4,Chai,1,,\nIM-5,,x,No such,none\nIM-4,Chai,1,,\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactly(
                        "line 3 price must be a decimal number such as 9.99; name must not be blank;"
                                + " category No such does not exist; tags none does not exist",
                        "line 4 sku is the same as in line 2");
        assertThat(api.get(PRODUCTS + "?sku=IM-4").itemNames()).isEmpty();
    }

    @Test
    void missing_categories_and_tags_are_created_if_asked_for() {
        String file = "name,price,category,tags\nMade,1,Made here,made|here\n";

        assertThat(counts(send(PRODUCTS + "/import?createCategories=true&createTags=true", file)))
                .isEqualTo("1 new, 0 changed, 0 unchanged");
        assertThat(api.get(CATEGORIES + "?name=made").itemNames()).containsExactly("Made here");
    }

    @Test
    void first_hundred_of_many_wrong_lines_are_named_and_the_others_counted() {
        send(PRODUCTS + "/import", "sku,name,price\nIM-6,Chai,1\n");
        String lines = IntStream.range(2, 202)
                .mapToObj(number -> number % 2 == 0 ? "IM-6-" + number + ",,1\n" : "IM-6,Chai,1\n")
                .collect(Collectors.joining());

        List<String> errors =
                send(PRODUCTS + "/import", "sku,name,price\n" + lines).errors();

        assertThat(errors).hasSize(101);
        assertThat(errors.get(99)).startsWith("line 101 ");
        assertThat(errors.get(100)).isEqualTo("file has 100 more invalid lines");
    }

    @Test
    void file_that_cannot_be_read_to_its_end_leaves_nothing() {
        ReceivedResponse refused = send(PRODUCTS + "/import", "sku,name,price\nIM-7,Chai,1\nIM-8,,1\n\"open");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors())
                .containsExactly(
                        "line 3 name must not be blank",
                        "after line 3 quotes are not as in CSV, or a value or line is too long");
        assertThat(api.get(PRODUCTS + "?sku=IM-7").itemNames()).isEmpty();
    }

    @Test
    void dry_run_counts_and_changes_nothing() {
        assertThat(counts(send(PRODUCTS + "/import?dryRun=true", "sku,name,price,stock\nIM-9,Chai,1,7\n")))
                .isEqualTo("1 new, 0 changed, 0 unchanged, a dry run");
        assertThat(api.get(PRODUCTS + "?sku=IM-9").itemNames()).isEmpty();
    }
}
