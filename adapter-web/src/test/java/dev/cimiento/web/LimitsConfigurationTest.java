package dev.cimiento.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.ActorSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class LimitsConfigurationTest {

    @ParameterizedTest
    @CsvSource({"max-requests=0", "max-requests=-1", "body-timeout=0s", "body-timeout=-1s"})
    void limit_of_zero_is_rejected_at_the_start(String property) {
        new WebApplicationContextRunner()
                .withInitializer(context ->
                        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
                .withUserConfiguration(LimitsConfiguration.class)
                .withBean(ActorSource.class, () -> request -> Actor.SYSTEM)
                .withPropertyValues("cimiento.web.max-requests=1", "cimiento.web.body-timeout=1s")
                .withPropertyValues("cimiento.web." + property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith("cimiento.web." + property.split("=")[0] + " must be "));
    }
}
