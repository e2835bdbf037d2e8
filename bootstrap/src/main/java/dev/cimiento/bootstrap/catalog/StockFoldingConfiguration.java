package dev.cimiento.bootstrap.catalog;

import dev.cimiento.application.catalog.StockFolding;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.bootstrap.shared.RetentionSettings;
import dev.cimiento.bootstrap.shared.job.Job;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.domain.catalog.stock.StockLedger;
import dev.cimiento.domain.shared.Transactions;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's job that replaces old stock movements by their sum. Imports from the command line do not run it. */
@Configuration(proxyBeanMethods = false)
public class StockFoldingConfiguration {

    /** The number of products whose stock levels are locked in one transaction. */
    private static final int FOLDING_BATCH = 50;

    @Bean
    Job stockFolding(StockLedger ledger, EntityFactory entities, Transactions transactions, Settings settings) {
        StockFolding folding = new StockFolding(ledger, entities, transactions);
        Optional<Duration> retention = RetentionSettings.of(settings).stockMovements();
        return Job.clearing(
                "stock-folding",
                FOLDING_BATCH,
                most -> retention.map(period -> folding.fold(period, most)).orElse(0));
    }
}
