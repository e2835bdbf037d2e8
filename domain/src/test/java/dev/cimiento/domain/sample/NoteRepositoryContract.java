package dev.cimiento.domain.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NamedReference;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Position;
import dev.cimiento.domain.shared.repository.RepositoryContract;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.shared.text.SearchText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every repository, on the sample entity, and the constraints and filters of notes. */
public abstract class NoteRepositoryContract extends RepositoryContract<Note, NoteView, NoteQuery, NoteSort> {

    private NoteAdapter adapter;

    protected abstract NoteAdapter adapter();

    @BeforeEach
    void openAdapter() {
        adapter = adapter();
    }

    @Override
    protected NoteRepository repository() {
        return adapter.notes();
    }

    @Override
    protected Transactions transactions() {
        return adapter.transactions();
    }

    @Override
    protected Note sample(int number) {
        boolean even = number % 2 == 0;
        return new Note(
                even ? Optional.of("C-" + number) : Optional.empty(),
                (even ? "Note " : "nóte ") + number * 37 % 100,
                even ? Optional.empty() : Optional.of("Text " + number),
                BigDecimal.valueOf(number * 7 % 5),
                even ? Optional.of(number % 5 + 1) : Optional.empty(),
                number % 3 == 0,
                Optional.empty(),
                even ? Set.of() : Set.of(id(number), id(number + 1)));
    }

    @Override
    protected NoteQuery all(PageRequest<NoteSort> page) {
        return NoteQuery.all(page);
    }

    @Override
    protected List<NoteSort> sorts() {
        return Stream.of(NoteSort.values()).filter(sort -> !sort.ranks()).toList();
    }

    @Test
    void two_notes_cannot_have_the_same_code() {
        add(1, Note.named("One").withCode("C"));

        assertThatThrownBy(() -> add(2, Note.named("Two").withCode("C")))
                .isInstanceOf(Conflict.class)
                .hasMessage("The code C is taken.");
        assertThat(find(id(2))).isEmpty();
    }

    @Test
    void note_shows_its_parent_which_cannot_be_removed_before_it() {
        add(1, Note.named("Parent"));
        add(2, Note.named("Child").below(id(1)));

        assertThat(repository().find(id(2)).flatMap(NoteView::parent)).contains(new NamedReference<>(id(1), "Parent"));
        assertThatThrownBy(() -> repository().remove(id(1), 1)).isInstanceOf(Conflict.class);
    }

    @Test
    void parent_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> add(2, Note.named("Child").below(id(1))))
                .isInstanceOf(Invalid.class)
                .hasMessage("parentId names a note that does not exist");
    }

    @Test
    void each_filter_narrows_the_list() {
        add(1, Note.named("Élan one"));
        add(2, Note.named("elan two").withCost("5").below(id(1)));
        add(
                3,
                new Note(
                        Optional.empty(),
                        "Other",
                        Optional.empty(),
                        BigDecimal.TEN,
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        Set.of(id(1), id(2))));
        Optional<FoldedText> noPrefix = Optional.empty();
        Optional<SearchText> noText = Optional.empty();
        Optional<Id<Note>> noParent = Optional.empty();
        Optional<BigDecimal> noCost = Optional.empty();
        Optional<Boolean> either = Optional.empty();
        PageRequest<NoteSort> page = PageRequest.first(NoteSort.NAME, 10);

        assertThat(names(new NoteQuery(
                        Optional.of(FoldedText.of("ELAN")), noText, noParent, Set.of(), noCost, either, page)))
                .containsExactly("Élan one", "elan two");
        assertThat(names(new NoteQuery(
                        noPrefix, Optional.of(new SearchText("tw")), noParent, Set.of(), noCost, either, page)))
                .containsExactly("elan two");
        assertThat(names(new NoteQuery(noPrefix, noText, Optional.of(id(1)), Set.of(), noCost, either, page)))
                .containsExactly("elan two");
        assertThat(names(new NoteQuery(noPrefix, noText, noParent, Set.of(id(2)), noCost, either, page)))
                .containsExactly("Other");
        assertThat(names(new NoteQuery(
                        noPrefix, noText, noParent, Set.of(), Optional.of(new BigDecimal("5")), either, page)))
                .containsExactly("elan two", "Other");
        assertThat(names(new NoteQuery(noPrefix, noText, noParent, Set.of(), noCost, Optional.of(false), page)))
                .containsExactly("Élan one", "elan two");
    }

    @Test
    void ranked_list_is_read_page_by_page_with_the_best_match_first() {
        for (int number = 0; number < 7; number++) {
            add(number, Note.named((number == 3 ? "Tea " : "Green tea ") + number));
        }
        NoteQuery query = new NoteQuery(
                Optional.empty(),
                Optional.of(new SearchText("tea")),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                new PageRequest<>(NoteSort.RELEVANCE, Direction.DESCENDING, Position.START, 3, false));

        List<NoteView> read = new ArrayList<>();
        query.page()
                .readAll(
                        page -> repository()
                                .list(new NoteQuery(
                                        query.namePrefix(),
                                        query.text(),
                                        query.parentId(),
                                        query.linkIds(),
                                        query.minCost(),
                                        query.archived(),
                                        page)),
                        read::add);

        assertThat(read).hasSize(7).doesNotHaveDuplicates();
        assertThat(read.get(0).entity().state().name()).isEqualTo("Tea 3");
    }

    private List<String> names(NoteQuery query) {
        return repository().list(query).items().stream()
                .map(note -> note.entity().state().name())
                .toList();
    }
}
