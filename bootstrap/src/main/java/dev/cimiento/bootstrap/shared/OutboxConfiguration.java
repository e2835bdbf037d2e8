package dev.cimiento.bootstrap.shared;

import dev.cimiento.application.shared.OutboxWorker;
import dev.cimiento.application.shared.OutboxWorker.Outcome;
import dev.cimiento.domain.shared.IdGenerator;
import dev.cimiento.domain.shared.MailSender;
import dev.cimiento.domain.shared.Outbox;
import dev.cimiento.domain.shared.OutboxQueue;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisOutbox;
import dev.cimiento.persistence.shared.MyBatisOutboxQueue;
import dev.cimiento.persistence.shared.MyBatisRateLimiter;
import java.time.Clock;
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
    OutboxWorker outboxWorker(OutboxQueue queue, MailSender sender, Clock clock) {
        return new OutboxWorker(queue, sender, clock);
    }

    @Bean
    MyBatisRateLimiter rateLimiter(Mappers mappers, Clock clock) {
        return new MyBatisRateLimiter(mappers, clock);
    }

    /** After one that was not sent it rests: the mail server may be away, and would be for the others too. */
    @Bean
    BackgroundWork outboxWork(OutboxWorker worker, Settings settings) {
        return new BackgroundWork(
                "outbox", MailSettings.of(settings).interval(), () -> worker.sendNext() == Outcome.SENT);
    }

    @Bean
    BackgroundWork outboxClearing(OutboxWorker worker, MyBatisRateLimiter limiter) {
        return BackgroundWork.clearing("outbox-clearing", worker::removeDone, limiter::removePast);
    }
}
