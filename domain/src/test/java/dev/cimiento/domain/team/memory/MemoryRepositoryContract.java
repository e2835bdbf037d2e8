package dev.cimiento.domain.team.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.RepositoryContract;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.domain.team.thread.Message;
import dev.cimiento.domain.team.thread.MessageAuthor;
import dev.cimiento.domain.team.thread.MessageKind;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.domain.team.upload.StoredFile;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.domain.team.upload.UploadState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of repositories of memories. */
public abstract class MemoryRepositoryContract extends RepositoryContract<Memory, MemoryView, MemoryQuery, MemorySort> {

    private static final Id<Team> TEAM = new Id<>(new UUID(8, 1));
    private static final Id<Team> OTHER = new Id<>(new UUID(8, 2));
    private static final Id<User> ADA = new Id<>(new UUID(7, 1));
    private static final Id<Upload> UPLOAD = new Id<>(new UUID(6, 1));
    private static final Id<TeamThread> THREAD = new Id<>(new UUID(6, 2));
    private static final Id<Message> MESSAGE = new Id<>(new UUID(6, 3));
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private TeamAdapter store;

    protected abstract TeamAdapter adapter();

    @BeforeEach
    void openStore() {
        store = adapter();
        store.teams().add(List.of(team(TEAM, "Support"), team(OTHER, "Sales")));
        store.uploads()
                .of(TEAM)
                .add(Entity.created(
                        UPLOAD,
                        NOW,
                        new Upload(
                                "Notes",
                                Set.of(),
                                new StoredFile("text/plain", 4, "ab".repeat(32)),
                                UploadState.READY,
                                ADA)));
        store.threads().of(TEAM).add(Entity.created(THREAD, NOW, new TeamThread("Talk")));
        store.messages()
                .of(TEAM)
                .append(THREAD, new Message(MESSAGE, NOW, MessageKind.HUMAN, MessageAuthor.user(ADA, "Ada"), "Hello"));
    }

    @Override
    protected MemoryRepository repository() {
        return store.memories().of(TEAM);
    }

    @Override
    protected Transactions transactions() {
        return store.transactions();
    }

    /** Fills the optional values for some numbers only. The context is written as PostgreSQL writes it. */
    @Override
    protected Memory sample(int number) {
        boolean filled = number % 2 == 0;
        return new Memory(
                MemoryKind.values()[number % 3],
                "Title " + number,
                "Content\nof " + number,
                filled ? "{\"project\": " + number + "}" : "{}",
                filled ? TextLanguage.ENGLISH : TextLanguage.SIMPLE,
                filled ? Set.of("one", "tag \"" + number + "\", \\") : Set.of(),
                new BigDecimal("0.25"),
                new Validity(
                        Optional.of(NOW.plusSeconds(number)).filter(time -> filled),
                        Optional.of(NOW.plusSeconds(1000)).filter(time -> number % 4 == 0)),
                new MemorySource(
                        Optional.of(MESSAGE).filter(id -> number % 3 == 0),
                        Optional.of(UPLOAD).filter(id -> number % 3 == 1)),
                Optional.empty());
    }

    @Override
    protected MemoryQuery all(PageRequest<MemorySort> page) {
        return new MemoryQuery(Optional.empty(), Optional.empty(), MemoryFilter.NONE, page);
    }

    @Override
    protected List<MemorySort> sorts() {
        return List.of(MemorySort.CREATED);
    }

    @Test
    void memory_is_found_by_all_words_of_title_and_content_regardless_of_case_and_accents() {
        add(1, memory("Información", "The office opens at nine"));
        add(2, memory("Other", "The office closes"));

        assertThat(found("INFORMACION óffice")).containsExactly(id(1));
        assertThat(found("office")).containsExactlyInAnyOrder(id(1), id(2));
        assertThat(found("nothing")).isEmpty();
    }

    @Test
    void memories_of_another_language_are_not_searched() {
        add(1, memory("Title", "office"));

        assertThat(ids(new MemoryQuery(
                        Optional.empty(),
                        Optional.of(new MemorySearch("office", TextLanguage.ENGLISH)),
                        MemoryFilter.NONE,
                        first(10))))
                .isEmpty();
    }

    @Test
    void only_a_search_has_excerpts_with_the_words_as_they_are_written() {
        add(1, memory("Title", "Das Büro öffnet um Neun"));

        assertThat(repository().list(search("buro neun")).items().get(0).excerpt())
                .hasValueSatisfying(excerpt -> assertThat(excerpt).contains("Büro öffnet"));
        assertThat(repository().list(all(first(10))).items().get(0).excerpt()).isEmpty();
        assertThat(repository().find(id(1)).orElseThrow().excerpt()).isEmpty();
    }

    @Test
    void memories_are_filtered_by_kind_tags_keys_of_the_context_and_validity() {
        add(1, sample(3));
        add(2, sample(4));
        add(3, sample(8));

        assertThat(filtered(new MemoryFilter(
                        Optional.of(MemoryKind.FACT), Set.of(), Set.of(), Optional.empty(), Optional.empty())))
                .containsExactly(id(1));
        assertThat(filtered(new MemoryFilter(
                        Optional.empty(), Set.of("one"), Set.of("project"), Optional.empty(), Optional.empty())))
                .containsExactlyInAnyOrder(id(2), id(3));
        assertThat(filtered(new MemoryFilter(
                        Optional.empty(), Set.of("one", "two"), Set.of(), Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(filtered(new MemoryFilter(
                        Optional.empty(), Set.of(), Set.of("a\"b\\c"), Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(filtered(new MemoryFilter(
                        Optional.empty(), Set.of(), Set.of(), Optional.of(NOW.plusSeconds(5)), Optional.empty())))
                .containsExactlyInAnyOrder(id(1), id(2));
        assertThat(filtered(new MemoryFilter(
                        Optional.empty(), Set.of(), Set.of(), Optional.of(NOW.plusSeconds(1000)), Optional.empty())))
                .containsExactly(id(1));
    }

    @Test
    void memories_are_listed_by_ids() {
        assertListsByIds(ids -> new MemoryQuery(Optional.of(ids), Optional.empty(), MemoryFilter.NONE, first(10)));
    }

    @Test
    void superseded_memory_is_selected_by_its_filter_and_cannot_be_removed() {
        add(1, memory("Old", "The office opens at nine"));
        add(2, superseding(memory("New", "The office opens at ten"), 1));

        assertThat(filtered(superseded(true))).containsExactly(id(1));
        assertThat(filtered(superseded(false))).containsExactly(id(2));
        assertThatThrownBy(() -> repository().remove(id(1), 1)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> add(3, superseding(memory("Lost", "x"), 9))).isInstanceOf(Invalid.class);
    }

    @Test
    void sources_must_belong_to_the_team() {
        Memory ofMessage = memory("Title", "x").from(new MemorySource(Optional.of(MESSAGE), Optional.empty()));
        Memory ofUpload = memory("Title", "x").from(new MemorySource(Optional.empty(), Optional.of(UPLOAD)));

        for (Memory memory : List.of(ofMessage, ofUpload)) {
            assertThatThrownBy(() -> store.memories().of(OTHER).add(Entity.created(id(1), NOW, memory)))
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void source_is_deleted_only_after_memories_have_forgotten_it() {
        Entity<Memory> ofMessage =
                add(1, memory("Title", "x").from(new MemorySource(Optional.of(MESSAGE), Optional.empty())));
        Entity<Memory> ofUpload =
                add(2, memory("Title", "x").from(new MemorySource(Optional.empty(), Optional.of(UPLOAD))));
        assertThatThrownBy(() -> store.uploads().of(TEAM).remove(UPLOAD, 1)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> store.threads().of(TEAM).remove(THREAD, 1)).isInstanceOf(Conflict.class);

        Instant later = NOW.plusSeconds(60);
        repository().clearSource(UPLOAD, later);
        repository().clearSources(THREAD, later);
        store.uploads().of(TEAM).remove(UPLOAD, 1);
        store.threads().of(TEAM).remove(THREAD, 1);

        assertThat(find(id(1))).contains(ofMessage.changedTo(ofMessage.state().from(MemorySource.NONE), later));
        assertThat(find(id(2))).contains(ofUpload.changedTo(ofUpload.state().from(MemorySource.NONE), later));
    }

    @Test
    void recall_finds_valid_memories_that_share_a_word_and_are_not_superseded() {
        add(1, memory("Old office", "opens at nine"));
        add(2, superseding(memory("New office", "opens at ten"), 1));
        add(3, memory("Canteen", "opens at noon"));
        add(4, memory("Parking", "is free"));
        add(5, validUntil(memory("Office", "moves"), NOW));

        List<RecallCandidate> candidates = repository().candidates(recall("When does the Óffice open, at noon?"));

        assertThat(candidates).extracting(RecallCandidate::id).containsExactlyInAnyOrder(id(2), id(3));
        assertThat(candidates).allSatisfy(candidate -> {
            assertThat(candidate.reason().match()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(candidate.reason().importance()).isEqualTo(0.5);
            assertThat(candidate.reason().freshness()).isGreaterThan(0).isLessThanOrEqualTo(1);
        });
        assertThat(candidates).extracting(RecallCandidate::characters).containsExactlyInAnyOrder(22, 20);
    }

    @Test
    void memories_of_another_team_are_neither_found_nor_changed() {
        Entity<Memory> foreign = Entity.created(id(1), NOW, memory("Office", "opens"));
        store.memories().of(OTHER).add(foreign);

        assertThat(repository().find(id(1))).isEmpty();
        assertThat(repository().find(Set.of(id(1)))).isEmpty();
        assertThat(found("office")).isEmpty();
        assertThat(repository().candidates(recall("office"))).isEmpty();
        assertThatThrownBy(() -> repository().update(foreign.changedTo(memory("Mine", "x"), NOW)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> repository().remove(id(1), 1)).isInstanceOf(StaleVersion.class);
        assertThat(store.memories().of(OTHER).find(id(1)).map(MemoryView::entity))
                .contains(foreign);
    }

    @Test
    void unknown_team_gets_no_memory_and_a_deleted_team_loses_its_memories() {
        MemoryRepository nowhere = store.memories().of(new Id<>(new UUID(9, 9)));
        assertThatThrownBy(() -> nowhere.add(Entity.created(id(1), NOW, memory("Title", "x"))))
                .isInstanceOf(NotFound.class);

        add(1, memory("Title", "x").from(new MemorySource(Optional.of(MESSAGE), Optional.empty())));
        add(2, superseding(memory("Title", "x"), 1));
        store.teams().remove(TEAM, 1);

        assertThat(repository().find(Set.of(id(1), id(2)))).isEmpty();
    }

    protected final List<Id<Memory>> found(String text) {
        return ids(search(text));
    }

    private List<Id<Memory>> filtered(MemoryFilter filter) {
        return ids(new MemoryQuery(Optional.empty(), Optional.empty(), filter, first(10)));
    }

    protected final List<Id<Memory>> ids(MemoryQuery query) {
        return repository().list(query).items().stream()
                .map(memory -> memory.entity().id())
                .toList();
    }

    private MemoryQuery search(String text) {
        return new MemoryQuery(
                Optional.empty(),
                Optional.of(new MemorySearch(text, TextLanguage.SIMPLE)),
                MemoryFilter.NONE,
                first(10));
    }

    private static Recall recall(String text) {
        return new Recall(text, TextLanguage.SIMPLE, 1_000, MemoryFilter.NONE, NOW.plusSeconds(60));
    }

    private static MemoryFilter superseded(boolean superseded) {
        return new MemoryFilter(Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.of(superseded));
    }

    private Memory superseding(Memory memory, int older) {
        return new Memory(
                memory.kind(),
                memory.title(),
                memory.content(),
                memory.context(),
                memory.language(),
                memory.tags(),
                memory.importance(),
                memory.validity(),
                memory.source(),
                Optional.of(id(older)));
    }

    private static Memory validUntil(Memory memory, Instant until) {
        return new Memory(
                memory.kind(),
                memory.title(),
                memory.content(),
                memory.context(),
                memory.language(),
                memory.tags(),
                memory.importance(),
                new Validity(Optional.empty(), Optional.of(until)),
                memory.source(),
                memory.supersedes());
    }

    private static Memory memory(String title, String content) {
        return memory(title, content, TextLanguage.SIMPLE, "0.5");
    }

    protected static Memory memory(String title, String content, TextLanguage language, String importance) {
        return new Memory(
                MemoryKind.FACT,
                title,
                content,
                "{}",
                language,
                Set.of(),
                new BigDecimal(importance),
                Validity.ALWAYS,
                MemorySource.NONE,
                Optional.empty());
    }

    private static Entity<Team> team(Id<Team> id, String name) {
        return Entity.created(id, NOW, new Team(name, Optional.empty(), Workflow.SEQUENTIAL));
    }
}
