package dev.cimiento.web.team.memory;

import dev.cimiento.domain.team.memory.RecallReason;
import dev.cimiento.domain.team.memory.RecalledMemory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** The memories that were recalled. */
@Schema(description = "The most useful memories about a text, the best first.")
public record RecallResponse(
        @Schema(description = "The memories within the budget, the best first.")
        List<Item> items,

        @Schema(description = "The number of tokens of all these memories.", example = "12")
        int tokens) {

    /** A recalled memory. */
    @Schema(name = "RecalledMemory", description = "A memory with the reason for which it was recalled.")
    public record Item(
            @Schema(description = "The memory.") MemoryResponse memory,

            @Schema(description = "The number of its tokens.", example = "12")
            int tokens,

            @Schema(description = "The reason.") Reason reason) {}

    /** The reason of a recall. */
    @Schema(
            name = "RecallReason",
            description =
                    "The reason for which a memory was recalled, as numbers from 0 to 1 with at most four decimals.")
    public record Reason(
            @Schema(
                    description = "The sum of 0.6 of the match, 0.25 of the importance and 0.15 of the freshness, by"
                            + " which memories are ranked.",
                    example = "0.8355")
            double score,

            @Schema(description = "How well the words match, compared with the best match.", example = "0.85")
            double match,

            @Schema(description = "The importance of the memory.", example = "0.75")
            double importance,

            @Schema(description = "1 for a new memory, halved with every 30 days of its age.", example = "0.92")
            double freshness) {

        private static final int DECIMALS = 4;

        static Reason of(RecallReason reason) {
            return new Reason(
                    decimal(reason.score()),
                    decimal(reason.match()),
                    decimal(reason.importance()),
                    decimal(reason.freshness()));
        }

        private static double decimal(double value) {
            return BigDecimal.valueOf(value)
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .doubleValue();
        }
    }

    static RecallResponse of(List<RecalledMemory> recalled, Function<RecalledMemory, MemoryResponse> toResponse) {
        return new RecallResponse(
                recalled.stream()
                        .map(memory -> new Item(toResponse.apply(memory), memory.tokens(), Reason.of(memory.reason())))
                        .toList(),
                recalled.stream().mapToInt(RecalledMemory::tokens).sum());
    }
}
