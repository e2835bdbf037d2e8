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
        description = "Load initial data, all of it or none: the reference data, and what is named besides."
                + " Doing it again does no harm.")
public final class SeedCommand extends ProjectCommand {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Such as demo.")
    private Optional<String> name = Optional.empty();

    @Override
    public Integer call() {
        Seeds seeds = context().project().seeds();
        List<String> loaded = seeds.load(context().dataSource(spec()), name);
        loaded.forEach(set -> output().good("Loaded: " + set));
        if (loaded.isEmpty()) {
            output().line("Nothing to load: there is no reference data"
                    + (seeds.sets().isEmpty() ? "." : "; by name there is " + String.join(", ", seeds.sets()) + "."));
        }
        return OK;
    }
}
