package dev.cimiento.web.telemetry.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the pages at {@code /devices}: static files, and the library that draws curves, from its WebJar. */
public class DevicePages implements WebMvcConfigurer {

    private static final String FILES = "classpath:/dev/cimiento/web/telemetry/page/";
    private static final String UPLOT = "classpath:/META-INF/resources/webjars/uplot/1.6.30/dist/";

    /** The pages run the scripts of this server and have no inline scripts or styles. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Map<String, String> entityTags = new ConcurrentHashMap<>();

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/devices").setViewName("forward:/devices/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/devices/**", FILES);
        serve(registry, "/devices/uplot/**", UPLOT);
    }

    /** The times of files in a jar say nothing, so browsers ask with the entity tag if a file has changed. */
    private void serve(ResourceHandlerRegistry registry, String paths, String location) {
        registry.addResourceHandler(paths)
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(this::entityTag);
    }

    private String entityTag(Resource file) {
        return entityTags.computeIfAbsent(file.getDescription(), name -> {
            CRC32 checksum = new CRC32();
            try {
                checksum.update(file.getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return "W/\"" + Long.toHexString(checksum.getValue()) + "\"";
        });
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        response.setHeader("Content-Security-Policy", POLICY);
                        return true;
                    }
                })
                .addPathPatterns("/devices", "/devices/**");
    }
}
