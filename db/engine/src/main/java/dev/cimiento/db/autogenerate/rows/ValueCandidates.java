package dev.cimiento.db.autogenerate.rows;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Column.Precision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Candidate values of a column, as texts that PostgreSQL converts to its type: ordinary values first, then values taken
 * from the column's check constraints. The values differ from row to row, so that a unique column accepts them.
 */
public final class ValueCandidates {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w'.])-?\\d+(?:\\.\\d+)?");
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
    private static final String ONE_OF = "\\)?(?:::[\\w ]+)? = ANY \\(+ARRAY\\[([^\\]]*)]";
    private static final Pattern DATE = Pattern.compile("'(\\d{4}-[01]\\d-[0-3]\\d)");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int MOST = 60;
    private static final int LONGEST = 256;
    private static final int MICROSECONDS = 6;

    /** A type without a limit may become one with a limit: its values have few digits. */
    private static final Precision UNLIMITED = new Precision(30, 1);

    private final Column column;

    public ValueCandidates(Column column) {
        this.column = column;
    }

    /** Returns the candidates for one row, counted from 1. */
    public List<String> ofRow(int row) {
        List<String> values = plain(row);
        return column.array()
                ? values.stream()
                        .map(value -> "{" + CompositeText.quoted(value) + "}")
                        .toList()
                : values;
    }

    private List<String> plain(int row) {
        if (!column.labels().isEmpty()) {
            return rotated(column.labels(), row);
        }
        return switch (column.base()) {
            case "int2", "int4", "int8", "oid", "float4", "float8" -> numbers(row);
            case "numeric" -> numerics(row);
            case "bool" -> rotated(List.of("true", "false"), row);
            case "uuid" -> List.of("00000000-0000-7000-8000-%012d".formatted(row));
            case "date" -> dates(row);
            case "timestamp" -> times(row, "");
            case "timestamptz" -> times(row, "+00");
            case "daterange", "tsrange", "tstzrange" -> List.of(range(row));
            case "datemultirange", "tsmultirange", "tstzmultirange" -> List.of("{" + range(row) + "}");
            case "bit", "varbit" -> List.of(bits(row));
            case "bytea" -> bytes(row);
            case "vector" -> List.of("[" + "1,".repeat(Math.max(0, column.modifier() - 1)) + row + "]");
            case "geometry", "geography" -> List.of("POINT(%1$d %1$d)".formatted(row));
            default -> others(row);
        };
    }

    private List<String> others(int row) {
        if (column.kind().equals("c")) {
            return List.of(composite(row));
        }
        if (column.kind().equals("r")) {
            return List.of("[%1$d0,%1$d5)".formatted(row), range(row), "[a%1$03d,b%1$03d)".formatted(row));
        }
        String example = TypeExamples.of(column.base());
        if (example == null) {
            return texts(row);
        }
        int shown = column.base().startsWith("time") ? row % 10 : row;
        return Stream.concat(Stream.of(example.formatted(shown)), Stream.of("{}", "[]"))
                .toList();
    }

    private String composite(int row) {
        List<String> values = column.fields().stream()
                .map(field -> field.split(" "))
                .map(field -> Column.ofType(field[0], Integer.parseInt(field[1])))
                .map(field -> new ValueCandidates(field).ofRow(row).get(0))
                .toList();
        return CompositeText.of(values);
    }

    private List<String> numbers(int row) {
        Stream<String> mined = mined(NUMBER).flatMap(text -> {
            long limit = (long) Double.parseDouble(text);
            return Stream.of(limit + row, limit - row, limit, limit + 1, limit - 1)
                    .map(String::valueOf);
        });
        return all(Stream.of("" + row, "1", "0", "-" + row, row + "00", "" + (2000 + row)), mined);
    }

    /** Values have one decimal place if the type has any, because a narrower type may hold one. */
    private List<String> numerics(int row) {
        Precision limit = column.precision().orElse(UNLIMITED);
        if (limit.integerDigits() <= 0) {
            return all(Stream.of("0." + (limit.scale() > 1 ? "%02d".formatted(row) : row % 10)), Stream.of("0"));
        }
        String end = limit.scale() > 0 ? ".5" : "0".repeat(-limit.scale());
        int digits = Math.min(limit.digits(), limit.integerDigits());
        long most = digits > 4 ? Long.MAX_VALUE : (long) Math.pow(10, digits);
        return all(Stream.of(row % most + end), numbers(row).stream());
    }

    private List<String> texts(int row) {
        return Stream.concat(rotated(allowed(), row).stream(), ofAnyText(row).stream())
                .distinct()
                .toList();
    }

    /** Returns the values of a check such as {@code state in ('open', 'paid')}. */
    private List<String> allowed() {
        Matcher list =
                Pattern.compile("\\b" + Pattern.quote(column.name()) + ONE_OF).matcher(column.checks());
        return list.find()
                ? TEXT.matcher(list.group(1))
                        .results()
                        .map(text -> text.group(1).replace("''", "'"))
                        .toList()
                : List.of();
    }

    private List<String> ofAnyText(int row) {
        String hex = "%064x".formatted(row);
        Stream<String> mined = mined(TEXT).map(text -> text.replace("''", "'")).flatMap(text -> matching(text, row));
        Stream<String> ordinary = Stream.of("value " + row, "value" + row, "V" + row, "" + row);
        Stream<String> special = Stream.of(
                "user" + row + "@example.com",
                "https://example.com/" + row,
                letters(row, 2),
                letters(row, 3),
                letters(row, 2).toLowerCase(Locale.ROOT),
                "value-" + row,
                "value_" + row,
                hex,
                hex.substring(32),
                hex.substring(24),
                "+4917000000" + row,
                "1.0." + row,
                "" + row % 10,
                "");
        return all(Stream.concat(ordinary, mined), special).stream()
                .map(this::cut)
                .distinct()
                .toList();
    }

    /** Returns the text itself, and texts that match it as a pattern, also with the lengths that a check names. */
    private Stream<String> matching(String text, int row) {
        Stream<String> like = text.contains("%") || text.contains("_")
                ? Stream.concat(Stream.of(0), lengths()).map(length -> PatternExample.ofLike(text, length, row))
                : Stream.of();
        return Stream.of(Stream.of(text), PatternExample.of(text, row).stream(), like)
                .flatMap(examples -> examples);
    }

    private Stream<Integer> lengths() {
        return mined(NUMBER)
                .map(Double::parseDouble)
                .map(Double::intValue)
                .filter(length -> length > 1 && length <= LONGEST);
    }

    private String cut(String text) {
        boolean limited =
                column.modifier() > 4 && Stream.of("varchar", "bpchar").anyMatch(column.base()::equals);
        int length = limited ? column.modifier() - 4 : 63;
        return text.length() <= length
                ? text
                : column.base().equals("text") ? text : text.substring(text.length() - length);
    }

    private List<String> dates(int row) {
        Stream<String> ordinary = Stream.of(
                        FIRST.plusDays(row),
                        FIRST.minusYears(6).plusDays(row),
                        FIRST.plusYears(100).plusDays(row),
                        FIRST.plusMonths(row))
                .map(LocalDate::toString);
        Stream<String> mined = mined(DATE)
                .map(LocalDate::parse)
                .flatMap(date -> Stream.of(date.plusDays(row), date.minusDays(row), date))
                .map(LocalDate::toString);
        return all(ordinary, mined);
    }

    /** Values have all digits of a second that the type holds, so that a conversion to fewer digits shows a loss. */
    private List<String> times(int row, String zone) {
        List<String> days = dates(row);
        boolean exact = column.modifier() == -1 || column.modifier() == MICROSECONDS;
        return Stream.of(" 12:00:00.123456", " 12:00:00")
                .filter(time -> exact || !time.contains("."))
                .flatMap(time -> days.stream().map(day -> day + time + zone))
                .toList();
    }

    private static String range(int row) {
        return "[" + FIRST.plusDays(10L * row) + "," + FIRST.plusDays(10L * row + 5) + ")";
    }

    /** Also tries the lengths that a check names. */
    private List<String> bytes(int row) {
        return Stream.concat(Stream.of(2), lengths())
                .map(length -> "\\x" + "%%0%dx".formatted(2 * length).formatted(row))
                .distinct()
                .toList();
    }

    private String bits(int row) {
        int length = Math.max(1, column.modifier());
        String all = "0".repeat(length) + Integer.toBinaryString(row);
        return all.substring(all.length() - length);
    }

    private static String letters(int row, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0, left = row; i < count; i++, left /= 26) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }

    private Stream<String> mined(Pattern pattern) {
        return pattern.matcher(column.checks())
                .results()
                .map(found -> found.groupCount() > 0 ? found.group(1) : found.group());
    }

    private static List<String> all(Stream<String> first, Stream<String> then) {
        return Stream.concat(first, then).distinct().limit(MOST).toList();
    }

    private static List<String> rotated(List<String> values, int row) {
        List<String> rotated = new ArrayList<>(values);
        Collections.rotate(rotated, 1 - row);
        return rotated;
    }
}
