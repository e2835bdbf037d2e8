package dev.cimiento.web.shared.problem;

import dev.cimiento.domain.shared.error.ViolationCode;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The pages to which the types of problems lead (RFC 9457, 3.1.1). */
@Hidden
@RestController
public final class ProblemPages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final Duration MAX_AGE = Duration.ofHours(1);

    @GetMapping(ProblemKind.PAGES)
    ResponseEntity<String> list() {
        String kinds = Arrays.stream(ProblemKind.values())
                .map(kind -> "<li><a href=\"%s\">%s</a>: %d, %s</li>"
                        .formatted(kind.type(), kind.code(), kind.status().value(), kind.title()))
                .collect(Collectors.joining("\n"));
        return page("Problems", "<ul>\n" + kinds + "\n</ul>");
    }

    @GetMapping(ProblemKind.PAGES + "/{code}")
    ResponseEntity<String> show(@PathVariable String code) {
        return Arrays.stream(ProblemKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .map(kind -> page(
                        kind.title(),
                        "<p>Type: <code>%s</code>. Status: %d.</p>\n<p>%s</p>%s\n<p><a href=\"%s\">All problems</a></p>"
                                .formatted(
                                        kind.type(),
                                        kind.status().value(),
                                        kind.advice(),
                                        codes(kind),
                                        ProblemKind.PAGES)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Lists the codes in the errors of a problem, if it has errors. */
    private static String codes(ProblemKind kind) {
        if (!kind.hasErrors()) {
            return "";
        }
        return Arrays.stream(ViolationCode.values())
                .map(code -> "<dt><code>%s</code></dt><dd>%s</dd>".formatted(code.code(), code.meaning()))
                .collect(Collectors.joining("\n", "\n<p>The codes of its errors:</p>\n<dl>\n", "\n</dl>"));
    }

    private static ResponseEntity<String> page(String title, String content) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.maxAge(MAX_AGE))
                .body("""
                        <!DOCTYPE html>
                        <html lang="en">
                        <head><meta charset="utf-8"><title>%1$s</title></head>
                        <body>
                        <h1>%1$s</h1>
                        %2$s
                        </body>
                        </html>
                        """.formatted(title, content));
    }
}
