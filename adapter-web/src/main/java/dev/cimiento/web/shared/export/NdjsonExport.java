package dev.cimiento.web.shared.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** Writes an export with one JSON value on each line. */
public final class NdjsonExport extends ExportConverter {

    private final JsonMapper json;

    public NdjsonExport(JsonMapper json) {
        super(Export.NDJSON, ".ndjson");
        this.json = json;
    }

    @Override
    <V> void write(Export<V> export, OutputStream body) throws IOException {
        BufferedOutputStream lines = new BufferedOutputStream(body);
        export.rows().accept(row -> write(json.writeValueAsBytes(export.json().apply(row)), lines));
        lines.flush();
    }

    private static void write(byte[] line, OutputStream lines) {
        try {
            lines.write(line);
            lines.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
