package dev.cimiento.bootstrap.shared;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps a share of the traces, by chance. A client chooses the id of its trace, so that the id must not decide, and a
 * client that asks for its trace to be kept is not obeyed: it could have all traces exported. A client that asks for its
 * trace not to be kept is.
 */
final class RandomSampler implements Sampler {

    private final double share;

    private RandomSampler(double share) {
        this.share = share;
    }

    /** @param share of the traces, from 0 to 1 */
    static Sampler of(double share) {
        Sampler own = new RandomSampler(share);
        return Sampler.parentBasedBuilder(own).setRemoteParentSampled(own).build();
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return ThreadLocalRandom.current().nextDouble() < share
                ? SamplingResult.recordAndSample()
                : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
        return "OwnSampling{" + share + "}";
    }
}
