package dev.cimiento.web.shared;

import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.WebConfiguration;
import dev.cimiento.web.access.ActorSource;
import dev.cimiento.web.shared.stream.EventStreams;
import dev.cimiento.web.shared.stream.LetterStreamController;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The shared configuration of all features, with controllers for tests. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(WebConfiguration.class)
public class BareApi {

    @Bean
    ActorSource actors() {
        return request -> Actor.SYSTEM;
    }

    @Bean
    FailingController failing() {
        return new FailingController();
    }

    @Bean
    LetterStreamController letters(EventStreams streams) {
        return new LetterStreamController(streams);
    }

    @Bean
    EchoController echo() {
        return new EchoController();
    }
}
