package dev.cimiento.persistence.telemetry.reading;

import dev.cimiento.persistence.shared.SqlArray;
import java.time.YearMonth;
import java.util.Collection;

/** Months as parameters of statements. */
final class Months {

    private Months() {}

    static SqlArray firstDays(Collection<YearMonth> months) {
        return SqlArray.of("date", months.stream().map(month -> month.atDay(1)).toList());
    }
}
