package dev.cimiento.db.cli.context;

/** The parent command, which has the options and the context of all commands. */
public interface ContextSource {

    CommandContext context();
}
