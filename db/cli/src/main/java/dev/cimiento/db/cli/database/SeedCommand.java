package dev.cimiento.db.cli.database;

import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.seed.Seeds;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./manage db seed}. */
@Command(
        name = "seed",
        description = "Load the reference data, and optionally one more data set, in one transaction. Can be repeated.")
public final class SeedCommand extends ProjectCommand {

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "Also load this data set, such as demo (default: none).")
    private Optional<String> name = Optional.empty();

    @Override
    public Integer call() {
        Seeds seeds = context().project().seeds();
        List<String> loaded = seeds.load(context().dataSource(spec()), name);
        loaded.forEach(set -> output().success("Loaded: " + set));
        if (loaded.isEmpty()) {
            output().line("Nothing to load: the project has no reference data."
                    + (seeds.sets().isEmpty() ? "" : " Data sets by name: " + String.join(", ", seeds.sets()) + "."));
        }
        return OK;
    }
}
