package dev.cimiento.db.cli.view;

import java.io.PrintWriter;
import java.util.Collection;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The output of a command: lines for people, coloured on a terminal, or JSON for programs. */
public record Output(PrintWriter out, PrintWriter errors, ColorScheme colours) {

    public static Output of(CommandSpec command) {
        CommandLine line = command.commandLine();
        return new Output(line.getOut(), line.getErr(), line.getColorScheme());
    }

    /** Prints an error to the error output. */
    public void error(String text) {
        out.flush();
        errors.println(colours.errorText("error: " + text));
        errors.flush();
    }

    /** Prints a line about the work itself to the error output. */
    public void message(String text) {
        errors.println(text);
        errors.flush();
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Prints a success, green on a terminal. */
    public void success(String text) {
        line(coloured(text, Ansi.Style.fg_green));
    }

    /** Prints a warning, red on a terminal. */
    public void warning(String text) {
        line(coloured(text, Ansi.Style.fg_red));
    }

    /** Prints a title and the items below it; prints nothing if there are no items. */
    public void list(String title, Collection<?> items) {
        if (!items.isEmpty()) {
            line(title + ":");
            items.forEach(item -> line("  " + item));
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
