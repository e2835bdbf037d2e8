package dev.cimiento.domain.account.profile;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * Information that a user publishes about himself or herself; all parts are optional.
 *
 * @param displayName up to 80 characters
 * @param bio up to 2,000 characters
 * @param avatarUrl an https URL of a picture, up to 2,048 characters
 * @param locale a language tag (BCP 47) such as {@code es-MX}
 * @param timeZone a name of the IANA time zone database such as {@code America/Mexico_City}
 */
public record Profile(
        Optional<String> displayName,
        Optional<String> bio,
        Optional<String> avatarUrl,
        Optional<String> locale,
        Optional<String> timeZone,
        Optional<PostalAddress> address) {

    public static final int MAX_DISPLAY_NAME = 80;
    public static final int MAX_BIO = 2_000;
    public static final int MAX_URL = 2_048;
    public static final int MAX_LOCALE = 35;
    public static final int MAX_TIME_ZONE = 64;

    public Profile {
        Rules rules = new Rules();
        displayName = rules.optionalLine("displayName", displayName, MAX_DISPLAY_NAME);
        bio = rules.optionalText("bio", bio, MAX_BIO);
        avatarUrl = rules.optionalLine("avatarUrl", avatarUrl, MAX_URL);
        locale = rules.optionalLine("locale", locale, MAX_LOCALE);
        timeZone = rules.optionalLine("timeZone", timeZone, MAX_TIME_ZONE);
        rules.require(
                avatarUrl.map(Profile::isHttps).orElse(true),
                "avatarUrl",
                ViolationCode.MALFORMED,
                "must be an https URL");
        rules.require(
                locale.map(Profile::isLanguageTag).orElse(true),
                "locale",
                ViolationCode.MALFORMED,
                "must be a language tag such as es-MX");
        rules.require(
                timeZone.map(zone -> ZoneId.getAvailableZoneIds().contains(zone))
                        .orElse(true),
                "timeZone",
                ViolationCode.UNSUPPORTED,
                "must be a time zone such as America/Mexico_City");
        rules.enforce();
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isLanguageTag(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }
}
