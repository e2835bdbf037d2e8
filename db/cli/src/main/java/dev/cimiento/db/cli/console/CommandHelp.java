package dev.cimiento.db.cli.console;

import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of a command: its own options first, then those that it has in common with all commands. */
public final class CommandHelp extends Help {

    private static final String COMMON = "%nOptions of the project, for every db command:%n".formatted();

    public CommandHelp(CommandSpec command, ColorScheme colours) {
        super(command, colours);
    }

    @Override
    public String optionList() {
        List<OptionSpec> common =
                commandSpec().options().stream().filter(OptionSpec::inherited).toList();
        String own = optionListExcludingGroups(commandSpec().options().stream()
                .filter(option -> !option.inherited())
                .toList());
        return common.isEmpty() ? own : own + COMMON + optionListExcludingGroups(common);
    }
}
