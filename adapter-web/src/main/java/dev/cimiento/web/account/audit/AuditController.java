package dev.cimiento.web.account.audit;

import dev.cimiento.application.account.audit.AuditService;
import dev.cimiento.domain.account.audit.AuditSort;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail over HTTP, for admins. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit", description = "The audit trail of accounts. For admins.")
public class AuditController {

    private final AuditService audit;

    public AuditController(AuditService audit) {
        this.audit = audit;
    }

    @RequiredPermission("audit:read")
    @Operation(
            operationId = "listAuditEvents",
            summary = "List audit events",
            description = "An event must match all filters that are given.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<AuditEventResponse>> list(
            Actor actor,
            @ParameterObject AuditFilter filter,
            @Sorts({"-occurred", "occurred"}) ListRequest<AuditSort> list) {
        return list.response(audit.list(actor, filter.query(list.page())), AuditEventResponse::of);
    }
}
