package dev.cimiento.bootstrap.db;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a command answers: lines for people, coloured only on a terminal, or JSON for programs. */
record Output(PrintWriter out, Ansi ansi) {

    static Output of(CommandSpec command) {
        return new Output(
                command.commandLine().getOut(),
                command.commandLine().getColorScheme().ansi());
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** One thing that is well. */
    void good(String text) {
        line(coloured(text, Ansi.Style.fg_green));
    }

    /** One thing that needs a look. */
    void bad(String text) {
        line(coloured(text, Ansi.Style.fg_red));
    }

    void json(Object value) {
        line(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(value));
    }

    private String coloured(String text, Ansi.Style colour) {
        return ansi.enabled() ? colour.on() + text + colour.off() : text;
    }
}
