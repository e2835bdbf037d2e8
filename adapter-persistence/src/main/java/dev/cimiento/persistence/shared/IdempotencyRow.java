package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.IdempotencyStore.Kept;
import dev.cimiento.domain.shared.KeptAnswer;
import java.util.Arrays;
import java.util.stream.Collectors;

/** @param headers each as in HTTP: the name, a colon, a space, and the value */
record IdempotencyRow(String requestHash, int status, String[] headers, byte[] body) implements Row<Kept> {

    private static final String SEPARATOR = ": ";

    static String header(String name, String value) {
        return name + SEPARATOR + value;
    }

    @Override
    public Kept toDomain() {
        return new Kept(
                requestHash,
                new KeptAnswer(
                        status,
                        Arrays.stream(headers)
                                .map(header -> header.split(SEPARATOR, 2))
                                .collect(Collectors.toMap(header -> header[0], header -> header[1])),
                        body));
    }
}
