package dev.cimiento.db.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of a command, in a file: a class path can be longer than a command line. */
final class Arguments {

    private final List<String> arguments = new ArrayList<>();

    Arguments add(String argument) {
        arguments.add(argument);
        return this;
    }

    /** Adds an option with its value; nothing if the value is null or empty. */
    Arguments option(String name, @Nullable Object value) {
        if (value != null && !value.toString().trim().isEmpty()) {
            add(name).add(value.toString());
        }
        return this;
    }

    Arguments flag(String name, boolean given) {
        return given ? add(name) : this;
    }

    /** Adds the words of a text. */
    Arguments words(@Nullable String text) {
        if (text != null) {
            for (String word : text.trim().split("\\s+")) {
                if (!word.isEmpty()) {
                    add(word);
                }
            }
        }
        return this;
    }

    List<String> all() {
        return arguments;
    }

    /** Writes the arguments in the form that the program reads behind {@code @}. */
    void writeTo(File file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String argument : arguments) {
            text.append('"')
                    .append(argument.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"\n");
        }
        Files.createDirectories(file.getParentFile().toPath());
        Files.write(file.toPath(), text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
