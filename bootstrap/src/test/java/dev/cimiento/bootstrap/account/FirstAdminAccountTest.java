package dev.cimiento.bootstrap.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.application.account.user.FirstAdmin;
import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.domain.account.user.UserRepository;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdminAccountTest {

    @Test
    void admin_of_the_settings_exists_when_the_port_opens_and_its_absence_is_logged_as_an_error(CapturedOutput output) {
        try (RunningServer server = new RunningServer(AtThePort.class)) {
            assertThat(server.bean(AtThePort.class).hadAnAdmin).isTrue();

            deleteTheAdmin(server);
            Settings settings = Settings.of(Map.of("DATABASE_URL", server.databaseAddress()));
            FirstAdminAccount.ensure(
                    server.bean(FirstAdmin.class),
                    settings,
                    new Console(new PrintWriter(Writer.nullWriter()), new ShutdownHook()));

            assertThat(output).contains("ERROR", "FIRST_ADMIN_EMAIL");
        }
    }

    private static void deleteTheAdmin(RunningServer server) {
        UserRepository users = server.bean(UserRepository.class);
        users.find(RunningServer.ADMIN).ifPresent(admin -> users.remove(admin.id(), admin.version()));
    }

    /** Checks for an admin at the moment when the port opens. */
    @Configuration(proxyBeanMethods = false)
    static class AtThePort {

        private boolean hadAnAdmin;

        @Bean
        ApplicationListener<WebServerInitializedEvent> adminAtThePort(FirstAdmin admin) {
            return event -> hadAnAdmin = !admin.isMissing();
        }
    }
}
