package dev.cimiento.bootstrap.shared;

import dev.cimiento.application.shared.BeforeSending;
import dev.cimiento.application.shared.OutboxWorker;
import dev.cimiento.domain.shared.IdGenerator;
import dev.cimiento.domain.shared.MailSender;
import dev.cimiento.domain.shared.Outbox;
import dev.cimiento.domain.shared.OutboxQueue;
import dev.cimiento.domain.shared.RateLimiter;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisOutbox;
import dev.cimiento.persistence.shared.MyBatisOutboxQueue;
import dev.cimiento.persistence.shared.MyBatisRateLimiter;
import dev.cimiento.web.shared.ReportedLimits;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one outbox and who empties it, and what counts tries. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

    @Bean
    Outbox outbox(Mappers mappers, IdGenerator ids, Clock clock, BackgroundWork outboxWork) {
        return new MyBatisOutbox(mappers, ids, clock, outboxWork::wakeUp);
    }

    @Bean
    OutboxQueue outboxQueue(Mappers mappers) {
        return new MyBatisOutboxQueue(mappers);
    }

    @Bean
    MailSender mailSender(Settings settings) {
        MailSettings mail = MailSettings.of(settings);
        return mail.server()
                .<MailSender>map(server -> new SmtpMailSender(server, mail.from()))
                .orElseGet(() -> new FileMailSender(mail.folder(), mail.from()));
    }

    @Bean
    OutboxWorker outboxWorker(OutboxQueue queue, MailSender sender, List<BeforeSending> preparations, Clock clock) {
        return new OutboxWorker(queue, sender, preparations, clock);
    }

    @Bean
    RateLimiter rateLimiter(Mappers mappers, Clock clock, MeterRegistry registry) {
        return new ReportedLimits(new CountedRateLimiter(new MyBatisRateLimiter(mappers, clock), registry));
    }

    /** Rests when the mail server is away. A mail that fails on its own does not delay the others. */
    @Bean
    BackgroundWork outboxWork(OutboxWorker worker, Settings settings) {
        return new BackgroundWork(
                "outbox",
                MailSettings.of(settings).interval(),
                () -> worker.sendNext().mayGoOn());
    }

    @Bean
    BackgroundWork outboxClearing(OutboxWorker worker, Mappers mappers, Settings settings, Clock clock) {
        MailFiles files = new MailFiles(MailSettings.of(settings).folder());
        RetentionSettings kept = RetentionSettings.of(settings);
        return BackgroundWork.clearing(
                "outbox-clearing",
                most -> kept.outbox()
                        .map(period -> worker.removeDone(period, most))
                        .orElse(0),
                most -> kept.mailFiles()
                        .map(period -> files.removeBefore(clock.instant().minus(period), most))
                        .orElse(0),
                new MyBatisRateLimiter(mappers, clock)::removePast);
    }
}
