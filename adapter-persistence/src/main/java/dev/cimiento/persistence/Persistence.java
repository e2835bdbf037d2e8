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
import java.util.List;
import java.util.stream.Stream;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;

/** The one place where MyBatis is set up, without a database: a line for each feature. */
public final class Persistence {

    private static final List<Class<?>> MAPPERS = Stream.of(
                    MailPersistence.MAPPERS,
                    IdempotencyPersistence.MAPPERS,
                    RatePersistence.MAPPERS,
                    AccountPersistence.MAPPERS,
                    CatalogPersistence.MAPPERS,
                    CartPersistence.MAPPERS,
                    OrderPersistence.MAPPERS)
            .flatMap(List::stream)
            .toList();

    private Persistence() {}

    /** The mappers of all features. */
    public static Configuration mappers() {
        Configuration configuration = settings();
        MAPPERS.forEach(configuration::addMapper);
        return configuration;
    }

    /** What mappers are read with. */
    static Configuration settings() {
        Configuration configuration = new Configuration();
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setAutoMappingUnknownColumnBehavior(AutoMappingUnknownColumnBehavior.FAILING);
        // A cache between two reads of one transaction would hide what others commit in between.
        configuration.setCacheEnabled(false);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        TypeHandlers.register(configuration);
        RecordMaps.register(configuration, MAPPERS);
        return configuration;
    }

    /** What the constraints of all features mean to the domain. */
    public static ConstraintErrors constraintErrors() {
        ConstraintErrors errors = new ConstraintErrors();
        AccountPersistence.declareErrors(errors);
        CatalogPersistence.declareErrors(errors);
        CartPersistence.declareErrors(errors);
        OrderPersistence.declareErrors(errors);
        return errors;
    }

    /** What the server's errors mean to the domain. */
    public static ErrorTranslator errors() {
        return new ErrorTranslator(constraintErrors());
    }
}
