package dev.cimiento.domain.team.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.RepositoryContract;
import dev.cimiento.domain.shared.text.FoldedWords;
import dev.cimiento.domain.shared.text.SearchText;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.member.MemberKind;
import dev.cimiento.domain.team.member.ModelSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of repositories of uploads and of the queue of texts. */
public abstract class UploadRepositoryContract
        extends RepositoryContract<Upload, Entity<Upload>, UploadQuery, UploadSort> {

    private static final Id<Team> TEAM = new Id<>(new UUID(8, 1));
    private static final Id<Team> OTHER = new Id<>(new UUID(8, 2));
    private static final Id<User> ADA = new Id<>(new UUID(7, 1));
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final int MEMBERS = 3;

    private TeamAdapter store;

    protected abstract TeamAdapter adapter();

    @BeforeEach
    void openStore() {
        store = adapter();
        store.teams().add(List.of(team(TEAM, "Support"), team(OTHER, "Sales")));
        store.members()
                .of(TEAM)
                .add(IntStream.range(0, MEMBERS)
                        .mapToObj(number -> Entity.created(memberId(number), NOW, member("Member " + number)))
                        .toList());
    }

    @Override
    protected UploadRepository repository() {
        return store.uploads().of(TEAM);
    }

    @Override
    protected Transactions transactions() {
        return store.transactions();
    }

    /** Changes only the name and the members, because nothing else of an upload can be updated. */
    @Override
    protected Upload sample(int number) {
        return upload("File " + (number * 37 % 100) + "/" + number)
                .replacedBy(
                        "File " + (number * 37 % 100) + "/" + number,
                        IntStream.range(0, number % (MEMBERS + 1))
                                .mapToObj(UploadRepositoryContract::memberId)
                                .collect(Collectors.toSet()));
    }

    @Override
    protected UploadQuery all(PageRequest<UploadSort> page) {
        return new UploadQuery(Optional.empty(), Optional.empty(), Optional.empty(), page);
    }

    @Override
    protected List<UploadSort> sorts() {
        return List.of(UploadSort.values());
    }

    @Test
    void uploads_are_listed_by_ids() {
        assertListsByIds(ids -> new UploadQuery(Optional.of(ids), Optional.empty(), Optional.empty(), first(10)));
    }

    @Test
    void content_is_read_in_the_chunks_that_were_appended() {
        add(1, upload("Notes"));
        repository().append(id(1), 0, new byte[] {1, 2, 3});
        repository().append(id(1), 1, new byte[] {-1});

        assertThat(repository().chunk(id(1), 0)).hasValue(new byte[] {1, 2, 3});
        assertThat(repository().chunk(id(1), 1)).hasValue(new byte[] {-1});
        assertThat(repository().chunk(id(1), 2)).isEmpty();
        assertThatThrownBy(() -> repository().append(id(2), 0, new byte[] {1})).isInstanceOf(NotFound.class);
    }

    @Test
    void content_is_deleted_with_its_file_and_with_the_team() {
        add(1, upload("Notes"));
        add(2, upload("More notes"));
        repository().append(id(1), 0, new byte[] {1});
        repository().append(id(2), 0, new byte[] {1});

        repository().remove(id(1), 1);
        assertThat(repository().chunk(id(1), 0)).isEmpty();

        store.teams().remove(TEAM, 1);
        assertThat(repository().chunk(id(2), 0)).isEmpty();
    }

    @Test
    void text_is_found_by_its_words_once_it_is_indexed() {
        add(1, upload("Notes").in(UploadState.WAITING));
        add(2, upload("More notes").in(UploadState.WAITING));
        assertThat(found("über")).isEmpty();

        repository().index(id(1), FoldedWords.of("Über allen Gipfeln ist Ruh"));
        repository().fail(id(2));

        assertThat(found("uber gipf")).containsExactly(id(1));
        assertThat(found("uber tal")).isEmpty();
        assertThat(state(1)).isEqualTo(UploadState.READY);
        assertThat(state(2)).isEqualTo(UploadState.FAILED);
    }

    @Test
    void words_of_a_deleted_file_are_ignored() {
        repository().index(id(1), FoldedWords.of("words"));
        repository().fail(id(1));

        assertThat(repository().find(id(1))).isEmpty();
    }

    @Test
    void uploads_are_filtered_by_the_member_that_uses_them() {
        add(1, upload("One").replacedBy("One", Set.of(memberId(0), memberId(1))));
        add(2, upload("Two").replacedBy("Two", Set.of(memberId(1))));
        add(3, upload("Three"));

        assertThat(repository()
                        .list(new UploadQuery(Optional.empty(), Optional.empty(), Optional.of(memberId(1)), first(10)))
                        .items())
                .extracting(Entity::id)
                .containsExactlyInAnyOrder(id(1), id(2));
    }

    @Test
    void file_is_used_by_members_of_its_team_only_and_as_long_as_they_exist() {
        store.members().of(OTHER).add(Entity.created(memberId(9), NOW, member("Foreigner")));
        assertThatThrownBy(() -> add(1, upload("One").replacedBy("One", Set.of(memberId(9)))))
                .isInstanceOf(Invalid.class);

        add(2, upload("Two").replacedBy("Two", Set.of(memberId(0), memberId(1))));
        store.members().of(TEAM).remove(memberId(0), 1);

        assertThat(find(id(2)).orElseThrow().state().memberIds()).containsExactly(memberId(1));
    }

    @Test
    void files_of_another_team_are_not_found() {
        UploadRepository other = store.uploads().of(OTHER);
        other.add(Entity.created(id(1), NOW, upload("Notes")));
        other.append(id(1), 0, new byte[] {1});

        assertThat(repository().find(id(1))).isEmpty();
        assertThat(repository().chunk(id(1), 0)).isEmpty();
        assertThatThrownBy(() -> repository().append(id(1), 1, new byte[] {1})).isInstanceOf(NotFound.class);
        assertThat(repository().list(all(first(10))).items()).isEmpty();
    }

    @Test
    void waiting_text_is_claimed_once_until_its_lease_ends() {
        store.indexQueue().put(TEAM, id(1), NOW);
        Instant end = NOW.plusSeconds(60);

        assertThat(store.indexQueue().claim(NOW.minusMillis(1), end)).isEmpty();
        assertThat(store.indexQueue().claim(NOW, end)).contains(new WaitingUpload(TEAM, id(1), 1));
        assertThat(store.indexQueue().claim(NOW, end)).isEmpty();
        WaitingUpload again = store.indexQueue().claim(end, end.plusSeconds(60)).orElseThrow();
        assertThat(again.attempts()).isEqualTo(2);

        store.indexQueue().remove(again);
        assertThat(store.indexQueue().claim(end.plusSeconds(60), end.plusSeconds(90)))
                .isEmpty();
    }

    @Test
    void concurrent_workers_claim_different_texts() {
        IntStream.range(0, 4).forEach(number -> store.indexQueue().put(TEAM, id(number), NOW));

        List<Optional<WaitingUpload>> claimed =
                ConcurrentWork.run(4, number -> store.indexQueue().claim(NOW, NOW.plusSeconds(60)));

        assertThat(claimed).allMatch(Optional::isPresent).doesNotHaveDuplicates();
    }

    private List<Id<Upload>> found(String text) {
        return repository()
                .list(new UploadQuery(Optional.empty(), Optional.of(new SearchText(text)), Optional.empty(), first(10)))
                .items()
                .stream()
                .map(Entity::id)
                .toList();
    }

    private UploadState state(int number) {
        return find(id(number)).orElseThrow().state().state();
    }

    private static Upload upload(String name) {
        return new Upload(name, Set.of(), new StoredFile("text/plain", 4, "ab".repeat(32)), UploadState.READY, ADA);
    }

    private static Member member(String name) {
        return new Member(
                name, "Works", MemberKind.WORKER, Optional.empty(), ModelSettings.NONE, 0, Optional.empty(), Set.of());
    }

    private static Id<Member> memberId(int number) {
        return new Id<>(new UUID(6, number));
    }

    private static Entity<Team> team(Id<Team> id, String name) {
        return Entity.created(id, NOW, new Team(name, Optional.empty(), Workflow.SEQUENTIAL));
    }
}
