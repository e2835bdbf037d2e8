package dev.cimiento.db.statement.variant;

import dev.cimiento.db.statement.plugin.Interception;
import dev.cimiento.db.statement.plugin.SentSql;
import dev.cimiento.db.statement.scope.StatementScope;
import dev.cimiento.db.statement.type.Samples;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.session.Configuration;

/** Applies the interceptors of a configuration to variants. */
public final class InterceptedVariants {

    private final Interception interception;
    private final Samples samples;

    public InterceptedVariants(Configuration configuration, Samples samples) {
        this.interception = new Interception(configuration);
        this.samples = samples;
    }

    /** Returns the variant as the driver gets it; if an interceptor fails, the variant with a note about it. */
    public Variant of(MappedStatement mapped, Variant variant, StatementScope scope) {
        if (!interception.isNeeded() || variant.isUnknown() || variant.isQuoted() || variant.isCall()) {
            return variant;
        }
        List<ParameterMapping> mappings =
                variant.parameters().stream().map(Parameter::mapping).toList();
        try {
            SentSql sent = interception.apply(mapped, variant.jdbcSql(), mappings, scope.argument());
            return sent.sql().equals(variant.jdbcSql()) ? variant : variant.sentAs(SentText.of(variant, sent, samples));
        } catch (Interception.Failed failed) {
            return variant.with(new Fault(
                    Fault.Kind.INTERCEPTOR,
                    Optional.empty(),
                    Fault.NOWHERE,
                    "the interceptors of the configuration: " + failed.getMessage(),
                    ""));
        }
    }
}
