package dev.cimiento.persistence.idempotency;

import dev.cimiento.domain.idempotency.IdempotencyStore.Stored;
import dev.cimiento.domain.idempotency.StoredResponse;
import dev.cimiento.persistence.shared.Row;
import java.util.Arrays;
import java.util.stream.Collectors;

/** @param headers the attributes of the response, each in the form of HTTP: name, colon, space and value */
record IdempotencyRow(String requestHash, int status, String[] headers, byte[] body) implements Row<Stored> {

    private static final String SEPARATOR = ": ";

    static String header(String name, String value) {
        return name + SEPARATOR + value;
    }

    @Override
    public Stored toDomain() {
        return new Stored(
                requestHash,
                new StoredResponse(
                        status,
                        Arrays.stream(headers)
                                .map(header -> header.split(SEPARATOR, 2))
                                .collect(Collectors.toMap(header -> header[0], header -> header[1])),
                        body));
    }
}
