package dev.cimiento.db.cli.context;

import dev.cimiento.db.changelog.revision.RevisionRange;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.cli.view.Output;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The base class of the commands below {@code ./manage db}. */
@Command(
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed; see the error output", "2:invalid arguments"})
public abstract class ProjectCommand implements Callable<Integer> {

    /** The exit code of success. */
    public static final int OK = 0;

    /** The exit code of a failure. */
    public static final int FAILED = 1;

    /** The exit code of a check that found something. */
    public static final int FOUND = 4;

    @ParentCommand
    private @Nullable ContextSource parent;

    private @Nullable CommandSpec spec;

    /** Lets the parser accept {@code -1} as a revision instead of an option, and constants in lower case. */
    @Spec
    private void spec(CommandSpec spec) {
        this.spec = spec;
        spec.parser().unmatchedOptionsArePositionalParams(true).caseInsensitiveEnumValuesAllowed(true);
    }

    protected final CommandContext context() {
        return Objects.requireNonNull(parent).context();
    }

    protected final CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    protected final Output output() {
        return Output.of(spec());
    }

    /** Parses a revision. A text that looks like an option is reported as an unknown option. */
    protected final RevisionTarget target(String text) {
        requireNoOption(text);
        return RevisionTarget.parse(text);
    }

    protected final RevisionRange range(String text) {
        requireNoOption(text);
        return RevisionRange.parse(text);
    }

    private void requireNoOption(String text) {
        if (text.matches("-+\\D.*")) {
            throw new ParameterException(spec().commandLine(), "Unknown option: '" + text + "'");
        }
    }
}
