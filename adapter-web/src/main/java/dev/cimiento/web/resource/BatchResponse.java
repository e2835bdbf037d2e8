package dev.cimiento.web.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What was created at once, in the order in which it was sent. */
@Schema(description = "What was created at once, in the order in which it was sent.")
public record BatchResponse<RESPONSE>(List<RESPONSE> items) {}
