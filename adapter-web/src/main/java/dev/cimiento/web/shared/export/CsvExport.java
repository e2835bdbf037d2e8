package dev.cimiento.web.shared.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an export as CSV (RFC 4180) in UTF-8, and escapes text that a spreadsheet would run as a formula. */
public final class CsvExport extends ExportConverter {

    public CsvExport() {
        super(Export.CSV, ".csv");
    }

    /** Does not close the writer, so that its buffer is not sent if reading the rows fails. */
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
