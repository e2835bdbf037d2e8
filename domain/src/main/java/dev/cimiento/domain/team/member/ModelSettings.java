package dev.cimiento.domain.team.member;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The language model with which a member works. The program that runs the team decides the settings that are empty.
 *
 * @param provider such as "anthropic"; given if and only if the model is
 * @param model the name of the model at its provider
 * @param temperature from 0 to 2 with two decimals
 * @param baseUrl the address of the model's server, by http or https
 */
public record ModelSettings(
        Optional<String> provider, Optional<String> model, Optional<BigDecimal> temperature, Optional<String> baseUrl) {

    public static final int MAX_PROVIDER = 60;
    public static final int MAX_MODEL = 120;
    public static final int MAX_BASE_URL = 2_048;
    public static final BigDecimal MAX_TEMPERATURE = new BigDecimal(2);

    /** Settings that leave everything to the program. */
    public static final ModelSettings NONE =
            new ModelSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern URL = Pattern.compile("https?://[^\\s/?#@]+(/[^\\s?#]*)?");

    public ModelSettings {
        Rules rules = new Rules();
        provider = rules.optionalLine("provider", provider, MAX_PROVIDER);
        model = rules.optionalLine("model", model, MAX_MODEL);
        rules.require(
                provider.isPresent() == model.isPresent(),
                "model",
                ViolationCode.CONTRADICTORY,
                "must be given together with provider");
        temperature = temperature.map(value -> checked(rules, value));
        baseUrl = rules.optionalLine("baseUrl", baseUrl, MAX_BASE_URL);
        rules.require(
                baseUrl.map(url -> URL.matcher(url).matches()).orElse(true),
                "baseUrl",
                ViolationCode.MALFORMED,
                "must be an address such as https://models.example.org/v1");
        rules.enforce();
    }

    private static BigDecimal checked(Rules rules, BigDecimal value) {
        boolean inRange = value.signum() >= 0 && value.compareTo(MAX_TEMPERATURE) <= 0;
        rules.require(inRange, "temperature", ViolationCode.OUT_OF_RANGE, "must be between 0 and 2");
        // A number such as 1e-400 would be written out with all its digits, so only a short one gets two decimals.
        boolean precise = value.stripTrailingZeros().scale() <= 2;
        rules.require(precise, "temperature", ViolationCode.TOO_PRECISE, "must not have more than two decimals");
        return inRange && precise ? value.setScale(2, RoundingMode.UNNECESSARY) : BigDecimal.ZERO;
    }
}
