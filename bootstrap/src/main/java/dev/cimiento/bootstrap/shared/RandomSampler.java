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
 * Keeps a random share of the traces. The client chooses the id of its trace, so the id does not decide. A client's
 * request to keep its trace is ignored, because a client could have all its traces exported. A request to drop it is
 * honoured.
 */
final class RandomSampler implements Sampler {

    private final double share;

    private RandomSampler(double share) {
        this.share = share;
    }

    /** @param share the share of traces to keep, from 0 to 1 */
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
