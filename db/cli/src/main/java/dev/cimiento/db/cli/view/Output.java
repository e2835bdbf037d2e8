package dev.cimiento.db.cli.view;

import java.io.PrintWriter;
import java.util.Collection;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a command answers: lines for people, coloured only on a terminal, or JSON for programs. */
public record Output(PrintWriter out, PrintWriter errors, ColorScheme colours) {

    public static Output of(CommandSpec command) {
        CommandLine line = command.commandLine();
        return new Output(line.getOut(), line.getErr(), line.getColorScheme());
    }

    /** Why something was not done, beside the answer. */
    public void error(String text) {
        out.flush();
        errors.println(colours.errorText("error: " + text));
        errors.flush();
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /** One thing that is well. */
    public void good(String text) {
        line(coloured(text, Ansi.Style.fg_green));
    }

    /** One thing that needs a look. */
    public void bad(String text) {
        line(coloured(text, Ansi.Style.fg_red));
    }

    /** What was found or done, below a title; nothing when there is nothing. */
    public void list(String title, Collection<?> things) {
        if (!things.isEmpty()) {
            line(title + ":");
            things.forEach(thing -> line("  " + thing));
        }
    }

    public void json(Object value) {
        line(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(value));
    }

    private String coloured(String text, Ansi.Style colour) {
        return colours.ansi().enabled() ? colour.on() + text + colour.off() : text;
    }
}
