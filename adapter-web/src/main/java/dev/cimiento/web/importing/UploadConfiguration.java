package dev.cimiento.web.importing;

import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.web.shared.body.RejectedBody;
import dev.cimiento.web.shared.request.RequestArgument;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires file uploads: a handler method with a {@link SpooledFile} parameter gets the body of the request as a file. */
@Configuration(proxyBeanMethods = false)
public class UploadConfiguration implements WebMvcConfigurer {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final UploadSpool files;
    private final UploadSpool frequent;

    UploadConfiguration(
            @Value("${cimiento.web.upload-directory}") Path directory,
            @Value("${cimiento.web.max-upload-size}") DataSize maxSize,
            @Value("${cimiento.web.upload-timeout}") Duration timeout,
            @Value("${cimiento.web.max-uploads}") int maxAtOnce,
            @Value("${cimiento.web.max-frequent-uploads}") int maxFrequentAtOnce) {
        files = new UploadSpool(directory, maxSize.toBytes(), timeout, maxAtOnce, RejectedBody::ofTooManyFiles);
        frequent = new UploadSpool(
                directory, maxSize.toBytes(), timeout, maxFrequentAtOnce, () -> new TooManyRequests(RETRY_AFTER));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(SpooledFile.class, (request, parameter) -> received(request, parameter)));
    }

    private SpooledFile received(HttpServletRequest request, MethodParameter parameter) {
        return Optional.ofNullable(parameter.getParameterAnnotation(FrequentUpload.class))
                .map(upload -> frequent.receive(request, upload.maxBytes()))
                .orElseGet(() -> files.receive(request, Long.MAX_VALUE));
    }
}
