package dev.cimiento.bootstrap.account.security;

import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;

/**
 * The trusted proxies, and the origins that can read responses.
 *
 * @param corsOrigins the origins whose pages can read responses, such as {@code https://shop.example.org}
 * @param trustedProxies the networks (CIDR) of proxies whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are
 *     used
 */
public record WebSecuritySettings(List<String> corsOrigins, List<String> trustedProxies) {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";

    /** Matches numeric addresses only, because Tomcat would look up anything else in DNS. */
    private static final Pattern NETWORK =
            Pattern.compile(OCTET + "(\\." + OCTET + "){3}/\\d{1,2}|(?=.*:)[0-9a-fA-F:.]+/\\d{1,3}");

    /** @throws SettingsException if an origin or a network is invalid */
    public static WebSecuritySettings of(Settings settings) {
        List<String> origins = list(settings.get("CORS_ORIGINS"));
        List<String> proxies = list(settings.get("TRUSTED_PROXIES"));
        origins.stream()
                .filter(origin -> !origin.matches("https?://[\\w.-]+(:\\d{1,5})?"))
                .findFirst()
                .ifPresent(origin -> {
                    throw new SettingsException("CORS_ORIGINS must be origins such as https://shop.example.org,"
                            + " separated by commas, not " + origin + ".");
                });
        proxies.stream().filter(proxy -> !isNetwork(proxy)).findFirst().ifPresent(proxy -> {
            throw new SettingsException(
                    "TRUSTED_PROXIES must be networks such as 10.0.0.0/8, separated by commas, not " + proxy + ".");
        });
        return new WebSecuritySettings(origins, proxies);
    }

    private static boolean isNetwork(String text) {
        if (!NETWORK.matcher(text).matches()) {
            return false;
        }
        try {
            new NetMask(text);
            return true;
        } catch (IllegalArgumentException invalid) {
            return false;
        }
    }

    private static List<String> list(Optional<String> setting) {
        return setting.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
