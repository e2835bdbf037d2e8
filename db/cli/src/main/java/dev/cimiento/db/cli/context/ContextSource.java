package dev.cimiento.db.cli.context;

/** The parent of the commands, which has their options and context. */
public interface ContextSource {

    CommandContext context();
}
