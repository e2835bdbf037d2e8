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

/** What every command below {@code ./manage db} has. */
@Command(
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed; the line on the error output says why", "2:called wrongly"})
public abstract class ProjectCommand implements Callable<Integer> {

    /** Done, or as it should be. */
    public static final int OK = 0;

    /** The state that was checked is not as it should be. */
    public static final int FOUND = 4;

    @ParentCommand
    private @Nullable ContextSource parent;

    private @Nullable CommandSpec spec;

    /** {@code -1} is a revision and no option. */
    @Spec
    private void spec(CommandSpec spec) {
        this.spec = spec;
        spec.parser().unmatchedOptionsArePositionalParams(true);
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

    /** Reads a revision; what looks like a mistyped option is told to be one. */
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
