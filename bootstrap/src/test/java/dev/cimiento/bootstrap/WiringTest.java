package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.cimiento.bootstrap.architecture.ProgramClasses;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Checks that every port has an adapter and every controller is registered. */
class WiringTest {

    @AutoClose
    private static final RunningServer SERVER = new RunningServer();

    @Test
    void every_port_has_an_adapter() {
        List<Class<?>> ports = classesOf("domain").stream()
                .filter(type -> type.isInterface() && type.getTypeParameters().isEmpty())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> type.getAllSubclasses().stream()
                        .noneMatch(implementation ->
                                implementation.getPackageName().contains(".domain.")))
                .<Class<?>>map(JavaClass::reflect)
                .toList();

        assertThat(ports)
                .hasSizeGreaterThan(4)
                .allSatisfy(port ->
                        assertThat(beansOf(port)).as(port.getSimpleName()).hasSize(1));
    }

    /** Returns the beans of a port, and those that provide one for each team or the like: they have it as a type argument. */
    private static List<String> beansOf(Class<?> port) {
        ConfigurableListableBeanFactory beans = SERVER.context().getBeanFactory();
        return Stream.concat(
                        Arrays.stream(beans.getBeanNamesForType(port)),
                        Arrays.stream(beans.getBeanDefinitionNames())
                                .filter(name -> provides(beans.getMergedBeanDefinition(name), port)))
                .toList();
    }

    private static boolean provides(BeanDefinition bean, Class<?> port) {
        return Arrays.stream(bean.getResolvableType().getGenerics()).anyMatch(type -> port.equals(type.resolve()));
    }

    @Test
    void every_controller_has_a_route() {
        Set<Class<?>> routed = SERVER
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .stream()
                .<Class<?>>map(method -> method.getBeanType())
                .collect(Collectors.toSet());
        List<Class<?>> controllers = classesOf("web").stream()
                .filter(type -> type.isAnnotatedWith(RestController.class)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .<Class<?>>map(JavaClass::reflect)
                .toList();

        assertThat(controllers).hasSizeGreaterThan(3);
        assertThat(routed).containsAll(controllers);
    }

    @Test
    void metrics_and_traces_are_wired_only_if_they_are_enabled() {
        assertThat(SERVER.context().getBeanNamesForType(Tracer.class)).isEmpty();
        assertThat(SERVER.context().getBeanNamesForType(PrometheusMeterRegistry.class))
                .isEmpty();
        assertThat(SERVER.context().getEnvironment().getProperty("local.management.port"))
                .isNull();
        assertThat(SERVER.get("/actuator/health").statusCode()).isEqualTo(404);
        assertThat(SERVER.get("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(SERVER.get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private static List<JavaClass> classesOf(String module) {
        return ProgramClasses.classes().stream()
                .filter(type -> type.getPackageName().startsWith(ProgramClasses.BASE + "." + module))
                .toList();
    }
}
