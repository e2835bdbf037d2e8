package dev.cimiento.web.shared.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an export as CSV (RFC 4180), in UTF-8, with what a spreadsheet would take for a formula guarded. */
public final class CsvExport extends ExportConverter {

    public CsvExport() {
        super(Export.CSV, ".csv");
    }

    /** What is in the buffer is not sent when the rows fail: the writer is not closed. */
    @Override
    <V> void write(Export<V> export, OutputStream body) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(body);
        csv.writeRecord(export.columns());
        export.rows()
                .accept(row -> csv.writeRecord(export.values()
                        .apply(row)
                        .map(value -> value.map(CsvFormula::guarded).orElse(""))
                        .toList()));
        csv.flush();
    }
}
