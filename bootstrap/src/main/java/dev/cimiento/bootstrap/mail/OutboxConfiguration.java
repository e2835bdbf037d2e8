package dev.cimiento.bootstrap.mail;

import dev.cimiento.application.mail.BeforeSending;
import dev.cimiento.application.mail.OutboxWorker;
import dev.cimiento.bootstrap.shared.CachedNumber;
import dev.cimiento.bootstrap.shared.RetentionSettings;
import dev.cimiento.bootstrap.shared.job.Job;
import dev.cimiento.bootstrap.shared.job.JobThread;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.domain.mail.MailSender;
import dev.cimiento.domain.mail.Outbox;
import dev.cimiento.domain.mail.OutboxQueue;
import dev.cimiento.domain.shared.IdGenerator;
import dev.cimiento.persistence.mail.MyBatisOutbox;
import dev.cimiento.persistence.mail.MyBatisOutboxQueue;
import dev.cimiento.persistence.shared.Mappers;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the outbox, the job that sends its mails, and the job that deletes old ones. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

    @Bean
    Outbox outbox(Mappers mappers, IdGenerator ids, Clock clock, JobThread outboxThread) {
        return new MyBatisOutbox(mappers, ids, clock, outboxThread::wakeUp);
    }

    @Bean
    MyBatisOutboxQueue outboxQueue(Mappers mappers) {
        return new MyBatisOutboxQueue(mappers);
    }

    @Bean
    MeterBinder outboxMetrics(MyBatisOutboxQueue queue) {
        return registry -> {
            CachedNumber.gauge(registry, "cimiento.outbox.pending", "Mails that wait to be sent", queue::countPending);
            CachedNumber.gauge(
                    registry, "cimiento.outbox.given.up", "Mails that will not be tried again", queue::countGivenUp);
        };
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

    /**
     * Sends mails in each server, because a mail is claimed by its own lease and is sent at once. It pauses when the mail
     * server is unavailable. A mail that fails for its own reason does not delay the others.
     */
    @Bean
    JobThread outboxThread(OutboxWorker worker, Settings settings) {
        return new JobThread(new Job(
                "outbox",
                MailSettings.of(settings).interval(),
                () -> worker.sendNext().canContinue()));
    }

    @Bean
    Job outboxClearing(OutboxWorker worker, Settings settings, Clock clock) {
        MailFiles files = new MailFiles(MailSettings.of(settings).folder());
        RetentionSettings kept = RetentionSettings.of(settings);
        return Job.clearing(
                "outbox-clearing",
                max -> kept.outbox()
                        .map(period -> worker.removeDone(period, max))
                        .orElse(0),
                max -> kept.mailFiles()
                        .map(period -> files.removeBefore(clock.instant().minus(period), max))
                        .orElse(0));
    }
}
