package dev.cimiento.persistence.mail;

import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

interface OutboxMapper {

    void insert(@Param("id") Id<OutboxMessage> id, @Param("mail") Mail mail, @Param("now") Instant now);

    @Nullable
    OutboxRow take(@Param("now") Instant now, @Param("leaseEnd") Instant leaseEnd);

    void sent(@Param("id") Id<OutboxMessage> id, @Param("now") Instant now);

    void failed(
            @Param("message") OutboxMessage message,
            @Param("due") Optional<Instant> due,
            @Param("reason") String reason);

    List<StoredMailRow> listTo(
            @Param("recipient") String recipient,
            @Param("after") Optional<Id<OutboxMessage>> after,
            @Param("most") int most);

    int eraseTo(@Param("recipient") String recipient);

    long countPending();

    long countGivenUp();

    int deleteDone(@Param("before") Instant before, @Param("max") int max);
}
