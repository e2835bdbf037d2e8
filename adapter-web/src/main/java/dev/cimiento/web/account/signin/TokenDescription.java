package dev.cimiento.web.account.signin;

import dev.cimiento.web.shared.schema.SecuritySchemes;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Describes in the OpenAPI document how a client gets a token. */
public final class TokenDescription implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        Objects.requireNonNull(api.getComponents().getSecuritySchemes().get(SecuritySchemes.TOKEN))
                .setDescription("An access token from POST /api/v1/auth/tokens, or a personal access token (cim_…).");
    }
}
