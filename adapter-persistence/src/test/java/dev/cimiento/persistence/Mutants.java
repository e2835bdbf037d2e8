package dev.cimiento.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Generates the mutants of a mapper file, one for each place and kind of mistake. */
final class Mutants {

    private static final Pattern OUTSIDE_SQL =
            Pattern.compile("<!--.*?-->|<[^>]*>|#\\{[^}]*}|/\\*.*?\\*/|'[^']*'", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("(?<![\\w.])(?:\\w+\\.)?(\\w+)(?!\\w|\\s*\\()");
    private static final Pattern PARAMETER = Pattern.compile("#\\{[^}]*}");
    private static final Pattern CAST = Pattern.compile("::\\w+");
    private static final Pattern INNER_JOIN = Pattern.compile("(?<!left |cross )\\bjoin\\b");
    private static final Pattern SELECTED = Pattern.compile("(?m)^ +(?:select )?(\\w+\\.\\w+(?: as \\w+)?),\\n"
            + "|,\\n +(\\w+\\.\\w+(?: as \\w+)?)(?=\\n +from|\\n +</sql>)");
    private static final Pattern LIST =
            Pattern.compile("(?s)insert (?:/\\*[^*]*\\*/ )?into \\w+ \\((.*?)\\)|as u \\((.*?)\\)"
                    + "|\\bset (.*?)\\bwhere|select (?:/\\*[^*]*\\*/\\s+)?(u\\..*?)\\bfrom");
    private static final Pattern INSERTED = Pattern.compile(
            "(?s)(insert (?:/\\*[^*]*\\*/ )?into (\\w+) \\()(.*?)(\\)\\s*(?:select |values \\())(.*?)(\\s+from\\b|\\)\\s)");
    private static final String CLAUSE =
            "\\border by|\\bgroup by|\\blimit\\b|\\breturning\\b|\\bunion\\b|\\bfor update|</|<include|<if";
    private static final Pattern WHERE = Pattern.compile(
            "(?s)\\bwhere\\b((?!" + CLAUSE + "|<where|<when).)*?(?=\\n *\\)|" + CLAUSE + ")|<where>.*?</where>");
    private static final Pattern COMMA =
            Pattern.compile("(?m)(?<=^ {0,20}(?:\\w{1,30} {1,3})?\\w{1,40}),(?=\\n +\\w+,?\\n)");
    private static final Pattern ANY = Pattern.compile("= any \\(#\\{([\\w.]+)[^}]*}\\)");
    private static final Pattern STATEMENT_ID =
            Pattern.compile("<(?:select|insert|update|delete)\\s[^>]*?\\bid=\"(\\w+)\"");
    private static final Pattern ORDER = Pattern.compile("(?s)order by [^<#]*?(?=\\n *(?:limit|for|</|<|\\)))");
    private static final Pattern END_OF_STATEMENT = Pattern.compile("</(?:select|insert|update|delete|sql)>");
    private static final int SHOWN = 110;

    private final String mapper;
    private final String xml;
    private final Columns columns;
    private final List<Mutant> mutants = new ArrayList<>();

    Mutants(String mapper, String xml, Columns columns) {
        this.mapper = mapper;
        this.xml = xml;
        this.columns = columns;
    }

    List<Mutant> all() {
        renameColumns();
        each(
                SELECTED,
                "drop from the select",
                found -> found.group().startsWith(",")
                        ? ""
                        : found.group().matches("(?s) +select .*") ? "           select " : "");
        swapColumns();
        swapParameters();
        each(CAST, "remove a cast", found -> "");
        removeFromInserts();
        each(INNER_JOIN, "left join", found -> "left join");
        each(WHERE, "drop a where", found -> "");
        each(COMMA, "drop a comma", found -> "");
        each(
                ANY,
                "list elements of a collection",
                found -> "in <foreach collection=\"" + found.group(1)
                        + "\" item=\"element\" open=\"(\" separator=\",\" close=\")\">#{element}</foreach>");
        renameStatements();
        substituteOrders();
        return mutants;
    }

    private interface Change {
        String of(MatchResult found);
    }

    private void each(Pattern pattern, String operator, Change change) {
        String text = List.of(WHERE, SELECTED, ANY).contains(pattern) ? xml : blanked(xml);
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            add(operator, found.start(), found.end(), change.of(found));
        }
    }

    /** Replaces everything that is not SQL by spaces. */
    private static String blanked(String xml) {
        return OUTSIDE_SQL.matcher(xml).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
    }

    private void renameColumns() {
        Matcher word = WORD.matcher(blanked(xml));
        while (word.find()) {
            if (columns.has(word.group(1))) {
                add("rename a column", word.start(1), word.end(1), word.group(1) + "_x");
            }
        }
    }

    private void renameStatements() {
        Matcher id = STATEMENT_ID.matcher(xml);
        while (id.find()) {
            add("rename a statement", id.start(1), id.end(1), id.group(1) + "X");
        }
    }

    /** Substitutes text for an order and renames the column before it: the proof has to find more than the text. */
    private void substituteOrders() {
        Matcher order = ORDER.matcher(xml);
        while (order.find()) {
            int start = Math.max(0, xml.lastIndexOf("<select", order.start()));
            Matcher word = WORD.matcher(blanked(xml).substring(0, order.start()));
            int column = -1;
            for (int from = start; word.find(from); from = word.end()) {
                column = columns.has(word.group(1)) ? word.end(1) : column;
            }
            if (column > 0) {
                add(
                        "rename a column beside substituted text",
                        column,
                        order.end(),
                        "_x" + xml.substring(column, order.start()) + "order by ${by}");
            }
        }
    }

    private void swapColumns() {
        Matcher list = LIST.matcher(xml);
        while (list.find()) {
            List<MatchResult> named = WORD.matcher(blanked(list.group()))
                    .results()
                    .filter(word -> columns.has(word.group(1)))
                    .toList();
            for (int i = 0; i < named.size(); i++) {
                for (MatchResult other : named.subList(i + 1, named.size())) {
                    swap("swap two columns", list.start(), named.get(i), other, 1);
                }
            }
        }
    }

    private void swap(String operator, int from, MatchResult one, MatchResult other, int group) {
        boolean same = one.group(group).equals(other.group(group));
        if (same || (group == 1 && !columns.areAlike(one.group(1), other.group(1)))) {
            return;
        }
        String between = xml.substring(from + one.end(group), from + other.start(group));
        if (END_OF_STATEMENT.matcher(between).find()) {
            return;
        }
        add(
                operator,
                from + one.start(group),
                from + other.end(group),
                other.group(group) + between + one.group(group));
    }

    private void swapParameters() {
        List<MatchResult> parameters = PARAMETER.matcher(xml).results().toList();
        for (int i = 0; i + 1 < parameters.size(); i++) {
            String between =
                    xml.substring(parameters.get(i).end(), parameters.get(i + 1).start());
            if (!between.contains("<") && !between.contains(">")) {
                swap("swap two parameters", 0, parameters.get(i), parameters.get(i + 1), 0);
            }
        }
    }

    private void removeFromInserts() {
        Matcher insert = INSERTED.matcher(xml);
        while (insert.find()) {
            List<String> names = List.of(insert.group(3).strip().split("\\s*,\\s*"));
            List<String> values = List.of(insert.group(5).strip().split("\\s*,\\s*(?![^(]*\\)|[^{]*})"));
            for (int i = 0; i < names.size() && names.size() == values.size(); i++) {
                if (columns.isMandatory(insert.group(2), names.get(i))) {
                    add(
                            "remove from an insert",
                            insert.start(),
                            insert.end(),
                            insert.group(1)
                                    + without(names, i)
                                    + insert.group(4)
                                    + without(values, i)
                                    + insert.group(6));
                }
            }
        }
    }

    private static String without(List<String> list, int index) {
        List<String> rest = new ArrayList<>(list);
        rest.remove(index);
        return String.join(", ", rest);
    }

    private void add(String operator, int from, int to, String replacement) {
        String what = xml.substring(from, to).strip().replaceAll("\\s+", " ");
        mutants.add(new Mutant(
                mapper,
                operator,
                what.length() > SHOWN ? what.substring(0, SHOWN) + "…" : what,
                xml.substring(0, from) + replacement + xml.substring(to)));
    }
}
