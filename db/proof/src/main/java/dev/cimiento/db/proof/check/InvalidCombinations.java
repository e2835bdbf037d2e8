package dev.cimiento.db.proof.check;

import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Findings.Rejection;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.part.Choice;
import dev.cimiento.db.statement.variant.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Separates SQL that the server always rejects from SQL that it rejects only for combinations of conditions. The proof
 * combines conditions that the program may never combine: it may pass no list of one element, set a flag together with
 * the property that needs it, or fill a map with one key only.
 */
public final class InvalidCombinations {

    private static final Pattern MISSING_TABLE = Pattern.compile("missing FROM-clause entry for table \"(.+)\"");

    private final Statement statement;
    private final List<Variant> accepted = new ArrayList<>();
    /** Rejected variants, each with an accepted one that differs from it only in the sizes of collections. */
    private final Map<Variant, Variant> explained = new LinkedHashMap<>();

    public InvalidCombinations(Statement statement) {
        this.statement = statement;
    }

    /**
     * Adds the rejected variants. Sizes of collections that make one of them invalid explain the rejection of each other
     * one that has them too.
     */
    public void addRejected(List<Rejection> rejections) {
        for (Rejection rejected : rejections) {
            ofOtherSizes(rejected).ifPresent(valid -> explained.put(rejected.variant(), valid));
        }
    }

    /** Notes that the server accepts a variant. */
    public void addAccepted(Variant variant) {
        accepted.add(variant);
    }

    /** Returns the finding as a warning if each of its variants can be a combination that the program never makes. */
    public Finding reconsider(Finding finding, List<Rejection> rejections) {
        Optional<Variant> joined = joined(finding);
        Function<Rejection, Optional<Variant>> valid = joined.isPresent()
                ? rejected -> joined
                : statement.arguments().open()
                        ? rejected -> bySizes(rejected).or(() -> withSameText(rejected))
                        : this::bySizes;
        return rejections.stream().allMatch(rejected -> valid.apply(rejected).isPresent())
                ? asCombination(finding, valid.apply(rejections.get(0)).orElseThrow())
                : finding;
    }

    /** Returns an accepted variant in which another condition joins the table that is missing. */
    private Optional<Variant> joined(Finding finding) {
        Matcher missing = MISSING_TABLE.matcher(finding.message());
        if (!missing.matches()) {
            return Optional.empty();
        }
        Pattern joined =
                Pattern.compile("\\b" + Pattern.quote(missing.group(1)) + "\\b(?!\\s*\\.)", Pattern.CASE_INSENSITIVE);
        return accepted.stream()
                .filter(variant -> joined.matcher(variant.sql()).find())
                .findFirst();
    }

    private Optional<Variant> withSameText(Rejection rejected) {
        return accepted.stream()
                .filter(variant -> variant.hasTextOf(rejected.variant(), rejected.offset()))
                .findFirst();
    }

    private Optional<Variant> bySizes(Rejection rejected) {
        Choice choice = rejected.variant().choice();
        return ofOtherSizes(rejected)
                .or(() -> explained.entrySet().stream()
                        .filter(other -> choice.hasSizesOf(
                                other.getKey().choice(), other.getValue().choice()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** Returns an accepted variant that differs from a rejected one only in the sizes of collections. */
    private Optional<Variant> ofOtherSizes(Rejection rejected) {
        Choice choice = rejected.variant().choice();
        return accepted.stream()
                .filter(variant -> variant.choice().differsInSizes(choice))
                .findFirst();
    }

    private static Finding asCombination(Finding finding, Variant valid) {
        return finding.as(
                FindingKind.INVALID_COMBINATION,
                "Correct the SQL, unless the program never passes such arguments. The server accepts the statement in"
                        + " the variant: " + valid.label() + ".");
    }
}
