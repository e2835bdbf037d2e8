package dev.cimiento.db.statement.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source of a Java type, to find the positions of its methods. */
public final class JavaSource {

    /** Comments, text blocks, strings and characters, in which braces and names have no meaning. */
    private static final Pattern NOT_CODE = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)+'",
            Pattern.DOTALL);

    private final SourceFile file;
    private final String code;
    private final int start;

    private JavaSource(SourceFile file, String code, int start) {
        this.file = file;
        this.code = code;
        this.start = start;
    }

    /** @return empty if the source of the type is not below the working directory */
    public static Optional<JavaSource> of(Class<?> type) {
        return SourceFile.findInSources(path(type)).map(file -> {
            String code = NOT_CODE.matcher(file.text())
                    .replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
            Matcher declaration = Pattern.compile(
                            "\\b(?:interface|class|record|enum)\\s+(" + Pattern.quote(type.getSimpleName()) + ")\\b")
                    .matcher(code);
            return new JavaSource(file, code, declaration.find() ? declaration.start(1) : 0);
        });
    }

    /** Returns the path of a type's source in a source folder. */
    public static String path(Class<?> type) {
        return type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
    }

    /** Returns the position of the type's name. */
    public Place type() {
        return file.place(start);
    }

    /** Returns the origin of the type's name. */
    public TextOrigin start() {
        return new TextOrigin(file, start);
    }

    /** Returns the origin of a field's name; empty if the type does not declare the field. */
    public Optional<TextOrigin> field(String name) {
        Matcher declaration = Pattern.compile("(?<=[\\w>\\]]\\s)" + Pattern.quote(name) + "\\s*[;=]")
                .matcher(code);
        return declaration.find(start) ? Optional.of(new TextOrigin(file, declaration.start())) : Optional.empty();
    }

    /** Returns the position of the declaration of a method; that of the type's name if the type does not declare it. */
    public Place method(String name) {
        Matcher declaration = Pattern.compile("(?<![\\w$.@])" + Pattern.quote(name) + "\\s*\\(")
                .matcher(code);
        int depth = 0;
        int from = start;
        while (declaration.find(from)) {
            for (; from < declaration.start(); from++) {
                depth += depthOf(code.charAt(from));
            }
            if (depth == 1) {
                return file.place(declaration.start());
            }
            from = declaration.start() + 1;
        }
        return type();
    }

    /** A method is declared in the braces of its type, and in no braces or parentheses within them. */
    private static int depthOf(char character) {
        return switch (character) {
            case '{', '(' -> 1;
            case '}', ')' -> -1;
            default -> 0;
        };
    }
}
