package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.Answer;
import org.junit.jupiter.api.Test;

/** Files that are brought in. */
class ImportTest extends CatalogApiTest {

    private Answer send(String path, String csv) {
        return api.send("POST", path, csv, "Content-Type", "text/csv; charset=utf-8");
    }

    private static String counts(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("created").asInt() + " new, "
                + answer.json().path("changed").asInt() + " changed, "
                + answer.json().path("unchanged").asInt() + " unchanged"
                + (answer.json().path("dryRun").asBoolean() ? ", a dry run" : "");
    }

    @Test
    void categories_and_tags_come_before_the_products_that_name_them() {
        assertThat(counts(
                        send(CATEGORIES + "/import", "name;parent\nImported tea;Imported drinks\nImported drinks;\n")))
                .isEqualTo("2 new, 0 changed, 0 unchanged");
        assertThat(counts(send(TAGS + "/import", "\uFEFFname\nimported\n"))).isEqualTo("1 new, 0 changed, 0 unchanged");
        assertThat(counts(send(
                        PRODUCTS + "/import",
                        "sku,price,name,category,tags,stock\nIM-1,1.50,Chai,imported TEA,imported,7\n")))
                .isEqualTo("1 new, 0 changed, 0 unchanged");

        Answer found = api.get(PRODUCTS + "?sku=IM-1");
        assertThat(found.json().at("/items/0/category/name").asString()).isEqualTo("Imported tea");
        assertThat(found.json().at("/items/0/tags/0/name").asString()).isEqualTo("imported");
        assertThat(found.json().at("/items/0/stock").asInt()).isEqualTo(7);
    }

    @Test
    void what_is_there_is_changed_only_when_that_is_asked_for() {
        String file = "sku,name,price\nIM-2,Chai,1\n";
        send(PRODUCTS + "/import", file);

        Answer taken = send(PRODUCTS + "/import", file);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.errors()).containsExactly("line 2 sku IM-2 is taken");
        String dearer = file.replace(",1", ",2") + "IM-3,New,1\n";
        assertThat(counts(send(PRODUCTS + "/import?upsert=true&dryRun=true", dearer)))
                .isEqualTo("1 new, 1 changed, 0 unchanged, a dry run");
        assertThat(counts(send(PRODUCTS + "/import?upsert=true", dearer))).isEqualTo("1 new, 1 changed, 0 unchanged");
        assertThat(counts(send(PRODUCTS + "/import?upsert=true", dearer))).isEqualTo("0 new, 0 changed, 2 unchanged");
    }

    @Test
    void every_wrong_line_is_named_with_all_its_reasons_and_nothing_is_brought_in() {
        Answer refused = send(
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
    void categories_and_tags_that_do_not_exist_are_created_when_that_is_asked_for() {
        String file = "name,price,category,tags\nMade,1,Made here,made|here\n";

        assertThat(counts(send(PRODUCTS + "/import?createCategories=true&createTags=true", file)))
                .isEqualTo("1 new, 0 changed, 0 unchanged");
        assertThat(api.get(CATEGORIES + "?name=made").itemNames()).containsExactly("Made here");
    }
}
