package dev.cimiento.persistence;

import dev.cimiento.persistence.account.AccountPersistence;
import dev.cimiento.persistence.cart.CartPersistence;
import dev.cimiento.persistence.catalog.CatalogPersistence;
import dev.cimiento.persistence.idempotency.IdempotencyPersistence;
import dev.cimiento.persistence.mail.MailPersistence;
import dev.cimiento.persistence.order.OrderPersistence;
import dev.cimiento.persistence.rate.RatePersistence;
import dev.cimiento.persistence.shared.error.ConstraintErrors;
import dev.cimiento.persistence.shared.error.ErrorTranslator;
import dev.cimiento.persistence.shared.mybatis.RecordMaps;
import dev.cimiento.persistence.shared.mybatis.TypeHandlers;
import dev.cimiento.persistence.telemetry.TelemetryPersistence;
import java.util.List;
import java.util.stream.Stream;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;

/** Creates the MyBatis configuration and the error translation from the parts of all features. It needs no database. */
public final class Persistence {

    private static final List<Class<?>> MAPPERS = Stream.of(
                    MailPersistence.MAPPERS,
                    // Named in full, because a patch that removes a feature must not touch the imports of another one.
                    dev.cimiento.persistence.team.TeamPersistence.MAPPERS,
                    IdempotencyPersistence.MAPPERS,
                    RatePersistence.MAPPERS,
                    TelemetryPersistence.MAPPERS,
                    AccountPersistence.MAPPERS,
                    CatalogPersistence.MAPPERS,
                    CartPersistence.MAPPERS,
                    OrderPersistence.MAPPERS)
            .flatMap(List::stream)
            .toList();

    private Persistence() {}

    /** Returns a configuration with the mappers of all features. */
    public static Configuration mappers() {
        Configuration configuration = settings();
        MAPPERS.forEach(configuration::addMapper);
        return configuration;
    }

    /** Returns a configuration without mappers. */
    static Configuration settings() {
        Configuration configuration = new Configuration();
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setAutoMappingUnknownColumnBehavior(AutoMappingUnknownColumnBehavior.FAILING);
        // A cache would hide the changes that other transactions commit between two reads.
        configuration.setCacheEnabled(false);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        TypeHandlers.register(configuration);
        RecordMaps.register(configuration, MAPPERS);
        return configuration;
    }

    /** Returns the domain errors for the constraints of all features. */
    public static ConstraintErrors constraintErrors() {
        ConstraintErrors errors = new ConstraintErrors();
        TelemetryPersistence.declareErrors(errors);
        AccountPersistence.declareErrors(errors);
        dev.cimiento.persistence.team.TeamPersistence.declareErrors(errors);
        CatalogPersistence.declareErrors(errors);
        CartPersistence.declareErrors(errors);
        OrderPersistence.declareErrors(errors);
        return errors;
    }

    /** Returns the translator of database errors to domain errors. */
    public static ErrorTranslator errors() {
        return new ErrorTranslator(constraintErrors());
    }
}
