package dev.cimiento.web.shared.problem;

import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;

/**
 * An error in one value of a request.
 *
 * @param field the property or parameter, such as {@code tagIds[1]}
 * @param code the kind of error, for programs
 * @param message a predicate that follows the field's name, such as "must not be blank"
 */
@Schema(description = "An error in one value of the request.")
public record FieldError(
        @Schema(description = "The property or parameter.", example = "price")
        String field,

        @Schema(description = "The kind of error, for programs.", example = "too-precise") @OneOf(ViolationCode.class)
        String code,

        @Schema(description = "A text that follows the field's name.", example = "must not have more than two decimals")
        String message) {

    private static final int MAX_FIELD = 100;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    public FieldError {
        // The name of an unknown field is the client's text: it is shortened, and stripped of control characters.
        String printable = UNPRINTABLE.matcher(field).replaceAll("\uFFFD");
        field = printable.codePointCount(0, printable.length()) <= MAX_FIELD
                ? printable
                : printable.substring(0, printable.offsetByCodePoints(0, MAX_FIELD)) + "…";
    }

    public static FieldError of(Violation violation) {
        return new FieldError(violation.field(), violation.code().code(), violation.message());
    }
}
