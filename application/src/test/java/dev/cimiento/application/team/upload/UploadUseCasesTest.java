package dev.cimiento.application.team.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.UserIdentity;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.text.SearchText;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.domain.team.upload.StoredFile;
import dev.cimiento.domain.team.upload.Upload;
import dev.cimiento.domain.team.upload.UploadQuery;
import dev.cimiento.domain.team.upload.UploadRepository;
import dev.cimiento.domain.team.upload.UploadSort;
import dev.cimiento.domain.team.upload.UploadState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadUseCasesTest {

    private static final Id<Team> TEAM = new Id<>(new UUID(8, 1));
    private static final UUID EDITOR = new UUID(7, 1);
    private static final UUID VIEWER = new UUID(7, 2);
    private static final UUID STRANGER = new UUID(7, 3);

    private final MovableClock clock = new MovableClock();
    private final InMemoryDatabase database = new InMemoryDatabase();
    private final TeamAdapter store = TeamAdapter.inMemory(database);
    private final AccountAdapter accounts = AccountAdapter.inMemory(database);
    private final EntityFactory entities = new EntityFactory(new SequentialIds(), clock);
    private final TeamAccess access =
            new TeamAccess(store.memberships(), new LiveRights(accounts.sessions(), accounts.accessTokens(), entities));
    private final UploadsOfTeam uploads = new UploadUseCases(
                    store.uploads(), store.memories(), store.indexQueue(), access, entities, database)
            .of(TEAM);
    private final UploadIndexer indexer = new UploadIndexer(store.indexQueue(), store.uploads(), entities, database);

    @BeforeEach
    void createTeam() {
        store.teams()
                .add(Entity.created(TEAM, clock.instant(), new Team("Support", Optional.empty(), Workflow.SEQUENTIAL)));
        join(EDITOR, TeamRole.EDITOR);
        join(VIEWER, TeamRole.VIEWER);
    }

    @Test
    void content_is_read_back_byte_by_byte_whatever_its_length() throws IOException {
        for (int size :
                List.of(0, 1, UploadRepository.CHUNK - 1, UploadRepository.CHUNK, 2 * UploadRepository.CHUNK + 1)) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);

            Entity<Upload> upload = store("Data", "application/octet-stream", content);

            assertThat(upload.state().file().size()).isEqualTo(size);
            assertThat(upload.state().state()).isEqualTo(UploadState.READY);
            try (InputStream read = uploads.content(actor(VIEWER), upload.id())) {
                assertThat(read.readAllBytes()).isEqualTo(content);
            }
        }
    }

    @Test
    void hash_of_a_file_is_its_sha_256() {
        assertThat(store("Data", "application/pdf", "abc".getBytes(StandardCharsets.UTF_8))
                        .state()
                        .file()
                        .hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void too_large_file_is_rejected_and_stores_nothing() {
        UploadContent large = () -> new InputStream() {
            private int left = StoredFile.MAX_SIZE + 1;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }
        };

        assertThatThrownBy(() -> uploads.store(actor(EDITOR), "Large", "text/plain", large))
                .isInstanceOf(Invalid.class);
        assertThat(listed(Optional.empty())).isEmpty();
    }

    @Test
    void file_that_breaks_off_stores_nothing() {
        int[] openings = {0};
        UploadContent broken = () -> openings[0]++ == 0
                ? new ByteArrayInputStream(new byte[10])
                : new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("cut off");
                    }
                };

        assertThatThrownBy(() -> uploads.store(actor(EDITOR), "Broken", "text/plain", broken))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(listed(Optional.empty())).isEmpty();
        assertThat(indexer.indexNext()).isFalse();
    }

    @Test
    void text_is_searchable_once_a_worker_has_indexed_it() {
        String text = "word ".repeat(UploadRepository.CHUNK / 5) + "Größe am Ende";
        Entity<Upload> upload = store("Notes", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        assertThat(upload.state().state()).isEqualTo(UploadState.WAITING);
        assertThat(listed(Optional.of("grosse ende"))).isEmpty();

        assertThat(indexer.indexNext()).isTrue();
        assertThat(indexer.indexNext()).isFalse();

        assertThat(listed(Optional.of("grosse end"))).containsExactly(upload.id());
        assertThat(uploads.get(actor(VIEWER), upload.id()).state().state()).isEqualTo(UploadState.READY);
    }

    @Test
    void text_that_is_claimed_again_and_again_fails() {
        Entity<Upload> upload = store("Notes", "text/markdown", new byte[] {'x'});
        for (int attempt = 0; attempt < UploadIndexer.MAX_ATTEMPTS; attempt++) {
            assertThat(store.indexQueue().claim(entities.now(), entities.now().plusSeconds(1)))
                    .isPresent();
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(indexer.indexNext()).isTrue();

        assertThat(uploads.get(actor(VIEWER), upload.id()).state().state()).isEqualTo(UploadState.FAILED);
        clock.advance(Duration.ofHours(1));
        assertThat(indexer.indexNext()).isFalse();
    }

    @Test
    void deleted_text_is_no_longer_indexed() {
        Entity<Upload> upload = store("Notes", "text/plain", new byte[] {'x'});
        uploads.delete(actor(EDITOR), upload.id(), ExpectedVersion.ANY);

        assertThat(indexer.indexNext()).isTrue();
        assertThat(indexer.indexNext()).isFalse();
        assertThatThrownBy(() -> uploads.content(actor(EDITOR), upload.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void viewers_read_files_and_strangers_do_not_find_them() {
        Entity<Upload> upload = store("Notes", "text/plain", new byte[] {'x'});

        assertThat(uploads.get(actor(VIEWER), upload.id()).id()).isEqualTo(upload.id());
        assertThatThrownBy(() ->
                        uploads.store(actor(VIEWER), "Mine", "text/plain", () -> new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> uploads.delete(actor(VIEWER), upload.id(), ExpectedVersion.ANY))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> uploads.content(actor(STRANGER), upload.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void name_changes_and_content_stays() {
        Entity<Upload> upload = store("Notes", "application/pdf", new byte[] {1});

        Entity<Upload> renamed = uploads.replace(
                actor(EDITOR),
                upload,
                upload.state().replacedBy("Report", Set.of()).in(UploadState.FAILED));

        assertThat(renamed.state()).isEqualTo(upload.state().replacedBy("Report", Set.of()));
        assertThat(renamed.version()).isEqualTo(2);
    }

    private Entity<Upload> store(String name, String mediaType, byte[] content) {
        return uploads.store(actor(EDITOR), name, mediaType, () -> new ByteArrayInputStream(content));
    }

    private List<Id<Upload>> listed(Optional<String> text) {
        UploadQuery query = new UploadQuery(
                Optional.empty(),
                text.map(SearchText::new),
                Optional.empty(),
                PageRequest.first(UploadSort.CREATED, 10));
        return uploads.list(actor(VIEWER), query).items().stream()
                .map(Entity::id)
                .toList();
    }

    private void join(UUID user, TeamRole role) {
        store.users().accept(new Id<>(user));
        store.memberships().of(TEAM).add(Membership.of(new Id<>(user), role, clock.instant()));
    }

    private static Actor actor(UUID user) {
        return new Actor(
                "user",
                Optional.of(new UserIdentity(user, Optional.empty(), Optional.empty())),
                Optional.empty(),
                true,
                Set.of());
    }
}
