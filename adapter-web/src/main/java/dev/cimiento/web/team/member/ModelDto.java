package dev.cimiento.web.team.member;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.team.member.ModelSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of a language model in requests and responses. */
@Schema(name = "ModelSettings", description = "The language model with which a member works.")
public record ModelDto(
        @Schema(
                description = "The provider; only together with the name of the model.",
                maxLength = ModelSettings.MAX_PROVIDER,
                example = "example")
        @Nullable
        String provider,

        @Schema(
                description = "The name of the model at its provider.",
                maxLength = ModelSettings.MAX_MODEL,
                example = "large-2")
        @Nullable
        String name,

        @Schema(
                description = "How freely the model answers, with at most two decimals.",
                minimum = "0",
                maximum = "2",
                multipleOf = 0.01,
                example = "0.70")
        @Nullable
        BigDecimal temperature,

        @Schema(
                description = "The address of the model's server.",
                maxLength = ModelSettings.MAX_BASE_URL,
                example = "https://models.example.org/v1")
        @Nullable
        String baseUrl) {

    static ModelDto of(ModelSettings settings) {
        return new ModelDto(
                settings.provider().orElse(null),
                settings.model().orElse(null),
                settings.temperature().orElse(null),
                settings.baseUrl().orElse(null));
    }

    /** @throws Invalid with the errors of {@code model.provider} and the other properties */
    ModelSettings settings() {
        try {
            return new ModelSettings(
                    Optional.ofNullable(provider),
                    Optional.ofNullable(name),
                    Optional.ofNullable(temperature),
                    Optional.ofNullable(baseUrl));
        } catch (Invalid invalid) {
            throw invalid.renamed(field -> "model." + (field.equals("model") ? "name" : field));
        }
    }
}
