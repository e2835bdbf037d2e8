package dev.cimiento.web.team.thread;

import dev.cimiento.application.team.thread.MessageService;
import dev.cimiento.application.team.thread.NewMessage;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.thread.MessageQuery;
import dev.cimiento.domain.team.thread.MessageSort;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.idempotency.IdempotentResponse;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.NumberFilter;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The messages of a thread over HTTP. */
@RestController
@RequiredPermissions(read = "team:read", write = "team:append")
@RequestMapping("/api/v1/teams/{teamId}/threads/{id}/messages")
@Tag(name = "Messages", description = "The messages of a thread. They are appended, and never changed.")
public class MessageController {

    private final MessageService messages;

    public MessageController(MessageService messages) {
        this.messages = messages;
    }

    @Operation(
            operationId = "appendMessage",
            summary = "Append a message",
            description = "The message gets the next number of the thread. With an Idempotency-Key, a repeated request"
                    + " gets the same response and appends nothing.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    public IdempotentResponse<MessageResponse> append(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @Parameter(description = "The id of the thread.") @PathVariable Id<TeamThread> id,
            @RequestBody MessageRequest body,
            IdempotentRequest request,
            HttpServletRequest address) {
        NewMessage message = body.message();
        return request.once(actor, () -> {
            MessageResponse appended = MessageResponse.of(messages.append(actor, teamId, id, message));
            return ResponseEntity.created(URI.create(address.getRequestURI() + "/" + appended.number()))
                    .body(appended);
        });
    }

    @Operation(
            summary = "List messages",
            description = "The messages of a thread by their numbers, in both directions.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<MessageResponse>> list(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @Parameter(description = "The id of the thread.") @PathVariable Id<TeamThread> id,
            @Parameter(
                            description = "Only messages with a higher number, such as those that are new.",
                            schema = @Schema(minimum = "0", maximum = NumberFilter.MAX),
                            example = "120")
                    @RequestParam(required = false)
                    @Nullable
                    Integer after,
            @Parameter(
                            description = "Only messages with a lower number.",
                            schema = @Schema(minimum = "0", maximum = NumberFilter.MAX),
                            example = "120")
                    @RequestParam(required = false)
                    @Nullable
                    Integer before,
            @Sorts({"number", "-number"}) ListRequest<MessageSort> list) {
        MessageQuery query =
                new MessageQuery(id, NumberFilter.of("after", after), NumberFilter.of("before", before), list.page());
        return list.response(messages.list(actor, teamId, query), MessageResponse::of);
    }

    @Operation(summary = "Get a message", description = "A message by its number in the thread.")
    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<MessageResponse> get(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @Parameter(description = "The id of the thread.") @PathVariable Id<TeamThread> id,
            @Parameter(description = "The number of the message in the thread.", example = "1") @PathVariable
                    int number) {
        return ResponseEntity.ok(MessageResponse.of(messages.get(actor, teamId, id, number)));
    }
}
