package dev.cimiento.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the links of the pages lead to files and headings of the checkout. */
class PageLinksTest {

    /** A link without a scheme: the path, and the heading after the {@code #}. */
    private static final Pattern LINK = Pattern.compile("]\\((?!\\w+:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @Test
    void links_of_pages_lead_to_existing_files_and_headings() {
        assertThat(SourceFiles.pages().stream().flatMap(page -> deadLinks(page).stream()))
                .isEmpty();
    }

    @Test
    void link_to_a_missing_file_or_heading_is_reported(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("other.md"), "# Change the `signing` key\n");
        Path page = Files.writeString(folder.resolve("page.md"), """
                # A page
                [self](#a-page), [other](other.md#change-the-signing-key), [web](https://example.org/#none)
                [moved](moved.md), [renamed](other.md#old-heading), [lost](#lost)
                """);

        assertThat(deadLinks(page))
                .containsExactly("page.md: moved.md", "page.md: other.md#old-heading", "page.md: #lost");
    }

    private static List<String> deadLinks(Path page) {
        List<String> dead = new ArrayList<>();
        LINK.matcher(SourceFiles.read(page)).results().forEach(link -> {
            Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
            boolean leads = Files.exists(target)
                    && (link.group(2) == null || headings(target).contains(link.group(2)));
            if (!leads) {
                dead.add(page.getFileName() + ": " + text(link));
            }
        });
        return dead;
    }

    private static String text(MatchResult link) {
        return link.group().substring(2, link.group().length() - 1);
    }

    /** Returns the headings as GitHub names them in links: lower case, hyphens for spaces, no other signs. */
    private static List<String> headings(Path page) {
        return HEADING.matcher(SourceFiles.read(page))
                .results()
                .map(heading -> heading.group(1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
