package dev.cimiento.web.shared.body;

import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP/1.1 with a time-out for the request line and all headers together. Tomcat's own time-out applies to each read,
 * so a client that sends a byte now and then could keep its connection forever. Tomcat creates the protocol by its
 * class name.
 */
public final class TimedHeadProtocol extends Http11NioProtocol {

    private Duration headTimeout = Duration.ofSeconds(20);

    public void setHeadTimeout(Duration headTimeout) {
        this.headTimeout = headTimeout;
    }

    @Override
    protected Processor createProcessor() {
        return new TimedHeadProcessor(this, headTimeout);
    }
}
