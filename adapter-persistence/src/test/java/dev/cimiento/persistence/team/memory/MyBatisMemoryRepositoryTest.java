package dev.cimiento.persistence.team.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Position;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.domain.team.memory.MemoryFilter;
import dev.cimiento.domain.team.memory.MemoryQuery;
import dev.cimiento.domain.team.memory.MemoryRepositoryContract;
import dev.cimiento.domain.team.memory.MemorySearch;
import dev.cimiento.domain.team.memory.MemorySort;
import dev.cimiento.domain.team.memory.Recall;
import dev.cimiento.domain.team.memory.RecallCandidate;
import dev.cimiento.domain.team.memory.TextLanguage;
import dev.cimiento.persistence.shared.TestPersistence;
import dev.cimiento.persistence.team.PostgresTeams;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MyBatisMemoryRepositoryTest extends MemoryRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected TeamAdapter adapter() {
        return PostgresTeams.emptied(PERSISTENCE);
    }

    @Test
    void every_language_is_a_configuration_of_the_text_search() {
        assertThat(PERSISTENCE
                        .sql()
                        .sql("select cfgname from pg_ts_config")
                        .query(String.class)
                        .list())
                .containsAll(Arrays.stream(TextLanguage.values())
                        .map(TextLanguage::code)
                        .collect(Collectors.toSet()));
    }

    @Test
    void words_are_found_by_their_stems_in_the_language_and_regardless_of_accents() {
        add(1, memory("Lieferung", "Die Bücher wurden geliefert", TextLanguage.GERMAN, "0.5"));
        add(2, memory("Canciones", "Las canciones son antiguas", TextLanguage.SPANISH, "0.5"));
        add(3, memory("Delivery", "The books were delivered", TextLanguage.ENGLISH, "0.5"));

        assertThat(found("BUCH", TextLanguage.GERMAN)).containsExactly(id(1));
        assertThat(found("canción antigua", TextLanguage.SPANISH)).containsExactly(id(2));
        assertThat(found("the book was delivering", TextLanguage.ENGLISH)).containsExactly(id(3));
        assertThat(found("the", TextLanguage.ENGLISH)).isEmpty();
    }

    @Test
    void word_in_the_title_and_words_that_are_repeated_rank_first() {
        add(1, memory("Other", "office and more", TextLanguage.ENGLISH, "0.5"));
        add(2, memory("Office", "more", TextLanguage.ENGLISH, "0.5"));
        add(3, memory("Other", "office, office and office", TextLanguage.ENGLISH, "0.5"));

        assertThat(found("office", TextLanguage.ENGLISH)).containsExactly(id(2), id(3), id(1));
    }

    @Test
    void excerpt_is_the_part_of_a_long_text_that_matches_as_it_is_written() {
        String filler = "Nada que ver aquí. ".repeat(200);
        add(1, memory("Título", filler + "La reunión será en Málaga ﬁnalmente." + filler, TextLanguage.SPANISH, "0.5"));

        String excerpt = search("reunion malaga", TextLanguage.SPANISH).get(0).orElseThrow();

        assertThat(excerpt).contains("reunión será en Málaga ﬁnalmente").hasSizeLessThan(600);
    }

    @Test
    void excerpt_of_a_memory_whose_title_matches_is_the_beginning_of_its_content() {
        add(1, memory("Office", "x ".repeat(1_000), TextLanguage.ENGLISH, "0.5"));

        assertThat(search("office", TextLanguage.ENGLISH).get(0).orElseThrow())
                .startsWith("x x")
                .hasSizeLessThan(300);
    }

    @Test
    void important_and_new_memories_are_recalled_first() {
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        Instant monthAgo = now.minus(Duration.ofDays(30));
        repository()
                .add(List.of(
                        Entity.created(id(1), monthAgo, memory("Office", "opens", TextLanguage.ENGLISH, "0.5")),
                        Entity.created(id(2), now, memory("Office", "opens", TextLanguage.ENGLISH, "0.5")),
                        Entity.created(id(3), monthAgo, memory("Office", "opens", TextLanguage.ENGLISH, "1"))));

        assertThat(candidates("office", now))
                .extracting(RecallCandidate::id, candidate -> candidate.reason().freshness())
                .containsExactly(tuple(id(3), 0.5), tuple(id(2), 1.0), tuple(id(1), 0.5));
    }

    @Test
    void candidates_of_a_recall_are_ordered_by_their_scores_and_at_most_200() {
        for (int number = 0; number < 210; number++) {
            add(
                    number,
                    memory(
                            number % 3 == 0 ? "Office" : "Other",
                            "office ".repeat(1 + number % 7),
                            TextLanguage.ENGLISH,
                            "0." + number % 10));
        }

        List<RecallCandidate> candidates = candidates("offices or canteens", Instant.parse("2026-04-01T00:00:00Z"));

        assertThat(candidates).hasSize(Recall.MAX_CANDIDATES);
        List<Double> scores =
                candidates.stream().map(candidate -> candidate.reason().score()).toList();
        for (int place = 1; place < scores.size(); place++) {
            assertThat(scores.get(place)).isLessThanOrEqualTo(scores.get(place - 1) + 1e-6);
        }
        assertThat(candidates.get(0).reason().match()).isGreaterThan(0.5);
    }

    private List<RecallCandidate> candidates(String text, Instant at) {
        return repository().candidates(new Recall(text, TextLanguage.ENGLISH, 100, MemoryFilter.NONE, at));
    }

    private List<Id<Memory>> found(String text, TextLanguage language) {
        return ids(query(text, language));
    }

    private List<Optional<String>> search(String text, TextLanguage language) {
        return repository().list(query(text, language)).items().stream()
                .map(memory -> memory.excerpt())
                .toList();
    }

    private static MemoryQuery query(String text, TextLanguage language) {
        return new MemoryQuery(
                Optional.empty(),
                Optional.of(new MemorySearch(text, language)),
                MemoryFilter.NONE,
                new PageRequest<>(MemorySort.RELEVANCE, Direction.DESCENDING, Position.START, 10, false));
    }
}
