package dev.cimiento.web.account.signin;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Describes in the OpenAPI document where the tokens of requests come from. */
public final class TokenDescription implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .getSecuritySchemes()
                .values()
                .forEach(scheme -> scheme.setDescription(
                        "An access token from POST /api/v1/auth/tokens, or one made for a program (cim_…)."));
    }
}
