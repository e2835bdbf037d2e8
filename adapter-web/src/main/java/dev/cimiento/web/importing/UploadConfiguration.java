package dev.cimiento.web.importing;

import dev.cimiento.web.shared.request.RequestArgument;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires file uploads: a handler method with a {@link SpooledFile} parameter gets the body of the request as a file. */
@Configuration(proxyBeanMethods = false)
public class UploadConfiguration implements WebMvcConfigurer {

    private final UploadSpool spool;

    UploadConfiguration(
            @Value("${cimiento.web.upload-directory}") Path directory,
            @Value("${cimiento.web.max-upload-size}") DataSize maxSize,
            @Value("${cimiento.web.upload-timeout}") Duration timeout,
            @Value("${cimiento.web.max-uploads}") int maxAtOnce) {
        spool = new UploadSpool(directory, maxSize.toBytes(), timeout, maxAtOnce);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(SpooledFile.class, (request, parameter) -> spool.receive(request)));
    }
}
