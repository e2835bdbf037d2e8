package dev.cimiento.bootstrap.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.shared.error.Invalid;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the accepted addresses with the mailboxes to which the mail library delivers. */
class MailboxTest {

    private static final int RANDOM_ADDRESSES = 20_000;

    private static final List<String> PARTS = List.of(
            "a",
            "victim",
            "@",
            "@",
            ".",
            "..",
            "example.org",
            "co",
            "(1)",
            "(",
            ")",
            ",",
            ";",
            ":",
            "<",
            ">",
            "\"",
            "\\",
            "[",
            "]",
            " ",
            "\t",
            "\u00a0",
            "\u2028",
            "\u200b",
            "\u3000",
            "\uff20",
            "\uff0e",
            "\u00fc",
            "%",
            "!",
            "=?utf-8?q?x?=",
            "'",
            "/",
            "_",
            "-",
            "\u0301");

    @Test
    void mail_library_reads_each_accepted_address_as_the_same_single_mailbox() {
        Random random = new Random(17);
        List<EmailAddress> accepted = Stream.concat(
                        Stream.of("ada@example.org", "zo\u00eb@ex\u00e4mple.org"),
                        IntStream.range(0, RANDOM_ADDRESSES).mapToObj(number -> address(random)))
                .flatMap(MailboxTest::accepted)
                .toList();

        assertThat(accepted)
                .hasSizeGreaterThan(50)
                .allSatisfy(address -> assertThat(mailboxes(address.typed())).containsExactly(address.typed()));
    }

    private static String address(Random random) {
        return random.ints(2 + random.nextInt(6), 0, PARTS.size())
                .mapToObj(PARTS::get)
                .collect(Collectors.joining("", random.nextBoolean() ? "a" : "", random.nextBoolean() ? "@b.org" : ""));
    }

    private static Stream<EmailAddress> accepted(String address) {
        try {
            return Stream.of(EmailAddress.of(address));
        } catch (Invalid refused) {
            return Stream.empty();
        }
    }

    private static List<String> mailboxes(String text) throws AddressException {
        return Stream.of(InternetAddress.parse(text))
                .map(InternetAddress::getAddress)
                .toList();
    }
}
