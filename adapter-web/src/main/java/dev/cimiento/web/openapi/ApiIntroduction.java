package dev.cimiento.web.openapi;

import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;

/** The introduction of the OpenAPI document, for a reader who sees the API for the first time. */
final class ApiIntroduction {

    private static final String TEXT = """
            The REST API of Cimiento: a shop with accounts, a catalogue, carts and orders, on PostgreSQL.

            **A first call.** Everyone can read the catalogue: open `GET /api/v1/products`, click *Try it out*, then
            *Execute*.

            **Sign in.** Click *Authorize*, and enter the e-mail address and the password of a user. At its first start,
            `./manage serve` printed the password of the admin. A lock marks the operations that need it. The sign-in
            lasts five minutes. Programs use `POST /api/v1/auth/tokens` or a personal access token.

            **Conventions.** Lists have pages with a cursor. Single resources have an entity tag: send it in `If-Match`,
            and a change fails if another client was faster. Creating operations take an `Idempotency-Key`, so that a
            repeated request creates nothing twice. Errors are [problem details](/problems) (RFC 9457).
            """;

    /** The tags in the order in which a client needs them: catalogue, cart, orders, account, administration. */
    private static final List<String> TAGS = List.of(
            "Products",
            "Categories",
            "Tags",
            "Stock",
            "Cart",
            "Orders",
            "Reports",
            "Devices",
            "Device Tokens",
            "Readings",
            "Tokens",
            "Teams",
            "Memberships",
            "Invitations",
            "Members",
            "Skills",
            "Uploads",
            "Threads",
            "Messages",
            "Checkpoints",
            "Memory",
            "Team Keys",
            "Accounts",
            "Profile",
            "Password",
            "Sessions",
            "Personal Access Tokens",
            "Users",
            "Audit");

    private ApiIntroduction() {}

    static Info info() {
        return new Info()
                .title("Cimiento")
                .version("1")
                .description(TEXT)
                .contact(new Contact().name("The maintainers of Cimiento"))
                .license(new License().name("Apache-2.0").identifier("Apache-2.0"));
    }

    /** Sorts the tags; unknown ones follow the others. */
    static List<Tag> inOrderOfUse(List<Tag> tags) {
        return tags.stream()
                .sorted(Comparator.comparing(ApiIntroduction::place))
                .toList();
    }

    private static int place(Tag tag) {
        int place = TAGS.indexOf(tag.getName());
        return place < 0 ? TAGS.size() : place;
    }
}
