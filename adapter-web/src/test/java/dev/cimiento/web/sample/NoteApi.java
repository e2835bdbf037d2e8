package dev.cimiento.web.sample;

import dev.cimiento.application.idempotency.Idempotency;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.idempotency.InMemoryIdempotencyStore;
import dev.cimiento.domain.importing.LineProblem;
import dev.cimiento.domain.importing.LineProblems;
import dev.cimiento.domain.importing.RecordingStaging;
import dev.cimiento.domain.sample.InMemoryNoteRepository;
import dev.cimiento.domain.sample.Note;
import dev.cimiento.domain.sample.NotePermissions;
import dev.cimiento.domain.sample.NoteRepository;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Actors;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.web.WebConfiguration;
import dev.cimiento.web.access.ActorSource;
import dev.cimiento.web.shared.Meanwhile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API of notes, over a repository in memory. A request without a token comes from a user with all permissions; a
 * bearer token is the name of its user, and "nobody" is anonymous.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(WebConfiguration.class)
public class NoteApi {

    private static final UUID CLERK = new UUID(1, 1);

    @Bean
    ActorSource actors() {
        return request -> Optional.ofNullable(request.getHeader("Authorization"))
                .map(header -> user(header.replace("Bearer ", "")))
                .orElseGet(() -> Actors.of(CLERK, NotePermissions.READ, NotePermissions.WRITE));
    }

    private static Actor user(String name) {
        if (name.equals("nobody")) {
            return Actor.anonymous(Optional.empty(), Set.of());
        }
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return Actors.of(id, NotePermissions.READ, NotePermissions.WRITE);
    }

    @Bean
    Permissions permissions() {
        return NotePermissions.ALL;
    }

    @Bean
    InMemoryDatabase database() {
        return new InMemoryDatabase();
    }

    @Bean
    Idempotency idempotency(InMemoryDatabase database) {
        return new Idempotency(new InMemoryIdempotencyStore(database), database, Clock.systemUTC());
    }

    @Bean
    Meanwhile meanwhile() {
        return new Meanwhile();
    }

    /** Reports each code that begins with "taken" as taken. */
    @Bean
    RecordingStaging<Entity<Note>> staging() {
        return new RecordingStaging<>(lines -> {
            List<LineProblem> problems = lines.stream()
                    .flatMap(line -> line.content().state().code().stream()
                            .filter(code -> code.startsWith("taken"))
                            .map(code -> new LineProblem(line.number(), "code", code + " is taken")))
                    .toList();
            return new LineProblems(problems, problems.size());
        });
    }

    @Bean
    NoteService notes(InMemoryDatabase database, Meanwhile meanwhile, RecordingStaging<Entity<Note>> staging) {
        return new NoteService(
                meanwhile.around(NoteRepository.class, new InMemoryNoteRepository(database)),
                staging,
                new EntityFactory(new SequentialIds(), Clock.systemUTC()),
                database);
    }

    @Bean
    NoteController noteController(NoteService notes, JsonMapper json) {
        return new NoteController(notes, json);
    }

    @Bean
    NoteExportController noteExportController(NoteService notes) {
        return new NoteExportController(notes);
    }
}
