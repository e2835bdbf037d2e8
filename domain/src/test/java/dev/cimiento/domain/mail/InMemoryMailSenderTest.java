package dev.cimiento.domain.mail;

import java.util.Map;

class InMemoryMailSenderTest extends MailSenderContract {

    private final InMemoryMailSender sender = new InMemoryMailSender();

    @Override
    protected MailSender adapter() {
        return sender;
    }

    @Override
    protected Map<String, Mail> arrived() {
        return sender.delivered();
    }
}
