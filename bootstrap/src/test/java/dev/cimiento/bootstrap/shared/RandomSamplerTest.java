package dev.cimiento.bootstrap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomSamplerTest {

    /** A trace id that samplers by id would keep at every share except 0. */
    private static final String TRACE = "00000000000000000000000000000001";

    private static SamplingDecision decision(double share, Context parent) {
        return RandomSampler.of(share)
                .shouldSample(parent, TRACE, "request", SpanKind.SERVER, Attributes.empty(), List.of())
                .getDecision();
    }

    private static Context calledWith(TraceFlags flags) {
        return Context.root()
                .with(Span.wrap(
                        SpanContext.createFromRemoteParent(TRACE, "00f067aa0ba902b7", flags, TraceState.getDefault())));
    }

    @Test
    void client_cannot_have_its_trace_kept() {
        assertThat(decision(0, calledWith(TraceFlags.getSampled()))).isEqualTo(SamplingDecision.DROP);
    }

    @Test
    void client_can_have_its_trace_dropped() {
        assertThat(decision(1, calledWith(TraceFlags.getDefault()))).isEqualTo(SamplingDecision.DROP);
    }

    @Test
    void all_other_traces_are_kept_by_the_share() {
        assertThat(decision(1, Context.root())).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
        assertThat(decision(1, calledWith(TraceFlags.getSampled()))).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
        assertThat(decision(0, Context.root())).isEqualTo(SamplingDecision.DROP);
    }
}
