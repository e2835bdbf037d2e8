package dev.cimiento.web.team.memory;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.domain.team.memory.MemoryKind;
import dev.cimiento.domain.team.memory.MemorySource;
import dev.cimiento.domain.team.memory.MemoryView;
import dev.cimiento.domain.team.memory.TextLanguage;
import dev.cimiento.domain.team.memory.Validity;
import dev.cimiento.web.resource.ResourceMapper;
import dev.cimiento.web.team.StorableJson;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Translates memories of teams between the domain and HTTP. */
final class MemoryDtoMapper implements ResourceMapper<Memory, MemoryView, MemoryRequest, MemoryResponse> {

    private final JsonMapper json;

    MemoryDtoMapper(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Memory toState(MemoryRequest request) {
        Rules rules = new Rules();
        rules.require(request.kind() != null, "kind", ViolationCode.REQUIRED, "is required");
        Optional<MemoryKind> kind =
                Optional.ofNullable(request.kind()).flatMap(code -> rules.collect(() -> MemoryKind.of(code)));
        Optional<TextLanguage> language =
                Optional.ofNullable(request.language()).flatMap(code -> rules.collect(() -> TextLanguage.of(code)));
        Optional<String> context = Optional.ofNullable(request.context())
                .filter(value -> !value.isNull())
                .flatMap(value -> rules.collect(() -> StorableJson.objectText("context", value, Memory.MAX_CONTEXT)));
        Optional<Validity> validity = rules.collect(() ->
                new Validity(Optional.ofNullable(request.validFrom()), Optional.ofNullable(request.validUntil())));
        Optional<MemorySource> source = rules.collect(() -> new MemorySource(
                Optional.ofNullable(request.sourceMessageId()).map(Id::new),
                Optional.ofNullable(request.sourceUploadId()).map(Id::new)));
        Optional<Memory> memory = rules.collect(() -> new Memory(
                kind.orElse(MemoryKind.FACT),
                request.title(),
                request.content(),
                context.orElse("{}"),
                language.orElse(TextLanguage.SIMPLE),
                Objects.requireNonNullElse(request.tags(), Set.of()),
                Objects.requireNonNullElse(request.importance(), Memory.DEFAULT_IMPORTANCE),
                validity.orElse(Validity.ALWAYS),
                source.orElse(MemorySource.NONE),
                Optional.ofNullable(request.supersedesId()).map(Id::new)));
        rules.enforce();
        return memory.orElseThrow();
    }

    @Override
    public MemoryRequest toRequest(MemoryView view) {
        Memory memory = view.entity().state();
        return new MemoryRequest(
                memory.kindCode(),
                memory.title(),
                memory.content(),
                json.readTree(memory.context()),
                memory.languageCode(),
                memory.tags(),
                memory.importance(),
                memory.validity().from().orElse(null),
                memory.validity().until().orElse(null),
                memory.source().message().map(Id::value).orElse(null),
                memory.source().upload().map(Id::value).orElse(null),
                memory.supersedes().map(Id::value).orElse(null));
    }

    @Override
    public MemoryResponse toResponse(MemoryView view) {
        Memory memory = view.entity().state();
        return new MemoryResponse(
                view.entity().id().value(),
                view.entity().version(),
                view.entity().createdAt(),
                view.entity().updatedAt(),
                memory.kindCode(),
                memory.title(),
                memory.content(),
                json.readTree(memory.context()),
                memory.languageCode(),
                memory.tags().stream().sorted().toList(),
                memory.importance(),
                memory.validity().from().orElse(null),
                memory.validity().until().orElse(null),
                memory.source().message().map(Id::value).orElse(null),
                memory.source().upload().map(Id::value).orElse(null),
                memory.supersedes().map(Id::value).orElse(null),
                view.excerpt().orElse(null));
    }
}
