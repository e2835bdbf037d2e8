package dev.cimiento.db.changelog.loss;

import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Finds the existing data that an upgrade deletes or overwrites, from the statements of its revisions. */
public record UpgradeLoss(DataSource dataSource) {

    private static final Pattern CREATE = Pattern.compile(
            "(?i)\\bcreate\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?(?<table>[^\\s(]+)");

    /** @param revisions in the order in which they are applied */
    public List<DataLoss> of(List<Revision> revisions) {
        List<DataLoss> losses = new ArrayList<>();
        Set<String> created = new HashSet<>();
        for (Revision revision : revisions) {
            List<String> statements = RevisionParser.read(revision).changeSets().stream()
                    .flatMap(changeSet -> changeSet.forward().stream())
                    .toList();
            for (String statement : statements) {
                for (Matcher create = CREATE.matcher(statement); create.find(); ) {
                    created.add(create.group("table").toLowerCase(Locale.ROOT));
                }
            }
            for (DataLoss loss : DataLoss.by(statements, dataSource)) {
                if (loss.rows().isPresent() || !isOfOne(created, loss)) {
                    losses.add(new DataLoss(revision.toString(), loss.what(), loss.rows()));
                }
            }
        }
        return losses;
    }

    /** A table that the upgrade itself creates has no rows yet that could be lost. */
    private static boolean isOfOne(Set<String> created, DataLoss loss) {
        String what = loss.what().toLowerCase(Locale.ROOT);
        return created.stream().anyMatch(table -> what.matches(".* " + Pattern.quote(table) + "(?:\\..*)?"));
    }
}
