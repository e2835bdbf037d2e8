package dev.cimiento.web.account.signin;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Describes in the OpenAPI document how a client gets a token. */
public final class TokenDescription implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .getSecuritySchemes()
                .values()
                .forEach(scheme -> scheme.setDescription(
                        "An access token from POST /api/v1/auth/tokens, or a personal access token (cim_…)."));
    }
}
